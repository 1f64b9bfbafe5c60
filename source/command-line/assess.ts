import type {AssessCommand} from '../commands/assess.ts';
import {defineCommand} from './command.ts';
import {wizardFlags, wizardForm} from './wizard-form.ts';

export const assess = defineCommand<Extract<AssessCommand, {name: 'assess'}>>({
	name: 'assess',
	usage: 'klar [assess] [path] [--new] [--accessible] [--no-alt-screen]',
	summary: 'assess a repository in the wizard; offers to go on with a saved assessment',
	details: `Scans the folder (default: this one), asks what no file can prove, and prints the scorecard at the end. Every answer is
saved before the next question is drawn; stop whenever you like and go on with \`klar resume\`.

  --new             start a new assessment without asking whether to continue a saved one
  --no-alt-screen   draw in the normal screen, so that the last screen stays in the scroll-back
  --accessible      plain lines, nothing is ever drawn over: for screen readers, dumb terminals and pipes`,
	examples: ['klar', 'klar ~/code/shop', 'klar assess . --new'],
	flags: {new: {type: 'boolean'}, ...wizardFlags},
	mostWords: 1,
	read: ([path = '.'], flags) => ({name: 'assess', path, isNew: flags.new === true, form: wizardForm(flags)}),
	run: async (options, services, terminal) =>
		(await import('../commands/assess.ts')).assess(options, services, terminal),
});
