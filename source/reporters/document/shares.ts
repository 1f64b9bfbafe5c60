import {hundredths} from './words.ts';

const parts = 100;

/**
 * Numbers with two decimals that add up to their total with two decimals: each is cut off, and what is missing then goes
 * to those that lost most (the method of the largest remainder). So every row is within 0.01 of its exact value.
 */
export const addingUp = (values: readonly number[]): readonly number[] => {
	const exactParts = values.map(value => value * parts);
	const total = hundredths(values.reduce((sum, value) => sum + value, 0));
	// Sums of binary fractions may lie a hair under a whole part.
	const cut = exactParts.map(value => Math.floor(value + 1e-9));
	const missing = total - cut.reduce((sum, value) => sum + value, 0);
	const order = exactParts
		.map((value, n) => ({n, lost: value - (cut[n] ?? 0)}))
		.toSorted((a, b) => b.lost - a.lost || a.n - b.n)
		.slice(0, Math.max(0, missing))
		.map(({n}) => n);
	return cut.map((value, n) => (value + (order.includes(n) ? 1 : 0)) / parts);
};
