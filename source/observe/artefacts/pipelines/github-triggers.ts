import type {PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import {entriesOf, recordOf, textsOf} from '../values.ts';
import {triggerOf} from './step.ts';

const ownWords: Readonly<Record<string, string>> = {
	workflow_dispatch: 'manual',
	repository_dispatch: 'manual',
	workflow_call: 'called',
};

/** Triggers of `on:` in its three forms. A push of tags only is a `tag`. */
export const githubTriggers = (on: unknown): readonly PipelineTrigger[] => {
	const plain = textsOf(on);
	if (plain.length > 0) return plain.map(event => triggerOf(ownWords[event] ?? event));
	return entriesOf(on).flatMap(([event, value]) => {
		const filters = recordOf(value);
		const hasPathFilter = isLimitedToPaths(filters);
		const branches = textsOf(filters.branches);
		if (event !== 'push') return [triggerOf(ownWords[event] ?? event, {branches, hasPathFilter})];
		const hasTags = filters.tags !== undefined;
		const isTagOnly = hasTags && filters.branches === undefined && filters['branches-ignore'] === undefined;
		return [
			...(isTagOnly ? [] : [triggerOf('push', {branches, hasPathFilter})]),
			...(hasTags ? [triggerOf('tag', {hasPathFilter})] : []),
		];
	});
};

const everything = /^(?:\*\*|\*\*\/\*|\*)$/;
const documents =
	/\.(?:md|mdx|rst|txt|adoc|png|svg)$|^!|(?:^|\/)(?:docs?|\.vscode|\.idea|website)\/|LICENSE|README|CODEOWNERS|gitignore|\.github\/(?!workflows)/i;

/** Some changes of code don't start it: `paths`, or `paths-ignore` of more than documents. */
const isLimitedToPaths = (filters: Readonly<Record<string, unknown>>): boolean => {
	const paths = textsOf(filters.paths);
	if (paths.length > 0) return !paths.some(path => everything.test(path));
	return textsOf(filters['paths-ignore']).some(path => !documents.test(path));
};
