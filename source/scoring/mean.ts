/** A value with its weight; undefined values leave the mean and the rest is renormalised. */
export type Weighted = {readonly weight: number; readonly value: number | undefined};

/** Adds in ascending order, so that the same numbers in any order give the same bits. */
const sum = (terms: readonly number[]): number =>
	terms.toSorted((a, b) => a - b).reduce((total, term) => total + term, 0);

/** Weighted mean of the defined values; undefined when there is none. */
export const weightedMean = (rows: readonly Weighted[]): number | undefined => {
	const defined = rows.flatMap(({weight, value}) => (value === undefined ? [] : [{weight, value}]));
	const total = sum(defined.map(({weight}) => weight));
	if (total === 0) return undefined;
	return sum(defined.map(({weight, value}) => weight * value)) / total;
};
