import type {ExportOptions} from '../commands/export.ts';
import {defineCommand} from './command.ts';
import {readSealing, sealFlags, sealHelp} from './seal-flags.ts';

export const exportCommand = defineCommand<ExportOptions>({
	name: 'export',
	usage: 'klar export [id] [--output <file>] [--encrypt <key>]',
	summary: 'write one assessment, with its answers, as a file for another machine',
	details: `It holds names, notes and addresses as they were typed, so encrypt it when it travels.

  --output <file>      write it there (mode 0600), in place of printing it
${sealHelp}`,
	examples: [
		'klar export shop-2026 --output shop.klar.json',
		'klar export --encrypt age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p -o shop.age',
	],
	flags: {...sealFlags, output: {type: 'string', short: 'o'}},
	mostWords: 1,
	read: ([id], flags, refuse) => {
		const sealing = readSealing(flags, refuse);
		return {
			...(id === undefined ? {} : {id}),
			...(typeof flags.output === 'string' ? {output: flags.output} : {}),
			...(sealing === undefined ? {} : {sealing}),
		};
	},
	run: async (options, services, terminal) =>
		(await import('../commands/export.ts')).exportSaved(options, services, terminal),
});
