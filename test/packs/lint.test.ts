import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {shown} from '../../source/packs/finding.ts';
import {lintFolder} from '../../source/packs/lint.ts';
import {plainCard, questionsFolder, soundCards, soundPack} from './sample-questions.ts';

/** The findings of a pack and cards, as `file:line:column: message (rule)`. */
const lint = (pack: string, cards = soundCards, implemented?: ReadonlySet<string>): readonly string[] => {
	const folder = questionsFolder({'sample.yaml': pack}, {'operations.yaml': cards});
	return lintFolder(folder, implemented).map(finding => path.relative(folder, shown(finding)));
};

const changed = (text: string, from: string, to: string): string => {
	if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
	return text.replace(from, to);
};

test('a sound pack with sound cards has nothing wrong with it', () => {
	expect(lint(soundPack)).toEqual([]);
});

test.each([
	[
		'the weights of its categories do not sum to 100',
		'weight: 60',
		'weight: 50',
		/sample\.yaml:6:3: .*categories sum to 90.*weights/,
	],
	[
		'the weights of the criteria of a category do not sum to 100',
		'weight: 100',
		'weight: 99',
		/:11:7: .*criteria of `operations` sum to 99/,
	],
	[
		'two checks have one id',
		'id: changelog',
		'id: backups',
		/:29:17: the check id `backups` is taken already \(sample\.yaml, line 15\)/,
	],
	['two checks have one code', 'code: DOCS-1.1', 'code: OPS-1.1', /:30:19: the check code `OPS-1\.1` is taken/],
	['two categories have one code', 'code: DOCS\n', 'code: OPS\n', /:21:11: the category code `OPS` is taken/],
	[
		'a code does not begin with that of its category',
		'OPS-1.1',
		'SEC-1.1',
		/:16:19: the code `SEC-1\.1` does not begin with .*`OPS-`/,
	],
	[
		'a check depends on one that is not there',
		'[backups]',
		'[backups, restores]',
		/:34:34: the pack has no check `restores` \(unknown-id\)/,
	],
	['a check depends on itself', '[backups]', '[changelog]', /:29:13: .*`changelog` → `changelog` \(cycle\)/],
	['an asked check has no question', 'by: scan', 'by: both', /:31:17: `changelog` is decided by `both`.*no question/],
	[
		'the question of a scanned check is never asked',
		'by: ask',
		'by: scan',
		/operations\.yaml:10:5: the question of `backups` is never asked/,
	],
	['its id is not the name of its file', 'id: sample', 'id: other', /sample\.yaml:1:5: the id `other`/],
	[
		'its bands are the wrong way round',
		'description',
		'bands: {ready: 50, nearlyReady: 60}\ndescription',
		/:4:8: the border `nearlyReady`/,
	],
	[
		'a fact is unknown',
		'by: scan',
		'when: is-fast\n            by: scan',
		/:31:19: `categories\.1\.criteria\.0\.checks\.0\.when`: .*\(form\)/,
	],
	[
		'a key is unknown',
		'by: scan',
		'sev: low\n            by: scan',
		/:31:18: .*there is no key "sev" here; did you mean `severity`\? \(form\)/,
	],
	['a key is missing', '            severity: low\n', '', /:29:13: .*severity/],
	['a key stands twice', 'by: scan', 'by: ask\n            by: scan', /:32:13: the key `by` stands here twice/],
	['it is not YAML', 'by: scan', 'by: [scan', /sample\.yaml:3\d:\d+: .*\(syntax\)/],
])('a pack is reported with its line when %s', (_name, from, to, expected) => {
	expect(lint(changed(soundPack, from, to))).toContainEqual(expect.stringMatching(expected));
});

test('a cycle over several checks is told once, with its way round', () => {
	const pack = changed(soundPack, 'days: [1, 2]', 'days: [1, 2]\n            dependsOn: [changelog]');
	expect(lint(pack)).toEqual([expect.stringMatching(/:15:13: .*`backups` → `changelog` → `backups` \(cycle\)/)]);
});

test('a check that needs one which the pack does not have is reported', () => {
	const pack = changed(soundPack, 'dependsOn: [backups]', 'dependsOn: [backups]\n            needs: [restores]');
	expect(lint(pack)).toEqual([expect.stringMatching(/no check `restores`/)]);
});

test('checks that reach one check by two ways are no cycle', () => {
	const third = `          - {id: restores, code: DOCS-1.2, by: scan, severity: low, days: [1, 1], dependsOn: [changelog, backups]}\n`;
	expect(lint(`${soundPack}${third}`, `${soundCards}${plainCard('restores')}`)).toEqual([]);
});

