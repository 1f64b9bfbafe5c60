import type {Category, Criterion, Pack, PackCheck} from './pack.ts';

/** A check of a pack with the category and criterion it stands in. */
export type PlacedCheck = {readonly check: PackCheck; readonly criterion: Criterion; readonly category: Category};

/** All checks of a pack in the pack's order. */
export const placedChecks = (pack: Pack): readonly PlacedCheck[] =>
	pack.categories.flatMap(category =>
		category.criteria.flatMap(criterion => criterion.checks.map(check => ({check, criterion, category}))),
	);
