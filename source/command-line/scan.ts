import type {ScanOptions} from '../commands/scan.ts';
import {type Severity, severities} from '../domain/pack.ts';
import type {UserError} from '../errors.ts';
import {defineCommand} from './command.ts';
import {packFlags, packHelp, readPack} from './pack-flags.ts';

type Refuse = (why: string) => UserError;

const parseScore = (text: string, refuse: Refuse): number => {
	const score = Number(text);
	if (text.trim() === '' || !Number.isFinite(score) || score < 0 || score > 100) {
		throw refuse(`\`--fail-under\` takes a number from 0 to 100, not \`${text}\``);
	}

	return score;
};

const parseSeverity = (text: string, refuse: Refuse): Severity => {
	const severity = severities.find(known => known === text);
	if (severity === undefined) throw refuse(`\`--fail-on\` takes ${severities.join(', ')}, not \`${text}\``);
	return severity;
};

export const scan = defineCommand<ScanOptions>({
	name: 'scan',
	usage: 'klar scan [path] [--json] [--fail-under <score>] [--fail-on <severity>] [--pack <pack>] [--timing]',
	summary: 'scan without questions and print the scorecard (for CI)',
	details: `  --json               the result as JSON (schema klar/assessment@1, in the package as schemas/assessment-1.json)
  --fail-under <n>     exit with 1 when the score (its low end) is below n, 0-100
  --fail-on <severity> exit with 1 when an open gap is this severe or more: critical, high, medium or low
${packHelp}
  --timing             tell on stderr how long each part took`,
	examples: ['klar scan', 'klar scan . --json > klar.json', 'klar scan . --fail-on critical --fail-under 60'],
	flags: {
		json: {type: 'boolean'},
		...packFlags,
		timing: {type: 'boolean'},
		'fail-under': {type: 'string'},
		'fail-on': {type: 'string'},
	},
	mostWords: 1,
	read: ([path = '.'], flags, refuse) => {
		const under = flags['fail-under'];
		const on = flags['fail-on'];
		return {
			path,
			json: flags.json === true,
			timing: flags.timing === true,
			...readPack(flags),
			...(typeof under === 'string' ? {failUnder: parseScore(under, refuse)} : {}),
			...(typeof on === 'string' ? {failOn: parseSeverity(on, refuse)} : {}),
		};
	},
	run: async (options, services) => (await import('../commands/scan.ts')).scan(options, services),
});
