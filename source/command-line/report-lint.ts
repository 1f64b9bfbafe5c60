import {defineCommand} from './command.ts';

export const reportLint = defineCommand<{readonly file: string; readonly json: boolean}>({
	name: 'report-lint',
	usage: 'klar report-lint <file> [--json]',
	summary: 'tell what does not add up in a written readiness report',
	details: `Takes any report in Markdown, and klar's own in HTML and JSON. By line it tells: sums that are written out and wrong,
scores in headings that differ from the checks below them, a total that differs from the weighted parts, counts of gaps
that differ from the lists, gaps that stand in the list twice or in no phase of the roadmap, and parts that are let
through although a gap in them is P0. Reads headings and columns in English, Swedish, Norwegian and Danish.
Exits with 1 when something does not add up.
  --json   the findings as JSON`,
	examples: ['klar report-lint report.md', 'klar report-lint report.html --json'],
	flags: {json: {type: 'boolean'}},
	mostWords: 1,
	read: ([file], flags, refuse) => {
		if (file === undefined) throw refuse('`klar report-lint` needs the file of a report');
		return {file, json: flags.json === true};
	},
	run: async (options, services) => (await import('../commands/report-lint.ts')).reportLint(options, services),
});
