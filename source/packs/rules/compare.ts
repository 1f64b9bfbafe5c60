import type {Rule} from '../../domain/rule.ts';
import {compilePattern} from './pattern.ts';

type ValueRule = Extract<Rule, {readonly value: unknown}>;
/** What a value must be, as the form has it. */
export type Comparison = Partial<
	Pick<ValueRule, 'is' | 'isNot' | 'oneOf' | 'above' | 'below' | 'atLeast' | 'atMost' | 'matches' | 'contains'>
>;

/** @throws Error for a placeholder that was left: putting packs together fills them all */
export const numberOf = (value: number | string): number => {
	if (typeof value === 'number') return value;
	throw new Error(`\`${value}\` is no number`);
};

const isSame = (value: unknown, wanted: unknown): boolean =>
	value === wanted || (isScalar(value) && String(value) === String(wanted));

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const toNumber = (value: unknown): number => {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : Number.NaN;
};

type Test = {readonly told: string; readonly holds: (value: unknown) => boolean};

const shown = (value: unknown): string => `\`${String(value)}\``;

const numeric = (told: string, wanted: number | string, compare: (a: number, b: number) => boolean): Test => {
	const border = numberOf(wanted);
	return {told: `${told} ${border}`, holds: value => compare(toNumber(value), border)};
};

const matching = (pattern: string): Test => {
	const compiled = compilePattern(pattern);
	if (typeof compiled === 'string') throw new Error(`the pattern \`${pattern}\` cannot be used: ${compiled}`);
	return {
		told: `matching \`${pattern}\``,
		holds: value => isScalar(value) && compiled.test(String(value).slice(0, 10_000)),
	};
};

const containing = (wanted: unknown): Test => ({
	told: `containing ${shown(wanted)}`,
	holds: value =>
		Array.isArray(value)
			? value.some(item => isSame(item, wanted))
			: typeof value === 'string' && value.includes(String(wanted)),
});

/** The tests of a comparison, each with its words. */
export const testsOf = (comparison: Comparison): readonly Test[] => {
	const {is, isNot, oneOf, above, below, atLeast, atMost, matches, contains} = comparison;
	const choices = Array.isArray(oneOf) ? oneOf : [oneOf];
	return [
		...(is === undefined ? [] : [{told: shown(is), holds: (value: unknown) => isSame(value, is)}]),
		...(isNot === undefined ? [] : [{told: `not ${shown(isNot)}`, holds: (value: unknown) => !isSame(value, isNot)}]),
		...(oneOf === undefined
			? []
			: [
					{
						told: `one of ${choices.map(shown).join(', ')}`,
						holds: (value: unknown) => choices.some(one => isSame(value, one)),
					},
				]),
		...(above === undefined ? [] : [numeric('above', above, (a, b) => a > b)]),
		...(below === undefined ? [] : [numeric('below', below, (a, b) => a < b)]),
		...(atLeast === undefined ? [] : [numeric('at least', atLeast, (a, b) => a >= b)]),
		...(atMost === undefined ? [] : [numeric('at most', atMost, (a, b) => a <= b)]),
		...(matches === undefined ? [] : [matching(matches)]),
		...(contains === undefined ? [] : [containing(contains)]),
	];
};
