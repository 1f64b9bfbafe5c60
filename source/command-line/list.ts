import {defineCommand} from './command.ts';

export const list = defineCommand<{readonly json: boolean}>({
	name: 'list',
	usage: 'klar list [--json]',
	summary: 'list the saved assessments of this machine',
	details: '  --json   the list as JSON',
	examples: ['klar list'],
	flags: {json: {type: 'boolean'}},
	read: (_words, flags) => ({json: flags.json === true}),
	run: async (options, services) => (await import('../commands/list.ts')).listSaved(options, services),
});
