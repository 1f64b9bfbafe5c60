import {expect, test} from 'vitest';
import {fail, pass, type Verdict} from '../../source/domain/verdict.ts';
import type {Waiver} from '../../source/domain/waiver.ts';
import {effectiveVerdicts} from '../../source/scoring/effective.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {waiverStates, waiverWarnings} from '../../source/scoring/waived.ts';
import {sampleCards, samplePack, sampleScan, today} from '../support/sample-pack.ts';

const pack = samplePack([{criteria: [{checks: ['keys', 'backups']}]}]);
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
	check: 'keys',
	reason: 'The bank has no others.',
	approver: 'Kari',
	until: today,
	...more,
});
const judged = (keys: Verdict, ...waivers: readonly Waiver[]) => {
	const scan = sampleScan({keys, backups: pass('There are.', [])}, {waivers: [...waivers]});
	const effective = effectiveVerdicts({pack, cards: sampleCards(pack), scan, answers: {}, today});
	const warnings = waiverWarnings(waiverStates(waivers, effective, today));
	return {verdict: effective[0], card: scorecard(pack, effective), warnings};
};
const inLegacy = fail('Keys.', [{path: 'legacy/a.ts', line: 1}, {path: 'legacy/deep/b.ts'}]);

test('a waiver that the scan found marks the gap with who, until when and why, and raises no score', () => {
	const {verdict, card, warnings} = judged(inLegacy, waiver());
	expect(verdict).toMatchObject({
		status: 'fail',
		isWaived: true,
		reason: 'Keys. (Waived until 2026-11-21 by Kari: The bank has no others.)',
	});
	expect(card).toMatchObject({score: {low: 50}, proved: 50, withWaivers: 100});
	expect(warnings).toEqual([]);
});

test.each([
	['all evidence lies there', inLegacy, ['legacy/**'], true],
	['some evidence lies elsewhere', fail('Keys.', [{path: 'legacy/a.ts'}, {path: 'src/b.ts'}]), ['legacy/**'], false],
	['there is no evidence', fail('None.'), ['legacy/**'], false],
	[
		'there may be more evidence than a verdict carries',
		fail(
			'Keys.',
			Array.from({length: 12}, (_, n) => ({path: `legacy/${n}.ts`})),
		),
		['legacy/**'],
		false,
	],
])('a waiver for paths counts only when %s', (_name, verdict, paths, isWaived) => {
	const {verdict: judgedVerdict, warnings} = judged(verdict, waiver({paths}));
	expect(judgedVerdict?.isWaived).toBe(isWaived);
	expect(warnings).toHaveLength(isWaived ? 0 : 1);
});

test.each([
	[
		'ended',
		fail('Keys.'),
		waiver({until: '2026-11-20', line: 3}),
		/ended on 2026-11-20: its gap is open again \(\.klar\/waivers\.yaml:3\)/,
	],
	[
		'is about no check',
		fail('Keys.'),
		waiver({check: 'kyes'}),
		/the waiver of kyes is about a check that the pack does not have/,
	],
	['stands over what is met', pass('None.', []), waiver(), /is not needed/],
])('a waiver that %s is told, and marks nothing', (_name, verdict, one, expected) => {
	const result = judged(verdict, one);
	expect(result.verdict?.isWaived).toBe(false);
	expect(result.warnings).toEqual([expect.stringMatching(expected)]);
});

test('a waiver may name the code of its check', () => {
	expect(judged(inLegacy, waiver({check: 'a-1.1'})).verdict?.isWaived).toBe(true);
});
