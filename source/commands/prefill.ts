import {lstatSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Assessment} from '../domain/assessment.ts';
import {placedChecks} from '../domain/placed-check.ts';
import type {LoadedPack} from '../packs/loaded.ts';

// Kept beside the reader's own list, so that nothing is loaded where there is no such file.
const names = /^(?:\.bestpractices\.json|security-insights\.ya?ml)$/i;
const folders = ['', '.github'];

const hasStated = (root: string): boolean =>
	folders.some(folder => {
		const absolute = path.join(root, folder);
		const isFolder = lstatSync(absolute, {throwIfNoEntry: false})?.isDirectory() === true;
		return isFolder && readdirSync(absolute).some(name => names.test(name));
	});

/**
 * A new assessment with notes and evidence from other self-assessments of the target (OpenSSF Best Practices, Security
 * Insights) as drafts: they wait for a person and count nothing.
 */
export const withPrefilled = async (
	assessment: Assessment,
	{pack}: LoadedPack,
): Promise<{assessment: Assessment; remarks: readonly string[]}> => {
	const root = assessment.target.path;
	if (!hasStated(root)) return {assessment, remarks: []};
	const [{prefilledDrafts}, {readStated}] = await Promise.all([
		import('../packs/prefill/prefill.ts'),
		import('../packs/prefill/read-stated.ts'),
	]);
	const {warnings, ...stated} = readStated(root);
	const asked = new Set(
		placedChecks(pack)
			.filter(({check}) => check.by !== 'scan')
			.map(({check}) => check.id),
	);
	const drafts = prefilledDrafts(stated, asked);
	const n = Object.keys(drafts).length;
	const files = [stated.bestPractices?.path, stated.securityInsights?.path]
		.filter(file => file !== undefined)
		.join(' and ');
	return {
		assessment: n === 0 ? assessment : {...assessment, drafts: {...drafts, ...assessment.drafts}},
		remarks: [
			...warnings,
			...(n === 0
				? []
				: [
						`${files}: notes and evidence for ${n === 1 ? 'one question' : `${n} questions`}, for you to confirm; they count nothing before.`,
					]),
		],
	};
};
