import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {PackCheck} from '../../source/domain/pack.ts';
import type {EffectiveVerdict} from '../../source/domain/scorecard.ts';
import type {Severity} from '../../source/domain/severity.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {findGaps} from '../../source/gaps/gaps.ts';
import {openChecks} from '../../source/gaps/open-checks.ts';
import {priorities} from '../../source/gaps/priority.ts';
import {gains} from '../../source/scoring/gain.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleCards, samplePack, scanned} from '../support/sample-pack.ts';

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

const found = (
	rows: Readonly<Record<string, readonly [Severity, Verdict, Partial<EffectiveVerdict>?, Partial<PackCheck>?]>>,
	errors: Readonly<Record<string, string>> = {},
) => {
	const checks = Object.entries(rows).map(([id, [severity, , , more]]) => ({...more, id, severity}));
	const pack = samplePack([
		{id: 'security', weight: 40, criteria: [{checks}]},
		{id: 'docs', weight: 60, criteria: [{checks: ['other']}]},
	]);
	const verdicts = Object.fromEntries(Object.entries(rows).map(([id, [, verdict]]) => [id, verdict]));
	const effective = scanned(pack, {...verdicts, other: pass('Yes.', [])}).map(verdict => ({
		...verdict,
		...rows[verdict.placed.check.id]?.[2],
	}));
	const card = scorecard(pack, effective, errors);
	const sources = {cards: sampleCards(pack), effective, scorecard: card, gains: gains(card)};
	return {gaps: findGaps(sources), open: openChecks(sources)};
};

test.each([
	['critical', 'critical', 'P0', 'high', 'P1'],
	['high', 'high', 'P1', 'medium', 'P2'],
	['medium', 'medium', 'P2', 'low', 'P3'],
	['low', 'low', 'P3', 'low', 'P3'],
] as const)(
	'a failed %s check makes a %s gap (%s), a partly met one a %s gap (%s)',
	(severity, failed, p, lower, q) => {
		expect(found({a: [severity, fail('No.')]}).gaps).toMatchObject([{severity: failed, priority: p}]);
		expect(found({a: [severity, partial('Some.', [], 40)]}).gaps).toMatchObject([{severity: lower, priority: q}]);
	},
);

test('a gap says what its card and its verdict say, and what closing it gains', () => {
	const place = {path: 'src/a.ts', line: 3};
	const {gaps} = found({
		a: ['high', fail('Two routes.', [place]), {}, {dependsOn: ['other'], days: [2, 5]}],
		b: ['high', pass('Yes.', [])],
	});
	expect(gaps).toEqual([
		{
			checkId: 'a',
			code: 'A-1.1',
			title: 'The thing a holds',
			category: 'security',
			severity: 'high',
			priority: 'P1',
			reason: 'Two routes.',
			impact: 'Users suffer without it.',
			recommendation: 'Do a before the launch.',
			days: [2, 5],
			dependsOn: ['other'],
			stakeholder: 'development',
			evidence: [place],
			gain: 20,
			isWaived: false,
			alsoCloses: [],
		},
	]);
});

test('what passes or does not apply is no gap, and what is unknown is listed apart', () => {
	const {gaps, open} = found({
		a: ['high', pass('Yes.', [])],
		b: ['high', notApplicable('No.')],
		c: ['medium', unknown('Cannot tell.')],
	});
	expect(gaps).toEqual([]);
	expect(open).toMatchObject([
		{
			checkId: 'c',
			severity: 'medium',
			reason: 'Cannot tell.',
			question: 'Does c hold?',
			recommendation: 'A link to the document.',
			gain: 20,
		},
	]);
});

test('gaps are sorted by priority, then by what they gain, then as the pack has them', () => {
	const {gaps} = found({
		a: ['low', fail('No.')],
		b: ['high', partial('Most.', [], 90)],
		c: ['medium', fail('No.')],
		d: ['medium', fail('No.')],
		e: ['critical', fail('No.')],
	});
	expect(gaps.map(({checkId}) => checkId)).toEqual(['e', 'c', 'd', 'b', 'a']);
});

test('a waived gap is still a gap, and marked', () => {
	expect(found({a: ['critical', fail('No.'), {isWaived: true}]}).gaps).toMatchObject([
		{severity: 'critical', isWaived: true},
	]);
});

test('a gap that a person declared still shows what the scan saw', () => {
	const said = {path: 'docs/plan.md'};
	const seen = {path: 'src/a.ts', line: 3};
	const verdict = {...fail('We lack it.', [said]), decidedBy: 'override', scanned: pass('Yes.', [seen, said])} as const;
	expect(found({a: ['high', fail('No.'), verdict]}).gaps[0]?.evidence).toEqual([said, seen]);
});

test('an auditor that threw makes one critical gap with its error, and its checks none', () => {
	const {gaps} = found(
		{a: ['high', unknown('Not looked at.')], b: ['low', unknown('Not looked at.')]},
		{security: 'boom'},
	);
	expect(gaps).toMatchObject([
		{checkId: 'auditor:security', severity: 'critical', priority: 'P0', category: 'security', gain: 0},
	]);
	expect(gaps[0]?.reason).toContain('boom');
});

test('an auditor that threw makes no gap where its category does not apply', () => {
	expect(found({a: ['high', notApplicable('No.')]}, {security: 'boom'}).gaps).toEqual([]);
});

test('each applicable check that is not a pass is a gap or open, and no other is, in order of priority', () => {
	const verdicts = fc.constantFrom(
		pass('Yes.', []),
		fail('No.'),
		unknown('?'),
		notApplicable('No.'),
		partial('Some.', [], 30),
	);
	const rows = fc.array(fc.tuple(fc.constantFrom(...severities), verdicts), {minLength: 1, maxLength: 8});
	fc.assert(
		fc.property(rows, list => {
			const {gaps, open} = found(Object.fromEntries(list.map((row, n) => [`check-${n}`, row])));
			const listed = [...gaps, ...open].map(({checkId}) => checkId).toSorted();
			const expected = list.flatMap(([, {status}], n) => (status === 'pass' || status === 'n/a' ? [] : [`check-${n}`]));
			expect(listed).toEqual(expected.toSorted());
			const order = gaps.map(({priority}) => priorities.indexOf(priority));
			expect(order).toEqual(order.toSorted((a, b) => a - b));
			expect(gaps.every(({gain}) => gain > 0)).toBe(true);
		}),
	);
});
