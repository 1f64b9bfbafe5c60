import type {Command} from './action.ts';
import {gapRows} from './gap-rows.ts';
import {enterQuestions, moved} from './navigation.ts';
import {onCheck} from './on-check.ts';
import type {Screen, WizardContext, WizardState} from './state.ts';

/** Adds those that are missing; takes all away when none is missing. */
const toggled = (closed: readonly string[], ids: readonly string[]): readonly string[] => {
	const missing = ids.filter(id => !closed.includes(id));
	return missing.length > 0 ? [...closed, ...missing] : closed.filter(id => !ids.includes(id));
};

/** A command on the gaps screen. What is marked as closed here is a thought: no answer changes. */
export const onGaps = (
	state: WizardState,
	context: WizardContext,
	screen: Extract<Screen, {kind: 'gaps'}>,
	command: Command,
): WizardState => {
	const rows = gapRows(context.derive(state.assessment).gaps(), state.gapOrder);
	const row = rows[screen.index];
	const show = (index: number): WizardState => ({...state, screen: {...screen, index}});
	switch (command.type) {
		case 'move':
			return show(moved(screen.index, rows.length - 1, command));
		case 'close-gap':
			return row === undefined ? state : {...state, closedGaps: toggled(state.closedGaps, [row.checkId])};
		case 'close-priority': {
			const same = rows.filter(({priority}) => priority === row?.priority).map(({checkId}) => checkId);
			return {...state, closedGaps: toggled(state.closedGaps, same)};
		}
		case 'order': {
			const gapOrder = state.gapOrder === 'priority' ? 'quick-wins' : 'priority';
			const text = gapOrder === 'priority' ? 'The most urgent first.' : 'Most points for a day of work first.';
			return {...show(0), gapOrder, message: {tone: 'info', text}};
		}
		case 'close':
			return state.closedGaps.length > 0 ? {...state, closedGaps: []} : state;
		case 'next':
			return enterQuestions(state, context);
		default:
			// A failed auditor's gap is no check: there is nothing to be said of it.
			return row === undefined || !context.cards.has(row.checkId)
				? state
				: onCheck(state, context, row.checkId, command);
	}
};
