import type {Assessment} from '../domain/assessment.ts';
import type {Movement} from './action.ts';
import {chosenIndex, offersOf} from './choices.ts';
import {inOrder, isWaiting, type Question} from './questions.ts';
import {currentId, type WizardContext, type WizardState} from './state.ts';

type Move = {readonly to: Movement; readonly page: number};

/** A place in a list after a move; it stops at both ends. @param last index of the last row, -1 for an empty list */
export const moved = (index: number, last: number, {to, page}: Move): number => {
	const step = Math.max(1, page);
	const target = {
		up: index - 1,
		down: index + 1,
		'page-up': index - step,
		'page-down': index + step,
		top: 0,
		bottom: last,
	}[to];
	return Math.max(0, Math.min(last, target));
};

/** All questions in the order that the person chose. */
export const orderedQuestions = (state: WizardState, {pack, derive}: WizardContext): readonly Question[] =>
	inOrder(derive(state.assessment).questions, state.order, pack);

/** What is offered for a check on the screen. */
export const offersFor = (assessment: Assessment, {derive, cards}: WizardContext, id: string) => {
	const card = cards.get(id);
	return card === undefined ? [] : offersOf(card, derive(assessment).scanned.get(id));
};

/** The question on the questions screen. */
export const currentQuestion = (state: WizardState, context: WizardContext): Question | undefined => {
	const derived = context.derive(state.assessment);
	const id = currentId(state.assessment, derived);
	return derived.questions.find(question => question.id === id);
};

/** Shows one question, with the answer marked that it has. */
export const showQuestion = (state: WizardState, context: WizardContext, id: string): WizardState => {
	const {overlay: _, ...rest} = state;
	const offers = offersFor(state.assessment, context, id);
	const highlight = chosenIndex(offers, state.assessment.answers[id]) ?? 0;
	const assessment = state.assessment.cursor === id ? state.assessment : {...state.assessment, cursor: id};
	return {...rest, assessment, screen: {kind: 'questions', highlight}};
};

/** Shows the review. */
export const showReview = (state: WizardState): WizardState => {
	const {overlay: _, ...rest} = state;
	return {...rest, screen: {kind: 'review', index: 0}, returnsToReview: false};
};

/** The first question that still waits, from a place on and then from the start. */
const nextWaiting = (state: WizardState, context: WizardContext, from: number): string | undefined => {
	const questions = orderedQuestions(state, context);
	const {verdicts} = context.derive(state.assessment);
	const judged = {assessment: state.assessment, verdicts};
	const around = [...questions.slice(from), ...questions.slice(0, from)];
	return around.find(({id}) => isWaiting(judged, id))?.id;
};

/** Goes on after a question was dealt with: the next that waits, or the review when none does. */
export const goOn = (state: WizardState, context: WizardContext): WizardState => {
	if (state.returnsToReview) return showReview(state);
	const questions = orderedQuestions(state, context);
	const at = questions.findIndex(({id}) => id === state.assessment.cursor);
	const id = nextWaiting(state, context, at + 1);
	return id === undefined ? showReview(state) : showQuestion(state, context, id);
};

/** Goes to the questions: where the person was, or to the first that waits. */
export const enterQuestions = (state: WizardState, context: WizardContext): WizardState => {
	const questions = orderedQuestions(state, context);
	const cursor = questions.find(({id}) => id === state.assessment.cursor)?.id;
	const id = cursor ?? nextWaiting(state, context, 0) ?? questions[0]?.id;
	return id === undefined ? showReview(state) : showQuestion(state, context, id);
};

/** One question back or forth; after the last comes the review. */
export const stepQuestion = (state: WizardState, context: WizardContext, by: 1 | -1): WizardState => {
	const questions = orderedQuestions(state, context);
	const at = questions.findIndex(({id}) => id === currentId(state.assessment, context.derive(state.assessment)));
	const target = questions[at + by];
	if (target !== undefined) return showQuestion(state, context, target.id);
	return by === 1 ? showReview(state) : state;
};
