import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {expect, test} from 'vitest';
import {createGlob} from '../../source/domain/glob.ts';
import {UserError} from '../../source/errors.ts';
import {loadOwnPack} from '../../source/packs/own.ts';
import {compilePattern} from '../../source/packs/rules/pattern.ts';
import {readWaivers} from '../../source/packs/waivers.ts';
import {baseLibrary, oneCheck, ownText} from './own-pack.ts';

/** Under a second alone; the machine may be doing other things. @unit milliseconds */
const guardMs = 5000;

const target = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'klar-hostile-'));
const lay = (text: string | Buffer): string => {
	const root = target();
	fs.mkdirSync(path.join(root, '.klar/packs'), {recursive: true});
	fs.writeFileSync(path.join(root, '.klar/packs/own.yaml'), text);
	return root;
};
const load = (root: string, ref = 'own') =>
	loadOwnPack(ref, baseLibrary(), {given: {root}, knowledge: {}, known: ['base']});
const messageOf = (run: () => unknown): string => {
	try {
		run();
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
	return 'nothing was wrong';
};

const aliases = `a0: &a0 [x, x]\n${Array.from({length: 30}, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`;
const table = (rows: number): string =>
	`parameters: [{id: t, kind: list, title: The list, default: [${Array.from({length: rows}, (_, n) => n).join(', ')}]}]`;

test.each<[string, string, RegExp]>([
	['huge', `# ${'x'.repeat(2_000_000)}\n`, /longer than 1048576 bytes/],
	['full of aliases', aliases, /cannot be used/],
	['a circle of aliases', 'id: &a [*a]\n', /cannot be used/],
	['deep', `id: ${'['.repeat(50_000)}`, /cannot be used/],
	['deep in rules', oneCheck(`rule: ${'{all: ['.repeat(3000)}{file: a}${']}'.repeat(3000)}`), /cannot be used/],
	[
		'of many keys',
		Array.from({length: 40_000}, (_, n) => `k${n}: 1`).join('\n'),
		/it has 39999 lines and items, and 30000 are the most/,
	],
	[
		'of many wrong checks',
		ownText(
			`categories:\n  - {id: a, code: A, title: Area, criteria: [{id: b, title: Crit, checks: [${'{}, '.repeat(199)}{}]}]}`,
		),
		/and \d+ more/,
	],
	[
		'a circle of checks',
		ownText(`categories:
  - {id: a, code: A, title: Area, criteria: [{id: b, title: Crit, checks: [{id: x, code: A-1.1, severity: low, days: [1, 1], dependsOn: [y]}, {id: y, code: A-1.2, severity: low, days: [1, 1], dependsOn: [x]}]}]}`),
		/`x` → `y` → `x` \(cycle\)/,
	],
	['one that refers back', oneCheck("rule: {pattern: '(a+)\\1+word'}"), /refers back to a group/],
	['one whose pattern explodes', oneCheck("rule: {pattern: '(((a{200}){200}){200}){200}word'}"), /counted repetitions/],
	['one that leaves the target', oneCheck("rule: {file: '../../../etc/passwd'}"), /must stay within the target/],
	[
		'one that repeats checks without end',
		ownText(`${table(100)}
categories:
  - {id: a, code: A, title: Area, criteria: [{id: 'c-\${x}', title: Crit, each: x in t, checks: [{id: 'i-\${x}-\${y}', code: 'A-\${x.n}.\${y.n}', each: y in t, severity: low, days: [1, 1]}]}]}`),
		/more than 2000 checks/,
	],
	['control characters', '\u0000\u0001\u001B[2J', /cannot be used/],
])('a pack that is %s is refused with a sentence, soon', (_name, text, expected) => {
	const root = lay(text);
	const started = performance.now();
	const message = messageOf(() => load(root));
	expect(performance.now() - started).toBeLessThan(guardMs);
	expect(message).toMatch(expected);
	expect(message).not.toMatch(/[\u0000-\u0008\u001B]/);
});

test.each(['(a+)+$', '(a|aa)+$', '(.*a){20}', '(x+x+)+y', '([a-z]+)*!'])(
	'the pattern %s is matched in linear time',
	pattern => {
		const compiled = compilePattern(pattern);
		if (typeof compiled === 'string') throw new Error(compiled);
		const started = performance.now();
		for (let n = 0; n < 50; n++) compiled.test(`${'a'.repeat(2000)}!x`);
		expect(performance.now() - started).toBeLessThan(guardMs);
	},
);

test('a glob full of stars is tested soon', () => {
	const matches = createGlob([
		`${'**/'.repeat(40)}${'*a'.repeat(60)}b`,
		'{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
	]);
	const started = performance.now();
	for (let n = 0; n < 20; n++) expect(matches(`${'aaaaaaaaaa/'.repeat(100)}${'a'.repeat(300)}`)).toBe(false);
	expect(performance.now() - started).toBeLessThan(guardMs);
});

test.each(['../own', '..', 'a/../../b', 'OWN'])(
	'a word that is no id is never looked for outside of the folder of packs: %s',
	ref => {
		expect(messageOf(() => load(lay('id: own\n'), ref))).toMatch(/there is no pack|cannot be used/);
	},
);

test('a link in place of a pack, of its folder or of the waivers is not followed', () => {
	const outside = path.join(target(), 'own.yaml');
	fs.writeFileSync(outside, oneCheck('rule: {file: a}'));
	const root = target();
	fs.mkdirSync(path.join(root, '.klar/packs'), {recursive: true});
	fs.symlinkSync(outside, path.join(root, '.klar/packs/own.yaml'));
	expect(messageOf(() => load(root))).toMatch(/it cannot be read \(ELOOP\)/);
	const other = target();
	fs.mkdirSync(path.join(other, '.klar'));
	fs.symlinkSync(path.dirname(outside), path.join(other, '.klar/packs'));
	expect(messageOf(() => load(other))).toMatch(/is a link, which is not followed/);
	fs.symlinkSync(outside, path.join(other, '.klar/waivers.yaml'));
	expect(readWaivers(other)).toEqual({
		waivers: [],
		warnings: [expect.stringMatching(/is not used: it cannot be read/)],
	});
});
