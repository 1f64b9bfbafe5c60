import type {Card} from '../domain/card.ts';
import type {Category, PackCheck} from '../domain/pack.ts';
import type {CardForm, PackFile} from '../domain/pack-file.ts';
import type {Finding, Rule} from './finding.ts';
import type {Keys, Source} from './parse.ts';
import {cardOf} from './resolve/cards.ts';
import type {Resolved} from './resolve/resolve.ts';

/** A value with the keys that lead to it in its file. */
export type Placed<T> = {readonly value: T; readonly source: Source<unknown>; readonly keys: Keys};

/** A check with its place and the category it stands in. */
export type PlacedPackCheck = Placed<PackCheck> & {readonly category: Pick<Category, 'id' | 'code'>};

/** A pack file with what it comes to. */
export type ResolvedSource = {readonly source: Source<PackFile>; readonly resolved: Resolved};

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

/** The same as a warning. */
export const warningAt = (...args: Parameters<typeof findingAt>): Finding => ({
	...findingAt(...args),
	level: 'warning',
});

/** Checks of a pack with their places, in the pack's order. */
export const checksOf = ({source, resolved}: ResolvedSource): readonly PlacedPackCheck[] =>
	resolved.written.flatMap(({id, criteria}, n) => {
		const category = {id, code: resolved.pack.categories[n]?.code ?? ''};
		return criteria.flatMap(({checks}) => checks.map(({check, keys}) => ({value: check, source, category, keys})));
	});

/** Cards of a file with their places. @param keys where its list stands */
export const cardsOf = (
	source: Source<unknown>,
	forms: readonly CardForm[],
	keys: Keys = [],
): readonly (Placed<Card> & {readonly form: CardForm})[] =>
	forms.map((form, n) => ({value: cardOf(form), form, source, keys: [...keys, n]}));
