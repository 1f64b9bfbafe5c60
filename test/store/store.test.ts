import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {UserError} from '../../source/errors.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {emptyFolder, leftovers, sampleAssessment, savesOf} from './sample-assessment.ts';

const mode = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8);

/** A folder with one closed assessment, `shop`. */
const withShop = () => {
	const folder = emptyFolder();
	const store = assessmentStore(folder);
	store.create(sampleAssessment('shop')).close();
	return {folder, store, file: path.join(folder, 'shop.json')};
};

test('what was saved is read again, whole', () => {
	const {store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	open.save(sampleAssessment('shop', 7));
	open.close();
	expect(store.open('shop', {mode: 'read'}).value()).toEqual(sampleAssessment('shop', 7));
});

test('a save is on disk when it returns, while the assessment is still open', () => {
	const {store, file} = withShop();
	const open = store.open('shop', {mode: 'write'});
	open.save(sampleAssessment('shop', 1));
	expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(sampleAssessment('shop', 1));
	expect(JSON.parse(fs.readFileSync(`${file}.bak`, 'utf8'))).toEqual(sampleAssessment('shop', 0));
	open.close();
});

test('files and their folder are for the owner alone, also when the folder was there and open to others', () => {
	const folder = emptyFolder();
	fs.mkdirSync(folder, {recursive: true, mode: 0o755});
	fs.chmodSync(folder, 0o755);
	const open = assessmentStore(folder).create(sampleAssessment('shop'));
	open.save(sampleAssessment('shop', 1));
	expect(mode(folder)).toBe('700');
	expect(fs.readdirSync(folder).map(name => mode(path.join(folder, name)))).toEqual(['600', '600', '600']);
	open.close();
});

test('ids with dots and keys with dots stay what they are', () => {
	const {store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	open.save({...sampleAssessment('shop'), assigned: {'a.b.c': 'Kim', __internal__: 'Alex'}});
	open.close();
	expect(store.open('shop', {mode: 'read'}).value().assigned['a.b.c']).toBe('Kim');
});

test.each(['../x', '..', '.', '', '/etc/passwd', 'a/b', 'a\\b', 'A', 'a.json', 'a\u0000b', 'é', 'a'.repeat(300)])(
	'%j is refused as an id by every method, and no file appears',
	id => {
		const folder = emptyFolder();
		const store = assessmentStore(folder);
		expect(() => store.open(id, {mode: 'read'})).toThrow(UserError);
		expect(() => store.open(id, {mode: 'write'})).toThrow(UserError);
		expect(() => store.delete(id)).toThrow(UserError);
		expect(() => store.create({...sampleAssessment('shop'), id})).toThrow(UserError);
		expect(fs.existsSync(path.dirname(folder))).toBe(false);
	},
);

test('an assessment that does not exist is not opened, and no folder is made for it', () => {
	const folder = emptyFolder();
	const store = assessmentStore(folder);
	expect(() => store.open('shop', {mode: 'write'})).toThrow(/There is no assessment/);
	expect(() => store.delete('shop')).toThrow(/There is no assessment/);
	expect(store.list()).toEqual([]);
	expect(fs.existsSync(folder)).toBe(false);
});

test('an id is not given twice', () => {
	const {store} = withShop();
	expect(() => store.create(sampleAssessment('shop', 3))).toThrow(/There already is/);
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(0);
});

test('the list has the last changed first, counts answers, says who has it open, and reports what it cannot read', () => {
	const {folder, store} = withShop();
	store.create({...sampleAssessment('older'), updatedAt: '2025-01-01T00:00:00.000Z'}).close();
	const open = store.create({...sampleAssessment('newer'), updatedAt: '2027-01-01T00:00:00.000Z', answers: {}});
	fs.writeFileSync(path.join(folder, 'broken.json'), '{"schemaVersion": 1, "id"');
	fs.writeFileSync(path.join(folder, 'Bad\u001b[2J.json'), '{}');
	const list = store.list();
	expect(list.map(({id}) => id)).toEqual(['newer', 'shop', 'older', 'Bad\\u{1b}[2J', 'broken']);
	expect(list[0]).toMatchObject({kind: 'saved', answers: 0, openIn: expect.stringContaining(`pid ${process.pid}`)});
	expect(list[1]).toMatchObject({kind: 'saved', answers: 20, target: {name: 'shop'}, isRecovered: false});
	expect(list[1]).not.toHaveProperty('openIn');
	expect(list[4]).toMatchObject({kind: 'damaged', problem: expect.stringContaining('cut short')});
	open.close();
});

test('deleting removes the assessment with everything beside it, and nothing of its neighbours', () => {
	const {folder, store, file} = withShop();
	store.create(sampleAssessment('shop-two')).close();
	for (const suffix of ['bak', 'corrupt-2026', 'tmp-1', 'part-1']) fs.writeFileSync(`${file}.${suffix}`, '');
	store.delete('shop');
	expect(fs.readdirSync(folder)).toEqual(['shop-two.json']);
});

test('a damaged assessment can be deleted', () => {
	const {folder, store, file} = withShop();
	fs.writeFileSync(file, '{');
	store.delete('shop');
	expect(fs.readdirSync(folder)).toEqual([]);
});

test('a read-only assessment says so, changes nothing on disk, and refuses to be saved', () => {
	const {folder, store} = withShop();
	const before = fs.readdirSync(folder);
	const open = store.open('shop', {mode: 'read'});
	expect(open.isReadOnly).toBe(true);
	expect(() => open.save(sampleAssessment('shop', 1))).toThrow(/read-only/);
	open.close();
	expect(fs.readdirSync(folder)).toEqual(before);
});

test('closing leaves the assessment and its backup alone behind, and closing twice does nothing', () => {
	const {folder, store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	open.save(sampleAssessment('shop', 1));
	open.close();
	open.close();
	expect(leftovers(folder)).toEqual([]);
	expect(() => open.save(sampleAssessment('shop', 2))).toThrow(/after it had been closed/);
});

test('a value of the wrong form is a bug and does not replace what was saved', () => {
	const {store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	expect(() => open.save({...sampleAssessment('shop', 1), createdAt: 'yesterday'})).toThrow();
	expect(() => open.save(sampleAssessment('other', 1))).toThrow(/saved as/);
	open.close();
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(0);
});

test('in the environment of a Snap package a save still replaces the file by a rename', () => {
	const {store, file} = withShop();
	process.env.SNAP = '/snap/klar/1';
	try {
		const open = store.open('shop', {mode: 'write'});
		open.save(sampleAssessment('shop', 1));
		open.close();
		expect(process.env.SNAP).toBe('/snap/klar/1');
	} finally {
		delete process.env.SNAP;
	}
	// Writing in place would have gone through the hard link into the backup as well.
	expect(JSON.parse(fs.readFileSync(`${file}.bak`, 'utf8'))).toEqual(sampleAssessment('shop', 0));
});

test('a folder that was removed by hand while the assessment was open is made again by the next save', () => {
	const {folder, store} = withShop();
	const open = store.open('shop', {mode: 'write'});
	fs.rmSync(folder, {recursive: true});
	open.save(sampleAssessment('shop', 1));
	open.close();
	expect(savesOf(store.open('shop', {mode: 'read'}).value())).toBe(1);
	expect(mode(folder)).toBe('700');
});

test('a file where the folder should be is explained', () => {
	const folder = emptyFolder();
	fs.mkdirSync(path.dirname(folder), {recursive: true});
	fs.writeFileSync(folder, '');
	const store = assessmentStore(folder);
	expect(() => store.create(sampleAssessment('shop'))).toThrow(/KLAR_HOME/);
	expect(() => store.list()).toThrow(/KLAR_HOME/);
});
