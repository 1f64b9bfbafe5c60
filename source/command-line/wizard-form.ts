import type {Flags, FlagTable} from './command.ts';

/** How the wizard draws: over the whole terminal, in the normal screen, or as plain lines (`--accessible`). */
export type WizardForm = 'full-screen' | 'in-line' | 'plain-lines';

export const wizardFlags = {
	'no-alt-screen': {type: 'boolean'},
	accessible: {type: 'boolean'},
} as const satisfies FlagTable;

/** What the wizard's flags ask for. */
export const wizardForm = (flags: Flags): WizardForm => {
	if (flags.accessible === true) return 'plain-lines';
	return flags['no-alt-screen'] === true ? 'in-line' : 'full-screen';
};
