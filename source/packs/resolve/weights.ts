/** How far a sum of weights may lie beside 100: three thirds of 33.33 are meant as a whole. @unit percent */
export const weightTolerance = 0.05;

/** A row's weight: `written` holds as it is; others share the rest by their `share`. */
export type WeightRow = {readonly written?: number; readonly share: number};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const cents = (weight: number): number => Math.round(weight * 100) / 100;

/** Numbers with two decimals that sum to a total; the last row takes what rounding leaves. */
const rounded = (weights: readonly number[], total: number): readonly number[] => {
	const most = weights.slice(0, -1).map(cents);
	return [...most, cents(total - sum(most))];
};

/**
 * Weights that sum to 100. Returns a sentence when they can't.
 * @param what `the categories`
 */
export const distribute = (rows: readonly WeightRow[], what: string): readonly number[] | string => {
	const written = sum(rows.map(row => row.written ?? 0));
	const open = rows.filter(row => row.written === undefined);
	if (open.length === 0)
		return Math.abs(written - 100) <= weightTolerance
			? rows.map(row => row.written ?? 0)
			: `the weights of ${what} sum to ${Number(written.toFixed(4))}, not to 100`;
	const rest = 100 - written;
	if (rest <= 0)
		return `the written weights of ${what} sum to ${Number(written.toFixed(4))} and leave nothing for the other ${open.length}`;
	const shares = sum(open.map(({share}) => share));
	const filled = rounded(
		open.map(({share}) => (rest * share) / shares),
		rest,
	);
	if (filled.some(weight => weight <= 0)) return `the weights of ${what} leave one of them nothing`;
	let next = 0;
	return rows.map(row => row.written ?? filled[next++] ?? 0);
};
