import {describe, expect, test} from 'vitest';
import {compare, directionOf} from '../../source/comparison/compare.ts';
import {
	type CheckState,
	type Snapshot,
	snapshotOfMilestone,
	snapshotOfResult,
} from '../../source/comparison/snapshot.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {comparisonMarkdown} from '../../source/reporters/comparison-markdown.ts';
import {comparisonText} from '../../source/reporters/comparison-text.ts';
import {resultOf} from '../../source/reporters/result.ts';
import {smallPack} from '../assessments.ts';
import {reportedOf} from '../reporters/reported.ts';

const snapshot = (verdicts: Readonly<Record<string, Verdict>>, label = 'one'): Snapshot =>
	snapshotOfResult(resultOf(reportedOf(verdicts)), label);
const state = (status: CheckState['status'], score = 0): CheckState => ({
	id: 'a',
	code: 'A-1.1',
	title: 'A holds',
	severity: 'high',
	status,
	score,
});
const ids = (changes: readonly {readonly after: CheckState | undefined}[]) => changes.map(({after}) => after?.id);
const style = {columns: 200, hasColour: false, hasUnicode: true};

describe('a check goes', () => {
	test.each([
		[state('pass', 100), state('fail'), 'worse'],
		[state('pass', 100), state('unknown'), 'worse'],
		[state('unknown'), state('fail'), 'worse'],
		[state('n/a'), state('fail'), 'worse'],
		[undefined, state('fail'), 'worse'],
		[state('partial', 60), state('partial', 40), 'worse'],
		[state('partial', 60), state('partial', 57), 'same'],
		[state('fail'), state('pass', 100), 'better'],
		[state('unknown'), state('partial', 50), 'better'],
		[state('partial', 40), state('partial', 60), 'better'],
		[state('fail'), state('n/a'), 'other'],
		[state('fail'), state('unknown'), 'other'],
		[state('n/a'), state('unknown'), 'other'],
		[state('pass', 100), undefined, 'other'],
		[state('fail'), state('fail'), 'same'],
	])('from %j to %j: %s', (before, after, direction) => {
		expect(directionOf({before, after})).toBe(direction);
	});
});

test('gaps that opened and closed, what is worse and better, and scores are told apart', () => {
	const before = snapshot({alpha: pass('y', []), beta: fail('n'), gamma: partial('s', [], 30), delta: unknown('?')});
	const after = snapshot({alpha: fail('n'), beta: pass('y', []), gamma: partial('s', [], 70), delta: fail('n')});
	const {checks, low} = compare(before, after);
	expect(ids(checks!.opened)).toEqual(['alpha', 'delta']);
	expect(ids(checks!.closed)).toEqual(['beta']);
	expect(ids(checks!.worse)).toEqual(['alpha', 'delta']);
	expect(ids(checks!.better)).toEqual(['beta', 'gamma']);
	expect(low).toEqual({before: before.score.low, after: after.score.low});
});

test('a gap that nothing tells of any more is not closed', () => {
	const {checks} = compare(snapshot({alpha: fail('n')}), snapshot({alpha: unknown('?')}));
	expect(checks?.closed).toEqual([]);
	expect(ids(checks!.other)).toContain('alpha');
});

test('a comparison with itself finds nothing', () => {
	const one = snapshot({alpha: fail('n'), beta: notApplicable('none')});
	const {checks} = compare(one, one);
	expect(Object.values(checks!).flat()).toEqual([]);
	expect(comparisonText(compare(one, one), style)).toContain('0 new gaps, 0 closed, 0 checks worse, 0 better');
});

test('an answer that held at first and expired is named', () => {
	const answer = {
		choice: {kind: 'option', option: 'whole'} as const,
		evidence: [],
		answeredOn: '2026-01-01',
		holdsUntil: '2026-11-20',
	};
	const held = snapshotOfResult(resultOf(reportedOf({}, {delta: {...answer, holdsUntil: '2026-12-01'}})), 'then');
	const expired = snapshotOfResult(resultOf(reportedOf({}, {delta: answer})), 'now');
	const comparison = compare(held, expired);
	expect(ids(comparison.checks!.expired)).toEqual(['delta']);
	const text = comparisonText(comparison, style);
	expect(text).toContain('Answers that no longer count: 1');
	expect(text).toContain('the answer of 2026-01-01 held until 2026-11-20');
});

test('a milestone without single checks compares by its scores, and says so', () => {
	const milestone = {
		name: 'beta',
		at: '2026-10-01T08:00:00Z',
		score: {low: 10, high: 20, proved: 10, coverage: 0.5},
		categories: [{id: 'safety', low: 10, high: 20}],
	};
	const before = snapshotOfMilestone(milestone, {pack: smallPack, titleOf: id => id, label: 'shop@beta'});
	const comparison = compare(before, snapshot({alpha: pass('y', [])}));
	expect(comparison.checks).toBeUndefined();
	expect(comparison.remarks.join()).toContain('`shop@beta` keeps no single checks');
	expect(comparison.categories[0]).toMatchObject({title: 'Safety', before: 10});
});

test('other packs and other versions of a pack are remarked', () => {
	const one = snapshot({});
	expect(compare({...one, pack: {id: 'small', version: '0.9.0'}}, one).remarks.join()).toContain('0.9.0 to 1.0.0');
	expect(compare({...one, pack: {id: 'other', version: '1.0.0'}}, one).remarks.join()).toContain('different packs');
});

test('text of the target is text in both forms', () => {
	const hostile = 'a | b <img src=x> \u001B[2J';
	const comparison = compare(snapshot({alpha: pass('y', [])}), snapshot({alpha: fail(hostile)}));
	expect(comparisonText(comparison, style)).not.toContain('\u001B');
	const markdown = comparisonMarkdown(comparison);
	expect(markdown).not.toMatch(/\u001B|[^\\]<img/);
	const row = markdown.split('\n').find(line => line.includes('SAFE-1.1'))!;
	expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
});
