import type {QuestionsOptions} from '../commands/answers/questions.ts';
import {defineCommand} from './command.ts';

export const questions = defineCommand<QuestionsOptions>({
	name: 'questions',
	usage: 'klar questions [id] [--open] [--owner <name>]',
	summary: 'write the questions of an assessment as a file to hand over and fill in',
	details: `The file goes to stdout; \`klar answer --file\` merges it back without losing anybody's answers.

  --open           only those without an answer that stands
  --owner <name>   only those assigned to this person or team`,
	examples: ['klar questions --open --owner Anna > anna.yaml', 'klar answer --file anna.yaml'],
	flags: {open: {type: 'boolean'}, owner: {type: 'string'}},
	mostWords: 1,
	read: ([id], flags) => ({
		...(id === undefined ? {} : {id}),
		isOpen: flags.open === true,
		...(typeof flags.owner === 'string' ? {owner: flags.owner} : {}),
	}),
	run: async (options, services) => (await import('../commands/answers/questions.ts')).questions(options, services),
});
