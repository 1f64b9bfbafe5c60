import type {DataFile} from '../../../domain/artefacts/structured.ts';
import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';
import {parseJson} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';

const tasksAt = (
	data: DataFile,
	path: readonly string[],
	read: (value: unknown) => {readonly command: string; readonly needs?: readonly string[]} | undefined,
): readonly Task[] => {
	const table = path.reduce<unknown>((value, key) => recordOf(value)[key], data.documents[0]);
	return entriesOf(table).flatMap(([name, value]) => {
		const found = read(value);
		return found === undefined
			? []
			: [{name, command: found.command, needs: found.needs ?? [], line: data.lineOf([...path, name])}];
	});
};

/** Scripts of `package.json`; `pretest` and `posttest` run around `test`. */
export const npmTasks = (text: string): TaskFile | undefined => {
	const data = parseJson(text);
	const scripts = recordOf(recordOf(data.documents[0]).scripts);
	const tasks = tasksAt(data, ['scripts'], value => {
		const command = textOf(value);
		return command === undefined ? undefined : {command};
	}).map(task => ({
		...task,
		needs: [`pre${task.name}`, `post${task.name}`].filter(name => scripts[name] !== undefined),
	}));
	return tasks.length === 0 ? undefined : {runner: 'npm', tasks};
};

/** Tasks of `deno.json`. */
export const denoTasks = (text: string): TaskFile | undefined => {
	const tasks = tasksAt(parseJson(text), ['tasks'], value => ({
		command: textOf(value) ?? textOf(recordOf(value).command) ?? '',
		needs: textsOf(listOf(recordOf(value).dependencies)),
	}));
	return tasks.length === 0 ? undefined : {runner: 'other', tasks};
};

/** Scripts of `composer.json`; `@name` runs another, events of Composer are scripts too. */
export const composerTasks = (text: string): TaskFile | undefined => {
	const tasks = tasksAt(parseJson(text), ['scripts'], value => {
		const lines = textsOf(value);
		return {
			command: lines.join('\n'),
			needs: lines.flatMap(line => /^@(?!php\b|composer\b|putenv\b)([\w:-]{1,60})/.exec(line)?.[1] ?? []),
		};
	});
	return tasks.length === 0 ? undefined : {runner: 'composer', tasks};
};

/** Targets of Nx: `project.json` of a project, and `targetDefaults` of `nx.json`. */
export const nxTasks = (text: string, base: string): TaskFile | undefined => {
	const data = parseJson(text);
	const tasks = tasksAt(data, [base === 'nx.json' ? 'targetDefaults' : 'targets'], value => {
		if (!isRecord(value)) return undefined;
		const options = recordOf(value.options);
		const commands = [
			...textsOf(value.command),
			...textsOf(options.command),
			...textsOf(listOf(options.commands).map(one => textOf(one) ?? recordOf(one).command)),
		];
		return {command: commands.join('\n') || (textOf(value.executor) ?? ''), needs: namesOf(value.dependsOn)};
	});
	return tasks.length === 0 ? undefined : {runner: 'nx', tasks};
};

/** Tasks of Turborepo, which run the scripts of the same name in each package. */
export const turboTasks = (text: string): TaskFile | undefined => {
	const data = parseJson(text);
	const key = recordOf(data.documents[0]).tasks === undefined ? 'pipeline' : 'tasks';
	const tasks = tasksAt(data, [key], value => ({command: '', needs: namesOf(recordOf(value).dependsOn)})).map(task => ({
		...task,
		command: `turbo run ${task.name}`,
	}));
	return tasks.length === 0 ? undefined : {runner: 'turbo', tasks};
};

/** `^build` is the task `build` of the packages that this one needs. */
const namesOf = (value: unknown): readonly string[] =>
	listOf(value)
		.map(one => textOf(one) ?? textOf(recordOf(one).target))
		.filter(name => name !== undefined)
		.map(name => name.replace(/^\^/, ''));
