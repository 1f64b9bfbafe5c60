// npm run bench [-- FOLDER]
//
// Times `klar scan --json` over a tree of at least 20,000 text files (made from a fixed seed, or FOLDER) against ripgrep,
// or git grep where ripgrep is missing, counting the same keywords with -i -F over the same files, in turn, and prints
// medians, the ratio and klar's peak memory.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {build} from 'esbuild';
import {makeTree} from './bench/make-tree.mjs';

const runs = 5;
const files = 22_000;
const work = mkdtempSync(path.join(tmpdir(), 'klar-bench-'));
const here = import.meta.dirname;
const memoryFile = path.join(work, 'memory');

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const time = (command, words, options = {}) => {
	const started = performance.now();
	const done = spawnSync(command, words, {stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30, ...options});
	if (done.error) throw done.error;
	return {ms: performance.now() - started, stdout: done.stdout, stderr: done.stderr};
};

const has = command => spawnSync(command, ['--version']).status === 0;

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

try {
	const tree = process.argv[2] ?? path.join(work, 'tree');
	if (process.argv[2] === undefined) makeTree(tree, files);
	const keywords = await listKeywords();
	const reference = has('rg')
		? ['rg', ['-i', '-F', '-c', '--no-ignore', '--hidden', '-g', '!.git', '-f', keywords, tree]]
		: ['git', ['grep', '--no-index', '-i', '-F', '-c', '-f', keywords, '--', tree]];
	const cli = path.join(here, '../dist/cli.js');
	const scan = () =>
		time(
			process.execPath,
			['--import', path.join(here, 'bench/report-memory.mjs'), cli, 'scan', tree, '--json', '--timing'],
			{env: {...process.env, KLAR_BENCH_MEMORY: memoryFile}},
		);
	// The first round warms the file cache for both.
	scan();
	time(...reference);
	const klar = [];
	const other = [];
	const peaks = [];
	let last;
	for (let i = 0; i < runs; i++) {
		last = scan();
		klar.push(last.ms);
		peaks.push(Number(readFileSync(memoryFile, 'utf8')) / 1024);
		other.push(time(...reference).ms);
	}

	const mb = Number(execFileSync('du', ['-sm', '--apparent-size', tree]).toString().split('\t')[0]);
	const count = Number(/of (\d+) files/.exec(last.stderr.toString())?.[1] ?? 0);
	const lines = readFileSync(keywords, 'utf8').trim().split('\n').length;
	console.log(`tree      ${count} files, ${mb} MB`);
	console.log(
		`klar      ${(median(klar) / 1000).toFixed(2)} s median of ${runs} (${klar.map(ms => (ms / 1000).toFixed(2)).join(' ')}), peak ${median(peaks).toFixed(0)} MB`,
	);
	console.log(
		`${reference[0].padEnd(9)} ${(median(other) / 1000).toFixed(2)} s median of ${runs} (${other.map(ms => (ms / 1000).toFixed(2)).join(' ')}), ${lines} keywords`,
	);
	console.log(`ratio     ${(median(klar) / median(other)).toFixed(2)}`);
	console.log(
		`phases of the last run\n${last.stderr
			.toString()
			.split('\n')
			.filter(line => / ms /.test(line))
			.join('\n')}`,
	);
} finally {
	rmSync(work, {recursive: true, force: true});
}
