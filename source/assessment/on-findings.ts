import type {Command} from './action.ts';
import {edited} from './editor.ts';
import {noFacets, withNext} from './facets.ts';
import {enterQuestions, moved} from './navigation.ts';
import {onCheck} from './on-check.ts';
import {findingRows, titles} from './rows.ts';
import {type FindingsScreen, noText, type WizardContext, type WizardState} from './state.ts';

/** Shows all checks with what is known of each. */
export const showFindings = (state: WizardState): WizardState => ({
	...state,
	screen: {kind: 'findings', index: 0, filter: noText, isFiltering: false, facets: noFacets},
});

/** A command on the findings screen. */
export const onFindings = (
	state: WizardState,
	context: WizardContext,
	screen: FindingsScreen,
	command: Command,
): WizardState => {
	const derived = context.derive(state.assessment);
	const rows = findingRows(derived, screen, {titleOf: titles(context.cards)});
	const id = rows[screen.index]?.placed.check.id;
	const show = (change: Partial<FindingsScreen>): WizardState => ({...state, screen: {...screen, ...change}});
	switch (command.type) {
		case 'move':
			return show({index: moved(screen.index, rows.length - 1, command)});
		case 'filter':
			return show({isFiltering: true});
		case 'facet': {
			const verdicts = [...derived.verdicts.values()];
			return show({facets: withNext(screen.facets, command.facet, {pack: context.pack, verdicts}), index: 0});
		}
		case 'edit':
			return screen.isFiltering ? show({filter: edited(screen.filter, command.edit), index: 0}) : state;
		case 'close':
			return show({filter: noText, isFiltering: false, facets: noFacets, index: 0});
		case 'next':
			return enterQuestions(state, context);
		case 'confirm':
			if (screen.isFiltering) return show({isFiltering: false});
			return id === undefined ? state : onCheck(state, context, id, command);
		case 'agree': {
			const next = id === undefined ? state : onCheck(state, context, id, command);
			// On to the next, so that a list is agreed with key by key.
			return next.past === state.past ? next : {...next, screen: {...screen, index: screen.index + 1}};
		}
		default:
			return id === undefined ? state : onCheck(state, context, id, command);
	}
};
