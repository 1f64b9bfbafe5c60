import {keepHeapSmall} from '../commands/keep-heap-small.ts';
import type {ScanOptions} from '../commands/scan.ts';
import type {ScanOutputs} from '../commands/scan-outputs.ts';
import type {UserError} from '../errors.ts';
import {formatNamed, formats} from '../reporters/index.ts';
import {defineCommand, type Flags} from './command.ts';
import {packFlags, packHelp, readPack} from './pack-flags.ts';
import {readPlan} from './plan-flags.ts';
import {readThresholds, thresholdFlags, thresholdHelp} from './threshold-flags.ts';

type Refuse = (why: string) => UserError;

const names = formats.map(({name}) => name).join(', ');

/** `sarif=klar.sarif` → the format and the file. */
const readReport = (text: string, refuse: Refuse): ScanOutputs['reports'][number] => {
	const at = text.indexOf('=');
	const format = at < 0 ? undefined : formatNamed(text.slice(0, at));
	const output = text.slice(at + 1);
	if (format !== undefined && output !== '') return {format, output};
	throw refuse(`\`--report\` takes a format and a file, \`sarif=klar.sarif\`, not \`${text}\`; formats are ${names}`);
};

const readOutputs = (flags: Flags, refuse: Refuse): ScanOutputs => {
	const {report, summary} = flags;
	return {
		reports: (Array.isArray(report) ? report.map(String) : []).map(text => readReport(text, refuse)),
		...(typeof summary === 'string' ? {summary} : {}),
		plan: readPlan({}, refuse),
	};
};

export const scan = defineCommand<ScanOptions>({
	name: 'scan',
	usage:
		'klar scan [path] [--json] [--fail-under <score>] [--fail-on <severity>] [--baseline <file>] [--pack <pack>] [--component <name>]',
	summary: 'scan without questions and print the scorecard (for CI)',
	details: `  --json               the result as JSON (schema klar/assessment@1, in the package as schemas/assessment-1.json)
${thresholdHelp}
  --baseline <file>    compare with a result that \`--json\` wrote, such as the one of the main branch
  --fail-on-regression exit with 1 when a check stands worse than in the baseline
  --report <format>=<file>
                       also write a report (${names}); may be given several times
  --summary <file>     add a summary in Markdown to this file: $GITHUB_STEP_SUMMARY, a comment on a merge request
${packHelp}
  --component <name>   one component of a monorepo, with what belongs to the whole; \`all\` takes each in turn and rolls them up
  --timing             tell on stderr how long each part took`,
	examples: [
		'klar scan',
		'klar scan . --json > klar.json',
		'klar scan . --fail-on critical --fail-under 60 --fail-under security=70 --max-gaps high=3',
		'klar scan . --baseline base.json --fail-on-regression --report sarif-failures=klar.sarif --report junit=klar.xml',
	],
	flags: {
		json: {type: 'boolean'},
		...packFlags,
		component: {type: 'string'},
		...thresholdFlags,
		timing: {type: 'boolean'},
		baseline: {type: 'string'},
		'fail-on-regression': {type: 'boolean'},
		report: {type: 'string', multiple: true},
		summary: {type: 'string'},
	},
	mostWords: 1,
	read: ([path = '.'], flags, refuse) => {
		const {baseline, component} = flags;
		if (component === 'all' && [baseline, flags.report, flags.summary].some(flag => flag !== undefined))
			throw refuse(
				'`--component all` makes several results, so `--baseline`, `--report` and `--summary` need one component',
			);
		const failsOnRegression = flags['fail-on-regression'] === true;
		if (failsOnRegression && baseline === undefined) throw refuse('`--fail-on-regression` needs a `--baseline`');
		return {
			path,
			json: flags.json === true,
			timing: flags.timing === true,
			...readPack(flags),
			...(typeof component === 'string' ? {component} : {}),
			thresholds: readThresholds(flags, refuse),
			...(typeof baseline === 'string' ? {baseline} : {}),
			failsOnRegression,
			outputs: readOutputs(flags, refuse),
		};
	},
	run: async (options, services) => {
		// Before the engine loads, so that it too loads into a small heap.
		keepHeapSmall();
		return (await import('../commands/scan.ts')).scan(options, services);
	},
});
