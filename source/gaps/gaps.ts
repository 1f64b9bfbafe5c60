import type {Cards} from '../domain/card.ts';
import type {Gap} from '../domain/gap.ts';
import type {PackCheck} from '../domain/pack.ts';
import {type CategoryScore, type EffectiveVerdict, lowered, type Scorecard} from '../domain/scorecard.ts';
import {folded} from './fold.ts';
import {byUrgency, priorityOf} from './priority.ts';

/** What closing one thing adds to the overall low score, as the scoring computes it. @unit points */
export type GainOf = {ofCheck(id: string): number; ofAuditor(categoryId: string): number};

/** What gaps are found from. */
export type GapSources = {
	readonly cards: Cards;
	readonly effective: readonly EffectiveVerdict[];
	readonly scorecard: Scorecard;
	readonly gains: GainOf;
};

/**
 * What finding out why an auditor threw takes: nobody can know before looking, and a schedule needs a number. What its
 * checks then show makes gaps of its own.
 * @unit working days
 */
const auditorDays = [1, 1] as const;

/** The id of the gap that an auditor's error makes; no check has it, as check ids hold no colon. */
export const auditorGapId = (categoryId: string): string => `auditor:${categoryId}`;

/** Checks that should hold before another one is worked on: those that it is planned behind, and those that it cannot hold without. */
export const dependenciesOf = ({dependsOn, needs = []}: Pick<PackCheck, 'dependsOn' | 'needs'>): readonly string[] => [
	...new Set([...dependsOn, ...needs]),
];

const gapOfCheck = (verdict: EffectiveVerdict, cards: Cards, gains: GainOf): Gap => {
	const {check, category} = verdict.placed;
	const card = cards.get(check.id);
	const severity = verdict.status === 'partial' ? lowered(check.severity) : check.severity;
	return {
		checkId: check.id,
		code: check.code,
		title: card?.title ?? check.id,
		category: category.id,
		severity,
		priority: priorityOf[severity],
		reason: verdict.reason,
		impact: card?.impact ?? 'The pack has no card that tells the impact of this check.',
		recommendation: card?.recommendation ?? `Make \`${check.id}\` hold.`,
		days: check.days,
		dependsOn: dependenciesOf(check),
		stakeholder: card?.stakeholder ?? 'development',
		// What the scan saw stays visible under an answer: an answer never hides evidence.
		evidence: [...verdict.evidence, ...(verdict.scanned?.evidence ?? [])].filter(
			(place, n, all) => all.findIndex(other => other.path === place.path && other.line === place.line) === n,
		),
		gain: gains.ofCheck(check.id),
		isWaived: verdict.isWaived,
		alsoCloses: [],
	};
};

const gapOfAuditor = ({id, code, title}: CategoryScore, error: string, gains: GainOf): Gap => ({
	checkId: auditorGapId(id),
	code,
	title: `The auditor of ${title} ran to its end`,
	category: id,
	severity: 'critical',
	priority: priorityOf.critical,
	reason: `The auditor failed: ${error}`,
	impact: `Nothing of ${title} was looked at, so the category scores 0.`,
	recommendation: `Find out what the auditor of ${title} could not read, report the error, and scan again.`,
	days: auditorDays,
	dependsOn: [],
	stakeholder: 'development',
	evidence: [],
	gain: gains.ofAuditor(id),
	isWaived: false,
	alsoCloses: [],
});

/**
 * The checks that are not met and the auditors that failed, the most urgent first, duplicates folded. A partly met check
 * is a severity lower; open checks are no gaps: `openChecks` lists them.
 */
export const findGaps = ({cards, effective, scorecard, gains}: GapSources): readonly Gap[] => {
	const unmet = effective.filter(({status}) => status === 'fail' || status === 'partial');
	const failed = scorecard.categories.flatMap(category =>
		// A category of which nothing applies does not need its auditor.
		category.error === undefined || category.score === undefined ? [] : [gapOfAuditor(category, category.error, gains)],
	);
	return folded([...failed, ...unmet.map(verdict => gapOfCheck(verdict, cards, gains))]).toSorted(byUrgency);
};
