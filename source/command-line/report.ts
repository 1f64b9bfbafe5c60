import type {DecryptOptions} from '../commands/decrypt.ts';
import type {ReportOptions} from '../commands/report.ts';
import type {UserError} from '../errors.ts';
import {type Format, formatNamed, formats} from '../reporters/index.ts';
import {defineCommand, type Flags} from './command.ts';
import {planFlags, planHelp, readPlan} from './plan-flags.ts';
import {readSealing, sealFlags, sealHelp} from './seal-flags.ts';
import {readSubject, subjectFlags, subjectHelp} from './subject.ts';

const nameWidth = Math.max(...formats.map(({name}) => name.length));
const list = formats
	.map(
		({name, summary}, n) => `                       ${name.padEnd(nameWidth)} ${summary}${n === 0 ? ' (default)' : ''}`,
	)
	.join('\n');

const readFormat = (name: string, refuse: (why: string) => UserError): Format => {
	const format = formatNamed(name);
	if (format === undefined) {
		throw refuse(`\`--format\` takes ${formats.map(one => one.name).join(', ')}, not \`${name}\``);
	}

	return format;
};

/** What `--decrypt` asks for; undefined without it. */
const readDecrypt = (named: string | undefined, flags: Flags, refuse: (why: string) => UserError) => {
	const {decrypt: file, identity, output} = flags;
	if (typeof file !== 'string') {
		if (identity !== undefined) throw refuse('`--identity` names the key of `--decrypt`');
		return undefined;
	}

	if (named !== undefined) throw refuse('`--decrypt` opens a file that was written before: name no assessment');
	const passphraseFile = flags['passphrase-file'];
	return {
		file,
		identityFiles: Array.isArray(identity) ? identity.map(String) : [],
		...(typeof passphraseFile === 'string' ? {passphraseFile} : {}),
		...(typeof output === 'string' ? {output} : {}),
	};
};

type Options =
	| {readonly kind: 'write'; readonly write: ReportOptions}
	| {readonly kind: 'decrypt'; readonly decrypt: DecryptOptions};

export const report = defineCommand<Options>({
	name: 'report',
	usage: 'klar report [id | path] [--format <name>] [--output <file>] [--encrypt <key>] | --decrypt <file>',
	summary: 'write an assessment as a document: decision, gaps, roadmap, evidence',
	details: `  id | path            a saved assessment, or the folder that it is about (default the latest one)
${subjectHelp}
  --format <name>      the form of the document:
${list}
  --output <file>      write it there, for your eyes only (mode 0600), in place of printing it
${sealHelp}
  --decrypt <file>     open a file that was encrypted by klar or age, and print it or write it to --output
  --identity <file>    the age key that opens it, as age-keygen wrote it; several may be named
${planHelp}`,
	examples: [
		'klar report --format md --output report.md',
		'klar report shop-2026 --format html --output report.html --team 3 --start 2026-12-01 --day-rate 900',
		'klar report --scan . --format json > report.json',
		'klar report --format html --encrypt age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p -o report.age',
		'klar report --decrypt report.age --identity key.txt -o report.html',
	],
	flags: {
		...subjectFlags,
		...planFlags,
		...sealFlags,
		format: {type: 'string'},
		output: {type: 'string', short: 'o'},
		decrypt: {type: 'string'},
		identity: {type: 'string', multiple: true},
	},
	mostWords: 1,
	read: ([named], flags, refuse) => {
		const decrypt = readDecrypt(named, flags, refuse);
		if (decrypt !== undefined) return {kind: 'decrypt', decrypt};
		const {format, output} = flags;
		const sealing = readSealing(flags, refuse);
		const write = {
			subject: readSubject(named, flags, refuse),
			format: typeof format === 'string' ? readFormat(format, refuse) : formats[0],
			...(typeof output === 'string' ? {output} : {}),
			plan: readPlan(flags, refuse),
			...(sealing === undefined ? {} : {sealing}),
		};
		return {kind: 'write', write};
	},
	run: async (options, services, terminal) =>
		options.kind === 'decrypt'
			? (await import('../commands/decrypt.ts')).decrypt(options.decrypt, services, terminal)
			: (await import('../commands/report.ts')).report(options.write, services, terminal),
});
