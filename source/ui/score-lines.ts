import type {Bands} from '../domain/pack.ts';
import type {Band, CategoryScore, Decision, GroupScore, Scorecard} from '../domain/scorecard.ts';
import {shownPercent, shownPoints} from '../domain/shown.ts';
import {bandOf} from '../scoring/decision.ts';
import {bold, type Line, muted, pad, padLeft, type Span, span, spread, widthOf} from './text.ts';
import {type Symbols, type Theme, type Tone, toneOf, toneOfDecision} from './theme.ts';

const bands: Readonly<Record<Band, string>> = {
	ready: 'ready',
	'nearly-ready': 'nearly ready',
	'significant-work-left': 'significant work left',
};
const bandTones: Readonly<Record<Band, Tone>> = {
	ready: 'good',
	'nearly-ready': 'warning',
	'significant-work-left': 'bad',
};

const percent = (share: number | undefined): string => (share === undefined ? 'n/a' : shownPercent(share));

/** A bar: what is reached, what open answers could still add, the rest. */
export const bar = (score: GroupScore['score'], width: number, tone: Tone, symbols: Symbols): Line => {
	if (score === undefined) return [muted(' '.repeat(width))];
	const low = Math.round((score.low / 100) * width);
	const high = Math.max(low, Math.round((score.high / 100) * width));
	return [
		span(symbols.full.repeat(low), tone),
		span(symbols.maybe.repeat(high - low), 'muted'),
		muted(symbols.empty.repeat(width - high)),
	];
};

const isOpen = ({score}: GroupScore): boolean =>
	score !== undefined && shownPoints(score.low) !== shownPoints(score.high);

const rangeText = (group: GroupScore): string => {
	if (group.score === undefined) return 'n/a';
	return isOpen(group)
		? `${shownPoints(group.score.low)}-${shownPoints(group.score.high)}`
		: shownPoints(group.score.low);
};

const decisionSpans = (decision: Decision, best: Decision, symbols: Symbols): readonly Span[] =>
	decision === best
		? [bold(decision, toneOfDecision(decision))]
		: [bold(decision, toneOfDecision(decision)), muted(` ${symbols.arrow} `), span(best, toneOfDecision(best))];

const bandSpans = ({band, bestBand}: Scorecard, symbols: Symbols): Line => [
	span(bands[band], bandTones[band]),
	...(band === bestBand ? [] : [muted(` ${symbols.arrow} ${bands[bestBand]}`)]),
];

/** The band, and on a line of its own the one that is still in reach. */
const bandLines = (card: Scorecard, width: number, symbols: Symbols): readonly Line[] => {
	const line = bandSpans(card, symbols);
	if (widthOf(line) <= width) return [line];
	return [line.slice(0, 1), [muted(`${symbols.arrow} ${bands[card.bestBand]}`)]];
};

/** What the lines need to know beside the scores. */
export type ScoreStyle = Theme & {
	/** The pack's borders, by which a category is coloured as the whole is. */
	readonly bands: Bands;
};

const categoryTone = (category: CategoryScore, {bands: borders}: ScoreStyle): Tone =>
	bandTones[bandOf(category.score?.low ?? 0, borders)];

const categoryLine = (category: CategoryScore, width: number, style: ScoreStyle): Line => {
	const {symbols} = style;
	const barWidth = Math.max(4, Math.min(24, width - 16));
	const isFailed = category.error !== undefined;
	const text = isFailed ? 'failed' : rangeText(category);
	return [
		span(pad(category.code, 7), category.score === undefined ? 'muted' : undefined),
		span(' '),
		...bar(category.score, barWidth, isFailed ? 'bad' : categoryTone(category, style), symbols),
		span(padLeft(text, 8), isFailed ? 'bad' : category.score === undefined ? 'muted' : undefined),
	];
};

const countSpans = ({counts}: Scorecard, symbols: Symbols): Line =>
	(['pass', 'partial', 'fail', 'unknown'] as const).flatMap((status, index) => [
		span(index === 0 ? '' : '  '),
		span(`${symbols.status[status]} ${counts[status]}`, toneOf(status)),
	]);

const summary = (card: Scorecard): {readonly low: string; readonly high: string | undefined} => ({
	low: card.score === undefined ? 'n/a' : shownPoints(card.score.low),
	high: isOpen(card) && card.score !== undefined ? shownPoints(card.score.high) : undefined,
});

/** The scorecard as a panel at the right. */
export const panelLines = (card: Scorecard, width: number, style: ScoreStyle): readonly Line[] => {
	const {symbols} = style;
	const {low, high} = summary(card);
	const proved = card.proved === undefined ? 'n/a' : shownPoints(card.proved);
	return [
		[bold(low, bandTones[card.band]), muted(' / 100'), ...(high === undefined ? [] : [muted('   up to '), span(high)])],
		bar(card.score, width, bandTones[card.band], symbols),
		[muted('proved '), span(proved), muted('   decided '), span(percent(card.coverage))],
		[],
		...bandLines(card, width, symbols),
		decisionSpans(card.decision, card.bestDecision, symbols),
		...(card.criticalGaps.length === 0
			? []
			: [
					[
						span(
							`${symbols.status.fail} ${card.criticalGaps.length} critical gap${card.criticalGaps.length === 1 ? '' : 's'}`,
							'bad',
						),
					] as Line,
				]),
		[],
		...card.categories.map(category => categoryLine(category, width, style)),
		[],
		countSpans(card, symbols),
	];
};

/** The scorecard for narrow windows: its numbers, and on a second line the band. */
export const shortLines = (card: Scorecard, {symbols}: Theme): readonly Line[] => {
	const {low, high} = summary(card);
	const {separator} = symbols;
	return [
		[
			bold(low, bandTones[card.band]),
			...(high === undefined ? [] : [muted(` to ${high}`)]),
			muted(` ${separator} proved ${card.proved === undefined ? 'n/a' : shownPoints(card.proved)} ${separator} `),
			muted(`${percent(card.coverage)} ${separator} `),
			bold(card.decision, toneOfDecision(card.decision)),
		],
		bandSpans(card, symbols),
	];
};

/** The scorecard in three lines, for windows of middle width: numbers, band and counts, categories. */
export const stripLines = (card: Scorecard, width: number, style: ScoreStyle): readonly Line[] => {
	const {symbols} = style;
	const {low, high} = summary(card);
	const proved = card.proved === undefined ? 'n/a' : shownPoints(card.proved);
	const codes = card.categories.filter(({score}) => score !== undefined);
	return [
		[
			bold(low, bandTones[card.band]),
			muted(high === undefined ? ' / 100  ' : ` up to ${high}  `),
			...bar(card.score, width >= 76 ? 16 : 10, bandTones[card.band], symbols),
			muted('  proved '),
			span(proved),
			muted('  decided '),
			span(percent(card.coverage)),
			span('  '),
			bold(card.decision, toneOfDecision(card.decision)),
		],
		spread(bandSpans(card, symbols), countSpans(card, symbols), width),
		codes.flatMap((category, index) => [
			muted(`${index === 0 ? '' : ' '}${category.code} `),
			span(
				category.error === undefined ? shownPoints(category.score?.low ?? 0) : symbols.status.fail,
				categoryTone(category, style),
			),
		]),
	];
};
