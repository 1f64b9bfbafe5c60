import stringWidth from 'string-width';
import type {TrendPoint} from '../comparison/trend.ts';
import {printable} from '../domain/printable.ts';
import {shownPercent, shownPoints} from '../domain/shown.ts';
import {sparkline} from './sparkline.ts';
import {rangeText, type TerminalStyle} from './terminal.ts';
import {pad, shorten} from './text-width.ts';

const changeText = (change: number | undefined): string => {
	if (change === undefined) return '';
	const rounded = Math.round(change * 10) / 10;
	return rounded === 0 ? '=' : `${rounded > 0 ? '+' : ''}${rounded.toFixed(1)}`;
};

const titles = ['Date', 'Score', 'Change', 'Proved', 'Decided', 'Decision', 'Moment'] as const;

const cells = (point: TrendPoint): readonly string[] => [
	point.at.slice(0, 10),
	rangeText(point),
	changeText(point.change),
	shownPoints(point.proved),
	shownPercent(point.coverage),
	point.decision ?? '',
	printable(point.label),
];

/** A trend for a terminal: one line of bars, then a table with the oldest first. */
export const trendText = (
	name: string,
	points: readonly TrendPoint[],
	{columns, hasUnicode}: TerminalStyle,
): string => {
	const rows = [titles, ...points.map(cells)];
	const widths = titles.map((_, n) => Math.max(...rows.map(row => stringWidth(row[n] ?? ''))));
	const [first, last] = [points.at(0), points.at(-1)];
	const bars = sparkline(
		points.map(({low}) => low),
		hasUnicode,
	);
	const arrow = hasUnicode ? '→' : '->';
	const headline =
		first === undefined || last === undefined
			? printable(name)
			: `${printable(name)}  ${bars}  ${shownPoints(first.low)} ${arrow} ${shownPoints(last.low)} of 100`;
	const table = rows.map(row =>
		row
			.map((cell, n) => pad(cell, widths[n] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	return [headline, '', ...table].map(line => `${shorten(line, columns, hasUnicode)}\n`).join('');
};
