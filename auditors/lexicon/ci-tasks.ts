// Where the tasks and scripts stand that a command calls.
import type {Task, TaskFile} from '../../source/domain/artefacts/task-file.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {below} from './shell.ts';
import type {TaskCall} from './task-calls.ts';

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;
/** A file of tasks. */
export type TaskSource = {readonly file: FileEntry; readonly value: TaskFile};
/** A task with the file that holds it. */
export type FoundTask = {readonly source: TaskSource; readonly task: Task};

const up = (folder: string): readonly string[] => {
	const folders = [folder];
	for (let current = folder; current !== ''; ) {
		current = current.slice(0, Math.max(0, current.lastIndexOf('/')));
		folders.push(current);
	}
	return folders;
};

/** A package fits a filter by its name, without its scope too, by its folder, or by a pattern of these. */
const fits = ({folder, name}: {readonly folder: string; readonly name: string}, filter: string): boolean => {
	const wanted = filter
		.replace(/^\.\.\.|\.\.\.$|^\^|\[.*$/g, '')
		.replace(/^[{]|[}]$/g, '')
		.replace(/^\.\//, '');
	if (wanted === '' || wanted === '*') return true;
	const last = folder.slice(folder.lastIndexOf('/') + 1);
	const known = [name, name.replace(/^@[^/]+\//, ''), folder, last];
	if (!wanted.includes('*')) return known.includes(wanted);
	const start = wanted.slice(0, wanted.indexOf('*'));
	return known.some(one => one.startsWith(start));
};

/** Finds the tasks that a call names: in its folder or the nearest above, or in all packages that fit its filters. */
export const taskFinder = (seen: Seen): ((call: TaskCall & {kind: 'task'}) => readonly FoundTask[]) => {
	const tasks: readonly TaskSource[] = seen.artefacts.taskFiles.filter(
		({file}) => file.role !== 'example' && file.role !== 'docs',
	);
	const names = new Map(
		seen.artefacts.manifests
			.filter(({file}) => file.base === 'package.json')
			.map(({file, value}) => [file.folder, value.name ?? ''] as const),
	);
	return call => {
		const ofRunner = tasks.filter(({value}) => call.runners.includes(value.runner));
		const isDefault = call.names.length === 0;
		const pick = (source: TaskSource): readonly FoundTask[] => {
			const all = source.value.tasks;
			if (isDefault) {
				const isWhole = /^(?:tox|nox|other)$/.test(source.value.runner);
				const first = all.find(({name}) => name === 'default') ?? all[0];
				return (isWhole ? all : first === undefined ? [] : [first]).map(task => ({source, task}));
			}
			// `run-p test:*` runs all tasks whose names begin so.
			const starts = call.names.filter(name => name.endsWith('*')).map(name => name.replace(/\*+$/, ''));
			const named = all.filter(
				({name}) => call.names.includes(name) || starts.some(start => start !== '' && name.startsWith(start)),
			);
			// tox runs `[testenv]` for an environment without a section of its own, such as `py$VERSION`.
			const isBase = named.length === 0 && source.value.runner === 'tox';
			return (isBase ? all.filter(({name}) => name === 'testenv') : named).map(task => ({source, task}));
		};
		if (call.scope === 'packages') {
			const inside = ofRunner.filter(({file}) => names.has(file.folder) || file.base === 'project.json');
			const outer = call.filters.filter(filter => !filter.startsWith('!'));
			return inside
				.filter(({file}) => file.folder !== '' || outer.length > 0)
				.filter(
					({file}) =>
						outer.length === 0 ||
						outer.some(filter => fits({folder: file.folder, name: names.get(file.folder) ?? ''}, filter)),
				)
				.flatMap(pick);
		}
		// The file that is called takes in those of its parts; a computed folder may be any.
		if (call.runners.includes('skaffold')) {
			const under = ofRunner.filter(({file}) => `${file.folder}/`.startsWith(`${call.folder}/`));
			return (under.length > 0 && call.folder !== '' ? under : ofRunner).flatMap(pick);
		}
		for (const folder of up(call.folder)) {
			const here = ofRunner.filter(({file}) => file.folder === folder);
			if (here.length > 0) return here.flatMap(pick);
		}
		return [];
	};
};

/** Finds a script by its path from a folder; `beside` is the folder of the script that calls it. */
export const scriptFinder =
	(seen: Seen) =>
	(path: string, folder: string, beside: string): {readonly path: string; readonly text: string} | undefined => {
		// `${SCRIPT_DIR}/build.sh` lies beside the script that calls it, `$ROOT/build.sh` below the root.
		const computed = /^\$(?:\{?\w{1,40}\}?|\(.{1,80}\))\/(.{1,200})$/.exec(path)?.[1];
		const plain = (computed ?? path).replace(/^\.\//, '');
		const direct = (
			computed === undefined ? [below(folder, path), below('', path)] : [below(beside, plain), below('', plain)]
		).filter(one => one !== undefined);
		for (const one of direct) {
			const text = seen.text(one);
			if (text !== undefined) return {path: one, text};
		}
		// In a container the folder is another one: a path that only one file ends in is that file.
		const others = plain.includes('/') ? seen.files.all.filter(file => file.path.endsWith(`/${plain}`)) : [];
		const text = others.length === 1 ? seen.text(others[0]?.path ?? '') : undefined;
		return text === undefined ? undefined : {path: others[0]?.path ?? '', text};
	};
