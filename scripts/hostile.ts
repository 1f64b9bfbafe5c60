// npm run hostile [-- ROUNDS]
//
// Looks for patterns that a repository can make slow: puts a long run of one piece (line breaks, brackets, words) into the
// middle of each file of every fixture, runs all checks over it, and names each check that takes long. A linear pattern takes
// milliseconds here, a quadratic one seconds. Each round gives a fixture another piece.
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {auditors, factDefinitions} from '../auditors/index.ts';
import {runAuditors, signalsOf} from '../source/decide/run-auditors.ts';
import {observe} from '../source/observe/observe.ts';
import {layTree, parseFixture} from '../test/fixture-tree.ts';

const pieces = ['\n', ' ', ' \n', '\t', '(', '{', 'a.', '"a", ', 'a = ', '<a ', '- a\n', 'if (a) '];
const runLength = 60_000;
/** @unit milliseconds of processor time */
const slow = {observe: 1500, check: 700};

const root = path.join(import.meta.dirname, '../fixtures/auditors');
const fixtures = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.txtar'));
const signals = signalsOf([...factDefinitions, ...auditors.flatMap(({checks}) => checks)]);

const withRun = (text: string, piece: string): string => {
	const lines = text.split('\n');
	const middle = lines.length >> 1;
	return [...lines.slice(0, middle), piece.repeat(runLength / piece.length), ...lines.slice(middle)].join('\n');
};

/** What took long, in words. */
const slowOn = async (tree: string): Promise<readonly string[]> => {
	const began = process.cpuUsage();
	const {observations} = await observe({root: tree, signals});
	const observing = process.cpuUsage(began).user / 1000;
	const found = observing > slow.observe ? [`observe ${Math.round(observing)} ms`] : [];
	for (const {id, checks} of auditors) {
		for (const check of checks) {
			const before = process.cpuUsage();
			const run = {observations, facts: factDefinitions, auditors: [{id, checks: [check]}]};
			const decided = await runAuditors({...run, clock: () => 0, breathe: async () => {}});
			const deciding = process.cpuUsage(before).user / 1000;
			if (deciding > slow.check) found.push(`${check.id} ${Math.round(deciding)} ms`);
			for (const {error} of decided.auditors) if (error !== undefined) found.push(`${check.id} threw: ${error}`);
		}
	}
	return found;
};

let total = 0;
for (let round = 0; round < Number(process.argv[2] ?? 1); round++) {
	for (const [number, name] of fixtures.entries()) {
		const piece = pieces[(number + round) % pieces.length] ?? '\n';
		const {files} = parseFixture(readFileSync(path.join(root, name), 'utf8'));
		const tree = layTree(new Map([...files].map(([file, text]) => [file, withRun(text, piece)])));
		try {
			for (const sentence of await slowOn(tree)) {
				total++;
				console.log(`${name} with ${JSON.stringify(piece)}: ${sentence}`);
			}
		} finally {
			rmSync(tree, {recursive: true});
		}
	}
}
console.log(`${fixtures.length} fixtures a round: ${total} slow`);
process.exitCode = total === 0 ? 0 : 1;
