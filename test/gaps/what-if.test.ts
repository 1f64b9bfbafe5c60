import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {PackCheck} from '../../source/domain/pack.ts';
import type {Severity} from '../../source/domain/severity.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {cheapestPath} from '../../source/gaps/cheapest-path.ts';
import {findGaps} from '../../source/gaps/gaps.ts';
import {openChecks} from '../../source/gaps/open-checks.ts';
import {whatIf} from '../../source/gaps/what-if.ts';
import {gains} from '../../source/scoring/gain.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleCards, samplePack, scanned} from '../support/sample-pack.ts';

type Row = readonly [Severity, Verdict, Partial<PackCheck>?];

const scored = (
	rows: Readonly<Record<string, Row>>,
	{errors = {}, cards = id => id}: {errors?: Readonly<Record<string, string>>; cards?: (id: string) => string} = {},
) => {
	const checks = Object.entries(rows).map(([id, [severity, , more]]) => ({...more, id, severity}));
	const half = Math.ceil(checks.length / 2);
	const pack = samplePack(
		[
			{id: 'first', criteria: [{checks: checks.slice(0, half)}]},
			{id: 'second', criteria: [{checks: checks.slice(half)}]},
		].filter(({criteria}) => criteria[0]?.checks.length),
	);
	const effective = scanned(pack, Object.fromEntries(Object.entries(rows).map(([id, [, verdict]]) => [id, verdict])));
	const card = scorecard(pack, effective, errors);
	const told = new Map([...sampleCards(pack)].map(([id, one]) => [id, {...one, recommendation: `Do ${cards(id)}.`}]));
	const sources = {cards: told, effective, scorecard: card, gains: gains(card)};
	return {pack, effective, scorecard: card, gaps: findGaps(sources), open: openChecks(sources)};
};

test('a gap that counts as closed raises the score by what it gains, and leaves the list', () => {
	const one = scored({
		a: ['critical', fail('No.')],
		b: ['high', pass('Yes.', [])],
		c: ['high', fail('No.')],
		d: ['low', fail('No.')],
	});
	const {scorecard: card, closed, left, closedDays, leftDays} = whatIf(one, ['a']);
	expect(card.score?.low).toBeCloseTo((one.scorecard.score?.low ?? 0) + (one.gaps[0]?.gain ?? 0), 9);
	expect([closed, left].map(list => list.map(({checkId}) => checkId))).toEqual([['a'], ['c', 'd']]);
	expect([closedDays, leftDays]).toEqual([
		[1, 2],
		[2, 4],
	]);
	expect(card.criticalGaps).toEqual([]);
});

test('gaps that ask for the same work are one, and closing it closes all of them', () => {
	const one = scored(
		{a: ['medium', fail('No.')], b: ['critical', fail('Nor here.')], c: ['high', pass('Yes.', [])]},
		{cards: id => (id === 'c' ? 'c' : 'the same')},
	);
	expect(one.gaps).toMatchObject([
		{checkId: 'b', alsoCloses: ['a'], severity: 'critical', priority: 'P0', reason: 'Nor here. A-1.1: No.'},
	]);
	const {scorecard: card, left} = whatIf(one, ['b']);
	expect(card).toMatchObject({score: {low: 100}, decision: 'GO'});
	expect(left).toEqual([]);
	expect(one.gaps[0]?.gain).toBeCloseTo(100 - (one.scorecard.score?.low ?? 0), 9);
});

test('an auditor that counts as mended lets the rows of its category count', () => {
	const one = scored({a: ['high', pass('Yes.', [])], b: ['high', pass('Yes.', [])]}, {errors: {first: 'boom'}});
	expect(one.scorecard.score?.low).toBe(50);
	expect(whatIf(one, ['auditor:first']).scorecard).toMatchObject({score: {low: 100}, decision: 'GO'});
});

test('what does not apply stays out of the score whatever is named', () => {
	const one = scored({a: ['high', notApplicable('No.')], b: ['high', fail('No.')]});
	expect(whatIf(one, ['a']).scorecard).toEqual(one.scorecard);
});

test('the cheapest way to a GO closes what is critical with what it depends on, and the least work beside', () => {
	const one = scored({
		a: ['critical', fail('No.'), {dependsOn: ['b'], days: [1, 2]}],
		b: ['low', fail('No.'), {days: [1, 1]}],
		c: ['high', fail('No.'), {days: [4, 9]}],
		d: ['high', fail('No.'), {days: [1, 3]}],
		e: ['high', pass('Yes.', [])],
		f: ['high', pass('Yes.', [])],
	});
	const path = cheapestPath(one, one.open);
	expect(path).toMatchObject({
		gaps: ['a', 'd', 'b'],
		open: [],
		days: [3, 6],
		reached: {decision: 'GO'},
		isCheapest: true,
		lowerBound: 6,
		blockers: {critical: ['a'], openCritical: [], auditors: []},
	});
});

test('an open critical check must turn out to be met', () => {
	const one = scored({a: ['critical', unknown('?')], b: ['high', pass('Yes.', [])], c: ['high', pass('Yes.', [])]});
	expect(cheapestPath(one, one.open)).toMatchObject({gaps: [], days: [0, 0], open: ['a'], openDays: [1, 2]});
});

test('a GO needs no work', () => {
	const one = scored({a: ['critical', pass('Yes.', [])], b: ['high', pass('Yes.', [])]});
	expect(cheapestPath(one, one.open)).toMatchObject({gaps: [], open: [], days: [0, 0], blockers: {missingPoints: 0}});
});

const verdicts = fc.constantFrom(
	pass('Yes.', []),
	fail('No.'),
	unknown('?'),
	notApplicable('No.'),
	partial('Half.', [], 40),
);
const rowLists = fc.array(
	fc.tuple(
		fc.constantFrom<Severity>('critical', 'high', 'medium', 'low'),
		verdicts,
		fc.integer({min: 1, max: 5}),
		fc.array(fc.nat({max: 7}), {maxLength: 1}),
	),
	{minLength: 2, maxLength: 8},
);

test.each(['GO', 'CONDITIONAL GO'] as const)(
	'the cheapest way leads to a %s, and no cheaper choice of gaps and open checks does',
	target => {
		fc.assert(
			fc.property(rowLists, fc.boolean(), (list, hasError) => {
				const rows = Object.fromEntries(
					list.map(([severity, verdict, days, needs], n): [string, Row] => [
						`check-${n}`,
						[
							severity,
							verdict,
							{days: [days, days], dependsOn: needs.filter(other => other < n).map(other => `check-${other}`)},
						],
					]),
				);
				const one = scored(rows, {errors: hasError ? {first: 'boom'} : {}});
				const all = [...one.gaps, ...one.open];
				let least: number | undefined;
				for (let choice = 0; choice < 2 ** all.length; choice++) {
					const chosen = all.filter((_, n) => (choice >> n) % 2 === 1);
					const isClosed = chosen.every(({dependsOn}) =>
						all.every(other => !dependsOn.includes(other.checkId) || chosen.includes(other)),
					);
					const cost = chosen.reduce((sum, {days}) => sum + days[1], 0);
					if (!isClosed || (least !== undefined && cost >= least)) continue;
					const {decision} = whatIf(
						one,
						chosen.map(({checkId}) => checkId),
					).scorecard;
					if (decision === 'GO' || decision === target) least = cost;
				}
				const path = cheapestPath(one, one.open, target);
				expect(path && path.days[1] + path.openDays[1]).toBe(least);
				expect(path?.isCheapest ?? true).toBe(true);
			}),
			{numRuns: 150},
		);
	},
);
