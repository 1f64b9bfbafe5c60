import type {CiCommand} from './ci-commands.ts';
import {startOf} from './ci-triggers.ts';

const shared = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+/;
const aboutTests = /(?:^|[^a-z])(?:tests?|testing|pytest|phpunit|unit|specs?)(?:[^a-z]|$)/i;

/** Jobs that name tests and leave them to a workflow of another repository, whose steps the scan cannot see. */
export const sharedTestJobs = (commands: readonly CiCommand[]): readonly CiCommand[] =>
	commands.filter(
		({kind, text, mayFail, pipeline, job}) =>
			kind === 'action' &&
			!mayFail &&
			startOf(pipeline) !== 'other' &&
			shared.test(text) &&
			aboutTests.test([job.id, job.name ?? '', shared.exec(text)?.[0].split('/').at(-1) ?? ''].join('\n')),
	);
