import type {PipelineJob, PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import {joinPath} from '../paths.ts';
import {optional} from '../values.ts';

/** The most steps that one pipeline gives: what is followed into other files could multiply without end. */
export const maxSteps = 2000;

/** A step from what its reader found. A lone command that forgives itself (`npm test || true`) may fail. */
export const stepOf = (found: {
	readonly name?: string | undefined;
	readonly run?: string | undefined;
	readonly uses?: string | undefined;
	readonly with?: Readonly<Record<string, string>>;
	readonly line: number;
	readonly folder?: string;
	readonly mayFail?: boolean;
	readonly isDisabled?: boolean;
}): PipelineStep => ({
	...optional('name', found.name),
	...optional('run', found.run),
	...optional('uses', found.uses),
	with: found.with ?? {},
	line: found.line,
	folder: found.folder ?? '',
	mayFail: (found.mayFail ?? false) || forgivesItself(found.run ?? ''),
	isDisabled: found.isDisabled ?? false,
});

/** A job from what its reader found. */
export const jobOf = (found: {
	readonly id: string;
	readonly name?: string | undefined;
	readonly line: number;
	readonly steps: readonly PipelineStep[];
	readonly environment?: string | undefined;
	readonly mayFail?: boolean;
	readonly isDisabled?: boolean;
}): PipelineJob => ({
	id: found.id,
	...optional('name', found.name),
	line: found.line,
	steps: found.steps.slice(0, maxSteps),
	...optional('environment', found.environment),
	mayFail: found.mayFail ?? false,
	isDisabled: found.isDisabled ?? false,
});

/** A trigger; all branches and all paths unless told otherwise. */
export const triggerOf = (
	event: string,
	{
		branches = [],
		hasPathFilter = false,
	}: {readonly branches?: readonly string[]; readonly hasPathFilter?: boolean} = {},
): PipelineTrigger => ({event, branches, hasPathFilter});

/** Longer lines are no plain commands. @unit characters */
const maxLine = 1000;

const forgivesItself = (run: string): boolean => {
	const lines = run.split('\n').filter(line => !/^\s*(?:#|$)/.test(line));
	return (
		lines.length === 1 &&
		(lines[0]?.length ?? 0) <= maxLine &&
		/\|\|\s*(?:true|:|exit 0|echo\b[^|&]*)\s*$/.test(lines[0] ?? '')
	);
};

// What platforms call the folder of the checked-out repository.
const checkout =
	/^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\(?\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|TRAVIS_BUILD_DIR|CIRCLE_WORKING_DIRECTORY|BITBUCKET_CLONE_DIR|DRONE_WORKSPACE|WORKSPACE|Build\.SourcesDirectory|System\.DefaultWorkingDirectory|Build\.Repository\.LocalPath|Pipeline\.Workspace)\}?\)?|\/workspace|~\/(?:project|repo))(?=\/|$)/;

/** A working folder as written → relative to the target; what lies outside it or is computed falls back to `base`. */
export const workFolder = (base: string, written: string | undefined): string => {
	const text = written?.trim().replace(/^["']|["']$/g, '');
	if (text === undefined || text === '') return base;
	if (checkout.test(text)) return plainFolder('', text.replace(checkout, '').replace(/^\//, '')) ?? '';
	return text.startsWith('/') || text.startsWith('~') ? '' : (plainFolder(base, text) ?? base);
};

const plainFolder = (base: string, name: string): string | undefined =>
	/[$<{*]/.test(name) ? undefined : joinPath(base, name);

/** The folder in which the next command of the same shell runs, after commands that may change it. */
export const folderAfter = (run: string, folder: string): string => {
	let current = folder;
	for (const line of run.split('\n')) {
		if (line.length > maxLine) continue;
		const [, target] = /^\s*(?:cd|pushd)\s+([\w./${}"'-]{1,200})\s*(?:;|&&)?\s*$/.exec(line) ?? [];
		if (target !== undefined) current = workFolder(current, target);
	}
	return current;
};
