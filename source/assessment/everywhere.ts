import type {Command} from './action.ts';
import {redo, undo} from './edits.ts';
import {enterQuestions, orderedQuestions, showQuestion, showReview} from './navigation.ts';
import {showFindings} from './on-findings.ts';
import {noText, type WizardContext, type WizardState} from './state.ts';

const travelled = (state: WizardState, context: WizardContext, back: boolean): WizardState => {
	const done = back ? undo(state) : redo(state);
	const nothing = back ? 'There is nothing to undo.' : 'There is nothing to redo.';
	if (done === undefined) return {...state, message: {tone: 'info', text: nothing}};
	const {checkId, label} = done.step;
	const isQuestion = context.derive(done.state.assessment).questions.some(({id}) => id === checkId);
	const shown = isQuestion ? showQuestion(done.state, context, checkId) : done.state;
	return {...shown, message: {tone: 'info', text: `${back ? 'Took back' : 'Made again'}: ${label} of this check.`}};
};

/** The place of the present question among all, where the contents open. */
const placeOf = (state: WizardState, context: WizardContext): number =>
	Math.max(
		0,
		orderedQuestions(state, context).findIndex(({id}) => id === state.assessment.cursor),
	);

/** Commands that mean the same on every screen; undefined for all others. */
export const everywhere = (state: WizardState, context: WizardContext, command: Command): WizardState | undefined => {
	const isBefore = state.screen.kind === 'start' || state.screen.kind === 'scan';
	switch (command.type) {
		case 'quit':
			return {...state, overlay: {kind: 'quit'}};
		case 'help':
		case 'scorecard':
			return {...state, overlay: {kind: command.type, top: 0}};
		case 'contents':
			return isBefore
				? state
				: {...state, overlay: {kind: 'contents', index: placeOf(state, context), filter: noText, isFiltering: false}};
		case 'undo':
		case 'redo':
			return isBefore ? state : travelled(state, context, command.type === 'undo');
		case 'findings':
			return isBefore ? state : showFindings(state);
		case 'questions':
			return isBefore ? state : enterQuestions(state, context);
		case 'gaps':
			return isBefore ? state : {...state, screen: {kind: 'gaps', index: 0}};
		case 'review':
			return isBefore ? state : showReview(state);
		default:
			return undefined;
	}
};
