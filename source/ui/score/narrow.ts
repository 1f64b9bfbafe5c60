import type {CategoryScore, Scorecard} from '../../domain/scorecard.ts';
import {shownPoints} from '../../domain/shown.ts';
import {bold, type Line, muted, span, spread, widthOf} from '../text.ts';
import {toneOfDecision} from '../theme.ts';
import {
	bandSpans,
	bandTexts,
	bandTones,
	bar,
	categoryTone,
	changeSpans,
	countSpans,
	criticalSpans,
	ends,
	percent,
	points,
	rangeText,
	type ScoreStyle,
} from './parts.ts';

const inBrackets = (line: Line): Line => (line.length === 0 ? [] : [muted(' ('), ...line, muted(')')]);

/** The first of some lines that is not too wide. */
const fitting = (lines: readonly Line[], width: number): Line => lines.find(line => widthOf(line) <= width) ?? [];

/** The scorecard for narrow windows: its numbers, and on a second line the band, what is proved and what is critical. */
export const shortLines = (card: Scorecard, width: number, style: ScoreStyle): readonly Line[] => {
	const {symbols} = style;
	const {low, high} = ends(card);
	const critical = criticalSpans(card, symbols);
	const band = span(bandTexts[card.band], bandTones[card.band]);
	const proved: Line = [muted(`proved ${points(card.proved)}`)];
	const rests: readonly Line[] = [
		[...proved, span('  '), ...critical],
		[...proved, span('  '), ...critical.slice(0, 1)],
		critical.length === 0 ? proved : [...proved, span(`  ${symbols.status.fail}${card.criticalGaps.length}`, 'bad')],
		proved,
	];
	return [
		[
			bold(low, bandTones[card.band]),
			...inBrackets(changeSpans(style)),
			...(high === undefined ? [] : [muted(` to ${high}`)]),
			muted(` ${symbols.separator} ${percent(card.coverage)} ${symbols.separator} `),
			bold(card.decision, toneOfDecision(card.decision)),
		],
		spread([band], fitting(rests, width - widthOf([band]) - 1), width),
	];
};

const isScored = ({score}: CategoryScore): boolean => score !== undefined;

/** All categories in one line, with the whole range where it fits, else with the low end. */
const codesLine = (card: Scorecard, width: number, style: ScoreStyle): Line => {
	const line = (textOf: (category: CategoryScore) => string): Line =>
		card.categories
			.filter(isScored)
			.flatMap((category, index) => [
				muted(`${index === 0 ? '' : ' '}${category.code} `),
				span(
					category.error === undefined ? textOf(category) : style.symbols.status.fail,
					categoryTone(category, style),
				),
			]);
	const whole = line(rangeText);
	return widthOf(whole) <= width ? whole : line(({score}) => shownPoints(score?.low ?? 0));
};

const columns = 4;
const widestBarFrom = 76;

/** The categories with bars, four in a row. */
const gridLines = (card: Scorecard, width: number, style: ScoreStyle): readonly Line[] => {
	const shown = card.categories.filter(isScored);
	const cell = Math.floor((width - 2 * (columns - 1)) / columns);
	const codeWidth = Math.max(0, ...shown.map(({code}) => code.length));
	const textWidth = 7;
	const cells = shown.map(
		(category): Line => [
			span(category.code.padEnd(codeWidth + 1)),
			...bar(
				category.score,
				Math.max(3, cell - codeWidth - 1 - textWidth),
				categoryTone(category, style),
				style.symbols,
			),
			span(
				(category.error === undefined ? rangeText(category) : 'failed').padStart(textWidth),
				category.error === undefined ? undefined : 'bad',
			),
		],
	);
	return Array.from({length: Math.ceil(cells.length / columns)}, (_, row) =>
		cells
			.slice(row * columns, (row + 1) * columns)
			.flatMap((line, index) => (index === 0 ? line : [span('  '), ...line])),
	);
};

/** The scorecard above the screen, for windows of middle width: numbers, band, what is critical, counts, categories. */
export const stripLines = (card: Scorecard, width: number, style: ScoreStyle, rows: number): readonly Line[] => {
	const {symbols} = style;
	const {low, high} = ends(card);
	const critical = criticalSpans(card, symbols);
	const counts = countSpans(card, symbols);
	const behind: Line = critical.length === 0 ? [] : [span('  '), ...critical];
	const bands: readonly Line[] = [
		[...bandSpans(card, symbols), ...behind],
		[span(bandTexts[card.band], bandTones[card.band]), ...behind],
		[span(bandTexts[card.band], bandTones[card.band]), ...behind.slice(0, 2)],
		[span(bandTexts[card.band], bandTones[card.band])],
	];
	const isGrid = rows > 3 && card.categories.filter(isScored).length <= columns * (rows - 2);
	return [
		[
			bold(low, bandTones[card.band]),
			...inBrackets([
				...(style.changeLabel === undefined ? [] : [muted(`${style.changeLabel} `)]),
				...changeSpans(style),
			]),
			muted(high === undefined ? ' / 100' : ` up to ${high}`),
			span('  '),
			...bar(card.score, width >= widestBarFrom ? 14 : 6, bandTones[card.band], symbols),
			muted('  proved '),
			span(points(card.proved)),
			muted('  decided '),
			span(percent(card.coverage)),
			span('  '),
			bold(card.decision, toneOfDecision(card.decision)),
		],
		spread(fitting(bands, width - widthOf(counts) - 1), counts, width),
		...(isGrid ? gridLines(card, width, style) : [codesLine(card, width, style)]),
	];
};
