import {numberIn, spanIn} from './number.ts';
import {columnOf, type Finding, type Page, type Table} from './page.ts';

/** Columns whose last row is no sum of the rows above it. */
const noSum = /score|proved|waivers|coverage|best|decision|weight|person|from|to|after|done|poäng|status/i;
/** The table in which these columns are shares of a total, which do add up. */
const contribution = /^(contribution|bidrag)/i;
const near = 1e-6;

const isOff = (a: number, b: number): boolean => Math.abs(a - b) > near;

const sumOfColumn = (table: Table, column: number): readonly [number, number] | undefined => {
	const spans = table.rows.map(({cells}) => spanIn(cells[column] ?? ''));
	if (spans.some(span => span === undefined)) return undefined;
	return [
		spans.reduce((sum, span) => sum + (span?.[0] ?? 0), 0),
		spans.reduce((sum, span) => sum + (span?.[1] ?? 0), 0),
	];
};

const leading = (text: string): number | undefined => {
	const match = /^(\d+) (?!to \d)\p{L}/u.exec(text);
	return match === null ? undefined : Number(match[1]);
};

const ofTable = (table: Table): readonly Finding[] => {
	const {total, columns, rows} = table;
	if (total === undefined) return [];
	const hasShares = columnOf(table, contribution) !== undefined;
	const finding = (message: string): Finding => ({line: total.line, rule: 'sum', message});
	return columns.flatMap((title, column): readonly Finding[] => {
		const shown = total.cells[column] ?? '';
		const stated = leading(shown);
		// `44 gaps` in the row of sums counts the rows.
		if (stated !== undefined && spanIn(shown) === undefined && numberIn(shown) === undefined) {
			const all = [...shown.matchAll(/(\d+) \p{L}/gu)].reduce((sum, [, n]) => sum + Number(n), 0);
			return all === rows.length ? [] : [finding(`the row of sums tells ${all} rows, and there are ${rows.length}`)];
		}
		const span = spanIn(shown);
		const sum = sumOfColumn(table, column);
		if (span === undefined || sum === undefined || (!hasShares && noSum.test(title))) return [];
		if (hasShares && /^score$/i.test(title)) return [];
		return isOff(span[0], sum[0]) || isOff(span[1], sum[1])
			? [
					finding(
						`the column “${title}” adds up to ${sum[0] === sum[1] ? round(sum[0]) : `${round(sum[0])}-${round(sum[1])}`}, not ${shown}`,
					),
				]
			: [];
	});
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Rows of sums against the rows above them. */
export const tableSums = ({tables}: Page): readonly Finding[] => tables.flatMap(ofTable);
