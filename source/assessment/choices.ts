import type {Answer, Choice} from '../domain/answer.ts';
import type {Assessment} from '../domain/assessment.ts';
import type {Card} from '../domain/card.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Status, Verdict} from '../domain/verdict.ts';
import {verdictDigest} from '../scoring/digest.ts';
import {addMonths} from './dates.ts';

/** What a person can choose for a check. `contradiction` needs a justification before it becomes an override. */
export type Offer =
	| {readonly kind: 'confirm'; readonly label: string; readonly score: number}
	| {readonly kind: 'option'; readonly label: string; readonly score: number; readonly option: string}
	| {readonly kind: 'contradiction'; readonly label: string; readonly score: number; readonly option?: string};

/** How long an answer holds where its card says nothing. @unit months */
const usualMonths = 12;

const withoutQuestion: readonly Offer[] = [
	{kind: 'contradiction', label: 'It does not hold', score: 0},
	{kind: 'contradiction', label: 'It holds in part', score: 50},
	{kind: 'contradiction', label: 'It holds', score: 100},
];

/** The status that an option's score stands for. */
const statusOf = (score: number): Status => {
	if (score === 100) return 'pass';
	return score === 0 ? 'fail' : 'partial';
};

const words = {
	pass: 'it holds',
	partial: 'it holds in part',
	fail: 'it does not hold',
	unknown: '',
	'n/a': '',
} as const;

/**
 * What is offered for a check: the scan's verdict for confirmation first, where there is one, then the options of its
 * card from worst to best. An option that says otherwise than the scan is a contradiction.
 */
export const offersOf = (card: Card, scanned: Verdict | undefined): readonly Offer[] => {
	const status = scanned?.status ?? 'unknown';
	const isSettled = scanned !== undefined && status !== 'unknown' && status !== 'n/a';
	const confirm: readonly Offer[] = isSettled
		? [{kind: 'confirm', label: `The scan is right: ${words[status]}`, score: scanned.score}]
		: [];
	if (card.question === undefined)
		return [...confirm, ...withoutQuestion.filter(({score}) => !isSettled || statusOf(score) !== status)];
	const options = card.question.options.map(({id, label, score}): Offer => {
		const contradicts = isSettled && statusOf(score) !== status;
		return {kind: contradicts ? 'contradiction' : 'option', label, score, option: id};
	});
	return [...confirm, ...options];
};

/** The place of an answer among the offers, where it is one of them. */
export const chosenIndex = (offers: readonly Offer[], answer: Answer | undefined): number | undefined => {
	if (answer === undefined) return undefined;
	const {choice} = answer;
	const index = offers.findIndex(offer => {
		if (choice.kind === 'confirm') return offer.kind === 'confirm';
		if (choice.kind === 'option') return offer.kind !== 'confirm' && offer.option === choice.option;
		return choice.kind === 'override' && offer.kind === 'contradiction' && offer.score === choice.score;
	});
	return index === -1 ? undefined : index;
};

type AnswerInput = {
	readonly assessment: Assessment;
	readonly id: string;
	readonly choice: Choice;
	readonly card: Card | undefined;
	readonly scanned: EffectiveVerdict | undefined;
	/** YYYY-MM-DD */
	readonly today: string;
};

/** An answer given today, with the note, evidence and owner that were written of this check before. */
export const makeAnswer = ({assessment, id, choice, card, scanned, today}: AnswerInput): Answer => {
	const before = assessment.answers[id] ?? assessment.drafts?.[id];
	const owner = before?.owner ?? assessment.assigned[id];
	return {
		choice,
		...(before?.note === undefined ? {} : {note: before.note}),
		evidence: before?.evidence ?? [],
		...(owner === undefined ? {} : {owner}),
		answeredOn: today,
		holdsUntil: addMonths(today, card?.question?.validMonths ?? usualMonths),
		...(scanned === undefined ? {} : {evidenceDigest: verdictDigest(scanned)}),
	};
};
