import type {PipelineStep} from '../../../domain/artefacts/pipeline.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {joinPath} from '../paths.ts';
import {entriesOf, isRecord, listOf, type PlainRecord, recordOf, textOf} from '../values.ts';
import type {Following} from './follow.ts';
import {expressionsOf, filled, isFalse} from './github-expression.ts';
import {matrixValues} from './github-matrix.ts';
import {maxSteps, stepOf, workFolder} from './step.ts';

/** Where a job stands, what is known of its values, and how many files were followed to come here. */
export type JobPlace = {
	readonly data: DataFile;
	readonly path: readonly (string | number)[];
	readonly workflow: PlainRecord;
	/** Known values of expressions: `inputs.x`, `env.y`. */
	readonly values: ReadonlyMap<string, string>;
	readonly depth: number;
	readonly following: Following;
	/** Set in a file that was followed: the line of the caller, which stands for all its steps. */
	readonly line?: number;
};

const maxDepth = 4;

/** Steps of a job; those of a called workflow of the same repository stand in its place. */
export const jobSteps = (job: PlainRecord, place: JobPlace): readonly PipelineStep[] => {
	const {data, path, workflow} = place;
	const uses = textOf(job.uses);
	if (uses !== undefined) {
		const line = place.line ?? data.lineOf([...path, 'uses']);
		const own = stepOf({uses, with: textsIn(job.with, place.values), line});
		return [own, ...calledSteps(uses, {...place, line}, inputsOf(job.with, place.values))];
	}
	const values = new Map([...place.values, ...textValues('env.', workflow.env), ...textValues('env.', job.env)]);
	const shellDefault = (level: PlainRecord) => textOf(recordOf(recordOf(level.defaults).run)['working-directory']);
	const defaultFolder = shellDefault(job) ?? shellDefault(workflow) ?? '';
	return listOf(job.steps)
		.slice(0, maxSteps)
		.flatMap((step, index) =>
			isRecord(step)
				? oneStep(step, {...place, values, path: [...path, 'steps', index]}, {defaultFolder, strategy: job.strategy})
				: [],
		)
		.slice(0, maxSteps);
};

type StepDefaults = {readonly defaultFolder: string; readonly strategy: unknown};

/** A step; several where a matrix fills it; with what it calls where that is an action of the same repository. */
const oneStep = (
	step: PlainRecord,
	place: JobPlace,
	{defaultFolder, strategy}: StepDefaults,
): readonly PipelineStep[] => {
	if (!place.following.spend()) return [];
	const run = textOf(step.run);
	const uses = textOf(step.uses);
	const folder = textOf(step['working-directory']);
	const line = place.line ?? place.data.lineOf(place.path);
	const inputs = Object.values(textsIn(step.with, new Map())).join('\n');
	const mentioned = [run, uses, folder ?? (run === undefined ? '' : defaultFolder), inputs].join('\n');
	return matrixValues(mentioned, strategy).flatMap(matrix => {
		const values = new Map([...place.values, ...textValues('env.', step.env), ...matrix]);
		const own = stepOf({
			name: textOf(step.name),
			run: run === undefined ? undefined : filled(run, values),
			uses: uses === undefined ? undefined : filled(uses, values),
			with: textsIn(step.with, values),
			line,
			folder: folderOfStep(folder, {defaultFolder, values, hasRun: run !== undefined}),
			mayFail: expressionsOf(textOf(step['continue-on-error']) ?? '') === 'true',
			isDisabled: isFalse(step.if),
		});
		if (uses === undefined) return [own];
		const called = calledSteps(uses, {...place, line}, inputsOf(step.with, values));
		return [
			own,
			...called.map(one => ({
				...one,
				mayFail: one.mayFail || own.mayFail,
				isDisabled: one.isDisabled || own.isDisabled,
			})),
		];
	});
};

const folderOfStep = (
	folder: string | undefined,
	{
		defaultFolder,
		values,
		hasRun,
	}: {readonly defaultFolder: string; readonly values: ReadonlyMap<string, string>; readonly hasRun: boolean},
): string => {
	if (!hasRun) return '';
	return workFolder('', filled(folder ?? defaultFolder, values));
};

/** Steps of a workflow or a composite action of the same repository; none for what lies elsewhere. */
const calledSteps = (uses: string, place: JobPlace, inputs: ReadonlyMap<string, string>): readonly PipelineStep[] => {
	if (!uses.startsWith('./') || place.depth >= maxDepth || !place.following.spend()) return [];
	const file = joinPath('', uses) ?? '';
	const candidates = /\.ya?ml$/.test(file) ? [file] : [`${file}/action.yml`, `${file}/action.yaml`];
	for (const path of candidates) {
		const data = place.following.load(path);
		if (data === undefined) continue;
		const called = recordOf(data.documents[0]);
		const declared = recordOf(called.inputs ?? recordOf(recordOf(called.on).workflow_call).inputs);
		const defaults = entriesOf(declared).map(([name, input]) => [name, recordOf(input).default] as const);
		const values = new Map([...textValues('inputs.', Object.fromEntries(defaults)), ...inputs]);
		const next = {...place, data, workflow: called, values, depth: place.depth + 1};
		if (isRecord(called.runs)) return jobSteps(called.runs, {...next, path: ['runs']});
		return entriesOf(called.jobs)
			.filter(([, job]) => isRecord(job) && !isFalse(job.if))
			.flatMap(([id, job]) => jobSteps(recordOf(job), {...next, path: ['jobs', id]}))
			.slice(0, maxSteps);
	}
	return [];
};

const textsIn = (inputs: unknown, values: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
	Object.fromEntries(entriesOf(inputs).map(([key, value]) => [key, filled(textOf(value) ?? '', values)]));

const inputsOf = (inputs: unknown, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
	new Map(Object.entries(textsIn(inputs, values)).map(([key, value]) => [`inputs.${key}`, value]));

/** Literal entries of a mapping as values of expressions. */
const textValues = (prefix: string, mapping: unknown): readonly (readonly [string, string])[] =>
	entriesOf(mapping)
		.map(([key, value]) => [`${prefix}${key}`, textOf(value) ?? '${{'] as const)
		.filter(([, value]) => !value.includes('${{'));
