import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Gap} from '../../source/domain/gap.ts';
import type {PlannedGap, Roadmap} from '../../source/domain/roadmap.ts';
import {effortOf} from '../../source/gaps/effort.ts';
import {priorities} from '../../source/gaps/priority.ts';
import {schedule} from '../../source/gaps/schedule.ts';
import {earliestEnds} from './support/exhaustive.ts';
import {gap, gapLists} from './support/gaps.ts';

/** A Monday. */
const start = '2026-11-23';
const rowsOf = ({phases}: Roadmap): readonly PlannedGap[] => phases.flatMap(({gaps}) => gaps);
const teams = fc.integer({min: 1, max: 4});

test('gaps wait for those they depend on, and two people share the rest', () => {
	const roadmap = schedule(
		[gap('plan', {days: [1, 3]}), gap('build', {days: [1, 2], dependsOn: ['plan']}), gap('docs', {days: [2, 4]})],
		{team: 2, start},
	);
	expect(rowsOf(roadmap)).toMatchObject([
		{gap: {checkId: 'plan'}, from: 0, to: 3, startsOn: '2026-11-23', endsOn: '2026-11-25', isCritical: true},
		{gap: {checkId: 'docs'}, from: 0, to: 4, startsOn: '2026-11-23', endsOn: '2026-11-26', isCritical: false},
		{gap: {checkId: 'build'}, from: 3, to: 5, endsOn: '2026-11-27', after: ['plan'], isCritical: true},
	]);
	expect(roadmap).toMatchObject({
		days: [4, 9],
		length: [2, 5],
		weeks: [1, 1],
		endsOn: '2026-11-27',
		criticalPath: ['plan', 'build'],
		lowerBound: 5,
	});
});

test('what a critical gap depends on is done in its phase', () => {
	const roadmap = schedule([gap('restore', {priority: 'P0', dependsOn: ['backup']}), gap('backup', {priority: 'P2'})], {
		team: 2,
		start,
	});
	expect(roadmap.phases.map(({priority, gaps}) => [priority, gaps.map(one => one.gap.checkId)])).toEqual([
		['P0', ['backup', 'restore']],
	]);
	expect(roadmap.phases[0]?.gaps[0]).toMatchObject({neededBy: 'restore'});
});

test('work goes from Friday to Monday, and begins on a Monday when it is to begin at a weekend', () => {
	const roadmap = schedule([gap('long', {days: [6, 6]})], {team: 1, start: '2026-11-28'});
	expect(roadmap).toMatchObject({startsOn: '2026-11-30', endsOn: '2026-12-07', weeks: [2, 2]});
});

test('a half day of work ends on the day on which it began', () => {
	const [first, second] = rowsOf(schedule([gap('a', {days: [0.5, 0.5]}), gap('b', {days: [1, 1]})], {team: 1, start}));
	expect(first).toMatchObject({from: 0, to: 1, startsOn: '2026-11-23', endsOn: '2026-11-23'});
	expect(second).toMatchObject({from: 1, to: 1.5, startsOn: '2026-11-24', endsOn: '2026-11-24'});
});

test('costs are days by the rate, in every row that has them, and there are none without a rate', () => {
	const gaps = [gap('a', {days: [1, 2]}), gap('b', {days: [2, 5], priority: 'P3'})];
	expect(schedule(gaps, {team: 1, start, dayRate: 900})).toMatchObject({
		cost: [2700, 6300],
		phases: [{cost: [900, 1800]}, {cost: [1800, 4500]}],
	});
	expect(schedule(gaps, {team: 1, start})).not.toHaveProperty('cost');
});

test('gaps that wait for one another in a circle are told, and still done once each', () => {
	const roadmap = schedule([gap('a', {dependsOn: ['b']}), gap('b', {dependsOn: ['c']}), gap('c', {dependsOn: ['a']})], {
		team: 3,
		start,
	});
	expect(roadmap.circular).toHaveLength(1);
	expect(rowsOf(roadmap)).toHaveLength(3);
	expect(roadmap.length[1]).toBe(6);
});

test('without gaps nothing is planned', () => {
	expect(schedule([], {team: 2, start: '2026-11-21', dayRate: 5})).toMatchObject({
		phases: [],
		days: [0, 0],
		cost: [0, 0],
		length: [0, 0],
		weeks: [0, 0],
		startsOn: '2026-11-23',
		criticalPath: [],
	});
});

