import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {UserError} from '../../source/errors.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {type Write, writeByConf} from '../../source/store/write.ts';
import {emptyFolder, leftovers, sampleAssessment, savesOf} from './sample-assessment.ts';

/** Writes that meet a full disk from the given save on. */
const failingFrom =
	(first: number, fail: Write): Write =>
	(file, assessment) =>
		savesOf(assessment) < first ? writeByConf(file, assessment) : fail(file, assessment);

const refused: Write = () => {
	throw Object.assign(new Error('no space left on device'), {code: 'ENOSPC'});
};

/** As conf does it: the start of the new version is renamed over the old, without an error. */
const cut: Write = (file, assessment) => {
	const bytes = writeByConf(file, assessment);
	fs.truncateSync(file, bytes - 100);
	return bytes;
};

test.each([
	['refuses the write', refused],
	['cuts the write silently', cut],
])('a disk that %s keeps what was saved before, on disk and in hand, and later saves go on', (_name, fail) => {
	const folder = emptyFolder();
	const failing = {from: 2};
	const store = assessmentStore(folder, (file, assessment) => failingFrom(failing.from, fail)(file, assessment));
	const open = store.create(sampleAssessment('shop', 0));
	open.save(sampleAssessment('shop', 1));
	for (const n of [2, 3]) {
		expect(() => open.save(sampleAssessment('shop', n))).toThrow(/no room left.*Free some disk space/);
		expect(savesOf(open.value())).toBe(1);
		expect(store.open('shop', {mode: 'read'}).value()).toEqual(sampleAssessment('shop', 1));
		expect(store.open('shop', {mode: 'read'}).recovered).toBeUndefined();
	}
	failing.from = Number.POSITIVE_INFINITY;
	open.save(sampleAssessment('shop', 4));
	open.close();
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(4);
	expect(leftovers(folder)).toEqual([]);
});

test.each([
	['refuses', refused],
	['cuts', cut],
])('a new assessment whose first write the disk %s does not exist afterwards', (_name, fail) => {
	const folder = emptyFolder();
	const store = assessmentStore(folder, fail);
	expect(() => store.create(sampleAssessment('shop'))).toThrow(UserError);
	expect(fs.readdirSync(folder)).toEqual([]);
});

test('an error that nobody can mend keeps its own shape', () => {
	const bug = new TypeError('no such function');
	const store = assessmentStore(emptyFolder(), () => {
		throw bug;
	});
	expect(() => store.create(sampleAssessment('shop'))).toThrow(bug);
});

const nodePath = path.resolve(fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url)));
const filler = fileURLToPath(new URL('filler.ts', import.meta.url));

type Filled = {readonly error: string; readonly saved: number; readonly found: number; readonly recovered: boolean};

test.skipIf(process.platform === 'win32')(
	'a write that the kernel cuts at the largest file size keeps what was saved',
	() => {
		const folder = emptyFolder();
		assessmentStore(folder).create(sampleAssessment('shop')).close();
		// 40 blocks of 512 or 1024 bytes, by the shell; the assessment grows past them.
		const {stdout, stderr} = spawnSync('sh', ['-c', 'ulimit -f 40; exec "$0" "$@"', nodePath, filler, folder], {
			encoding: 'utf8',
		});
		const filled = JSON.parse(stdout || `"${stderr}"`) as Filled;
		expect(filled).toMatchObject({error: expect.stringContaining('no room left'), recovered: false});
		expect(filled.saved).toBeGreaterThan(0);
		expect(filled.found).toBe(filled.saved);
	},
);

const mounted = (): string | undefined => {
	const folder = path.dirname(path.dirname(emptyFolder()));
	if (process.getuid?.() !== 0) return undefined;
	const {status} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k,mode=700', 'tmpfs', folder]);
	return status === 0 ? folder : undefined;
};

test('a really full disk keeps what was saved', ({skip}) => {
	const disk = mounted();
	// Only root can make a small disk; the tests above need none.
	if (disk === undefined) return skip('no disk can be mounted here');
	onTestFinished(() => void spawnSync('umount', [disk]));
	const folder = path.join(disk, 'assessments');
	assessmentStore(folder).create(sampleAssessment('shop')).close();
	const {stdout, stderr} = spawnSync(nodePath, [filler, folder], {encoding: 'utf8'});
	const filled = JSON.parse(stdout || `"${stderr}"`) as Filled;
	expect(filled).toMatchObject({error: expect.stringContaining('no room left'), recovered: false});
	expect(filled.saved).toBeGreaterThan(0);
	expect(filled.found).toBe(filled.saved);
});
