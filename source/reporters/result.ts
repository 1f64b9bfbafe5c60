import type {Assessment} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Gap} from '../domain/gap.ts';
import type {Pack} from '../domain/pack.ts';
import {type Result, resultSchemaId} from '../domain/result.ts';
import type {EffectiveVerdict, GroupScore, Scorecard} from '../domain/scorecard.ts';
import {waiverStates} from '../scoring/waived.ts';
import {planResult} from './plan-result.ts';

export type Reported = {
	readonly assessment: Assessment;
	readonly pack: Pack;
	readonly cards: Cards;
	readonly effective: readonly EffectiveVerdict[];
	readonly scorecard: Scorecard;
	readonly gaps: readonly Gap[];
	/** The day on which it is judged, as answers and waivers end. ISO date */
	readonly today: string;
	/** Version of klar. */
	readonly version: string;
	/** The assessment is saved under its id; a plain scan is not. */
	readonly isSaved: boolean;
};

/** A key with its value, or nothing: absent is not undefined in the published form. */
export const defined = <K extends string, V>(key: K, value: V | undefined): {[key in K]?: V} =>
	value === undefined ? {} : ({[key]: value} as {[key in K]: V}); // A computed key widens to string; it is K.

const groupOf = ({score, proved, coverage}: GroupScore) => ({
	...defined('score', score),
	...defined('proved', proved),
	...defined('coverage', coverage),
});

const checkOf = (verdict: EffectiveVerdict, cards: Cards): Result['checks'][number] => {
	const {check, category, criterion} = verdict.placed;
	return {
		id: check.id,
		code: check.code,
		title: cards.get(check.id)?.title ?? check.id,
		category: category.id,
		criterion: criterion.id,
		severity: check.severity,
		status: verdict.status,
		score: verdict.score,
		reason: verdict.reason,
		decidedBy: verdict.decidedBy,
		isProved: verdict.isProved,
		isWaived: verdict.isWaived,
		...defined('reopened', verdict.reopened),
		evidence: verdict.evidence,
	};
};

const waiversOf = (
	{scan}: Assessment,
	effective: readonly EffectiveVerdict[],
	today: string,
): Result['waivers'] | undefined =>
	scan?.waivers && waiverStates(scan.waivers, effective, today).map(({waiver, state}) => ({...waiver, state}));

/** The published form of an assessment: every number is taken from the scorecard, none is made here. */
export const resultOf = ({
	assessment,
	pack,
	cards,
	effective,
	scorecard,
	gaps,
	today,
	version,
	isSaved,
}: Reported): Result => ({
	schema: resultSchemaId,
	klar: {version},
	...defined('assessment', isSaved ? assessment.id : undefined),
	target: {
		path: assessment.target.path,
		...defined('commit', assessment.scan?.commit),
		...defined('component', assessment.target.component),
	},
	pack: {id: pack.id, version: pack.version},
	...defined('scannedAt', assessment.scan?.at),
	facts: assessment.scan?.facts ?? {},
	score: {
		low: scorecard.score?.low ?? 0,
		high: scorecard.score?.high ?? 0,
		proved: scorecard.proved ?? 0,
		withWaivers: scorecard.withWaivers ?? 0,
		coverage: scorecard.coverage ?? 0,
		band: scorecard.band,
		bestBand: scorecard.bestBand,
		decision: scorecard.decision,
		bestDecision: scorecard.bestDecision,
	},
	categories: scorecard.categories.map(category => ({
		id: category.id,
		code: category.code,
		title: category.title,
		weight: category.weight,
		...groupOf(category),
		...defined('error', category.error),
		criteria: category.criteria.map(criterion => ({
			id: criterion.id,
			title: criterion.title,
			weight: criterion.weight,
			...groupOf(criterion),
			checks: criterion.verdicts.map(verdict => verdict.placed.check.id),
		})),
	})),
	checks: effective.map(verdict => checkOf(verdict, cards)),
	gaps: gaps.map(gap => ({
		...gap,
		days: [...gap.days],
		dependsOn: [...gap.dependsOn],
		evidence: [...gap.evidence],
		alsoCloses: [...gap.alsoCloses],
	})),
	...planResult({pack, assessment, effective, scorecard}),
	...defined('waivers', waiversOf(assessment, effective, today)),
	auditors: assessment.scan?.auditors ?? [],
	warnings: assessment.scan?.warnings ?? [],
});
