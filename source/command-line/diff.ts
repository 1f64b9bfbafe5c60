import type {DiffOptions} from '../commands/diff.ts';
import {defineCommand, type Flags} from './command.ts';

const forms = ['text', 'markdown', 'json'] as const;

const readForm = ({json, markdown}: Flags): (typeof forms)[number] => {
	if (json === true) return 'json';
	return markdown === true ? 'markdown' : 'text';
};

export const diff = defineCommand<DiffOptions>({
	name: 'diff',
	usage: 'klar diff <before> <after> [--markdown | --json] [--fail-on-regression]',
	summary: 'compare two assessments, milestones or results: scores, gaps opened and closed, expired answers',
	details: `Each of the two is a saved assessment (by id), a milestone (id@name), or a file that \`--json\` wrote.

  --markdown            as Markdown, for a pull request
  --json                as JSON
  --fail-on-regression  exit with 1 when a check stands worse than before`,
	examples: [
		'klar diff shop-2026-10-01 shop-2026-11-21',
		'klar diff shop-2026-11-21@beta shop-2026-11-21',
		'klar diff base.json head.json --markdown',
	],
	flags: {json: {type: 'boolean'}, markdown: {type: 'boolean'}, 'fail-on-regression': {type: 'boolean'}},
	mostWords: 2,
	read: ([before, after], flags, refuse) => {
		if (before === undefined || after === undefined) throw refuse('`klar diff` compares two: name both');
		if (flags.json === true && flags.markdown === true) throw refuse('name `--json` or `--markdown`, not both');
		return {before, after, form: readForm(flags), failsOnRegression: flags['fail-on-regression'] === true};
	},
	run: async (options, services) => (await import('../commands/diff.ts')).diff(options, services),
});
