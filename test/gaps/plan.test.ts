import {expect, test} from 'vitest';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {findGaps} from '../../source/gaps/gaps.ts';
import {goLiveTable} from '../../source/gaps/go-live.ts';
import {openChecks} from '../../source/gaps/open-checks.ts';
import {phaseEnds} from '../../source/gaps/phase-ends.ts';
import {quickWins} from '../../source/gaps/quick-wins.ts';
import {firstWorkingDay, weeksBetween, workingDay} from '../../source/gaps/schedule/calendar.ts';
import {schedule} from '../../source/gaps/schedule.ts';
import {stakeholderParts} from '../../source/gaps/stakeholders.ts';
import {gains} from '../../source/scoring/gain.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleCards, samplePack, scanned} from '../support/sample-pack.ts';
import {gap} from './support/gaps.ts';

const options = {team: 1, start: '2026-11-23'};

test.each([
	['2026-11-23', '2026-11-23'],
	['2026-11-28', '2026-11-30'],
	['2026-11-29', '2026-11-30'],
])('work that is to begin on %s begins on %s', (start, first) => {
	expect(firstWorkingDay(start)).toBe(first);
});

test.each([
	['2026-11-23', 4, '2026-11-27'],
	['2026-11-23', 5, '2026-11-30'],
	['2026-11-27', 1, '2026-11-30'],
	['2026-12-31', 1, '2027-01-01'],
	['2026-11-25', 10, '2026-12-09'],
])('from %s on, %i working days later is %s', (start, n, day) => {
	expect(workingDay(start, n)).toBe(day);
});

test('begun weeks count whole', () => {
	expect(weeksBetween('2026-11-23', '2026-11-23')).toBe(1);
	expect(weeksBetween('2026-11-23', '2026-11-29')).toBe(1);
	expect(weeksBetween('2026-11-23', '2026-11-30')).toBe(2);
});

test('quick wins take two days at most, wait for no gap, and stand by what a day gains', () => {
	const wins = quickWins([
		gap('long', {days: [1, 3], gain: 9}),
		gap('good', {days: [1, 2], gain: 4}),
		gap('better', {days: [1, 1], gain: 3}),
		gap('waits', {days: [1, 1], gain: 9, dependsOn: ['long']}),
		gap('free', {days: [1, 1], gain: 1, dependsOn: ['something-met']}),
		gap('vain', {days: [1, 1], gain: 0}),
	]);
	expect(wins.map(({gap: {checkId}, pointsPerDay}) => [checkId, pointsPerDay])).toEqual([
		['better', 3],
		['good', 2],
		['free', 1],
	]);
});

const scored = (rows: Readonly<Record<string, readonly ['critical' | 'high', Verdict]>>, errors = {}) => {
	const pack = samplePack(
		Object.entries(rows).map(([id, [severity]]) => ({id: `of-${id}`, criteria: [{checks: [{id, severity}]}]})),
	);
	const effective = scanned(pack, Object.fromEntries(Object.entries(rows).map(([id, [, verdict]]) => [id, verdict])));
	const card = scorecard(pack, effective, errors);
	const sources = {cards: sampleCards(pack), effective, scorecard: card, gains: gains(card)};
	return {pack, effective, scorecard: card, gaps: findGaps(sources), open: openChecks(sources)};
};

test('a criterion is a blocker, open, ready, acceptable, weak or not applicable', () => {
	const {scorecard: card, pack} = scored(
		{
			failing: ['critical', fail('No.')],
			unasked: ['critical', unknown('?')],
			perhaps: ['high', unknown('?')],
			met: ['high', pass('Yes.', [])],
			nearly: ['high', partial('Most.', [], 70)],
			partly: ['critical', partial('Some.', [], 30)],
			absent: ['high', notApplicable('No.')],
			broken: ['high', pass('Yes.', [])],
		},
		{'of-broken': 'boom'},
	);
	expect(goLiveTable(card, pack.bands).map(({categoryId, readiness}) => [categoryId, readiness])).toEqual([
		['of-failing', 'blocker'],
		['of-unasked', 'open'],
		['of-perhaps', 'open'],
		['of-met', 'ready'],
		['of-nearly', 'acceptable'],
		['of-partly', 'weak'],
		['of-absent', 'not-applicable'],
		['of-broken', 'blocker'],
	]);
});

test('each group gets its own gaps, and first the most urgent three of gaps and open checks', () => {
	const {gaps, open} = scored({
		a: ['high', fail('No.')],
		b: ['critical', fail('No.')],
		c: ['critical', unknown('?')],
		d: ['high', unknown('?')],
	});
	const parts = stakeholderParts(gaps, open, schedule(gaps, options));
	expect(parts.map(({stakeholder, gaps: own}) => [stakeholder, own.length])).toEqual([
		['leadership', 0],
		['development', 2],
		['operations', 0],
		['security', 0],
		['product', 0],
	]);
	expect(parts[1]).toMatchObject({days: [2, 4], open: ['c', 'd']});
	expect(parts[1]?.first.map(({kind, checkId}) => [kind, checkId])).toEqual([
		['close', 'b'],
		['settle', 'c'],
		['close', 'a'],
	]);
});

test('after each phase the score stands where its gaps and those before lead, with open checks still open', () => {
	const one = scored({
		a: ['critical', fail('No.')],
		b: ['high', fail('No.')],
		c: ['high', unknown('?')],
		d: ['high', pass('Yes.', [])],
	});
	expect(phaseEnds(one, schedule(one.gaps, options))).toMatchObject([
		{priority: 'P0', on: '2026-11-24', score: {low: 50, high: 75}, proved: 50, decision: 'NO-GO'},
		{priority: 'P1', on: '2026-11-26', score: {low: 75, high: 100}, proved: 75, decision: 'CONDITIONAL GO'},
	]);
});
