import type {PreparedOptions} from '../commands/answers/prepared.ts';
import type {AssessCommand} from '../commands/assess.ts';
import {defineCommand} from './command.ts';
import {packFlags, packHelp, readPack} from './pack-flags.ts';
import {wizardFlags, wizardForm} from './wizard-form.ts';

export const assess = defineCommand<Extract<AssessCommand, {name: 'assess'}> | PreparedOptions>({
	name: 'assess',
	usage:
		'klar [assess] [path] [--new] [--accessible] [--no-alt-screen] [--answers <file>] [--pack <pack>] [--component <name>]',
	summary: 'assess a repository in the wizard; offers to go on with a saved assessment',
	details: `Scans the folder (default: this one), asks what no file can prove, and prints the scorecard at the end. Every answer is
saved before the next question is drawn; stop whenever you like and go on with \`klar resume\`.

  --new             start a new assessment without asking whether to continue a saved one
  --no-alt-screen   draw in the normal screen, so that the last screen stays in the scroll-back
  --accessible      plain lines, nothing is ever drawn over: for screen readers, dumb terminals and pipes
  --answers <file>  no wizard: scan, take the answers of a prepared interview (\`klar questions\` writes the file; \`-\` reads
                    standard input), save, and print the scorecard; \`klar resume\` goes on with the rest
  --replace         let the file win over answers that were saved since it was written
${packHelp}
  --component <name>   one component of a monorepo, with what belongs to the whole`,
	examples: ['klar', 'klar ~/code/shop', 'klar assess . --new', 'klar assess . --answers answers.yaml'],
	flags: {
		new: {type: 'boolean'},
		answers: {type: 'string'},
		replace: {type: 'boolean'},
		component: {type: 'string'},
		...packFlags,
		...wizardFlags,
	},
	mostWords: 1,
	read: ([path = '.'], flags, refuse) => {
		const isNew = flags.new === true;
		const {answers, replace} = flags;
		const about = {...readPack(flags), ...(typeof flags.component === 'string' ? {component: flags.component} : {})};
		if (typeof answers === 'string') return {path, isNew, answers, replaces: replace === true, ...about};
		if (replace === true) throw refuse('`--replace` goes with `--answers`');
		return {name: 'assess', path, isNew, form: wizardForm(flags), ...about};
	},
	run: async (options, services, terminal) =>
		'answers' in options
			? (await import('../commands/answers/prepared.ts')).assessPrepared(options, services)
			: (await import('../commands/assess.ts')).assess(options, services, terminal),
});
