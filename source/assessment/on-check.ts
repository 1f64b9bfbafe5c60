import type {Command} from './action.ts';
import {choose} from './choosing.ts';
import {openField} from './fields.ts';
import {offersFor} from './navigation.ts';
import type {WizardContext, WizardState} from './state.ts';

/** Takes the scan's verdict as the answer, where the scan has come to one. */
const agree = (state: WizardState, context: WizardContext, id: string): WizardState => {
	const index = offersFor(state.assessment, context, id).findIndex(({kind}) => kind === 'confirm');
	if (index >= 0) return choose(state, context, id, index);
	return {...state, message: {tone: 'info', text: 'The scan has no verdict here to agree with.'}};
};

/** What is answered waits for nobody; an answer that is open again may. */
const askSomebody = (state: WizardState, context: WizardContext, id: string): WizardState => {
	if (context.derive(state.assessment).verdicts.get(id)?.answer === undefined)
		return openField(state, {kind: 'assign', checkId: id});
	return {...state, message: {tone: 'info', text: 'It is answered: o says who knows, u takes the answer back.'}};
};

/** Commands that concern one check, wherever it is shown. */
export const onCheck = (state: WizardState, context: WizardContext, id: string, command: Command): WizardState => {
	switch (command.type) {
		case 'note':
		case 'owner':
		case 'evidence':
			return openField(state, {kind: command.type, checkId: id});
		case 'assign':
			return askSomebody(state, context, id);
		case 'not-applicable':
			return {...state, overlay: {kind: 'reason', checkId: id, index: 0}};
		case 'override':
			return {...state, overlay: {kind: 'choose', checkId: id, index: 0}};
		case 'agree':
			return agree(state, context, id);
		case 'confirm':
		case 'details':
			return {...state, overlay: {kind: 'details', checkId: id, top: 0}};
		default:
			return state;
	}
};
