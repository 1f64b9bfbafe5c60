import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Verdict} from '../domain/verdict.ts';
import {evidenceLine} from './question-lines.ts';
import {bold, clampLines, clean, cutLine, type Line, muted, span, widthOf, wrap} from './text.ts';
import {type Theme, toneOf} from './theme.ts';

/** One side of a contradiction. */
export type Side = {readonly title: string; readonly lines: readonly Line[]};

/** From this width on the two sides stand beside each other. @unit character cells */
const besideFrom = 60;

/** What the files say of a check. */
export const filesSide = (scanned: Verdict, width: number, {symbols}: Theme): Side => ({
	title: 'The files say',
	lines: [
		...wrap(
			[span(`${symbols.status[scanned.status]} `, toneOf(scanned.status)), span(clean(scanned.reason))],
			width,
			2,
		),
		...scanned.evidence.map(place => evidenceLine(place, width)),
	],
});

/** What a person says of it. */
export const answerSide = (label: string, rest: readonly Line[], width: number): Side => ({
	title: 'The answer says',
	lines: [...wrap([span(clean(label))], width), ...rest],
});

/** Width of one side. */
export const sideWidth = (width: number): number => (width >= besideFrom ? Math.floor((width - 3) / 2) : width);

/** Two sides of a contradiction, beside each other where there is room, in at most so many rows. */
export const contrastLines = (
	[left, right]: readonly [Side, Side],
	{width, rows, theme}: {readonly width: number; readonly rows: number; readonly theme: Theme},
): readonly Line[] => {
	const one = sideWidth(width);
	const drawn = (side: Side, most: number): readonly Line[] => [
		[bold(side.title, 'accent')],
		...clampLines(side.lines, Math.max(1, most - 1), one).map(line => cutLine(line, one)),
	];
	if (one === width) {
		const below = drawn(right, Math.max(2, Math.ceil(rows / 2)));
		return [...drawn(left, Math.max(2, rows - below.length)), ...below];
	}
	const [a, b] = [drawn(left, rows), drawn(right, rows)];
	return Array.from({length: Math.max(a.length, b.length)}, (_, row): Line => {
		const start = a[row] ?? [];
		return [...start, span(' '.repeat(one - widthOf(start) + 1)), muted(`${theme.symbols.column} `), ...(b[row] ?? [])];
	});
};

/** An answer that stands against the files, beside what they show; nothing for any other verdict. */
export const standingContrast = (
	verdict: EffectiveVerdict | undefined,
	{width, theme}: {readonly width: number; readonly theme: Theme},
): readonly Line[] => {
	if (verdict?.decidedBy !== 'override' || verdict.scanned === undefined) return [];
	const {answer, scanned, status, reason} = verdict;
	const one = sideWidth(width);
	const said: readonly Line[] = [
		...wrap([span(`${theme.symbols.status[status]} `, toneOf(status)), span(clean(reason))], one, 2),
		[muted(clean(`since ${answer?.answeredOn ?? ''}`))],
	];
	return contrastLines([filesSide(scanned, one, theme), {title: 'The answer says', lines: said}], {
		width,
		rows: 8,
		theme,
	});
};
