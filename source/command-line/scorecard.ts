import {defineCommand} from './command.ts';

export const scorecard = defineCommand<{readonly id?: string; readonly json: boolean}>({
	name: 'scorecard',
	usage: 'klar scorecard [id] [--json]',
	summary: 'print the scorecard of a saved assessment (the latest, or the one with this id)',
	details: '  --json   the assessment as JSON, as `klar scan --json` prints it',
	examples: ['klar scorecard', 'klar scorecard shop-2026 --json'],
	flags: {json: {type: 'boolean'}},
	mostWords: 1,
	read: ([id], flags) => ({...(id === undefined ? {} : {id}), json: flags.json === true}),
	run: async (options, services) => (await import('../commands/scorecard.ts')).scorecard(options, services),
});
