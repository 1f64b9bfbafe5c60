import type {Offer} from './choices.ts';
import {answer} from './edits.ts';
import {openField} from './fields.ts';
import {goOn, offersFor} from './navigation.ts';
import type {WizardContext, WizardState} from './state.ts';

const isDecided = (status: string | undefined): boolean =>
	status === 'pass' || status === 'partial' || status === 'fail';

/** Asks why it is otherwise than the scan says; the words make the answer an override. */
const justify = (state: WizardState, checkId: string, {score, label}: Offer): WizardState =>
	openField(state, {kind: 'override', checkId, score, label});

/**
 * Takes an offer for a check. What contradicts the files is first shown beside them; everything else is an answer, and on
 * the questions screen the next question follows.
 */
export const choose = (state: WizardState, context: WizardContext, id: string, index: number): WizardState => {
	const offer = offersFor(state.assessment, context, id)[index];
	if (offer === undefined) return state;
	if (offer.kind === 'contradiction') {
		const {scanned} = context.derive(state.assessment);
		if (isDecided(scanned.get(id)?.status))
			return {...state, overlay: {kind: 'conflict', checkId: id, offer: index, index: 0}};
		return justify(state, id, offer);
	}
	const choice =
		offer.kind === 'confirm' ? ({kind: 'confirm'} as const) : ({kind: 'option', option: offer.option} as const);
	const next = answer(state, context, id, choice);
	if (state.screen.kind === 'questions') return goOn(next, context);
	return {...next, message: {tone: 'good', text: 'Kept.'}};
};

/** The ways out of a contradiction between an answer and the files. */
export const resolutions = ['keep', 'agree', 'again'] as const;
export type Resolution = (typeof resolutions)[number];

/** Resolves a contradiction: the answer is kept with a reason, the files are right, or the person answers anew. */
export const resolve = (
	state: WizardState,
	context: WizardContext,
	{checkId, offer: at, resolution}: {readonly checkId: string; readonly offer: number; readonly resolution: Resolution},
): WizardState => {
	const offers = offersFor(state.assessment, context, checkId);
	const offer = offers[at];
	if (offer === undefined || resolution === 'again') return state;
	if (resolution === 'keep') return justify(state, checkId, offer);
	return choose(
		state,
		context,
		checkId,
		offers.findIndex(({kind}) => kind === 'confirm'),
	);
};
