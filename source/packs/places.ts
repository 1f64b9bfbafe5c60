import type {Card} from '../domain/card.ts';
import type {Category, Pack, PackCheck} from '../domain/pack.ts';
import type {Finding, Rule} from './finding.ts';
import type {Keys, Source} from './parse.ts';

/** A value with the keys that lead to it in its file. */
export type Placed<T> = {readonly value: T; readonly source: Source<unknown>; readonly keys: Keys};

/** A check with its place and the category it stands in. */
export type PlacedPackCheck = Placed<PackCheck> & {readonly category: Category};

/** A finding at a value of a file. */
export const findingAt = (
	{source, keys}: Pick<Placed<unknown>, 'source' | 'keys'>,
	rule: Rule,
	message: string,
	...more: Keys
): Finding => {
	const position = source.at([...keys, ...more]);
	return {path: source.path, rule, message, ...(position === undefined ? {} : {position})};
};

/** Categories of a pack with their places. */
export const categoriesOf = (source: Source<Pack>): readonly Placed<Category>[] =>
	source.value.categories.map((value, n) => ({value, source, keys: ['categories', n]}));

/** Checks of a pack with their places, in the pack's order. */
export const checksOf = (source: Source<Pack>): readonly PlacedPackCheck[] =>
	categoriesOf(source).flatMap(({value: category, keys}) =>
		category.criteria.flatMap((criterion, k) =>
			criterion.checks.map((value, n) => ({
				value,
				source,
				category,
				keys: [...keys, 'criteria', k, 'checks', n],
			})),
		),
	);

/** Cards of a file with their places. */
export const cardsOf = (source: Source<readonly Card[]>): readonly Placed<Card>[] =>
	source.value.map((value, n) => ({value, source, keys: [n]}));
