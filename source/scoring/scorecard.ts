import type {Category, Criterion, Pack} from '../domain/pack.ts';
import type {CategoryScore, CriterionScore, EffectiveVerdict, GroupScore, Scorecard} from '../domain/scorecard.ts';
import type {Status} from '../domain/verdict.ts';
import {bandOf, decisionOf} from './decision.ts';
import {weightedMean} from './mean.ts';
import {decided, highPoints, lowPoints, provedPoints, waivedPoints} from './points.ts';
import type {AuditorErrors} from './scan-verdict.ts';
import {checkWeight, errorPoints} from './weights.ts';

type Row = {readonly weight: number; readonly group: GroupScore};
type Verdicts = ReadonlyMap<string, EffectiveVerdict>;

const range = (low: number | undefined, high: number | undefined): GroupScore['score'] =>
	low === undefined || high === undefined ? undefined : {low, high};

/** The score of one check, the lowest row of all totals. */
export const checkScore = (verdict: EffectiveVerdict): GroupScore => ({
	score: range(lowPoints(verdict), highPoints(verdict)),
	proved: provedPoints(verdict),
	withWaivers: waivedPoints(verdict),
	coverage: decided(verdict),
});

/** The score of a group: each number is the weighted mean of that number over the rows that have it. */
export const groupScore = (rows: readonly Row[]): GroupScore => {
	const mean = (pick: (group: GroupScore) => number | undefined): number | undefined =>
		weightedMean(rows.map(({weight, group}) => ({weight, value: pick(group)})));
	return {
		score: range(
			mean(({score}) => score?.low),
			mean(({score}) => score?.high),
		),
		proved: mean(({proved}) => proved),
		withWaivers: mean(({withWaivers}) => withWaivers),
		coverage: mean(({coverage}) => coverage),
	};
};

const criterionScore = ({id, title, weight, checks}: Criterion, byId: Verdicts): CriterionScore => {
	const verdicts = checks.flatMap(check => byId.get(check.id) ?? []);
	const rows = verdicts.map(verdict => ({weight: checkWeight, group: checkScore(verdict)}));
	return {id, title, weight, verdicts, ...groupScore(rows)};
};

const errorScore: GroupScore = {
	score: {low: errorPoints, high: errorPoints},
	proved: errorPoints,
	withWaivers: errorPoints,
	coverage: 0,
};

const categoryScore = (category: Category, byId: Verdicts, error: string | undefined): CategoryScore => {
	const {id, code, title, weight} = category;
	const criteria = category.criteria.map(criterion => criterionScore(criterion, byId));
	const sum = groupScore(criteria.map(criterion => ({weight: criterion.weight, group: criterion})));
	const row = {id, code, title, weight, criteria};
	if (error === undefined) return {...row, ...sum};
	// A category that the facts rule out leaves the score even when its auditor threw. Answers can't take it out: saying "not
	// applicable" to each check of an auditor that failed would raise the score.
	const isRuledOut = criteria.every(({verdicts}) => verdicts.every(({status, answer}) => status === 'n/a' && !answer));
	return {...row, ...(isRuledOut ? sum : errorScore), error};
};

const countByStatus = (verdicts: readonly EffectiveVerdict[]): Record<Status, number> => {
	const counts: Record<Status, number> = {pass: 0, partial: 0, fail: 0, unknown: 0, 'n/a': 0};
	for (const {status} of verdicts) counts[status] += 1;
	return counts;
};

/**
 * All scores of a pack's verdicts. Criterion = mean of its checks, category = weighted mean of its criteria, overall =
 * weighted mean of the categories; what does not apply leaves the weights at every level.
 *
 * The two decisions are those of the two ends of the range: at the low end an open critical check is a critical gap, as
 * it counts nothing there; at the high end it is met.
 */
export const scorecard = (
	pack: Pack,
	effective: readonly EffectiveVerdict[],
	auditorErrors: AuditorErrors = {},
): Scorecard => {
	const byId = new Map(effective.map(verdict => [verdict.placed.check.id, verdict]));
	const errorOf = (id: string): string | undefined =>
		Object.hasOwn(auditorErrors, id) ? auditorErrors[id] : undefined;
	const categories = pack.categories.map(category => categoryScore(category, byId, errorOf(category.id)));
	const total = groupScore(categories.map(category => ({weight: category.weight, group: category})));
	const verdicts = categories.flatMap(({criteria}) => criteria.flatMap(criterion => criterion.verdicts));
	const critical = verdicts.filter(({placed}) => placed.check.severity === 'critical');
	const criticalGaps = critical.filter(({status}) => status === 'fail');
	const openCriticalChecks = critical.filter(({status}) => status === 'unknown');
	const hasError = categories.some(({error, score}) => error !== undefined && score !== undefined);
	const isBlocked = hasError || criticalGaps.length > 0;
	const band = bandOf(total.score?.low ?? 0, pack.bands);
	const bestBand = bandOf(total.score?.high ?? 0, pack.bands);
	return {
		...total,
		categories,
		band,
		bestBand,
		decision: decisionOf(band, isBlocked || openCriticalChecks.length > 0),
		bestDecision: decisionOf(bestBand, isBlocked),
		criticalGaps,
		openCriticalChecks,
		counts: countByStatus(verdicts),
	};
};
