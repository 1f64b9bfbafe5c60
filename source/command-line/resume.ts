import type {AssessCommand} from '../commands/assess.ts';
import {defineCommand} from './command.ts';
import {wizardFlags, wizardForm} from './wizard-form.ts';

export const resume = defineCommand<Extract<AssessCommand, {name: 'resume'}>>({
	name: 'resume',
	usage: 'klar resume [id] [--accessible] [--no-alt-screen]',
	summary: 'go on with a saved assessment (the latest, or the one with this id)',
	details: 'Ids are listed by `klar list`; the beginning of an id is enough when only one assessment starts with it.',
	examples: ['klar resume', 'klar resume shop-2026', 'klar resume --accessible'],
	flags: wizardFlags,
	mostWords: 1,
	read: ([id], flags) => ({name: 'resume', ...(id === undefined ? {} : {id}), form: wizardForm(flags)}),
	run: async (options, services, terminal) =>
		(await import('../commands/assess.ts')).assess(options, services, terminal),
});
