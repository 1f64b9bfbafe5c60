import type {ReportOptions} from '../commands/report.ts';
import type {UserError} from '../errors.ts';
import {type Format, formatNamed, formats} from '../reporters/index.ts';
import {defineCommand} from './command.ts';
import {planFlags, planHelp, readPlan} from './plan-flags.ts';
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

export const report = defineCommand<ReportOptions>({
	name: 'report',
	usage: 'klar report [id | path] [--format <name>] [--output <file>]',
	summary: 'write an assessment as a document: decision, gaps, roadmap, evidence',
	details: `  id | path            a saved assessment, or the folder that it is about (default the latest one)
${subjectHelp}
  --format <name>      the form of the document:
${list}
  --output <file>      write it there, for your eyes only (mode 0600), in place of printing it
${planHelp}`,
	examples: [
		'klar report --format md --output report.md',
		'klar report shop-2026 --format html --output report.html --team 3 --start 2026-12-01 --day-rate 900',
		'klar report --scan . --format json > report.json',
	],
	flags: {...subjectFlags, ...planFlags, format: {type: 'string'}, output: {type: 'string', short: 'o'}},
	mostWords: 1,
	read: ([named], flags, refuse) => {
		const {format, output} = flags;
		return {
			subject: readSubject(named, flags, refuse),
			format: typeof format === 'string' ? readFormat(format, refuse) : formats[0],
			...(typeof output === 'string' ? {output} : {}),
			plan: readPlan(flags, refuse),
		};
	},
	run: async (options, services) => (await import('../commands/report.ts')).report(options, services),
});
