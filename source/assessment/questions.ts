import type {Assessment} from '../domain/assessment.ts';
import type {Card, Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {type PlacedCheck, placedChecks} from '../domain/placed-check.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';
import {gains} from '../scoring/gain.ts';

/** One check that a person is asked about. */
export type Question = {
	readonly id: string;
	readonly placed: PlacedCheck;
	readonly card: Card;
	/** `ask`: the scan could not settle it; `confirm`: it did, and the person may agree or not. */
	readonly kind: 'ask' | 'confirm';
	/** Points by which the answer can move the overall score. 0-100 */
	readonly worth: number;
};

/** In which order questions come: those that move the score range most first, or as the pack has them. */
export type QuestionOrder = 'worth' | 'category';

type Input = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** What the scan alone says, by check id. */
	readonly scanned: ReadonlyMap<string, EffectiveVerdict>;
	/** Of the scan alone. */
	readonly scorecard: Scorecard;
};

const kindOf = (placed: PlacedCheck, scanned: EffectiveVerdict | undefined): Question['kind'] | undefined => {
	const status = scanned?.status ?? 'unknown';
	if (placed.check.by === 'scan' || status === 'n/a') return undefined;
	return status === 'unknown' ? 'ask' : 'confirm';
};

/**
 * The questions of an assessment: applicable checks that the scan could not settle, by their worth, then those where the
 * scan's verdict is offered for confirmation. Equal worth keeps the pack's order.
 */
export const questionsOf = ({pack, cards, scanned, scorecard}: Input): readonly Question[] => {
	const {ofCheck} = gains(scorecard);
	const questions = placedChecks(pack).flatMap((placed): readonly Question[] => {
		const {id} = placed.check;
		const card = cards.get(id);
		const kind = kindOf(placed, scanned.get(id));
		if (card?.question === undefined || kind === undefined) return [];
		return [{id, placed, card, kind, worth: ofCheck(id)}];
	});
	return questions.toSorted((a, b) => (a.kind === b.kind ? b.worth - a.worth : a.kind === 'ask' ? -1 : 1));
};

/** Puts questions in the chosen order. */
export const inOrder = (questions: readonly Question[], order: QuestionOrder, pack: Pack): readonly Question[] => {
	if (order === 'worth') return questions;
	const place = new Map(placedChecks(pack).map(({check}, index) => [check.id, index]));
	return questions.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
};

/**
 * Where a question stands. `reopened`: its answer ran out, or what the scan saw has changed since. `settled`: the answer to
 * another one made it moot. `unconfirmed`: the scan has decided it, and nobody has agreed or contradicted yet.
 */
export type QuestionState =
	| 'open'
	| 'answered'
	| 'not-applicable'
	| 'overridden'
	| 'skipped'
	| 'assigned'
	| 'reopened'
	| 'settled'
	| 'unconfirmed';

/** An assessment with the verdicts that follow from it. */
export type Judged = {
	readonly assessment: Assessment;
	/** After answers, by check id. */
	readonly verdicts: ReadonlyMap<string, EffectiveVerdict>;
};

/** Where a check stands by what the person did with it so far. */
export const questionState = ({assessment, verdicts}: Judged, id: string): QuestionState => {
	const verdict = verdicts.get(id);
	if (verdict?.answer !== undefined) {
		if (verdict.answer.choice.kind === 'not-applicable') return 'not-applicable';
		return verdict.decidedBy === 'override' ? 'overridden' : 'answered';
	}
	if (verdict?.followsFrom !== undefined) return 'settled';
	if (assessment.skipped.includes(id)) return 'skipped';
	if (assessment.assigned[id] !== undefined) return 'assigned';
	if (assessment.answers[id] !== undefined) return 'reopened';
	return verdict === undefined || verdict.status === 'unknown' ? 'open' : 'unconfirmed';
};

/** Whether an answer stands for a check: its own, or one that it follows from. */
export const isAnswered = ({verdicts}: Judged, id: string): boolean => {
	const verdict = verdicts.get(id);
	return verdict?.answer !== undefined || verdict?.followsFrom !== undefined;
};

/** Whether a question still waits to be shown: neither answered nor put off. */
export const isWaiting = (judged: Judged, id: string): boolean =>
	['open', 'reopened', 'unconfirmed'].includes(questionState(judged, id));
