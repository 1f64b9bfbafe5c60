import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';
import {parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';

/** Tasks of a Taskfile. Included files are read as Taskfiles of their own. */
export const taskfileTasks = (text: string): TaskFile | undefined => {
	const data = parseYaml(text);
	const tasks = entriesOf(recordOf(data.documents[0]).tasks).map(([name, value]): Task => {
		const body = recordOf(value);
		const commands = isRecord(value)
			? [...listOf(body.cmds), body.cmd]
			: listOf(value).length > 0
				? listOf(value)
				: [value];
		return {
			name,
			command: commands
				.map(one => textOf(one) ?? textOf(recordOf(one).cmd))
				.filter(one => one !== undefined)
				.join('\n'),
			needs: [
				...listOf(body.deps).map(one => textOf(one) ?? textOf(recordOf(one).task)),
				...commands.map(one => textOf(recordOf(one).task)),
			].filter(one => one !== undefined),
			line: data.lineOf(['tasks', name]),
		};
	});
	return tasks.length === 0 ? undefined : {runner: 'task', tasks};
};

/** Commands of `.pre-commit-config.yaml`: hooks that people and CI run before a commit. */
export const preCommitTasks = (text: string): TaskFile | undefined => {
	const data = parseYaml(text);
	const tasks = listOf(recordOf(data.documents[0]).repos).flatMap((repository, nth) =>
		listOf(recordOf(repository).hooks).map((hook, index): Task => {
			const {id, entry, args} = recordOf(hook);
			const source = textOf(recordOf(repository).repo) ?? '';
			const name = textOf(id) ?? '';
			const command = [textOf(entry) ?? (source === 'local' ? '' : `${source} ${name}`), ...textsOf(listOf(args))].join(
				' ',
			);
			return {name, command, needs: [], line: data.lineOf(['repos', nth, 'hooks', index])};
		}),
	);
	return tasks.length === 0 ? undefined : {runner: 'other', tasks};
};

/** Commands of `skaffold test`: the custom tests of the images, which run beside the file. */
export const skaffoldTasks = (text: string): TaskFile | undefined => {
	const data = parseYaml(text);
	const tasks = data.documents.flatMap((document, nth) =>
		listOf(recordOf(document).test).flatMap((test, index) =>
			listOf(recordOf(test).custom).flatMap((one, place): readonly Task[] => {
				const command = textOf(recordOf(one).command);
				if (command === undefined) return [];
				return [{name: 'test', command, needs: [], line: data.lineOf(['test', index, 'custom', place], nth)}];
			}),
		),
	);
	return tasks.length === 0 ? undefined : {runner: 'skaffold', tasks};
};
