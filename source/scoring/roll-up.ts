import type {Decision, Scorecard, ScoreRange} from '../domain/scorecard.ts';
import {weightedMean} from './mean.ts';

/** From the best to the worst. */
const decisions: readonly Decision[] = ['GO', 'CONDITIONAL GO', 'NO-GO'];

/** Several scorecards as one. */
export type RollUp = {
	/** Mean over the components that something applies to; undefined when there is none. */
	readonly score: ScoreRange | undefined;
	readonly proved: number | undefined;
	/** The worst of them: the whole is ready when each part is. */
	readonly decision: Decision;
	readonly bestDecision: Decision;
	/** Failed critical checks of all of them. */
	readonly criticalGaps: number;
};

const worst = (some: readonly Decision[]): Decision =>
	decisions.findLast(decision => some.includes(decision)) ?? 'NO-GO';

/**
 * Rolls scorecards of components up. All components weigh the same: size says nothing of how much hangs on one, and a
 * small part that is not ready must not vanish behind a large one.
 */
export const rollUp = (cards: readonly Scorecard[]): RollUp => {
	const mean = (pick: (card: Scorecard) => number | undefined): number | undefined =>
		weightedMean(cards.map(card => ({weight: 1, value: pick(card)})));
	const [low, high] = [mean(({score}) => score?.low), mean(({score}) => score?.high)];
	const scored = cards.filter(({score}) => score !== undefined);
	return {
		score: low === undefined || high === undefined ? undefined : {low, high},
		proved: mean(({proved}) => proved),
		decision: worst(scored.map(({decision}) => decision)),
		bestDecision: worst(scored.map(({bestDecision}) => bestDecision)),
		criticalGaps: cards.reduce((sum, {criticalGaps}) => sum + criticalGaps.length, 0),
	};
};