test('every gap is planned once, after what it depends on, and nobody does two at once', () => {
	fc.assert(
		fc.property(gapLists({size: 25}), teams, (gaps, team) => {
			const rows = rowsOf(schedule(gaps, {team, start}));
			expect(rows.map(({gap: {checkId}}) => checkId).toSorted()).toEqual(gaps.map(({checkId}) => checkId).toSorted());
			const byId = new Map(rows.map(row => [row.gap.checkId, row]));
			for (const row of rows) {
				expect(row.to - row.from).toBeCloseTo(row.gap.days[1], 9);
				expect(row.person).toBeLessThanOrEqual(team);
				for (const id of row.gap.dependsOn) {
					expect(byId.get(id)?.to).toBeLessThanOrEqual(row.from);
					expect(priorities.indexOf(byId.get(id)?.phase ?? 'P3')).toBeLessThanOrEqual(priorities.indexOf(row.phase));
				}
				const others = rows.filter(other => other !== row && other.person === row.person);
				expect(others.every(other => other.to <= row.from || other.from >= row.to)).toBe(true);
			}
		}),
	);
});

test('the sums of a roadmap are those of its rows', () => {
	fc.assert(
		fc.property(gapLists({size: 25}), teams, (gaps, team) => {
			const roadmap = schedule(gaps, {team, start, dayRate: 700});
			expect(roadmap.days).toEqual(effortOf(gaps));
			for (const end of [0, 1] as const) {
				expect(roadmap.phases.reduce((sum, {days}) => sum + days[end], 0)).toBe(roadmap.days[end]);
				expect(roadmap.phases.reduce((sum, {cost}) => sum + (cost?.[end] ?? 0), 0)).toBe(roadmap.cost?.[end]);
			}
			expect(roadmap.length[1]).toBe(Math.max(0, ...rowsOf(roadmap).map(({to}) => to)));
			expect(roadmap.length[1]).toBeGreaterThanOrEqual(roadmap.lowerBound);
			expect(roadmap.length[0]).toBeLessThanOrEqual(roadmap.length[1]);
		}),
	);
});

test('the critical path goes without a break from the start to the end', () => {
	fc.assert(
		fc.property(gapLists({size: 20, minLength: 1}), teams, (gaps, team) => {
			const roadmap = schedule(gaps, {team, start});
			const byId = new Map(rowsOf(roadmap).map(row => [row.gap.checkId, row]));
			const path = roadmap.criticalPath.flatMap(id => byId.get(id) ?? []);
			expect(path[0]?.from).toBe(0);
			expect(path.at(-1)?.to).toBe(roadmap.length[1]);
			for (const [n, row] of path.slice(1).entries()) expect(row.from).toBe(path[n]?.to);
		}),
	);
});

const problemOf = (gaps: readonly Gap[], roadmap: Roadmap) => {
	const phaseOf = new Map(rowsOf(roadmap).map(({gap: {checkId}, phase}) => [checkId, priorities.indexOf(phase)]));
	return gaps.map(({checkId, days, dependsOn}) => ({
		days: days[1],
		phase: phaseOf.get(checkId) ?? 0,
		after: dependsOn.map(id => gaps.findIndex(other => other.checkId === id)),
	}));
};

test('one phase of few gaps is as short as an exhaustive search makes it', () => {
	fc.assert(
		fc.property(gapLists({size: 7, phases: ['P0'], mostDays: 4}), fc.integer({min: 1, max: 3}), (gaps, team) => {
			const roadmap = schedule(gaps, {team, start});
			expect(roadmap.length[1]).toBe(earliestEnds(problemOf(gaps, roadmap), team)[0] ?? 0);
		}),
		{numRuns: 120},
	);
});

test('the first phase ends as early as an exhaustive search over all phases makes it', () => {
	fc.assert(
		fc.property(gapLists({size: 7, phases: ['P0', 'P1'], mostDays: 3}), fc.integer({min: 1, max: 3}), (gaps, team) => {
			const roadmap = schedule(gaps, {team, start});
			const [first = 0] = earliestEnds(problemOf(gaps, roadmap), team);
			expect(Math.max(0, ...(roadmap.phases[0]?.gaps ?? []).map(({to}) => to))).toBe(first);
		}),
		{numRuns: 200},
	);
});
