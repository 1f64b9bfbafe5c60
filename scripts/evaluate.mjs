// npm run evaluate -- FOLDER LABELS [--checks a,b] [--min-agreement P] [--max-flips P] [--all]
//
// Scans repositories laid out in FOLDER (one folder each, named as in the labels) and holds the verdicts against the
// hand-made labels in the folder LABELS (one JSON file a repository). Prints a table per check and the figures; exits
// with 1 when a limit is missed.
//
// npm run evaluate -- --mutate FOLDER [--trees a,b] [--checks a,b] [--alone]
//
// Copies each repository in FOLDER to a temporary folder, makes small changes there that a person would expect to flip a
// verdict (or to flip none), scans, undoes them and scans again. The changes are data in evaluate/mutations/, one file a
// concern. Prints each change with the verdict before, after and undone, and exits with 1 when a change that fits a
// repository did not do what is expected, when its undoing did not bring the verdict back, or when all are run over five
// repositories or more and fewer than 40 checks on artefacts or 40 on code flip. `--checks` takes ids of checks or of
// changes; `--alone` makes one change a scan, where otherwise changes of different checks and files share one.
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {compare, summarise} from './evaluate/compare.mjs';

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		checks: {type: 'string'},
		'min-agreement': {type: 'string'},
		'max-flips': {type: 'string'},
		all: {type: 'boolean'},
		mutate: {type: 'string'},
		trees: {type: 'string'},
		alone: {type: 'boolean'},
	},
});

if (values.mutate !== undefined) {
	const {mutate} = await import('./evaluate/mutate/run.ts');
	const {text, isGood} = await mutate({
		folder: path.resolve(values.mutate),
		only: values.checks?.split(','),
		trees: values.trees?.split(','),
		isAlone: values.alone ?? false,
	});
	console.log(text);
	process.exit(isGood ? 0 : 1);
}

const [folder, labels] = positionals;
if (folder === undefined || labels === undefined) {
	console.error('usage: npm run evaluate -- FOLDER LABELS [--checks a,b] [--min-agreement P] [--max-flips P] [--all]');
	process.exit(2);
}

const percent = value => (value === undefined ? '-' : `${value.toFixed(1)} %`);
const figures = s =>
	`agreement ${percent(s.agreement)}, near ${percent(s.near)}, flips ${percent(s.flips)}, guesses ${percent(s.guesses)}, evidence ${percent(s.evidence)}, facts ${percent(s.facts)} of ${s.labels} labels`;
const wantedChecks = values.checks === undefined ? undefined : new Set(values.checks.split(','));
const cli = process.env.KLAR_CLI ?? path.join(import.meta.dirname, '../dist/cli.js');
const rows = [];
const facts = [];

for (const file of readdirSync(labels).filter(name => name.endsWith('.json'))) {
	const truth = JSON.parse(readFileSync(path.join(labels, file), 'utf8'));
	const tree = path.join(folder, path.basename(file, '.json'));
	if (!existsSync(tree)) {
		console.error(`${truth.repository}: no folder ${tree}; left out`);
		continue;
	}

	// The program's own JSON is what is judged, so the program itself is run.
	const scan = JSON.parse(
		execFileSync(process.execPath, [cli, 'scan', tree, '--json'], {
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	);
	const one = compare(truth, scan, id => wantedChecks?.has(id) ?? true);
	rows.push(...one.rows);
	facts.push(...one.facts);
	console.log(`${truth.repository}: ${figures(summarise(one.rows, one.facts))}`);
}

console.log('\ncheck                       agree  labelled > said');
for (const [id, of] of Map.groupBy(rows, row => row.id)) {
	const wrong = of.filter(row => !row.agrees);
	const said = wrong.map(
		row => `${row.repository.split('/').at(-1)}: ${row.labelled} > ${row.status}${row.isFlip ? ' FLIP' : ''}`,
	);
	console.log(`${id.padEnd(27)} ${of.length - wrong.length}/${of.length}    ${said.join('; ')}`);
}

for (const fact of facts.filter(one => one.said !== one.labelled)) {
	console.log(
		`fact ${fact.id} of ${fact.repository}: labelled ${fact.labelled} (${fact.why}), said ${fact.said} (${fact.reason})`,
	);
}

if (values.all) {
	for (const row of rows.filter(one => !one.agrees)) {
		console.log(
			`\n${row.repository} ${row.id}: labelled ${row.labelled}, said ${row.status}\n  label: ${row.note}\n  klar:  ${row.reason}`,
		);
	}
}

const total = summarise(rows, facts);
console.log(`\ntotal: ${figures(total)}`);
const missed =
	(values['min-agreement'] !== undefined && total.agreement < Number(values['min-agreement'])) ||
	(values['max-flips'] !== undefined && total.flips > Number(values['max-flips']));
process.exitCode = missed ? 1 : 0;
