import type {Command} from './action.ts';
import {choose} from './choosing.ts';
import {skip} from './edits.ts';
import {currentQuestion, goOn, moved, offersFor, showReview, stepQuestion} from './navigation.ts';
import {onCheck} from './on-check.ts';
import type {Screen, WizardContext, WizardState} from './state.ts';

/** A command on the questions screen. */
export const onQuestions = (
	state: WizardState,
	context: WizardContext,
	screen: Extract<Screen, {kind: 'questions'}>,
	command: Command,
): WizardState => {
	const question = currentQuestion(state, context);
	if (question === undefined) return showReview(state);
	const last = offersFor(state.assessment, context, question.id).length - 1;
	switch (command.type) {
		case 'move':
			return {...state, screen: {...screen, highlight: moved(screen.highlight, last, command)}};
		case 'highlight':
			return command.index > last ? state : {...state, screen: {...screen, highlight: command.index}};
		case 'confirm':
			return choose(state, context, question.id, screen.highlight);
		case 'previous':
		case 'next':
			return stepQuestion(state, context, command.type === 'next' ? 1 : -1);
		case 'skip': {
			const next = skip(state, question.id);
			return next === state ? stepQuestion(state, context, 1) : goOn(next, context);
		}
		case 'order': {
			const order = state.order === 'worth' ? 'category' : 'worth';
			const text = order === 'worth' ? 'Questions that move the score most come first.' : 'Questions by category.';
			return {...state, order, message: {tone: 'info', text}};
		}
		default:
			return onCheck(state, context, question.id, command);
	}
};
