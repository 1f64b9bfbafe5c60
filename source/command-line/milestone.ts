import type {MilestoneOptions} from '../commands/milestone.ts';
import {defineCommand} from './command.ts';

const longestName = 60;

export const milestone = defineCommand<MilestoneOptions>({
	name: 'milestone',
	usage: 'klar milestone [id] [--name <name>]',
	summary: 'freeze the scorecard of an assessment under a name, or list what was frozen',
	details: `A milestone keeps the scores and the status of every check, for \`klar diff\` and \`klar trend\`.

  --name <name>   what to call it: beta, release 2.0; without it the milestones are listed`,
	examples: [
		'klar milestone --name beta',
		'klar milestone shop-2026',
		'klar diff shop-2026-11-21@beta shop-2026-11-21',
	],
	flags: {name: {type: 'string'}},
	mostWords: 1,
	read: ([id], flags, refuse) => {
		const name = typeof flags.name === 'string' ? flags.name.trim() : undefined;
		if (name === '' || (name !== undefined && name.length > longestName)) {
			throw refuse(`\`--name\` takes 1 to ${longestName} characters`);
		}

		return {...(id === undefined ? {} : {id}), ...(name === undefined ? {} : {name})};
	},
	run: async (options, services) => (await import('../commands/milestone.ts')).milestone(options, services),
});
