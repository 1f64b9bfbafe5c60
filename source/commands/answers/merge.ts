import {type Applied, applyAnswers, type Fate} from '../../assessment/answers-file/apply.ts';
import type {WizardContext} from '../../assessment/state.ts';
import type {Assessment} from '../../domain/assessment.ts';
import {count, list} from '../../domain/place.ts';
import {UserError} from '../../errors.ts';
import type {ReadAnswers} from './read-file.ts';

const told: Readonly<Record<Fate, string>> = {
	taken: 'taken',
	same: 'already there',
	draft: 'taken as notes, still open',
	open: 'left open by the file',
	kept: 'kept as saved, since they were answered after the file was written; `--replace` takes those of the file',
};

/** Each fate with the checks that met it, as lines. */
const linesOf = ({fates}: Applied): readonly string[] =>
	(Object.keys(told) as Fate[]).flatMap(fate => {
		const ids = fates.filter(one => one.fate === fate).map(({id}) => id);
		return ids.length === 0 ? [] : [`${count(ids.length, 'answer')} ${told[fate]}: ${list(ids, 8)}`];
	});

/** An assessment after a merge, and what became of each answer. */
export type Merged = {readonly assessment: Assessment; readonly lines: readonly string[]; readonly hasKept: boolean};

/**
 * Merges answers into an assessment, all of them or none.
 * @param name of the file, for errors
 * @throws UserError naming every answer that can't be taken, with its line
 */
export const mergeAnswers = (
	assessment: Assessment,
	{file, lineOf}: ReadAnswers,
	context: WizardContext,
	{replaces, name}: {readonly replaces: boolean; readonly name: string},
): Merged => {
	const applied = applyAnswers(assessment, file, context, {replaces});
	if (applied.problems.length > 0) {
		throw new UserError({
			what: `${count(applied.problems.length, 'answer')} of ${name} cannot be taken`,
			why: applied.problems
				.map(({key, problem}) => `${lineOf(key) === undefined ? '' : `line ${lineOf(key)}, `}\`${key}\`: ${problem}`)
				.join('; '),
			next: 'mend them and run the command again; nothing was changed',
		});
	}

	return {
		assessment: applied.assessment,
		lines: linesOf(applied),
		hasKept: applied.fates.some(({fate}) => fate === 'kept'),
	};
};
