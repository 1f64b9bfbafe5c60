import type {Cards, Stakeholder} from '../domain/card.ts';
import type {Priority} from '../domain/gap.ts';
import type {Span} from '../domain/roadmap.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Severity} from '../domain/severity.ts';
import {dependenciesOf, type GainOf} from './gaps.ts';
import {byUrgency, priorityOf} from './priority.ts';

/** A check that neither files nor answers have settled. */
export type OpenCheck = {
	readonly checkId: string;
	readonly code: string;
	readonly title: string;
	readonly category: string;
	/** Of the gap that it may turn out to be, as nothing of it is known to hold. */
	readonly severity: Severity;
	readonly priority: Priority;
	readonly reason: string;
	/** What is asked of a person; undefined where only a scan settles it. */
	readonly question: string | undefined;
	/** What to supply. */
	readonly recommendation: string;
	/** Points that the overall score gains when it turns out to be met. */
	readonly gain: number;
	readonly isWaived: boolean;
	/** Effort of the gap that it may turn out to be. @unit working days, [low, high] */
	readonly days: Span;
	readonly dependsOn: readonly string[];
	readonly stakeholder: Stakeholder;
};

const openCheck = (verdict: EffectiveVerdict, cards: Cards, gains: GainOf): OpenCheck => {
	const {check, category} = verdict.placed;
	const card = cards.get(check.id);
	return {
		checkId: check.id,
		code: check.code,
		title: card?.title ?? check.id,
		category: category.id,
		severity: check.severity,
		priority: priorityOf[check.severity],
		reason: verdict.reason,
		question: card?.question?.text,
		recommendation: card?.question?.evidence ?? card?.recommendation ?? `Find out whether \`${check.id}\` holds.`,
		gain: gains.ofCheck(check.id),
		isWaived: verdict.isWaived,
		days: check.days,
		dependsOn: dependenciesOf(check),
		stakeholder: card?.stakeholder ?? 'development',
	};
};

/** The checks that are unknown, with what would settle them; the most urgent first, then the most valuable. */
export const openChecks = ({
	cards,
	effective,
	gains,
}: {
	readonly cards: Cards;
	readonly effective: readonly EffectiveVerdict[];
	readonly gains: GainOf;
}): readonly OpenCheck[] =>
	effective
		.filter(({status}) => status === 'unknown')
		.map(verdict => openCheck(verdict, cards, gains))
		.toSorted(byUrgency);
