import type {Action, Command} from '../../source/assessment/action.ts';
import {reduce} from '../../source/assessment/reducer.ts';
import {initialState, type WizardContext, type WizardState} from '../../source/assessment/state.ts';
import type {Assessment} from '../../source/domain/assessment.ts';
import {assessmentOf, contextOf} from './sample.ts';

/** A command by its name, with the sizes that a screen would give. */
export const command = (type: Exclude<Command['type'], 'move' | 'highlight' | 'edit' | 'facet'>): Command =>
	({type}) as Command;
export const down: Command = {type: 'move', to: 'down', page: 5};
export const up: Command = {type: 'move', to: 'up', page: 5};
export const typed = (text: string): Command => ({type: 'edit', edit: {kind: 'insert', text}});
export const enter = command('confirm');
export const esc = command('close');

/** A wizard without a terminal: a fold of actions, one second apart. */
export const drive = (assessment: Assessment = assessmentOf(), context: WizardContext = contextOf()) => {
	let at = 0;
	let state = initialState(assessment, at);
	const act = (...actions: readonly Action[]): WizardState => {
		for (const action of actions) {
			at += 1000;
			state = reduce(state, context, action, at);
		}
		return state;
	};
	return {
		act,
		context,
		state: () => state,
		/** Where one is: screen or overlay, and the check in question. */
		place: () => `${state.overlay?.kind ?? state.screen.kind} ${state.assessment.cursor ?? ''}`.trim(),
	};
};
