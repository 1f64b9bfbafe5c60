import type {LogOptions} from '../commands/log.ts';
import type {UserError} from '../errors.ts';
import {defineCommand} from './command.ts';

const endForm = /^(\d{1,9}):([0-9a-f]{64})$/;

const readEnd = (text: string, refuse: (why: string) => UserError): NonNullable<LogOptions['kept']> => {
	const [, n, hash] = endForm.exec(text) ?? [];
	if (n === undefined || hash === undefined) {
		throw refuse(
			`\`--end\` takes what \`klar log --verify\` printed, a number, a colon and 64 digits, not \`${text}\``,
		);
	}

	return {n: Number(n), hash};
};

export const log = defineCommand<LogOptions>({
	name: 'log',
	usage: 'klar log [--verify] [--end <end>] [--json]',
	summary: 'tell who scanned, viewed, changed and exported what on this machine, and check that nothing was altered',
	details: `Each act is one line that holds the hash of the line before, in a file that only its owner may read.

  --verify      find lines that were changed, removed, moved, doubled or cut off; exits with 1 when there are any
  --end <end>   also check against an end that an earlier \`--verify\` printed and you keep elsewhere
  --json        the entries and what was found as JSON

Whoever may write the file may also write all of it anew, or cut it together with the note of its end: only an end that you
keep elsewhere (in a ticket, in the output of a pipeline) shows this.`,
	examples: ['klar log', 'klar log --verify', 'klar log --verify --end 41:9f86d081884c7d65…'],
	flags: {verify: {type: 'boolean'}, end: {type: 'string'}, json: {type: 'boolean'}},
	read: (_words, flags, refuse) => ({
		isVerifying: flags.verify === true || flags.end !== undefined,
		isJson: flags.json === true,
		...(typeof flags.end === 'string' ? {kept: readEnd(flags.end, refuse)} : {}),
	}),
	run: async (options, services) => (await import('../commands/log.ts')).log(options, services),
});
