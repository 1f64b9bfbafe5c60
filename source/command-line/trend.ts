import type {TrendOptions} from '../commands/trend.ts';
import {defineCommand} from './command.ts';

export const trend = defineCommand<TrendOptions>({
	name: 'trend',
	usage: 'klar trend [id | path] [--json]',
	summary: 'show how the scores of one target went over its assessments and milestones',
	details: `  id | path   the folder, or an assessment of it (default the latest one); only assessments by the same pack compare
  --json      the points as JSON`,
	examples: ['klar trend', 'klar trend ~/code/shop'],
	flags: {json: {type: 'boolean'}},
	mostWords: 1,
	read: ([named], flags) => ({...(named === undefined ? {} : {named}), json: flags.json === true}),
	run: async (options, services) => (await import('../commands/trend.ts')).trend(options, services),
});
