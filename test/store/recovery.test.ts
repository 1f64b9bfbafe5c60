import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {assessmentSchemaVersion} from '../../source/domain/assessment-version.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {emptyFolder, leftovers, sampleAssessment, savesOf} from './sample-assessment.ts';

/** An assessment that was saved twice: version 1 is in its file, version 0 in the backup. */
const savedTwice = () => {
	const folder = emptyFolder();
	const store = assessmentStore(folder);
	const open = store.create(sampleAssessment('shop', 0));
	open.save(sampleAssessment('shop', 1));
	open.close();
	return {folder, store, file: path.join(folder, 'shop.json')};
};

const damages: readonly (readonly [string, (file: string) => void])[] = [
	['cut short', file => fs.truncateSync(file, 700)],
	['empty', file => fs.truncateSync(file, 0)],
	['not JSON', file => fs.writeFileSync(file, 'hello')],
	['JSON of another form', file => fs.writeFileSync(file, JSON.stringify({...sampleAssessment('shop'), answers: 3}))],
	['an array', file => fs.writeFileSync(file, '[]')],
	['an empty object', file => fs.writeFileSync(file, '{}')],
	['the assessment of another id', file => fs.writeFileSync(file, JSON.stringify(sampleAssessment('other')))],
];

test.each(damages)('a file that is %s is kept aside, and the version before it comes back', (_name, damage) => {
	const {folder, store, file} = savedTwice();
	damage(file);
	const damaged = fs.readFileSync(file, 'utf8');
	const open = store.open('shop', {mode: 'write'});
	expect(savesOf(open.value())).toBe(0);
	expect(open.recovered).toMatch(/restored.*kept as `shop\.json\.corrupt-/);
	const [kept] = leftovers(folder).filter(name => name.includes('.corrupt-'));
	expect(fs.readFileSync(path.join(folder, kept!), 'utf8')).toBe(damaged);
	open.save(sampleAssessment('shop', 2));
	open.close();
	const again = store.open('shop', {mode: 'write'});
	expect(savesOf(again.value())).toBe(2);
	expect(again.recovered).toBeUndefined();
	again.close();
});

test('a missing file with a backup, as a kill in a restore of old left it, comes back and is listed', () => {
	const {store, file} = savedTwice();
	fs.unlinkSync(file);
	expect(store.list()).toMatchObject([{kind: 'saved', id: 'shop', isRecovered: true}]);
	expect(() => store.create(sampleAssessment('shop', 9))).toThrow(/There already is/);
	const open = store.open('shop', {mode: 'write'});
	expect(savesOf(open.value())).toBe(0);
	expect(open.recovered).toMatch(/missing/);
	open.close();
	expect(fs.existsSync(file)).toBe(true);
});

test('a kill at any step of a repair leaves a state from which the next opening repairs', () => {
	// The steps: link the damaged file aside, link the backup to a part, rename the part over the file.
	const steps: readonly ((file: string) => void)[] = [
		file => fs.linkSync(file, `${file}.corrupt-2026`),
		file => fs.linkSync(`${file}.bak`, `${file}.part-1-a`),
		file => fs.renameSync(`${file}.part-1-a`, file),
	];
	for (let done = 0; done <= steps.length; done++) {
		const {folder, store, file} = savedTwice();
		fs.truncateSync(file, 700);
		for (const step of steps.slice(0, done)) step(file);
		const open = store.open('shop', {mode: 'write'});
		expect(savesOf(open.value())).toBe(0);
		open.save(sampleAssessment('shop', 2));
		open.close();
		expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(2);
		expect(leftovers(folder).filter(name => !name.includes('.corrupt-'))).toEqual([]);
	}
});

test('reading only shows the backup of a damaged file and repairs nothing', () => {
	const {folder, store, file} = savedTwice();
	fs.truncateSync(file, 700);
	const before = fs.readdirSync(folder);
	const open = store.open('shop', {mode: 'read'});
	expect(savesOf(open.value())).toBe(0);
	expect(open.recovered).toMatch(/cut short/);
	expect(fs.readdirSync(folder)).toEqual(before);
	expect(fs.statSync(file).size).toBe(700);
});

test('a damaged file without a readable backup is reported, and nothing is overwritten', () => {
	const {folder, store, file} = savedTwice();
	fs.truncateSync(file, 700);
	fs.writeFileSync(`${file}.bak`, '{');
	expect(() => store.open('shop', {mode: 'write'})).toThrow(/is damaged.*no earlier version/);
	expect(fs.statSync(file).size).toBe(700);
	expect(leftovers(folder)).toEqual([]);
});

test.each(['main', 'backup'])('what a newer klar saved (%s) is not opened, repaired or overwritten', where => {
	const {folder, store, file} = savedTwice();
	const newer = JSON.stringify({...sampleAssessment('shop'), schemaVersion: assessmentSchemaVersion + 1, extra: true});
	fs.writeFileSync(file, where === 'main' ? newer : '{');
	fs.writeFileSync(`${file}.bak`, newer);
	for (const mode of ['read', 'write'] as const)
		expect(() => store.open('shop', {mode})).toThrow(/newer klar.*Nothing was changed/);
	expect(fs.readFileSync(`${file}.bak`, 'utf8')).toBe(newer);
	expect(store.list()).toMatchObject([{kind: 'damaged', problem: expect.stringContaining('newer klar')}]);
	expect(leftovers(folder)).toEqual([]);
});

test('what kills left is swept when the assessment is opened for writing, and the neighbours keep theirs', () => {
	const {folder, store, file} = savedTwice();
	store.create(sampleAssessment('shop-two')).close();
	for (const name of ['shop.json.tmp-17abc', 'shop.json.part-1-a', 'shop-two.json.part-1-a'])
		fs.writeFileSync(path.join(folder, name), 'x');
	fs.writeFileSync(`${file}.claim-1-a`, 'x');
	fs.utimesSync(`${file}.claim-1-a`, 0, 0);
	store.open('shop', {mode: 'write'}).close();
	expect(leftovers(folder)).toEqual(['shop-two.json.part-1-a']);
});

test.skipIf(process.platform === 'win32')('a link or a folder in the place of the file is not followed', () => {
	const {store, file} = savedTwice();
	fs.unlinkSync(`${file}.bak`);
	fs.renameSync(file, `${file}.elsewhere`);
	fs.symlinkSync(`${file}.elsewhere`, file);
	expect(() => store.open('shop', {mode: 'write'})).toThrow(/symbolic link/);
	fs.unlinkSync(file);
	fs.mkdirSync(file);
	expect(() => store.open('shop', {mode: 'write'})).toThrow(/not a regular file/);
	expect(store.list()).toMatchObject([{kind: 'damaged', id: 'shop'}]);
});
