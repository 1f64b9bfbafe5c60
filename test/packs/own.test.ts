import {expect, test} from 'vitest';
import {UserError} from '../../source/errors.ts';
import {type Given, loadOwnPack} from '../../source/packs/own.ts';
import {checkTarget} from '../../source/packs/target-packs.ts';
import {readWaivers} from '../../source/packs/waivers.ts';
import {layTree} from '../fixture-tree.ts';
import {baseLibrary, oneCheck, ownText} from './own-pack.ts';

const parametrised = ownText(`extends: base
parameters: [{id: least, kind: number, title: How many at least?, min: 1}]
categories:
  - {id: extra, code: X, title: Extra, weight: 10, criteria: [{id: c, title: Crit, checks: [{id: enough, code: X-1.1, severity: low, days: [1, 1], rule: {count: tests, atLeast: '\${least}'}}]}]}
cards: [{id: enough, title: There are enough tests}]`);

const load = (files: Readonly<Record<string, string>>, ref = 'own', more: Partial<Given> = {}) => {
	const root = layTree(Object.entries(files));
	return loadOwnPack(ref, baseLibrary(), {given: {root, ...more}, knowledge: {}, known: ['base']});
};

const refusal = (run: () => unknown): UserError['parts'] => {
	try {
		run();
	} catch (error) {
		if (error instanceof UserError) return error.parts;
		throw error;
	}
	throw new Error('it was not refused');
};

test('a pack is found by its id in the target, and by its path', () => {
	const text = oneCheck('rule: {file: a.md}');
	expect(load({'.klar/packs/own.yaml': text}).pack.id).toBe('own');
	expect(load({'.klar/packs/own.yml': text}).origin?.file).toMatch(/\.klar\/packs\/own\.yml$/);
	const root = layTree([['own.yaml', text]]);
	expect(load({}, `${root}/own.yaml`).pack.id).toBe('own');
});

test('a pack that is not there is refused with the packs that are', () => {
	expect(refusal(() => load({}, 'other'))).toMatchObject({
		what: 'there is no pack `other`',
		why: expect.stringMatching(/klar ships base, and there is no `.*\.klar\/packs\/other\.yaml`/),
	});
});

test('a broken pack is refused with file, line, column and what was meant', () => {
	const {why} = refusal(() =>
		load({'.klar/packs/own.yaml': oneCheck('rule: {file: a.md}').replace('severity', 'severty')}),
	);
	expect(why).toMatch(/own\.yaml:\d+:\d+: .*there is no key "severty" here; did you mean `severity`\?/);
});

test('values come from the default, then the file, then the person', () => {
	const files = {'.klar/packs/own.yaml': parametrised};
	expect(load(files).missing?.map(({id}) => id)).toEqual(['least']);
	const given = {...files, '.klar/parameters.yaml': 'own: {least: 3}\nother: {x: 1}\n'};
	expect(load(given)).toMatchObject({missing: [], values: {least: 3, most: 5}});
	expect(load(given, 'own', {said: {least: 9}}).values).toMatchObject({least: 9});
	const other = layTree([['p.yaml', 'own: {least: 4}\n']]);
	expect(load(given, 'own', {parametersFile: `${other}/p.yaml`}).values).toMatchObject({least: 4});
});

test('a value that is none is refused in words', () => {
	const files = {'.klar/packs/own.yaml': parametrised, '.klar/parameters.yaml': 'own: {least: 0}\n'};
	expect(refusal(() => load(files)).why).toBe('the value of `least` is not 1 or more');
	expect(refusal(() => load({...files, '.klar/parameters.yaml': 'own: [1]\n'})).what).toMatch(
		/the parameters in `\.klar\/parameters\.yaml` cannot be used/,
	);
});

test('the digest changes with what a pack comes to, and not with how it is written', () => {
	const text = oneCheck('rule: {file: a.md}');
	const digest = (of: string) => load({'.klar/packs/own.yaml': of}).origin?.digest;
	expect(digest(`# A comment.\n${text}`)).toBe(digest(text));
	expect(digest(text.replace('severity: high', 'severity: low'))).not.toBe(digest(text));
});

test('all that is klar’s in a target is checked: packs, waivers, parameters, measurements', () => {
	const root = layTree([
		['.klar/packs/own.yaml', oneCheck('rule: {file: a.md}').replace('id: own', 'id: base')],
		['.klar/waivers.yaml', '- {check: a, reason: because, untill: 2027-01-01, approver: Kari}\n'],
		['.klar/measurements.yaml', '- {at: yesterday, values: {a: 1}}\n'],
	]);
	const findings = checkTarget(root, baseLibrary(), {}).flatMap(one =>
		one.findings.map(({path, message}) => `${path}: ${message}`),
	);
	expect(findings).toContainEqual(expect.stringMatching(/own\.yaml: klar ships a pack `base`/));
	expect(findings).toContainEqual(
		expect.stringMatching(/waivers\.yaml: .*there is no key "untill" here; did you mean `until`\?/),
	);
	expect(findings).toContainEqual(expect.stringMatching(/measurements\.yaml: `0\.at`: a date/));
});

test('waivers are read with their lines, and none counts while one is broken', () => {
	const sound = '- {check: a, reason: because, until: 2027-01-01, approver: Kari}\n';
	expect(readWaivers(layTree([['.klar/waivers.yaml', `# Ours.\n${sound}`]]))).toEqual({
		waivers: [{check: 'a', reason: 'because', until: '2027-01-01', approver: 'Kari', line: 2}],
		warnings: [],
	});
	const broken = readWaivers(layTree([['.klar/waivers.yaml', `${sound}- {check: b}\n`]]));
	expect(broken).toMatchObject({
		waivers: [],
		warnings: [expect.stringMatching(/no waiver is in force: \.klar\/waivers\.yaml:2/)],
	});
	expect(readWaivers(layTree([]))).toEqual({waivers: [], warnings: []});
});
