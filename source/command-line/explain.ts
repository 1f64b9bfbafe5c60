import type {ExplainOptions} from '../commands/explain.ts';
import {defineCommand} from './command.ts';
import {packFlags, packHelp, readPack} from './pack-flags.ts';

export const explain = defineCommand<ExplainOptions>({
	name: 'explain',
	usage: 'klar explain [check] [--pack <pack>]',
	summary: 'tell what a check means, why it matters and how to fix it; without a check, list them all',
	details: `A check is named by its id (\`no-hardcoded-secrets\`) or its code (\`SEC-1.1\`).

${packHelp}`,
	examples: ['klar explain graceful-shutdown', 'klar explain SEC-1.1', 'klar explain --pack launch-checklist'],
	flags: packFlags,
	mostWords: 1,
	read: ([check], flags) => ({...(check === undefined ? {} : {check}), ...readPack(flags)}),
	run: async (options, services) => (await import('../commands/explain.ts')).explain(options, services),
});
