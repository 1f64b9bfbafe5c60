import {expect, test} from 'vitest';
import {stretchMs} from '../../source/assessment/aftermath.ts';
import {leftOpen} from '../../source/assessment/left-open.ts';
import {reduce} from '../../source/assessment/reducer.ts';
import {initialState, type WizardState} from '../../source/assessment/state.ts';
import {command, down, drive, enter, typed} from './drive.ts';
import {assessmentOf, contextOf} from './sample.ts';

test('what is left open is counted, with who has it, and the most valuable first', () => {
	const wizard = drive();
	wizard.act(enter, command('skip'), command('assign'), typed('Ada'), enter);
	const left = leftOpen(wizard.state(), wizard.context);
	expect(left.questions.map(({id}) => id)).toEqual(['restore', 'on-call', 'plan']);
	expect(left).toMatchObject({skipped: 1, assigned: 1, critical: 0});
	expect(left.points).toBeCloseTo(62.5, 9);
});

test('a question for confirmation that was left alone is not open: the scan has settled it', () => {
	const wizard = drive();
	wizard.act(enter, enter, enter, enter);
	expect(leftOpen(wizard.state(), wizard.context)).toMatchObject({questions: [], points: 0, minutes: 0});
});

/** Acts with pauses in between. */
const timed = (steps: readonly (readonly [seconds: number, action: Parameters<typeof reduce>[2]])[]): WizardState => {
	const context = contextOf();
	let at = 0;
	let state = initialState(assessmentOf(), at);
	for (const [seconds, action] of steps) {
		at += seconds * 1000;
		state = reduce(state, context, action, at);
	}
	return state;
};

const minute = 60;
const busy = Array.from({length: (stretchMs / 60_000) * 2}, (): [number, typeof down] => [minute / 2, down]);

test('after fifteen minutes the next answer tells once what is left', () => {
	const told = timed([[1, enter], ...busy, [1, enter]]);
	expect(told.message?.text).toMatch(/^15 minutes: \d questions left, up to \d+ points, \d+ min/);
	expect(timed([[1, enter], ...busy, [1, enter], [1, enter]]).message).toBeUndefined();
});

test('a long pause is no work', () => {
	expect(
		timed([
			[1, enter],
			[60 * minute, down],
			[1, enter],
		]).message,
	).toBeUndefined();
});
