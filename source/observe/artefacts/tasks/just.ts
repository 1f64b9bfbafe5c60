import type {TaskFile} from '../../../domain/artefacts/task-file.ts';

const recipe =
	/^@?([\w-]{1,60})((?:\s+[+*$]?\w{1,40}(?:\s*=\s*(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'|[\w.-]{1,60}))?){0,20})\s*:(?!=)\s*([^\n]{0,300})$/;

/** Longer lines are data. @unit characters */
const maxLine = 1000;

/** Recipes of a justfile. */
export const justTasks = (text: string): TaskFile | undefined => {
	const tasks: {name: string; lines: string[]; needs: readonly string[]; line: number}[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (/^\s+\S/.test(line)) {
			tasks.at(-1)?.lines.push(line.trim().replace(/^[@-]{1,2}/, ''));
			continue;
		}
		const [, name, , needs = ''] = recipe.exec(line.slice(0, maxLine).replace(/\s#.*$/, '')) ?? [];
		if (name === undefined || /^(?:set|alias|export|import|mod)\s/.test(line)) continue;
		const plain = needs.replace(/\([^()]{0,200}\)/g, call => ` ${/\(\s*([\w-]+)/.exec(call)?.[1] ?? ''} `);
		tasks.push({name, lines: [], needs: plain.split(/\s+/).filter(word => /^[\w-]+$/.test(word)), line: index + 1});
	}
	if (tasks.length === 0) return undefined;
	return {runner: 'just', tasks: tasks.map(({lines, ...task}) => ({...task, command: lines.join('\n')}))};
};
