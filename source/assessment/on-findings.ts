import type {Command} from './action.ts';
import {edited} from './editor.ts';
import {noFacets, withNext} from './facets.ts';
import {enterQuestions, moved} from './navigation.ts';
import {onCheck} from './on-check.ts';
import type {FindingFilter} from './rows.ts';
import {type FindingsScreen, noText, type WizardContext, type WizardState} from './state.ts';

const all: FindingFilter = {filter: noText, facets: noFacets};

/** Shows all checks with what is known of each. */
export const showFindings = (state: WizardState): WizardState => ({
	...state,
	screen: {kind: 'findings', index: 0, isFiltering: false, narrowed: all},
});

/** A command on the findings screen. */
export const onFindings = (
	state: WizardState,
	context: WizardContext,
	screen: FindingsScreen,
	command: Command,
): WizardState => {
	const derived = context.derive(state.assessment);
	const {narrowed} = screen;
	const rows = derived.findings(narrowed);
	const id = rows[screen.index]?.placed.check.id;
	const show = (change: Partial<FindingsScreen>): WizardState => ({...state, screen: {...screen, ...change}});
	switch (command.type) {
		case 'move':
			return show({index: moved(screen.index, rows.length - 1, command)});
		case 'filter':
			return show({isFiltering: true});
		case 'facet': {
			const verdicts = [...derived.verdicts.values()];
			const facets = withNext(narrowed.facets, command.facet, {pack: context.pack, verdicts});
			return show({narrowed: {...narrowed, facets}, index: 0});
		}
		case 'edit':
			if (!screen.isFiltering) return state;
			return show({narrowed: {...narrowed, filter: edited(narrowed.filter, command.edit)}, index: 0});
		case 'close':
			return show({narrowed: all, isFiltering: false, index: 0});
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
