import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import type {Terminal} from '../../source/commands/assess.ts';
import {digestOf, exportSaved} from '../../source/commands/export.ts';
import {type ImportOptions, importSaved} from '../../source/commands/import.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const terminal = {stdin: new PassThrough(), stderr: new PassThrough(), env: {}} as unknown as Terminal;
const keyFile = path.join(import.meta.dirname, '../../fixtures/protection/key.txt');
const recipient = /public key: (\S+)/.exec(readFileSync(keyFile, 'utf8'))![1]!;
const answer = {
	choice: {kind: 'option', option: 'half'} as const,
	owner: 'anna@shop.se',
	evidence: [],
	answeredOn: '2026-11-01',
	holdsUntil: '2027-05-01',
};
const one = smallAssessment({}, {delta: answer});
const plain: Omit<ImportOptions, 'file'> = {isReplacing: false, identityFiles: []};

const exported = async (sealing?: Parameters<typeof exportSaved>[0]['sealing']) => {
	const services = testServices('export');
	(await services.openStore()).create(one).close();
	const file = path.join(services.home, 'shop.klar.json');
	await exportSaved({output: file, ...(sealing === undefined ? {} : {sealing})}, services, terminal);
	return {file, services};
};
const other = async (file: string, options: Partial<ImportOptions> = {}) => {
	const services = testServices('import');
	const {stderr} = await importSaved({...plain, ...options, file}, services, terminal);
	return {services, stderr, store: await services.openStore()};
};

test('what one machine exports another imports, the same to the letter', async () => {
	const {file} = await exported();
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const {store, stderr} = await other(file);
	expect(store.open(one.id, {mode: 'read'}).value()).toEqual(one);
	expect(stderr).toContain('Imported shop-2026-11-21 with 1 answer, about /code/shop.');
});

test('an encrypted export opens with the key, and tells nothing without it', async () => {
	const {file} = await exported({kind: 'recipients', recipients: [recipient]});
	expect(readFileSync(file, 'utf8')).not.toContain('anna');
	const {store} = await other(file, {identityFiles: [keyFile]});
	expect(store.list()).toHaveLength(1);
	await expect(other(file)).rejects.toThrow(/--identity/);
});

test('an assessment that is here stays, until its owner says otherwise', async () => {
	const {file, services} = await exported();
	const store = await services.openStore();
	const open = store.open(one.id, {mode: 'write'});
	open.save({...one, answers: {}});
	open.close();
	const take = (options: Partial<ImportOptions>) => importSaved({...plain, ...options, file}, services, terminal);
	await expect(take({})).rejects.toThrow(/already is an assessment/);
	expect(store.open(one.id, {mode: 'read'}).value().answers).toEqual({});
	await take({as: 'shop-imported'});
	expect(store.open('shop-imported', {mode: 'read'}).value().answers).toEqual(one.answers);
	await take({isReplacing: true});
	expect(store.open(one.id, {mode: 'read'}).value().answers).toEqual(one.answers);
});

test('the target may lie elsewhere on this machine', async () => {
	const {file, services} = await exported();
	const target = path.join(services.home, 'elsewhere');
	mkdirSync(target);
	const {store} = await other(file, {target});
	expect(store.open(one.id, {mode: 'read'}).value().target).toMatchObject({path: target, name: 'elsewhere'});
});

test.each([
	['cut short', (text: string) => text.slice(0, -20), /cut short or is not JSON/],
	['of something else', () => '{"a": 1}', /not of the schema klar\/export@1/],
	['changed', (text: string) => text.replace('anna@', 'mallory@'), /its digest does not fit/],
	['of a newer klar', (text: string) => resigned(text, '"schemaVersion": 1', '"schemaVersion": 99'), /a newer klar/],
	[
		'of a wrong form',
		(text: string) => resigned(text, '"answeredOn": "2026', '"answeredOn": "never'),
		/its form is wrong at `answers\.delta/,
	],
])('a file that is %s is refused whole', async (_, change, why) => {
	const {file} = await exported();
	writeFileSync(file, change(readFileSync(file, 'utf8')));
	const services = testServices('import');
	await expect(importSaved({...plain, file}, services, terminal)).rejects.toThrow(why);
	expect((await services.openStore()).list()).toEqual([]);
});

test('an id that is none leaves the folder of no assessment', async () => {
	const {file} = await exported();
	await expect(other(file, {as: '../escape'})).rejects.toThrow(/is not the id of an assessment/);
});

/** Changes a file and makes its digest fit again. */
function resigned(text: string, from: string, to: string): string {
	const changed = JSON.parse(text.replace(from, to));
	return JSON.stringify({...changed, digest: digestOf(changed.assessment)});
}
