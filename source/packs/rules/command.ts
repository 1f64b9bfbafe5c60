import type {Task, TaskFile} from '../../domain/artefacts/task-file.ts';
import type {CheckContext} from '../../domain/check.ts';
import type {Evidence} from '../../domain/evidence.ts';
import type {FileEntry} from '../../domain/file.ts';
import {at, list} from '../../domain/place.ts';
import type {Rule} from '../../domain/rule.ts';
import {fail, partial, pass, type Verdict} from '../../domain/verdict.ts';
import type {CompiledRule} from './compiled.ts';

type CommandRule = Extract<Rule, {readonly command: string}>;
/** A command line somewhere, and whether its failure is heard. */
type Line = {readonly text: string; readonly evidence: Evidence; readonly mayFail: boolean};

const maxSteps = 5;
const callers: Readonly<Record<TaskFile['runner'], readonly string[]>> = {
	npm: ['npm run', 'npm run-script', 'npm', 'pnpm run', 'pnpm', 'yarn run', 'yarn', 'bun run'],
	make: ['make'],
	just: ['just'],
	mage: ['mage'],
	task: ['task'],
	tox: ['tox -e', 'tox run -e'],
	nox: ['nox -s'],
	composer: ['composer', 'composer run', 'composer run-script'],
	rake: ['rake', 'bundle exec rake'],
	nx: ['nx', 'nx run'],
	turbo: ['turbo', 'turbo run'],
	poe: ['poe'],
	hatch: ['hatch run'],
	mise: ['mise run'],
	skaffold: ['skaffold'],
	other: [],
};

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isWordEnd = (char: string | undefined): boolean => char === undefined || !/[\w-]/.test(char);

/** The words stand in a line of shell, not within a longer word. */
export const names = (line: string, words: string): boolean => {
	for (let from = line.indexOf(words); from >= 0; from = line.indexOf(words, from + 1))
		if (isWordEnd(line[from - 1]) && isWordEnd(line[from + words.length])) return true;
	return false;
};

/** Lines of a shell text that run something: no comments, and nothing that is only printed. */
const shellLines = (text: string): readonly string[] =>
	text
		.replace(/\\\r?\n/g, ' ')
		.split(/\r?\n/)
		.map(oneSpace)
		.filter(line => line !== '' && !/^(?:#|echo\b|printf\b)/.test(line));

const isHushed = (line: string): boolean => /\|\| (?:true|:|exit 0)$/.test(line);

const linesOfSteps = ({artefacts}: CheckContext): readonly Line[] =>
	artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs
			.filter(job => !job.isDisabled)
			.flatMap(job =>
				job.steps
					.filter(step => !step.isDisabled)
					.flatMap(step =>
						[...shellLines(step.run ?? ''), ...(step.uses === undefined ? [] : [step.uses])].map(text => ({
							text,
							evidence: at(file.path, step.line, text),
							mayFail: step.mayFail || job.mayFail || isHushed(text),
						})),
					),
			),
	);

type PlacedTask = {readonly task: Task; readonly runner: TaskFile['runner']; readonly file: FileEntry};

const linesOfTask = ({task, file}: PlacedTask, mayFail: boolean): readonly Line[] =>
	shellLines(task.command).map(text => ({
		text,
		evidence: at(file.path, task.line, `${task.name}: ${text}`),
		mayFail: mayFail || isHushed(text),
	}));

/** Lines of tasks that other lines call, over a few steps. */
const withCalled = (lines: readonly Line[], tasks: readonly PlacedTask[]): readonly Line[] => {
	let all = lines;
	let fresh = lines;
	const seen = new Set<PlacedTask>();
	for (let step = 0; step < maxSteps && fresh.length > 0; step++) {
		const called = tasks.flatMap(placed => {
			if (seen.has(placed)) return [];
			const isCalled = (text: string): boolean =>
				callers[placed.runner].some(caller => names(text, `${caller} ${placed.task.name}`));
			const from = fresh.filter(({text}) => isCalled(text));
			if (from.length === 0) return [];
			seen.add(placed);
			const needed = tasks.filter(({task, file}) => file === placed.file && placed.task.needs.includes(task.name));
			const mayFail = from.every(line => line.mayFail);
			return [placed, ...needed].flatMap(one => linesOfTask(one, mayFail));
		});
		all = [...all, ...called];
		fresh = called;
	}
	return all;
};

const judge = (rule: CommandRule, context: CheckContext): Verdict => {
	const tasks = context.artefacts.taskFiles.flatMap(({file, value}) =>
		value.tasks.map(task => ({task, runner: value.runner, file})),
	);
	const inTasks = rule.in === 'tasks';
	const lines = inTasks ? tasks.flatMap(task => linesOfTask(task, false)) : withCalled(linesOfSteps(context), tasks);
	const words = oneSpace(rule.command);
	const hits = lines.filter(({text}) => names(text, words));
	const evidence = hits.map(hit => hit.evidence);
	const where = list([...new Set(hits.map(hit => hit.evidence.path))], 3);
	if (hits.length === 0) return fail(`No ${inTasks ? 'task' : 'pipeline'} runs \`${words}\`.`);
	if (hits.some(({mayFail}) => !mayFail)) return pass(`\`${words}\` runs in ${where}.`, evidence);
	return partial(`\`${words}\` runs in ${where}, and its failure stops nothing.`, evidence);
};

/** Looks for a command in pipelines, or in the tasks that people run. */
export const commandRule = (rule: CommandRule): CompiledRule => ({signals: {}, judge: context => judge(rule, context)});
