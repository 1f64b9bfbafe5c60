import type {CategoryScore, Scorecard} from '../../domain/scorecard.ts';
import {bold, type Line, muted, pad, padLeft, span, widthOf} from '../text.ts';
import type {Symbols} from '../theme.ts';
import {
	bandSpans,
	bandTexts,
	bandTones,
	bar,
	categoryTone,
	changeSpans,
	countSpans,
	criticalSpans,
	decisionSpans,
	ends,
	percent,
	points,
	rangeText,
	type ScoreStyle,
} from './parts.ts';

/** The band, and on a line of its own the one that is still in reach. */
const bandLines = (card: Scorecard, width: number, symbols: Symbols): readonly Line[] => {
	const line = bandSpans(card, symbols);
	if (widthOf(line) <= width) return [line];
	return [line.slice(0, 1), [muted(`${symbols.arrow} ${bandTexts[card.bestBand]}`)]];
};

const codeWidth = 7;
const rangeWidth = 8;
const longestBar = 24;

/** A category: code, bar, range. */
export const categoryLine = (category: CategoryScore, width: number, style: ScoreStyle): Line => {
	const {symbols} = style;
	const barWidth = Math.max(4, Math.min(longestBar, width - codeWidth - rangeWidth - 1));
	const isFailed = category.error !== undefined;
	const text = isFailed ? 'failed' : rangeText(category);
	return [
		span(pad(category.code, codeWidth), category.score === undefined ? 'muted' : undefined),
		span(' '),
		...bar(category.score, barWidth, categoryTone(category, style), symbols),
		span(padLeft(text, rangeWidth), isFailed ? 'bad' : category.score === undefined ? 'muted' : undefined),
	];
};

/** The scorecard as a panel at the right. */
export const panelLines = (card: Scorecard, width: number, style: ScoreStyle): readonly Line[] => {
	const {symbols} = style;
	const {low, high} = ends(card);
	const change = changeSpans(style);
	const critical = criticalSpans(card, symbols);
	return [
		[bold(low, bandTones[card.band]), muted(' / 100'), ...(high === undefined ? [] : [muted('   up to '), span(high)])],
		bar(card.score, width, bandTones[card.band], symbols),
		[muted('proved '), span(points(card.proved)), muted('   decided '), span(percent(card.coverage))],
		change.length === 0 ? [] : [muted(`${style.changeLabel ?? 'last answer'} `), ...change],
		[],
		...bandLines(card, width, symbols),
		decisionSpans(card, symbols),
		...(critical.length === 0 ? [] : [critical]),
		[],
		...card.categories.map(category => categoryLine(category, width, style)),
		[],
		countSpans(card, symbols),
	];
};
