import {createDerive} from '../assessment/derive.ts';
import {startChoices} from '../assessment/start-choices.ts';
import type {WizardContext} from '../assessment/state.ts';
import {createWizard, type Wizard} from '../assessment/wizard.ts';
import type {RunOptions} from './run-options.ts';

/** Makes the wizard of a sitting, before anything is drawn. */
export const openWizard = (options: RunOptions): {readonly wizard: Wizard; readonly context: WizardContext} => {
	const {pack, cards, today, waivers, evidenceExists, savedOnes = [], now = () => new Date()} = options;
	const derive = createDerive({pack, cards, today, waivers});
	const context: WizardContext = {
		pack,
		cards,
		today,
		derive,
		evidenceExists,
		startChoices: assessment => startChoices(assessment, savedOnes, derive),
	};
	return {wizard: createWizard({...options, context, now}), context};
};
