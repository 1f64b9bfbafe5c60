import type {Answer, Choice} from '../domain/answer.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';
import type {Offer} from './choices.ts';

/** What choosing an offer does to the assessment as it stands. */
export type Effect = {
	/** Change of the score, the low end of the range. @unit points */
	readonly low: number;
	/** Change of the high end. @unit points */
	readonly high: number;
	/** Other open checks that it settles, so that they need not be asked. */
	readonly settles: number;
};

/** Scores with verdicts, before and after. */
export type Judgement = {readonly effective: readonly EffectiveVerdict[]; readonly scorecard: Scorecard};

const choiceOf = (offer: Offer): Choice => {
	if (offer.kind === 'confirm') return {kind: 'confirm'};
	if (offer.kind === 'option') return {kind: 'option', option: offer.option};
	return {kind: 'override', score: offer.score, justification: 'what if'};
};

/** An answer as the offer would make it, bare: evidence moves the proved number, never the score. */
export const tentative = (offer: Offer, today: string): Answer => ({
	choice: choiceOf(offer),
	evidence: [],
	answeredOn: today,
	holdsUntil: today,
});

const lowOf = ({score}: Scorecard): number => score?.low ?? 0;
const highOf = ({score}: Scorecard): number => score?.high ?? 0;
const followers = ({effective}: Judgement): number =>
	effective.filter(({followsFrom}) => followsFrom !== undefined).length;

/** What changes from one judgement to another. */
export const effectOf = (before: Judgement, after: Judgement): Effect => ({
	low: lowOf(after.scorecard) - lowOf(before.scorecard),
	high: highOf(after.scorecard) - highOf(before.scorecard),
	settles: Math.max(0, followers(after) - followers(before)),
});
