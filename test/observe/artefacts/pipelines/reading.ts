import type {Pipeline} from '../../../../source/domain/artefacts/pipeline.ts';
import {pipelineReader} from '../../../../source/observe/artefacts/pipeline.ts';
import {read} from '../reading.ts';

/** Reads a pipeline that must be one. */
export const pipeline = (path: string, text: string, others: Readonly<Record<string, string>> = {}): Pipeline => {
	const found = read(pipelineReader, path, {texts: {...others, [path]: text}});
	if (found === undefined) throw new Error(`${path} is no pipeline`);
	return found;
};

/** The file is not taken for a pipeline. */
export const isNone = (path: string, text: string): boolean =>
	read(pipelineReader, path, {texts: {[path]: text}}) === undefined;

/** Each step in a line: line number, folder, what it runs or uses, its marks. */
export const steps = (found: Pipeline): readonly string[] =>
	found.jobs.flatMap(job =>
		job.steps.map(step => {
			const marks = `${step.mayFail || job.mayFail ? ' may fail' : ''}${step.isDisabled || job.isDisabled ? ' off' : ''}`;
			return `${step.line} ${job.id} [${step.folder}] ${step.run ?? `uses ${step.uses}`}${marks}`;
		}),
	);

/** Each trigger in a few words. */
export const triggers = (found: Pipeline): readonly string[] =>
	found.triggers.map(({event, branches, hasPathFilter}) =>
		[event, ...branches, ...(hasPathFilter ? ['(paths)'] : [])].join(' '),
	);
