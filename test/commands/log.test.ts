import {readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {log} from '../../source/commands/log.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const show = {isVerifying: false, isJson: false};
const check = {isVerifying: true, isJson: false};

test('who opened, changed, exported and deleted which assessment stands in the log, whatever command did it', async () => {
	const services = testServices('assess');
	const store = await services.openStore();
	const open = store.create(smallAssessment({}));
	open.close();
	const again = store.open('shop-2026-11-21', {mode: 'write'});
	again.save({...again.value(), skipped: ['beta']});
	again.save({...again.value(), skipped: []});
	again.close();
	services.record({action: 'exported', subject: 'shop-2026-11-21', detail: 'csv to gaps.csv'});
	store.delete('shop-2026-11-21');
	const {stdout} = await log(show, services);
	const rows = stdout!.trimEnd().split('\n');
	expect(rows.map(row => /(ran|viewed|changed|exported|deleted) .*/.exec(row)?.[0])).toEqual([
		'changed   shop-2026-11-21 (begun), by klar assess',
		'viewed    shop-2026-11-21, by klar assess',
		'changed   shop-2026-11-21, by klar assess',
		'exported  shop-2026-11-21 (csv to gaps.csv), by klar assess',
		'deleted   shop-2026-11-21, by klar assess',
	]);
});

test('a whole log gives its end, by which a log that is cut together with its note is found', async () => {
	const services = testServices();
	for (const subject of ['a', 'b', 'c']) services.record({action: 'ran', subject});
	const {stdout, exitCode} = await log(check, services);
	expect(stdout).toContain('3 entries, the chain is whole.');
	expect(exitCode).toBe(0);
	const [, n, hash] = /Its end: (\d+):([0-9a-f]{64})/.exec(stdout!)!;
	const file = path.join(services.home, 'access/log.jsonl');
	const [first] = readFileSync(file, 'utf8').split('\n');
	writeFileSync(file, `${first}\n`);
	writeFileSync(path.join(services.home, 'access/end.json'), JSON.stringify({n: 1, hash: JSON.parse(first!).hash}));
	expect((await log(check, services)).exitCode).toBe(0);
	const cut = await log({...check, kept: {n: Number(n), hash: hash!}}, services);
	expect(cut).toMatchObject({exitCode: 1, stdout: 'entry 3, which you kept the hash of, is missing\n'});
});

test('a changed line is named, and the exit code says so', async () => {
	const services = testServices();
	for (const subject of ['a', 'b']) services.record({action: 'ran', subject});
	const file = path.join(services.home, 'access/log.jsonl');
	writeFileSync(file, readFileSync(file, 'utf8').replace('"subject":"a"', '"subject":"x"'));
	expect(await log(check, services)).toEqual({stdout: 'line 1: it was changed after it was written\n', exitCode: 1});
	expect(JSON.parse((await log({isVerifying: true, isJson: true}, services)).stdout!).findings).toEqual([
		{line: 1, problem: 'it was changed after it was written'},
	]);
});

test('a log that cannot be written stops nobody, and is told once', async () => {
	const services = testServices();
	writeFileSync(path.join(services.home, 'access'), 'a file where the folder should be');
	const {openRecorder} = await import('../../source/commands/open-recorder.ts');
	const recorder = openRecorder({command: 'scan', version: '1', now: services.now});
	recorder.record({action: 'ran', subject: 'a'});
	recorder.record({action: 'ran', subject: 'b'});
	expect(recorder.remarks()).toHaveLength(1);
	expect(recorder.remarks()[0]).toContain('access log could not be written');
});

test('a disk that takes no folder stops nobody either', async () => {
	const {createRecorder} = await import('../../source/protection/access-log/recorder.ts');
	const {logFiles} = await import('../../source/protection/access-log/files.ts');
	// A link to nowhere: the folder cannot be made, as on a disk that is read-only.
	const {home, now} = testServices();
	symlinkSync('/nowhere/at/all', path.join(home, 'gone'));
	const files = logFiles(path.join(home, 'gone/access'));
	const recorder = createRecorder({files, command: 'scan', version: '1', now});
	recorder.record({action: 'ran', subject: 'a'});
	expect(recorder.remarks()).toHaveLength(1);
});
