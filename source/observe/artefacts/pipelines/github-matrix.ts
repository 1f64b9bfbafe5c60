import {entriesOf, isRecord, listOf, recordOf, textOf} from '../values.ts';
import {referencesIn} from './github-expression.ts';

/** The most copies of one step: beyond it one copy keeps the expressions. */
const maxCopies = 24;

/**
 * The values that a matrix gives to what a text refers to, one map a combination; one empty map when it refers to none
 * or the matrix is computed.
 */
export const matrixValues = (text: string, strategy: unknown): readonly ReadonlyMap<string, string>[] => {
	const names = referencesIn(text, 'matrix.');
	const matrix = recordOf(recordOf(strategy).matrix);
	if (names.length === 0) return [new Map()];
	const rows = [...crossed(matrix), ...listOf(matrix.include).filter(isRecord).map(flat)];
	const seen = new Map<string, ReadonlyMap<string, string>>();
	for (const row of rows) {
		const values = new Map<string, string>();
		for (const name of names) {
			const value = row.get(name);
			if (value !== undefined) values.set(name, value);
		}
		if (values.size === names.length) seen.set([...values.values()].join('\u0000'), values);
	}
	const rowsSeen = [...seen.values()];
	const [first] = rowsSeen;
	// Shards and versions (`1 … 8`, `3.12`) run the same thing: one copy stands for them.
	if (first !== undefined && rowsSeen.every(row => [...row.values()].every(value => /^v?[\d.x*]+$/.test(value))))
		return [first];
	return rowsSeen.length === 0 || rowsSeen.length > maxCopies ? [new Map()] : rowsSeen;
};

const flat = (row: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> => {
	const values = new Map<string, string>();
	for (const [key, value] of entriesOf(row)) {
		const text = textOf(value);
		if (text !== undefined) values.set(`matrix.${key}`, text);
		for (const [inner, innerValue] of entriesOf(value)) {
			const innerText = textOf(innerValue);
			if (innerText !== undefined) values.set(`matrix.${key}.${inner}`, innerText);
		}
	}
	return values;
};

/** All combinations of the matrix's axes, at most some hundred. */
const crossed = (matrix: Readonly<Record<string, unknown>>): readonly ReadonlyMap<string, string>[] => {
	let rows: readonly ReadonlyMap<string, string>[] = [new Map()];
	for (const [axis, values] of entriesOf(matrix)) {
		const options = listOf(values).slice(0, maxCopies);
		if (axis === 'include' || axis === 'exclude' || options.length === 0) continue;
		rows = rows.flatMap(row => options.map(option => new Map([...row, ...flat({[axis]: option})]))).slice(0, 400);
	}
	return rows;
};
