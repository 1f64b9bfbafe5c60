import type {DataFile} from '../../../domain/artefacts/structured.ts';
import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';
import {parseToml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {toxTasks} from './tox.ts';

/** Tasks of `pyproject.toml`: poe, hatch, pdm, pixi, or tox, the first that has any. */
export const pyprojectTasks = (text: string): TaskFile | undefined => {
	const data = parseToml(text);
	const tool = recordOf(recordOf(data.documents[0]).tool);
	const legacy = textOf(recordOf(tool.tox).legacy_tox_ini);
	// The text of `"""` begins on the line after its key.
	const legacyLine = data.lineOf(['tool', 'tox', 'legacy_tox_ini']);
	const found: readonly TaskFile[] = [
		{runner: 'poe', tasks: tableTasks(data, ['tool', 'poe', 'tasks'])},
		{
			runner: 'hatch',
			tasks: [
				...entriesOf(recordOf(tool.hatch).envs).flatMap(([name]) =>
					tableTasks(data, ['tool', 'hatch', 'envs', name, 'scripts']),
				),
			],
		},
		{
			runner: 'tox',
			tasks: [
				...toxEnvironments(data, ['tool', 'tox']),
				...(legacy === undefined
					? []
					: (toxTasks(legacy)?.tasks ?? []).map(task => ({...task, line: legacyLine + task.line}))),
			],
		},
		{
			runner: 'other',
			tasks: [
				...tableTasks(data, ['tool', 'pdm', 'scripts']),
				...tableTasks(data, ['tool', 'pixi', 'tasks']),
				...tableTasks(data, ['tool', 'taskipy', 'tasks']),
				...tableTasks(data, ['tool', 'rye', 'scripts']),
			],
		},
	];
	return found.find(({tasks}) => tasks.length > 0);
};

/** Tasks of mise. */
export const miseTasks = (text: string): TaskFile | undefined => {
	const tasks = tableTasks(parseToml(text), ['tasks']);
	return tasks.length === 0 ? undefined : {runner: 'mise', tasks};
};

/** Environments of `tox.toml`. */
export const toxTomlTasks = (text: string): TaskFile | undefined => {
	const tasks = toxEnvironments(parseToml(text), []);
	return tasks.length === 0 ? undefined : {runner: 'tox', tasks};
};

/** Tasks of a table: a command, a list of tasks or commands, or a table with either. */
const tableTasks = (data: DataFile, path: readonly string[]): readonly Task[] => {
	const table = path.reduce<unknown>((value, key) => recordOf(value)[key], data.documents[0]);
	const names = new Set(Object.keys(recordOf(table)));
	return entriesOf(table).map(([name, value]): Task => {
		const body = recordOf(value);
		const listed = [
			...textsOf(listOf(value)),
			...textsOf(listOf(body.sequence)),
			...textsOf(listOf(body.composite)),
			...textsOf(listOf(body.chain)),
		];
		const commands = [
			isRecord(value) ? undefined : textOf(value),
			...['cmd', 'shell', 'script', 'run', 'call'].flatMap(key => textsOf(body[key])),
			...listOf(body.sequence).map(one => textOf(recordOf(one).cmd) ?? textOf(recordOf(one).shell)),
			...listed.filter(one => !names.has(one)),
		].filter(one => one !== undefined);
		const needs = [
			...textsOf(body.deps),
			...textsOf(body.depends),
			...textsOf(body['depends-on']),
			...listed.filter(one => names.has(one)),
		];
		return {name, command: commands.join('\n'), needs, line: data.lineOf([...path, name])};
	});
};

const toxEnvironments = (data: DataFile, path: readonly string[]): readonly Task[] => {
	const root = recordOf(path.reduce<unknown>((value, key) => recordOf(value)[key], data.documents[0]));
	const base = recordOf(root.env_run_base);
	const commandsOf = (environment: Readonly<Record<string, unknown>>) =>
		listOf(environment.commands)
			.map(one => textsOf(one).join(' '))
			.join('\n');
	const own = entriesOf(root.env).map(
		([name, value]): Task => ({
			name,
			command: commandsOf(recordOf(value)) || commandsOf(base),
			needs: [],
			line: data.lineOf([...path, 'env', name]),
		}),
	);
	if (base.commands === undefined) return own;
	return [
		{name: 'env_run_base', command: commandsOf(base), needs: [], line: data.lineOf([...path, 'env_run_base'])},
		...own,
	];
};
