import {answer} from './edits.ts';
import {openField} from './fields.ts';
import {goOn, offersFor} from './navigation.ts';
import type {WizardContext, WizardState} from './state.ts';

/**
 * Takes an offer for a check. What contradicts the scan asks for a justification first; everything else is an answer,
 * and on the questions screen the next question follows.
 */
export const choose = (state: WizardState, context: WizardContext, id: string, index: number): WizardState => {
	const offer = offersFor(state.assessment, context, id)[index];
	if (offer === undefined) return state;
	if (offer.kind === 'contradiction')
		return openField(state, {kind: 'override', checkId: id, score: offer.score, label: offer.label});
	const choice =
		offer.kind === 'confirm' ? ({kind: 'confirm'} as const) : ({kind: 'option', option: offer.option} as const);
	const next = answer(state, context, id, choice);
	if (state.screen.kind === 'questions') return goOn(next, context);
	return {...next, message: {tone: 'good', text: 'Kept.'}};
};
