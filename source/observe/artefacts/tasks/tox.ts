import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';

/** Environments of `tox.ini`; those of the list without a section of their own run what `[testenv]` says. */
export const toxTasks = (text: string): TaskFile | undefined => {
	const sections = new Map<string, {readonly line: number; readonly values: Map<string, string[]>}>();
	let section = '';
	let key = '';
	for (const [index, full] of text.split(/\r?\n/).entries()) {
		const line = full.slice(0, 4000).replace(/(^|\s)#.*$/, '$1');
		const name = /^\[([^\]]{1,100})\]/.exec(line)?.[1];
		if (name !== undefined) {
			section = name.trim();
			key = '';
			sections.set(section, {line: index + 1, values: new Map()});
			continue;
		}
		const values = sections.get(section)?.values;
		const [, newKey, value = ''] = /^(\w[\w.-]{0,60})\s*[=:]\s*(.*)$/.exec(line) ?? [];
		if (newKey !== undefined) {
			key = newKey;
			values?.set(key, [value.trim()]);
		} else if (line.trim() !== '' && key !== '') values?.get(key)?.push(line.trim());
	}
	const settingOf = (name: string, wanted: string) => sections.get(name)?.values.get(wanted)?.join('\n').trim();
	const base = sections.get('testenv');
	const commands = settingOf('testenv', 'commands') ?? '';
	const listed = (settingOf('tox', 'envlist') ?? settingOf('tox', 'env_list') ?? '')
		.split(/[\s,]+(?![^{]{0,100}\})/)
		.filter(name => name !== '');
	const tasks: Task[] = [];
	for (const [name, {line}] of sections) {
		if (!name.startsWith('testenv')) continue;
		const own = settingOf(name, 'commands');
		for (const environment of name === 'testenv' ? ['testenv'] : name.slice('testenv:'.length).split(','))
			tasks.push({
				name: environment.trim(),
				command: own ?? commands,
				needs: (settingOf(name, 'depends') ?? '').split(/[\s,]+/).filter(Boolean),
				line,
			});
	}
	const known = new Set(tasks.map(task => task.name));
	for (const name of listed)
		if (!known.has(name)) tasks.push({name, command: commands, needs: [], line: base?.line ?? 1});
	return tasks.length === 0 ? undefined : {runner: 'tox', tasks};
};
