import {type ChildProcessByStdio, spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {LockedError} from '../../source/store/lock.ts';
import {hasEnded, type Owner, thisProcess} from '../../source/store/owner.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {emptyFolder, leftovers, sampleAssessment, savesOf} from './sample-assessment.ts';

const node = path.resolve(fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url)));
const holder = fileURLToPath(new URL('holder.ts', import.meta.url));

type Child = ChildProcessByStdio<Writable, Readable, null>;

const firstLine = async (child: Child): Promise<string> => {
	let said = '';
	for await (const data of child.stdout) {
		said += data;
		if (said.includes('\n')) break;
	}
	return said.trimEnd();
};

const start = (folder: string, ...more: readonly string[]): Child => {
	const child = spawn(node, [holder, folder, 'shop', ...more], {stdio: ['pipe', 'pipe', 'inherit']});
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
};

const withShop = () => {
	const folder = emptyFolder();
	const store = assessmentStore(folder);
	store.create(sampleAssessment('shop')).close();
	return {folder, store};
};

const lockFile = (folder: string, name: string): string => path.join(folder, `shop.json.lock-${name}`);

test('an assessment that is open for writing in this process is not opened twice', () => {
	const {store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	expect(() => store.open('shop', {mode: 'write'})).toThrow(LockedError);
	expect(() => store.delete('shop')).toThrow(LockedError);
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(0);
	open.close();
	store.open('shop', {mode: 'write'}).close();
});

test('a second process is refused with the pid of the first, may read, and gets it when the first ends', async () => {
	const {folder, store} = withShop();
	const child = start(folder);
	expect(await firstLine(child)).toBe('open');
	expect(() => store.open('shop', {mode: 'write'})).toThrow(new RegExp(`pid ${child.pid} on .*since`));
	expect(store.list()).toMatchObject([{openIn: expect.stringContaining(`pid ${child.pid}`)}]);
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(1);
	const closed = once(child, 'close');
	child.stdin.end();
	await closed;
	store.open('shop', {mode: 'write'}).close();
});

test('the lock of a process that was killed is nobody’s', async () => {
	const {folder, store} = withShop();
	const child = start(folder);
	await firstLine(child);
	const closed = once(child, 'close');
	child.kill('SIGKILL');
	await closed;
	expect(leftovers(folder)).toHaveLength(1);
	expect(store.list()[0]).not.toHaveProperty('openIn');
	const open = store.open('shop', {mode: 'write'});
	expect(leftovers(folder)).toHaveLength(1);
	open.close();
	expect(leftovers(folder)).toEqual([]);
});

test('of many processes that find a stale lock at once exactly one gets it', async () => {
	const {folder, store} = withShop();
	const stale: Owner = {...thisProcess(), pid: 2 ** 22 + 1};
	fs.writeFileSync(lockFile(folder, 'stale'), JSON.stringify(stale));
	const children = Array.from({length: 6}, () => start(folder));
	const lines = await Promise.all(children.map(firstLine));
	expect(lines.filter(line => line === 'open')).toHaveLength(1);
	expect(lines.filter(line => line.startsWith('refused'))).toHaveLength(5);
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(1);
}, 60_000);

test('who was taken over by consent cannot save any more, and nothing of either is overwritten', async () => {
	const {folder, store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	open.save(sampleAssessment('shop', 5));
	const child = start(folder, 'takeover');
	expect(await firstLine(child)).toBe('open');
	expect(() => open.save(sampleAssessment('shop', 99))).toThrow(LockedError);
	open.close();
	const closed = once(child, 'close');
	child.stdin.end();
	await closed;
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(6);
});

test('a change by somebody else is noticed before it would be overwritten', () => {
	const {folder, store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	const other = store.open('shop', {mode: 'write', takeOver: true});
	other.save(sampleAssessment('shop', 5));
	other.close();
	expect(() => open.save(sampleAssessment('shop', 1))).toThrow(/another klar changed/);
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(5);
	open.close();
	expect(leftovers(folder)).toEqual([]);
});

test('a lock that a power failure cut is nobody’s', () => {
	const {folder, store} = withShop();
	fs.writeFileSync(lockFile(folder, 'cut'), '{"pid":');
	store.open('shop', {mode: 'write'}).close();
	expect(leftovers(folder)).toEqual([]);
});

test('the lock of another machine is respected, since nobody here can know whether it still runs', () => {
	const {folder, store} = withShop();
	fs.writeFileSync(lockFile(folder, 'far'), JSON.stringify({pid: 1, host: 'far-away', at: '2026-01-01T00:00:00.000Z'}));
	expect(() => store.open('shop', {mode: 'write'})).toThrow(/pid 1 on far-away/);
	const open = store.open('shop', {mode: 'write', takeOver: true});
	open.save(sampleAssessment('shop', 1));
	open.close();
	expect(leftovers(folder)).toEqual([]);
});

const self = thisProcess();

test.each([
	['this very process', {}, false],
	['a process that is gone', {pid: 2 ** 22 + 1}, true],
	['another process that got its pid later', {started: '1'}, true],
	['a process from before the last start of the machine', {boot: 'earlier'}, true],
	['a process of another container', {pid: 2 ** 22 + 1, namespace: 'pid:[1]'}, false],
	['a process of another machine', {pid: 2 ** 22 + 1, host: 'far-away'}, false],
	['a process of another user', {pid: 1, started: undefined}, false],
] as const)('whether %s has ended', (_name, change, expected) => {
	const owner = Object.fromEntries(Object.entries({...self, ...change}).filter(([, value]) => value !== undefined));
	// What only Linux knows can't tell anything elsewhere.
	const known = process.platform === 'linux' || !('started' in change || 'boot' in change || 'namespace' in change);
	if (known) expect(hasEnded(owner as Owner, self)).toBe(expected);
});

test.runIf(process.platform === 'linux')(
	'a killed process whose parent has not taken notice yet has ended',
	async () => {
		// The shell starts a child, names it, and becomes `cat`, which never asks after its children.
		const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; exec cat'], {stdio: ['pipe', 'pipe', 'inherit']});
		onTestFinished(() => void shell.kill('SIGKILL'));
		const lines = createInterface({input: shell.stdout})[Symbol.asyncIterator]();
		const pid = Number((await lines.next()).value);
		onTestFinished(() => void process.kill(pid, 'SIGKILL'));
		// Only `cat` answers: the shell, which does ask after its children, is gone then.
		shell.stdin.write('ready\n');
		expect((await lines.next()).value).toBe('ready');
		const owner: Owner = {pid, host: self.host, at: self.at};
		expect(hasEnded(owner)).toBe(false);
		process.kill(pid, 'SIGKILL');
		await expect.poll(() => hasEnded(owner)).toBe(true);
		expect(() => process.kill(pid, 0)).not.toThrow();
	},
);
