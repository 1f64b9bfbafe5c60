import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';

const rule = /^([\w./%$(){} -]{1,200}?)\s*::?(?!=)\s*([^=#][^#]{0,1000})?(?:#.*)?$/;
const assignment = /^(?:export\s+|override\s+)?([\w.-]{1,60})\s*(?:[:?+]?=|::=)\s*(.{0,500})$/;
/** What is read of one line. @unit characters */
const maxLine = 4000;
const special = /^\.[A-Z_]+$/;

/** Targets of a Makefile with their recipes. Conditions and `include` lines are passed over; simple variables are filled in. */
export const makeTasks = (text: string): TaskFile | undefined => {
	const variables = new Map<string, string>();
	const tasks: {names: readonly string[]; recipe: string[]; needs: readonly string[]; line: number}[] = [];
	let isRecipe = false;
	let isDefine = false;
	for (const {line: full, number} of joinedLines(text)) {
		if (/^define\b/.test(full)) isDefine = true;
		if (/^endef\b/.test(full)) isDefine = false;
		if (isDefine) continue;
		if (full.startsWith('\t')) {
			if (isRecipe) tasks.at(-1)?.recipe.push(full.slice(1).replace(/^[@+-]{1,3}\s*/, ''));
			continue;
		}
		const line = full.slice(0, maxLine).trim();
		if (
			line === '' ||
			line.startsWith('#') ||
			(/^(?:-?include|sinclude|if|ifeq|ifneq|ifdef|ifndef|else|endif|vpath|export|unexport)\b/.test(line) &&
				!assignment.test(line))
		)
			continue;
		const [, variable, value = ''] = assignment.exec(line) ?? [];
		if (variable !== undefined) {
			variables.set(variable, value);
			isRecipe = false;
			continue;
		}
		const [, targets, rest = ''] = rule.exec(line) ?? [];
		isRecipe = targets !== undefined && !special.test(targets.trim());
		if (!isRecipe || targets === undefined) continue;
		const [needs = '', inline] = rest.split(';', 2);
		tasks.push({
			names: wordsIn(targets, variables),
			recipe: inline === undefined ? [] : [inline.trim()],
			needs: wordsIn(needs, variables).filter(name => name !== '|'),
			line: number,
		});
	}
	const found = tasks.flatMap((task): readonly Task[] =>
		task.names.map(name => ({
			name,
			command: filled(task.recipe.join('\n'), variables),
			needs: task.needs,
			line: task.line,
		})),
	);
	return found.length === 0 ? undefined : {runner: 'make', tasks: merged(found)};
};

/** Lines with those that end in a backslash joined to the next, each with the number of its first. */
function* joinedLines(text: string): Generator<{readonly line: string; readonly number: number}> {
	let joined = '';
	let start = 0;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (joined === '') start = index + 1;
		if (line.endsWith('\\')) {
			joined += `${line.slice(0, -1)} `;
			continue;
		}
		yield {line: joined + (joined === '' ? line : line.trimStart()), number: start};
		joined = '';
	}
}

const reference = /\$[({]([\w.-]{1,60})[)}]/g;
/** What filling in may grow a text to. @unit characters */
const maxFilled = 20_000;

const filled = (text: string, variables: ReadonlyMap<string, string>): string => {
	let current = text;
	for (let round = 0; round < 3 && current.includes('$') && current.length < maxFilled; round++)
		current = current.replace(reference, (whole, name: string) => variables.get(name) ?? whole);
	return current.slice(0, maxFilled);
};

const wordsIn = (text: string, variables: ReadonlyMap<string, string>): readonly string[] =>
	filled(text, variables)
		.split(/\s+/)
		.filter(word => word !== '' && !word.includes('$'));

/** Rules of one target made one: a line may add prerequisites that another gives a recipe. */
const merged = (tasks: readonly Task[]): readonly Task[] => {
	const byName = new Map<string, Task>();
	for (const task of tasks) {
		const known = byName.get(task.name);
		if (known === undefined) byName.set(task.name, task);
		else
			byName.set(task.name, {
				...known,
				command: [known.command, task.command].filter(Boolean).join('\n'),
				needs: [...new Set([...known.needs, ...task.needs])],
			});
	}
	return [...byName.values()];
};
