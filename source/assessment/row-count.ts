import {reviewRows} from './rows.ts';
import type {WizardContext, WizardState} from './state.ts';

/** How many rows the list on the screen has; 0 where there is none. */
export const rowCount = ({assessment, screen}: WizardState, {derive}: WizardContext): number => {
	const derived = derive(assessment);
	switch (screen.kind) {
		case 'findings':
			return derived.findings(screen.narrowed).length;
		case 'gaps':
			return derived.gaps().length;
		case 'review':
			return reviewRows(derived, assessment).length;
		default:
			return 0;
	}
};
