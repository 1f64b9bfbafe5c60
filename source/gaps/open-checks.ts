import type {Cards} from '../domain/card.ts';
import type {Priority} from '../domain/gap.ts';
import type {Severity} from '../domain/pack.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {GainOf} from './gaps.ts';
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
