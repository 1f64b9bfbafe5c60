import type {CiCommand} from './ci-commands.ts';
import {startOf} from './ci-triggers.ts';

const shared = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+/;
const aboutTests = /(?:^|[^a-z])(?:tests?|testing|pytest|phpunit|unit|specs?)(?:[^a-z]|$)/i;

/** A workflow of that name builds and tests, whatever it calls its job; those of labels and releases do not. */
const wholeBuild = /(?:^|[^a-z])(?:ci|build|gradle|maven|mvn|verify|check|pipeline)(?:[^a-z]|$)/i;
const otherWork =
	/release|publish|deploy|label|stale|lint|docs?(?:[^a-z]|$)|update|codeql|scan|comment|receive|submission/i;

/** Jobs that name tests and leave them to a workflow of another repository, whose steps the scan cannot see. */
export const sharedTestJobs = (commands: readonly CiCommand[]): readonly CiCommand[] =>
	commands.filter(
		({kind, text, mayFail, pipeline, job}) =>
			kind === 'action' &&
			!mayFail &&
			startOf(pipeline) !== 'other' &&
			shared.test(text) &&
			isOfTests([job.id, job.name ?? '', shared.exec(text)?.[0].split('/').at(-1) ?? ''].join('\n')),
	);

const isOfTests = (names: string): boolean =>
	aboutTests.test(names) || (wholeBuild.test(names) && !otherWork.test(names));
