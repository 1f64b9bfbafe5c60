import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {auditors} from '../../auditors/index.ts';
import {loadPack, loadPackOf} from '../../source/commands/load-pack.ts';
import {newAssessment} from '../../source/commands/new-assessment.ts';
import {newPack} from '../../source/commands/packs/new.ts';
import {validatePacks} from '../../source/commands/packs/validate.ts';
import {pickAuditors} from '../../source/commands/pick-auditors.ts';
import {requireValues} from '../../source/commands/require-values.ts';
import type {ShippedPacks} from '../../source/commands/shipped-pack.ts';
import {UserError} from '../../source/errors.ts';
import {layTree} from '../fixture-tree.ts';
import {baseLibrary, oneCheck, ownText} from '../packs/own-pack.ts';
import {testServices} from './services.ts';
import {shippedPack} from './shipped.ts';

const packs: ShippedPacks = {
	defaultPack: () => ({pack: {...baseLibrary().packs[0]!, categories: []} as never, cards: new Map()}),
	library: baseLibrary,
};
const own = oneCheck('rule: {file: a.md}');
const now = new Date('2026-11-21T12:00:00Z');

/** An assessment that was begun with the pack `own` of a target. */
const begun = async (text: string) => {
	const root = layTree([['.klar/packs/own.yaml', text]]);
	const loaded = await loadPack(packs, {ref: 'own', root});
	return {
		root,
		file: path.join(root, '.klar/packs/own.yaml'),
		assessment: newAssessment({root, loaded, now, id: 'shop-2026-11-21'}),
	};
};

const refusal = async (run: () => Promise<unknown>): Promise<UserError['parts']> => {
	try {
		await run();
	} catch (error) {
		if (error instanceof UserError) return error.parts;
		throw error;
	}
	throw new Error('it was not refused');
};

test('a saved assessment loads its own pack again, with the values that were given', async () => {
	const {assessment, file} = await begun(own);
	expect(assessment.pack).toMatchObject({id: 'own', version: '1.0.0', file});
	const loaded = await loadPackOf(packs, assessment);
	expect([loaded.pack.id, loaded.remarks]).toEqual(['own', undefined]);
});

test('a pack that is gone is told with its version and what to do, and no answer is lost', async () => {
	const {assessment, file} = await begun(own);
	rmSync(file);
	expect(await refusal(() => loadPackOf(packs, assessment))).toEqual({
		what: 'the assessment `shop-2026-11-21` needs its pack `own`, version 1.0.0',
		why: expect.stringMatching(/it cannot be read \(ENOENT\)/),
		next: expect.stringMatching(/put the pack back as it was \(the answers are kept\)/),
	});
});

test.each([
	[
		'was changed under the same version',
		'severity: high',
		'severity: low',
		/was changed since the assessment was begun, under the same version 1\.0\.0/,
	],
	[
		'has another version',
		'version: 1.0.0',
		'version: 1.1.0',
		/is version 1\.1\.0 now; the assessment was begun with 1\.0\.0/,
	],
])('a pack that %s is used, and told', async (_name, from, to, expected) => {
	const {assessment, file} = await begun(own);
	writeFileSync(file, own.replace(from, to));
	expect((await loadPackOf(packs, assessment)).remarks).toEqual([expect.stringMatching(expected)]);
});

test('a file that holds another pack now is refused', async () => {
	const {assessment, file} = await begun(own);
	writeFileSync(file, own.replace('id: own', 'id: other'));
	expect((await refusal(() => loadPackOf(packs, assessment))).why).toMatch(
		/holds the pack `other` now|is not the name of the file/,
	);
});

test('a scan without the values that a pack needs says what to write where', async () => {
	const text = ownText(`extends: base
parameters: [{id: region, kind: choice, title: In which region does it run?, options: [eu, us]}]`);
	const root = layTree([['.klar/packs/own.yaml', text]]);
	const {what, why, next} = await refusal(async () => requireValues(await loadPack(packs, {ref: 'own', root})));
	expect([what, why]).toEqual(['the pack `own` needs a value for `region`', 'In which region does it run?']);
	expect(next).toMatch(/write `own: \{region: one of its options\}` into \.klar\/parameters\.yaml/);
	const given = layTree([
		['.klar/packs/own.yaml', text],
		['.klar/parameters.yaml', 'own: {region: eu}\n'],
	]);
	expect(requireValues(await loadPack(packs, {ref: 'own', root: given})).values).toMatchObject({region: 'eu'});
});

test('the default pack is decided by klar’s auditors as they are, and by nothing more', async () => {
	const {pack} = await shippedPack();
	expect(await pickAuditors(pack, '2026-11-21')).toBe(auditors);
});

test('a new pack is sound as it stands, and overwrites nothing', async () => {
	const root = layTree([]);
	const services = {...testServices(), library: baseLibrary};
	newPack({id: 'ours', root, base: 'base'}, services);
	expect(await validatePacks({root}, services)).toEqual({
		stdout: '.klar/packs/ours.yaml: nothing is wrong\n',
		exitCode: 0,
	});
	expect(() => newPack({id: 'ours', root, base: 'base'}, services)).toThrow(/is there already/);
	expect(() => newPack({id: 'Our Team', root, base: 'base'}, services)).toThrow(/is no id for a new pack/);
	expect(() => newPack({id: 'base', root, base: 'base'}, services)).toThrow(/klar ships a pack of this name/);
});

test('validating a broken pack tells its place and ends with the code for bad input', async () => {
	const root = layTree([['.klar/packs/own.yaml', own.replace('days: [1, 2]', 'days: [2, 1]')]]);
	const {stdout, exitCode} = await validatePacks({root, ref: 'own'}, {...testServices(), library: baseLibrary});
	expect(stdout).toMatch(/^\.klar\/packs\/own\.yaml:\d+:\d+: .*days.*low ≤ high \(form\)\n1 error, 0 warnings\n$/);
	expect(exitCode).toBe(2);
});