test.each([
	[
		'has no card for a check of the pack',
		plainCard('changelog'),
		'',
		[/sample\.yaml:15:17: no card tells .*`backups` \(missing-card\)/],
	],
	[
		'has a card that no pack uses',
		'XX',
		plainCard('restores'),
		[/operations\.yaml:25:7: no pack has a check `restores` \(orphan-card\)/],
	],
	[
		'has two cards for a check',
		'XX',
		plainCard('changelog'),
		[/operations\.yaml:25:7: the card id `changelog` is taken already \(operations\.yaml, line 17\)/],
	],
] as const)('a folder is reported when it %s', (_name, instead, added, expected) => {
	const cards = instead === 'XX' ? `${soundCards}${added}` : instead;
	expect(lint(soundPack, cards)).toEqual(expected.map(pattern => expect.stringMatching(pattern)));
});

test.each([
	['out of range', 'score: 100', 'score: 101', /:14:38: .*score.*\(form\)/],
	['not increasing', 'score: 50', 'score: 0', /:13:40: the option `some` does not score more/],
	['without a worst of 0', 'score: 0', 'score: 10', /:12:40: the worst option, `none`, scores 10/],
	['without a best of 100', 'score: 100', 'score: 90', /:14:38: the best option, `all`, scores 90/],
	['with one id twice', 'id: some', 'id: none', /:13:14: the option id `none` is taken/],
	[
		'too few',
		'      - {id: some, label: Some, score: 50}\n      - {id: all, label: All, score: 100}\n',
		'',
		/:12:7: .*options.*\(form\)/,
	],
])('a question whose options are %s is reported with its line', (_name, from, to, expected) => {
	expect(lint(soundPack, changed(soundCards, from, to))).toEqual([expect.stringMatching(expected)]);
});

test('a question that one pack asks and another scans is sound', () => {
	const other = changed(changed(soundPack, 'by: ask', 'by: scan'), 'id: sample', 'id: other');
	const folder = questionsFolder({'sample.yaml': soundPack, 'other.yaml': other}, {'a.yaml': soundCards});
	expect(lintFolder(folder)).toEqual([]);
});

test('a scanned check without an auditor is reported where the auditors are known', () => {
	expect(lint(soundPack, soundCards, new Set(['changelog']))).toEqual([]);
	expect(lint(soundPack, soundCards, new Set())).toEqual([expect.stringMatching(/:29:17: `changelog`.*no auditor/)]);
});

test('the form of the cards is told alone, before what would only follow from it', () => {
	expect(lint(soundPack, plainCard('backups').replace('development', 'nobody'))).toEqual([
		expect.stringMatching(/operations\.yaml:8:16: .*stakeholder/),
	]);
});

test('a folder without packs or cards is reported', () => {
	expect(lintFolder('/nowhere').map(({rule}) => rule)).toEqual(['unreadable', 'unreadable']);
});

const bomb = (levels: number): string =>
	Array.from(
		{length: levels},
		(_, n) =>
			`k${n}: &k${n} [${Array(10)
				.fill(n === 0 ? 'x' : `*k${n - 1}`)
				.join(', ')}]`,
	).join('\n');

test.each([
	['aliases that double at each step', bomb(12)],
	['deep nesting', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
	['many keys', Array.from({length: 20_000}, (_, n) => `k${n}: 1`).join('\n')],
	['control characters', 'id: "\\e[2J"\nx\u0007y: 1'],
	['nothing', ''],
])('a pack of %s is a finding in short time, and never an error', (_name, text) => {
	const before = performance.now();
	const findings = lint(text);
	expect(findings.length).toBeGreaterThan(0);
	expect(findings.join('')).not.toMatch(/[\u0000-\u001f]/);
	expect(performance.now() - before).toBeLessThan(20_000);
});

test.skipIf(process.platform === 'win32')('links, pipes and very long files are not read', () => {
	const folder = questionsFolder({}, {});
	const packs = path.join(folder, 'packs');
	fs.symlinkSync('/etc/passwd', path.join(packs, 'link.yaml'));
	execFileSync('mkfifo', [path.join(packs, 'pipe.yaml')]);
	fs.writeFileSync(path.join(packs, 'zlong.yaml'), 'x'.repeat(1024 * 1024 + 1));
	expect(lintFolder(folder).map(({message}) => message)).toEqual([
		expect.stringMatching(/ELOOP/),
		expect.stringMatching(/not a regular file/),
		expect.stringMatching(/longer than/),
	]);
});
