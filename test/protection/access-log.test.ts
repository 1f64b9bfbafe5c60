import {execFile} from 'node:child_process';
import {appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {appendAccess} from '../../source/protection/access-log/append.ts';
import {lineOf} from '../../source/protection/access-log/entry.ts';
import {logFiles, readEnd, readLog} from '../../source/protection/access-log/files.ts';
import {verifyLog} from '../../source/protection/access-log/verify.ts';

const context = {now: new Date('2026-11-21T12:00:00Z'), version: '1.2.3'};
const fresh = () => logFiles(path.join(mkdtempSync(path.join(tmpdir(), 'klar-log-')), 'access'));
const filled = (count: number) => {
	const files = fresh();
	for (let n = 1; n <= count; n++)
		appendAccess(files, {action: 'viewed', command: 'report', subject: `s${n}`}, context);
	return files;
};
const verify = (files: ReturnType<typeof fresh>) => verifyLog(readLog(files), readEnd(files));
const problems = (files: ReturnType<typeof fresh>) =>
	verify(files).findings.map(({line, problem}) => (line === undefined ? problem : `${line}: ${problem}`));
const linesOf = (files: ReturnType<typeof fresh>) => readLog(files).trimEnd().split('\n');
const rewrite = (files: ReturnType<typeof fresh>, lines: readonly string[]) =>
	writeFileSync(files.log, lines.map(line => `${line}\n`).join(''));

test('a log tells who did what, is whole, and is for its owner alone', () => {
	const files = filled(3);
	const {entries, findings, end} = verify(files);
	expect(findings).toEqual([]);
	expect(entries.map(({n, subject, klar}) => [n, subject, klar])).toEqual([
		[1, 's1', '1.2.3'],
		[2, 's2', '1.2.3'],
		[3, 's3', '1.2.3'],
	]);
	expect(end).toEqual(readEnd(files));
	for (const file of [files.log, files.end]) expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(statSync(files.folder).mode & 0o777).toBe(0o700);
});

test('a log that was never written is no finding', () => {
	expect(problems(fresh())).toEqual([]);
});

test('a changed line is found', () => {
	const files = filled(4);
	rewrite(
		files,
		linesOf(files).map((line, n) => (n === 1 ? line.replace('s2', 'xx') : line)),
	);
	expect(problems(files)).toEqual(['2: it was changed after it was written']);
});

test('a changed line whose hash was made anew is found by the line after it', () => {
	const files = filled(4);
	const {entries} = verify(files);
	const {hash: _hash, ...second} = {...entries[1]!, subject: 'xx'};
	rewrite(
		files,
		linesOf(files).map((line, n) => (n === 1 ? lineOf(second).trimEnd() : line)),
	);
	expect(problems(files)).toEqual(['3: it was not written after the line before it: that one, or both, were replaced']);
});

test('a changed last line whose hash was made anew is found by the note of the end', () => {
	const files = filled(2);
	const {hash: _hash, ...last} = {...verify(files).entries[1]!, subject: 'xx'};
	rewrite(files, [linesOf(files)[0]!, lineOf(last).trimEnd()]);
	expect(problems(files)).toEqual(['its last line is not the one that was written']);
});

test('removed lines are found and counted', () => {
	const files = filled(5);
	rewrite(
		files,
		linesOf(files).filter((_, n) => n !== 1 && n !== 2),
	);
	expect(problems(files)).toEqual(['2: entries 2 to 3 are missing before it']);
});

test('a removed first line is found', () => {
	const files = filled(2);
	rewrite(files, linesOf(files).slice(1));
	expect(problems(files)).toEqual(['1: entry 1 is missing before it']);
});

test('swapped and doubled lines are found', () => {
	const files = filled(3);
	const [a, b, c] = linesOf(files) as [string, string, string];
	rewrite(files, [a, c, b]);
	expect(problems(files)).toEqual([
		'2: entry 2 is missing before it',
		'3: it is entry 2 and stands behind entry 3: lines were moved or doubled',
		'the last entry is missing: it went on to entry 3',
	]);
	rewrite(files, [a, b, b, c]);
	expect(problems(files)).toEqual(['3: it is entry 2 and stands behind entry 2: lines were moved or doubled']);
});

test('lines cut off the end are found, and stay found when the log goes on', () => {
	const files = filled(5);
	rewrite(files, linesOf(files).slice(0, 3));
	expect(problems(files)).toEqual(['the last 2 entries are missing: it went on to entry 5']);
	appendAccess(files, {action: 'ran', command: 'scan', subject: 'later'}, context);
	expect(problems(files)).toEqual(['4: entries 4 to 5 are missing before it']);
});

test('a log that was emptied is found', () => {
	const files = filled(2);
	rmSync(files.log);
	expect(problems(files)).toEqual(['the last 2 entries are missing: it went on to entry 2']);
});

test('a lost note of the end is found, and stays found when the log goes on', () => {
	const files = filled(2);
	rmSync(files.end);
	expect(problems(files)).toEqual(['the note of where the log ends is gone: lines may be missing at the end']);
	appendAccess(files, {action: 'ran', command: 'scan', subject: 'later'}, context);
	expect(problems(files)).toEqual(['3: the note of where the log ends was gone: lines may be missing before it']);
});

test('a log that is cut with its note shows only by an end that was kept elsewhere', () => {
	const files = filled(4);
	const kept = readEnd(files)!;
	const [first, second] = verify(files).entries;
	rewrite(files, linesOf(files).slice(0, 2));
	writeFileSync(files.end, JSON.stringify({n: second!.n, hash: second!.hash}));
	expect(problems(files)).toEqual([]);
	const withKept = (end: typeof kept) => verifyLog(readLog(files), readEnd(files), end).findings;
	expect(withKept(kept)).toEqual([{problem: 'entry 4, which you kept the hash of, is missing'}]);
	expect(withKept({n: 1, hash: first!.hash})).toEqual([]);
	expect(withKept({n: 1, hash: kept.hash})).toEqual([{problem: 'entry 1 is not the one that you kept the hash of'}]);
});

test('a kill between the line and the note is no finding', () => {
	const files = filled(2);
	const before = readEnd(files)!;
	appendAccess(files, {action: 'viewed', command: 'report', subject: 's3'}, context);
	writeFileSync(files.end, JSON.stringify(before));
	expect(problems(files)).toEqual([]);
	appendAccess(files, {action: 'viewed', command: 'report', subject: 's4'}, context);
	expect(problems(files)).toEqual([]);
});

test('a line that was cut by a full disk is one finding and swallows nothing', () => {
	const files = filled(2);
	appendFileSync(files.log, '{"n":3,"at":"2026');
	appendAccess(files, {action: 'viewed', command: 'report', subject: 'after'}, context);
	expect(problems(files)).toEqual(['3: it cannot be read: it was changed, or a full disk cut it']);
	expect(verify(files).entries.at(-1)).toMatchObject({n: 3, subject: 'after'});
});

test('a line that was overwritten is one finding', () => {
	const files = filled(3);
	rewrite(
		files,
		linesOf(files).map((line, n) => (n === 1 ? 'xxx' : line)),
	);
	expect(problems(files)).toEqual(['2: it cannot be read: it was changed, or a full disk cut it']);
});

test('whatever one does to the lines is found', () => {
	const files = filled(6);
	const text = readLog(files);
	const lines = text.trimEnd().split('\n');
	const noted = readEnd(files);
	const orders = fc
		.subarray([0, 1, 2, 3, 4, 5], {minLength: 0})
		.chain(kept => fc.shuffledSubarray(kept, {minLength: kept.length}));
	fc.assert(
		fc.property(orders, order => {
			const isWhole = order.join() === '0,1,2,3,4,5';
			const {findings} = verifyLog(order.map(n => `${lines[n]}\n`).join(''), noted);
			expect(findings.length === 0).toBe(isWhole);
		}),
	);
	fc.assert(
		fc.property(fc.nat(text.length - 2), fc.string({minLength: 1, maxLength: 1}), (at, character) => {
			const changed = text.slice(0, at) + character + text.slice(at + 1);
			fc.pre(changed !== text);
			expect(verifyLog(changed, noted).findings).not.toEqual([]);
		}),
	);
});

test('processes that write at once make one chain', async () => {
	const files = fresh();
	const program = `
		import {appendAccess} from ${JSON.stringify(path.resolve('source/protection/access-log/append.ts'))};
		for (let n = 0; n < 5; n++)
			appendAccess(${JSON.stringify(files)}, {action: 'ran', command: 'scan', subject: process.pid + ' ' + n}, {now: new Date(), version: '1'});`;
	const run = () => promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', program]);
	await Promise.all([run(), run(), run()]);
	expect(problems(files)).toEqual([]);
	expect(verify(files).entries).toHaveLength(15);
	expect(readFileSync(files.log, 'utf8').split('\n')).toHaveLength(16);
});
