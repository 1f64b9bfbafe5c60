import {expect, test} from 'vitest';
import {missedThresholds} from '../../source/commands/thresholds.ts';
import {fail, notApplicable, partial, pass} from '../../source/domain/verdict.ts';
import type {Reported} from '../../source/reporters/result.ts';
import {reportedOf} from '../reporters/reported.ts';

const reported = (): Reported =>
	reportedOf({
		alpha: fail('critical'),
		beta: partial('medium', [], 50),
		gamma: notApplicable('none'),
		delta: notApplicable('none'),
	});

test('a result that reaches everything misses nothing', () => {
	expect(missedThresholds(reported(), {})).toEqual([]);
	expect(
		missedThresholds(reported(), {failUnder: 25, failUnderCategory: {safety: 25}, maxGaps: {critical: 1, high: 0}}),
	).toEqual([]);
});

test('each threshold that is missed is one sentence that names what missed it', () => {
	const thresholds = {
		failUnder: 26,
		failUnderCategory: {SAFE: 30},
		failOn: 'medium',
		maxGaps: {critical: 0, medium: 0},
	} as const;
	expect(missedThresholds(reported(), thresholds)).toEqual([
		'the score 25.0 is under 26',
		'Safety scores 25.0, under 30',
		'2 open gaps of severity medium or more: SAFE-1.1 and SAFE-1.2',
		'1 critical gap, and at most 0 may be open: SAFE-1.1',
		'1 medium gap, and at most 0 may be open: SAFE-1.2',
	]);
});

test('a category of which nothing applies has nothing to reach', () => {
	expect(missedThresholds(reported(), {failUnderCategory: {papers: 90}})).toEqual([]);
});

test('a category that the pack does not have is refused', () => {
	expect(() => missedThresholds(reported(), {failUnderCategory: {saftey: 1}})).toThrow(/did you mean `safety`/);
});

test('a gap that the team waived stands in no build’s way, but its points are missing still', () => {
	const one = reportedOf({alpha: fail('no'), beta: pass('y', [])});
	const waived = {...one, gaps: one.gaps.map(gap => ({...gap, isWaived: true}))};
	expect(missedThresholds(waived, {failOn: 'low', maxGaps: {critical: 0}})).toEqual([]);
	expect(missedThresholds(waived, {failUnder: 50})).toHaveLength(1);
});
