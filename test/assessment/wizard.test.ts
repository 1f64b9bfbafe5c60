import {expect, test} from 'vitest';
import {createWizard} from '../../source/assessment/wizard.ts';
import type {Assessment} from '../../source/domain/assessment.ts';
import {command, down, enter, esc} from './drive.ts';
import {assessmentOf, contextOf} from './sample.ts';

const start = (save: (assessment: Assessment) => void, isReadOnly = false) =>
	createWizard({
		assessment: assessmentOf(),
		isReadOnly,
		context: contextOf(),
		save,
		now: () => new Date('2026-11-21T12:00:00Z'),
	});

test('an answer is saved before anyone sees the next question', () => {
	const log: string[] = [];
	const wizard = start(({answers}) => log.push(`saved ${Object.keys(answers)}`));
	wizard.subscribe(() => log.push(`seen ${wizard.state().assessment.cursor}`));
	wizard.dispatch(enter);
	wizard.dispatch(enter);
	expect(log).toEqual(['saved ', 'seen restore', 'saved restore', 'seen on-call']);
	expect(wizard.state().assessment.updatedAt).toBe('2026-11-21T12:00:00.000Z');
});

test('when saving fails nothing is lost: the person is told, and a retry saves all of it', () => {
	let isFull = false;
	let saved: Assessment | undefined;
	const wizard = start(assessment => {
		if (isFull) throw new Error('The disk is full.');
		saved = assessment;
	});
	wizard.dispatch(enter);
	isFull = true;
	wizard.dispatch(down);
	wizard.dispatch(enter);
	expect(wizard.state()).toMatchObject({saving: 'failed', overlay: {kind: 'unsaved', problem: 'The disk is full.'}});
	expect(wizard.state().assessment.answers.restore).toBeDefined();
	wizard.dispatch(enter);
	expect(wizard.state().overlay).toMatchObject({kind: 'unsaved'});
	isFull = false;
	wizard.dispatch(enter);
	expect(wizard.state()).toMatchObject({saving: 'saved'});
	expect(wizard.state().overlay).toBeUndefined();
	expect(saved?.answers.restore?.choice).toEqual({kind: 'option', option: 'untried'});
});

test('who finishes while the disk is full is told first, and can still leave after the warning', () => {
	let isFull = false;
	const wizard = start(() => {
		if (isFull) throw new Error('The disk is full.');
	});
	wizard.dispatch(enter);
	isFull = true;
	wizard.dispatch(enter);
	wizard.dispatch(esc);
	for (const action of [command('review'), {type: 'move', to: 'top', page: 1} as const, enter]) wizard.dispatch(action);
	expect(wizard.state().ended).toBeUndefined();
	expect(wizard.state().overlay).toMatchObject({kind: 'unsaved'});
	wizard.dispatch(command('quit'));
	wizard.dispatch(enter);
	expect(wizard.state()).toMatchObject({ended: 'quit', saving: 'failed'});
});

test('what is typed behind the key that leaves changes nothing', () => {
	const wizard = start(() => {});
	for (const action of [enter, command('quit'), enter]) wizard.dispatch(action);
	const left = wizard.state();
	for (const action of [enter, command('skip'), {type: 'signal'} as const]) wizard.dispatch(action);
	expect(wizard.state()).toBe(left);
});

test('a read-only assessment is never saved nor changed, and says so', () => {
	let saves = 0;
	const wizard = start(() => saves++, true);
	wizard.dispatch(enter);
	wizard.dispatch(enter);
	expect(saves).toBe(0);
	expect(wizard.state().assessment.answers).toEqual({});
	expect(wizard.state().message?.text).toContain('can not be changed');
});
