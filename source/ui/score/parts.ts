import type {Change} from '../../assessment/state.ts';
import type {Bands} from '../../domain/pack.ts';
import type {Band, CategoryScore, GroupScore, Scorecard} from '../../domain/scorecard.ts';
import {shownChange, shownPercent, shownPoints} from '../../domain/shown.ts';
import {bandOf} from '../../scoring/decision.ts';
import {changeSpan} from '../effect-lines.ts';
import {bold, type Line, muted, type Span, span} from '../text.ts';
import {type Symbols, type Theme, type Tone, toneOf, toneOfDecision} from '../theme.ts';

/** What the lines need to know beside the scores. */
export type ScoreStyle = Theme & {
	/** The pack's borders, by which a category is coloured as the whole is. */
	readonly bands: Bands;
	/** What the last answer changed. */
	readonly change?: Change | undefined;
	/** What made the change. @default last answer */
	readonly changeLabel?: string;
};

/** A band in words. */
export const bandTexts: Readonly<Record<Band, string>> = {
	ready: 'ready',
	'nearly-ready': 'nearly ready',
	'significant-work-left': 'significant work left',
};

export const bandTones: Readonly<Record<Band, Tone>> = {
	ready: 'good',
	'nearly-ready': 'warning',
	'significant-work-left': 'bad',
};

/** A share in percent, or that there is none. */
export const percent = (share: number | undefined): string => (share === undefined ? 'n/a' : shownPercent(share));

/** Points, or that there are none. */
export const points = (score: number | undefined): string => (score === undefined ? 'n/a' : shownPoints(score));

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

/** The two ends of a range as they are shown; no high end where it shows the same. */
export const ends = ({score}: GroupScore): {readonly low: string; readonly high: string | undefined} => {
	if (score === undefined) return {low: 'n/a', high: undefined};
	const [low, high] = [shownPoints(score.low), shownPoints(score.high)];
	return {low, high: low === high ? undefined : high};
};

/** `35-50`, or `35` where nothing is open. */
export const rangeText = (group: GroupScore): string => {
	const {low, high} = ends(group);
	return high === undefined ? low : `${low}-${high}`;
};

/** The decision, and the one that is still in reach. */
export const decisionSpans = ({decision, bestDecision}: Scorecard, symbols: Symbols): readonly Span[] =>
	decision === bestDecision
		? [bold(decision, toneOfDecision(decision))]
		: [
				bold(decision, toneOfDecision(decision)),
				muted(` ${symbols.arrow} `),
				span(bestDecision, toneOfDecision(bestDecision)),
			];

/** The band, and the one that is still in reach. */
export const bandSpans = ({band, bestBand}: Scorecard, symbols: Symbols): Line => [
	span(bandTexts[band], bandTones[band]),
	...(band === bestBand ? [] : [muted(` ${symbols.arrow} ${bandTexts[bestBand]}`)]),
];

/** The tone of a category, by the pack's borders. */
export const categoryTone = (category: CategoryScore, {bands}: ScoreStyle): Tone =>
	category.error === undefined ? bandTones[bandOf(category.score?.low ?? 0, bands)] : 'bad';

/** How many checks hold, hold in part, do not hold, are open. */
export const countSpans = ({counts}: Scorecard, symbols: Symbols): Line =>
	(['pass', 'partial', 'fail', 'unknown'] as const).flatMap((status, index) => [
		span(index === 0 ? '' : '  '),
		span(`${symbols.status[status]} ${counts[status]}`, toneOf(status)),
	]);

/** Critical checks that do not hold, and those that are open; nothing where there are none. */
export const criticalSpans = ({criticalGaps, openCriticalChecks}: Scorecard, symbols: Symbols): Line => [
	...(criticalGaps.length === 0 ? [] : [span(`${symbols.status.fail} ${criticalGaps.length} critical`, 'bad')]),
	...(criticalGaps.length > 0 && openCriticalChecks.length > 0 ? [span('  ')] : []),
	...(openCriticalChecks.length === 0
		? []
		: [
				span(
					`${symbols.status.unknown} ${openCriticalChecks.length}${criticalGaps.length > 0 ? '' : ' critical'} open`,
					'open',
				),
			]),
];

/** What the last answer changed, where it changed what is shown. */
export const changeSpans = ({change}: ScoreStyle): Line => {
	if (change === undefined) return [];
	const isHigh = shownChange(change.low) === '0' && shownChange(change.high) !== '0';
	return isHigh ? [muted('up to '), changeSpan(change.high)] : [changeSpan(change.low)];
};
