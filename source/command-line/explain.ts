import {defineCommand} from './command.ts';

export const explain = defineCommand<{readonly check?: string}>({
	name: 'explain',
	usage: 'klar explain [check]',
	summary: 'tell what a check means, why it matters and how to fix it; without a check, list them all',
	details: 'A check is named by its id (`no-hardcoded-secrets`) or its code (`SEC-1.1`).',
	examples: ['klar explain graceful-shutdown', 'klar explain SEC-1.1'],
	flags: {},
	mostWords: 1,
	read: ([check]) => (check === undefined ? {} : {check}),
	run: async (options, services) => (await import('../commands/explain.ts')).explain(options, services),
});
