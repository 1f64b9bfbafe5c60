// npm run bench [-- FOLDER]
//
// 1. Scan: times `klar scan --json` over a tree of at least 20,000 text files (made from a fixed seed, or FOLDER) against
//    ripgrep, or git grep where ripgrep is missing, counting the same keywords with -i -F over the same files, in turn.
//    Prints wall and processor time, klar's peak memory and the share of each phase; and, so that the ratio says something,
//    what ripgrep takes to count mere lines of the same files.
// 2. Start: times from the start of the process to the first frame, klar's wizard against the least Ink program, in turn.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {build} from 'esbuild';
import {makeTree} from './bench/make-tree.mjs';
import {buildHello, timeToFrame} from './bench/start.mjs';

const scanRuns = 3;
const startRuns = 15;
const files = 22_000;
const maxRatio = 3;
const maxPeak = 300;
const maxStartRatio = 1.5;
const work = mkdtempSync(path.join(tmpdir(), 'klar-bench-'));
const here = import.meta.dirname;
const cli = process.env.KLAR_CLI ?? path.join(here, '../dist/cli.js');
const memoryFile = path.join(work, 'memory');

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = ms => (ms / 1000).toFixed(2);
const has = command => spawnSync(command, ['--version']).status === 0;

/** Wall and processor time of a program and all its threads. @unit milliseconds */
const time = (command, words, options = {}) => {
	const started = performance.now();
	const done = spawnSync('/bin/sh', ['-c', '"$@"; code=$?; times >&2; exit $code', 'time', command, ...words], {
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 2 ** 30,
		...options,
	});
	if (done.error) throw done.error;
	const stderr = done.stderr.toString();
	// The shell's last line is of its children: `0m1.230s 0m0.040s`.
	const [user = 0, system = 0] = [...(stderr.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, rest]) => 1000 * (60 * Number(minutes) + Number(rest)),
	);
	return {ms: performance.now() - started, cpu: user + system, stdout: done.stdout, stderr};
};

const listKeywords = async () => {
	const outfile = path.join(work, 'keywords.mjs');
	await build({
		entryPoints: [path.join(here, 'bench/keywords.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		mainFields: ['module', 'main'],
		outfile,
		logLevel: 'error',
	});
	const list = path.join(work, 'keywords.txt');
	writeFileSync(list, execFileSync(process.execPath, [outfile]));
	return list;
};

/** Links are not followed: they may lead in circles. */
const countFiles = folder =>
	readdirSync(folder, {withFileTypes: true}).reduce((sum, entry) => {
		if (entry.name === '.git') return sum;
		return sum + (entry.isDirectory() ? countFiles(path.join(folder, entry.name)) : Number(entry.isFile()));
	}, 0);

const verdict = (isMet, wanted) => (isMet ? `(${wanted}: met)` : `(${wanted}: MISSED)`);

const row = (name, all) =>
	`${name.padEnd(22)} ${seconds(median(all.map(({ms}) => ms)))} s wall, ${seconds(median(all.map(({cpu}) => cpu)))} s processor (${all.map(({ms}) => seconds(ms)).join(' ')})`;

const benchScan = async tree => {
	const keywords = await listKeywords();
	const everywhere = ['--no-ignore', '--hidden', '-g', '!.git'];
	const hasRipgrep = has('rg');
	const reference = hasRipgrep
		? ['rg', ['-i', '-F', '-c', ...everywhere, '-f', keywords, tree]]
		: ['git', ['grep', '--no-index', '-i', '-F', '-c', '-f', keywords, '--', tree]];
	const scan = () => {
		const done = time(
			process.execPath,
			['--import', path.join(here, 'bench/report-memory.mjs'), cli, 'scan', tree, '--json', '--timing'],
			{env: {...process.env, KLAR_BENCH_MEMORY: memoryFile}},
		);
		return {...done, peak: Number(readFileSync(memoryFile, 'utf8')) / 1024};
	};
	// The first round warms the file cache for both.
	scan();
	const klar = [];
	const other = [];
	const lines = [];
	for (let i = 0; i < scanRuns; i++) {
		klar.push(scan());
		other.push(time(...reference));
		if (hasRipgrep) lines.push(time('rg', ['-c', ...everywhere, '', tree]));
	}

	const mb = Number(execFileSync('du', ['-sm', '--apparent-size', '--exclude=.git', tree]).toString().split('\t')[0]);
	const count = readFileSync(keywords, 'utf8').trim().split('\n').length;
	const ratio = median(klar.map(({ms}) => ms)) / median(other.map(({ms}) => ms));
	const peak = Math.max(...klar.map(one => one.peak));
	console.log(`tree                   ${countFiles(tree)} files, ${mb} MB`);
	console.log(row('klar scan', klar));
	console.log(row(`${reference[0]}, ${count} keywords`, other));
	if (hasRipgrep) {
		const single = time('rg', ['-j1', ...reference[1]]);
		console.log(row('rg -j1, the same', [single]));
		console.log(row('rg, all lines', lines));
	}

	console.log(`ratio                  ${ratio.toFixed(2)} ${verdict(ratio <= maxRatio, `at most ${maxRatio}`)}`);
	console.log(`peak memory            ${peak.toFixed(0)} MB ${verdict(peak < maxPeak, `under ${maxPeak} MB`)}`);
	const last = klar.at(-1);
	const phases = last.stderr.split('\n').filter(line => / ms /.test(line));
	const auditors = JSON.parse(last.stdout.toString()).auditors.map(({id, ms}) => `${id} ${ms} ms`);
	console.log(`phases of the last run\n${phases.join('\n')}\nauditors: ${auditors.join(', ')}`);
};

const benchStart = async () => {
	const hello = await buildHello(work);
	const target = path.join(work, 'target');
	mkdirSync(target);
	const options = {cwd: target, env: {KLAR_HOME: path.join(work, 'state')}};
	const klar = [];
	const other = [];
	for (let i = 0; i <= startRuns; i++) {
		const one = await timeToFrame([cli, target], 'Scan this folder', options);
		const two = await timeToFrame([hello], 'hello, first frame', options);
		// The first round warms the file cache.
		if (i > 0) {
			klar.push(one);
			other.push(two);
		}
	}

	const ratio = median(klar) / median(other);
	console.log(
		`first frame            klar ${median(klar).toFixed(0)} ms, least Ink program ${median(other).toFixed(0)} ms, medians of ${startRuns}`,
	);
	console.log(
		`ratio                  ${ratio.toFixed(2)} ${verdict(ratio <= maxStartRatio, `at most ${maxStartRatio}`)}`,
	);
};

try {
	await benchStart();
	const tree = process.argv[2] ?? path.join(work, 'tree');
	if (process.argv[2] === undefined) makeTree(tree, files);
	await benchScan(tree);
} finally {
	rmSync(work, {recursive: true, force: true});
}
