import {createDerive} from '../../assessment/derive.ts';
import type {WizardContext} from '../../assessment/state.ts';
import type {Assessment} from '../../domain/assessment.ts';
import type {LoadedPack} from '../../packs/load.ts';
import {existsBelow} from '../exists-below.ts';

/** The wizard's context without a terminal: for answers that come from a script or a file. */
export const scriptContext = (assessment: Assessment, {pack, cards}: LoadedPack, today: string): WizardContext => ({
	pack,
	cards,
	today,
	derive: createDerive({pack, cards, today}),
	evidenceExists: (file, line) => existsBelow(assessment.target.path, file, line),
	startChoices: () => [],
});
