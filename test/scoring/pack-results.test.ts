import {expect, test} from 'vitest';
import type {Pack} from '../../source/domain/pack.ts';
import {fail, pass, unknown} from '../../source/domain/verdict.ts';
import {kpiRows, nextReview, pointsOf, successStates} from '../../source/scoring/pack-results.ts';
import {rollUp} from '../../source/scoring/roll-up.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {samplePack, sampleScan, scanned} from '../support/sample-pack.ts';

const pack = samplePack([{criteria: [{checks: ['a']}]}, {criteria: [{checks: ['b']}]}]);
const verdicts = {a: pass('Yes.', []), b: unknown('?')};
const card = scorecard(pack, scanned(pack, verdicts));

test('points are the shares of the points of each category, and sum up', () => {
	const counted: Pack = {...pack, categories: pack.categories.map(category => ({...category, points: 10}))};
	expect(pointsOf(counted, card)).toMatchObject({
		points: {low: 10, high: 20},
		of: 20,
		categories: [{points: {low: 10, high: 10}}, {points: {low: 0, high: 10}}],
	});
	expect(pointsOf(pack, card)).toBeUndefined();
});

test('a KPI has its last value, whether it meets the target, and how it went', () => {
	const kpis: Pack['kpis'] = [
		{id: 'tests', title: 'Tests', target: {atLeast: 800}},
		{id: 'ms', title: 'Time', unit: 'ms', target: {below: 3}},
		{id: 'none', title: 'None', target: {above: 0}},
	];
	const measurements = [
		{at: '2025-12-11T03:00:00Z', source: 'ci', values: {tests: 652, ms: 2.5}},
		{at: '2025-12-11T15:05:00Z', values: {tests: 731}},
	];
	const rows = kpiRows({...pack, kpis}, sampleScan({}, {measurements}));
	expect(rows.map(({isMet, change}) => [isMet, change])).toEqual([
		// The last value says not where it was measured.
		[undefined, 79],
		[true, undefined],
		[undefined, undefined],
	]);
});

test('a success criterion is met when all of its checks are, and open while one is', () => {
	const successCriteria = [
		{title: 'Only a', checks: ['a']},
		{title: 'Both', checks: ['a', 'b']},
	];
	const state = (of: typeof verdicts) =>
		successStates({...pack, successCriteria}, scanned(pack, of)).map(one => one.state);
	expect(state(verdicts)).toEqual(['met', 'open']);
	expect(state({...verdicts, b: fail('No.')})).toEqual(['met', 'not met']);
});

test('the next review is so many days after the day that the pack gives, or the scan', () => {
	expect(nextReview({...pack, review: {afterDays: 14, from: '2025-12-11'}}, undefined)).toBe('2025-12-25');
	expect(nextReview({...pack, review: {afterDays: 14}}, sampleScan({}))).toBe('2026-12-05');
	expect(nextReview(pack, sampleScan({}))).toBeUndefined();
});

test('components roll up to their mean and to the worst decision', () => {
	const good = scorecard(pack, scanned(pack, {a: pass('Yes.', []), b: pass('Yes.', [])}));
	const bad = scorecard(pack, scanned(pack, {a: fail('No.'), b: fail('No.')}));
	const nothing = scorecard(pack, scanned(pack, {}));
	expect(rollUp([good, bad, nothing])).toMatchObject({score: {low: 50, high: 50}, proved: 50, decision: 'NO-GO'});
	expect(rollUp([good, good])).toMatchObject({score: {low: 100}, decision: 'GO'});
	expect(rollUp([])).toMatchObject({score: undefined, decision: 'NO-GO'});
});
