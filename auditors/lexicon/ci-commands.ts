// Which commands CI runs: steps of pipelines, followed through npm scripts, Make targets and shell scripts.
import type {Pipeline, PipelineJob, PipelineStep} from '../../source/domain/artefacts/pipeline.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {type FoundTask, scriptFinder, taskFinder} from './ci-tasks.ts';
import {entryBranch} from './image-entries.ts';
import {once} from './once.ts';
import {calledPart} from './script-branches.ts';
import {shellCommands} from './shell.ts';
import {bareProgram, program} from './shell-words.ts';
import {taskCall} from './task-calls.ts';

/** One command that a pipeline runs. */
export type CiCommand = {
	/** As written, loops and variables of its task file filled in; for an action `uses` and its inputs, one a line. */
	readonly text: string;
	/** Without what only starts it (`uv run`, `npx`, `docker compose run api`, a path): what to compare with `^`. */
	readonly program: string;
	readonly kind: 'command' | 'action';
	/** Where it runs, relative to the target; '' also where it runs in a container. */
	readonly folder: string;
	/** The pipeline's step. */
	readonly place: Evidence;
	/** The task or script that names it, where it is not the step itself. */
	readonly via?: Evidence;
	readonly pipeline: Pipeline;
	/** The pipeline's file. */
	readonly path: string;
	readonly job: PipelineJob;
	/** Its failure does not fail the pipeline. */
	readonly mayFail: boolean;
};

/** Shell scripts are source files, whose text is kept for checks that follow CI: name it among the check's signals. */
export const shellScripts: Signal = {
	keywords: ['#!/bin', '#!/usr', '#! /bin', '#! /usr', 'set -e', 'echo', 'docker', 'test'],
	roles: ['source', 'test', 'ci', 'config'],
	languages: ['shell', ''],
	within: 'text',
	maxPerFile: 1,
	keepsText: true,
};

/** Signals of checks that ask `ciCommands`. */
export const ciSignals = {shellScripts} as const;

const maxDepth = 8;
const maxFound = 12_000;
/** Tasks without commands of their own that need each other could multiply without end. */
const maxVisits = 3000;

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;
type Origin = Omit<CiCommand, 'text' | 'program' | 'kind' | 'folder' | 'via'>;

/** The commands of all pipelines that can run, with the places of their steps. Those of disabled steps are left out. */
export const ciCommands = once((seen: Seen): readonly CiCommand[] => {
	const tasksOf = taskFinder(seen);
	const scriptOf = scriptFinder(seen);
	const found: CiCommand[] = [];
	let visits = maxVisits;

	const follow = (
		text: string,
		folder: string,
		origin: Origin,
		{depth, known, via}: {depth: number; known: ReadonlySet<string>; via?: Evidence},
	): void => {
		for (const command of shellCommands(text, folder)) {
			if (found.length >= maxFound) return;
			const mayFail = origin.mayFail || command.mayFail;
			const isInside = /\b(?:docker[ -]compose|podman-compose)\b.{0,200}\b(?:run|exec)\b|^docker exec\b/.test(
				command.text,
			);
			const here = isInside ? '' : command.folder;
			const add = (one: string): void => {
				found.push({
					...origin,
					text: one,
					program: bareProgram(one),
					kind: 'command',
					folder: here,
					mayFail,
					...(via === undefined ? {} : {via}),
				});
			};
			add(command.text);
			if (depth >= maxDepth) continue;
			// `bash -c "…"`, `su app -c '…'`, `xargs sh -c`
			const [, inner] = /\b(?:ba|z)?sh\s+-\w{0,4}c\s+(?:"([^"]{1,4000})"|'([^']{1,4000})')/.exec(command.text) ?? [];
			// `start-server-and-test "npm start" http://localhost:3000 "playwright test"`, `concurrently "npm:serve" "cypress run"`
			if (/^(?:start-server-and-test|start-test|concurrently)\b/.test(bareProgram(command.text)))
				for (const [, quoted = ''] of command.text.slice(0, 2000).matchAll(/["']([^"']{3,400})["']/g))
					follow(
						quoted.replace(/^npm:/, 'npm run '),
						here,
						{...origin, mayFail},
						{depth: depth + 1, known, ...(via ? {via} : {})},
					);
			if (inner !== undefined)
				follow(inner, here, {...origin, mayFail}, {depth: depth + 1, known, ...(via ? {via} : {})});
			const entry = isInside ? entryBranch(seen, command.text) : undefined;
			if (entry !== undefined && !known.has(`${entry.path} ${entry.word}`)) {
				const inside = new Set([...known, `${entry.path} ${entry.word}`]);
				follow(entry.text, '', {...origin, mayFail}, {depth: depth + 1, known: inside, via: at(entry.path, 1)});
			}
			const call = taskCall(command.text, here);
			if (call?.kind === 'script') {
				const script = scriptOf(call.path, call.folder, via?.path.replace(/\/?[^/]*$/, '') ?? '');
				if (script === undefined || known.has(script.path)) continue;
				const next = {depth: depth + 1, known: new Set([...known, script.path]), via: at(script.path, 1)};
				follow(calledPart(script.text, command.text), here, {...origin, mayFail}, next);
			}
			if (call?.kind === 'task') {
				for (const one of tasksOf(call))
					runTask(one, {...origin, mayFail}, {depth: depth + 1, known, words: call.words ?? []});
			}
		}
	};

	const runTask = (
		{source, task}: FoundTask,
		origin: Origin,
		{depth, known, words = []}: {depth: number; known: ReadonlySet<string>; words?: readonly string[]},
	): void => {
		const key = `${source.file.path} ${task.name}`;
		if (known.has(key) || depth > maxDepth || found.length >= maxFound || --visits < 0) return;
		const inner = new Set([...known, key]);
		for (const need of task.needs) {
			const needed = source.value.tasks.find(({name}) => name === need);
			if (needed !== undefined) runTask({source, task: needed}, origin, {depth: depth + 1, known: inner});
		}
		const via = at(source.file.path, task.line, `${task.name}: ${task.command.split('\n')[0] ?? ''}`);
		// Each line of a Make recipe has a shell of its own.
		const texts = source.value.runner === 'make' ? task.command.split('\n') : [[task.command, ...words].join(' ')];
		for (const text of texts) follow(text.replace(/^@/, ''), source.file.folder, origin, {depth, known: inner, via});
	};

	for (const {file, value} of seen.artefacts.pipelines) {
		for (const job of value.jobs) {
			if (job.isDisabled) continue;
			for (const step of job.steps) {
				if (step.isDisabled) continue;
				const origin = originOf(step, {file, value, job});
				if (step.uses !== undefined) {
					const inputs = Object.entries(step.with).map(([key, input]) => `${key}: ${input}`);
					const text = [step.uses, ...inputs].join('\n');
					found.push({...origin, text, program: program(step.uses), kind: 'action', folder: step.folder});
				}
				if (step.run !== undefined)
					follow(step.run.replace(/\$\{\{\s{0,8}github\.workspace\s{0,8}\}\}\/?/g, './'), step.folder, origin, {
						depth: 0,
						known: new Set(),
					});
			}
		}
	}
	return found;
});

const originOf = (
	step: PipelineStep,
	{file, value, job}: {readonly file: FileEntry; readonly value: Pipeline; readonly job: PipelineJob},
): Origin => ({
	place: at(file.path, step.line, step.name ?? step.uses ?? step.run?.trim().split('\n')[0]),
	pipeline: value,
	path: file.path,
	job,
	mayFail: step.mayFail || job.mayFail,
});
