import type {Answer, Choice} from '../domain/answer.ts';
import type {Assessment} from '../domain/assessment.ts';
import type {Pack} from '../domain/pack.ts';
import {type PlacedCheck, placedChecks} from '../domain/placed-check.ts';
import type {EffectiveVerdict, Scorecard, ScoreRange} from '../domain/scorecard.ts';
import {type Evidenced, effectiveVerdicts} from '../scoring/effective.ts';
import {checkScore, groupScore} from '../scoring/scorecard.ts';
import {checkWeight} from '../scoring/weights.ts';
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

const choiceOf = (offer: Offer): Choice => {
	if (offer.kind === 'confirm') return {kind: 'confirm'};
	if (offer.kind === 'option') return {kind: 'option', option: offer.option};
	return {kind: 'override', score: offer.score, justification: 'what if'};
};

/** An answer as the offer would make it, bare: evidence moves the proved number, never the score. */
const tentative = (offer: Offer, today: string): Answer => ({
	choice: choiceOf(offer),
	evidence: [],
	answeredOn: today,
	holdsUntil: today,
});

/** The pack with nothing but some of its checks. */
const only = (pack: Pack, placed: readonly PlacedCheck[]): Pack => ({
	...pack,
	categories: placed.map(({check, criterion, category}) => ({
		...category,
		criteria: [{...criterion, checks: [check]}],
	})),
});

type Verdicts = ReadonlyMap<string, EffectiveVerdict>;

/** The overall range with some verdicts in the place of others: only the groups that hold them are summed anew. */
const rangeWith = ({categories}: Scorecard, changed: Verdicts): ScoreRange | undefined => {
	const isTouched = (verdicts: readonly EffectiveVerdict[]): boolean =>
		verdicts.some(({placed}) => changed.has(placed.check.id));
	const rows = categories.map(category => {
		const {weight, criteria, error} = category;
		// The category of an auditor that threw scores nothing, whatever is answered.
		if (error !== undefined || !criteria.some(({verdicts}) => isTouched(verdicts))) return {weight, group: category};
		const groups = criteria.map(criterion => {
			if (!isTouched(criterion.verdicts)) return {weight: criterion.weight, group: criterion};
			const checks = criterion.verdicts.map(verdict => changed.get(verdict.placed.check.id) ?? verdict);
			const group = groupScore(checks.map(verdict => ({weight: checkWeight, group: checkScore(verdict)})));
			return {weight: criterion.weight, group};
		});
		return {weight, group: groupScore(groups)};
	});
	return groupScore(rows).score;
};

type Now = {
	readonly scorecard: Scorecard;
	readonly verdicts: Verdicts;
	readonly answers: Assessment['answers'];
};

/** Gives what each of some offers for a check would do to the score as it stands. */
export const createEffects = (evidenced: Omit<Evidenced, 'answers'>) => {
	const {pack, today} = evidenced;
	const places = placedChecks(pack);
	const byId = new Map(places.map(placed => [placed.check.id, placed]));

	return ({scorecard, verdicts, answers}: Now, id: string, offers: readonly Offer[]): readonly Effect[] => {
		const followers = places.filter(({check}) => check.needs?.includes(id));
		const needed = followers.flatMap(({check}) => check.needs ?? []);
		const touched = [id, ...followers.map(({check}) => check.id)];
		const judged = only(
			pack,
			[...new Set([...touched, ...needed])].flatMap(one => byId.get(one) ?? []),
		);
		const settledNow = followers.filter(({check}) => verdicts.get(check.id)?.followsFrom !== undefined).length;
		return offers.map(offer => {
			const after = effectiveVerdicts({
				...evidenced,
				pack: judged,
				answers: {...answers, [id]: tentative(offer, today)},
			});
			const changed = new Map(
				after.filter(({placed}) => touched.includes(placed.check.id)).map(one => [one.placed.check.id, one]),
			);
			const range = rangeWith(scorecard, changed);
			const settled = [...changed.values()].filter(({followsFrom}) => followsFrom !== undefined).length;
			return {
				low: (range?.low ?? 0) - (scorecard.score?.low ?? 0),
				high: (range?.high ?? 0) - (scorecard.score?.high ?? 0),
				settles: Math.max(0, settled - settledNow),
			};
		});
	};
};
