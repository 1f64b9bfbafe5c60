import {expect, test, vi} from 'vitest';
import {createWizard} from '../../source/assessment/wizard.ts';
import {reactions} from '../../source/ui/reactions.ts';
import type {RunOptions} from '../../source/ui/run-options.ts';
import {command, enter, esc} from '../assessment/drive.ts';
import {assessmentOf, contextOf, scanOf} from '../assessment/sample.ts';

const setUp = (scan: RunOptions['scan']) => {
	const wizard = createWizard({
		assessment: assessmentOf({scan: undefined} as never),
		context: contextOf(),
		save: () => {},
		now: () => new Date(0),
	});
	// What `reactions` reads of the options.
	const react = reactions(wizard, {scan, onChooseSaved: () => ({assessment: assessmentOf()})} as unknown as RunOptions);
	let changes = 0;
	wizard.subscribe(() => {
		changes++;
		react(wizard.state());
	});
	return {wizard, changes: () => changes};
};

test('a scan that tells of thousands of files changes the screen a few times, and loses no event', async () => {
	let read = 0;
	const {wizard, changes} = setUp(async onProgress => {
		for (read = 1; read < 5000; read++) onProgress({kind: 'files', read});
		onProgress({kind: 'auditor', id: 'small', title: 'Small', state: 'failed', done: 0, total: 1, result: 'boom'});
		return {...scanOf(), auditors: [{id: 'small', ms: 1, error: 'boom'}]};
	});
	wizard.dispatch(enter);
	await vi.waitFor(() => expect(wizard.state().screen).toMatchObject({kind: 'scan', isOver: true}));
	expect(wizard.state().screen).toMatchObject({progress: {read: 4999, auditors: [{id: 'small', result: 'boom'}]}});
	expect(changes()).toBeLessThan(50);
});

test('leaving the scan screen tells the scan to stop, and its result is not taken', async () => {
	let signal: AbortSignal | undefined;
	let finish = (): void => {};
	const {wizard} = setUp(async (_, abort) => {
		signal = abort;
		await new Promise<void>(resolve => {
			finish = resolve;
		});
		return scanOf();
	});
	wizard.dispatch(enter);
	wizard.dispatch(esc);
	expect(signal?.aborted).toBe(true);
	finish();
	await Promise.resolve();
	expect(wizard.state().assessment.scan).toBeUndefined();
});

test('leaving klar in the middle of a scan stops the scan, and nothing is saved of it any more', async () => {
	let signal: AbortSignal | undefined;
	let finish = (): void => {};
	const {wizard, changes} = setUp(async (_, abort) => {
		signal = abort;
		await new Promise<void>(resolve => {
			finish = resolve;
		});
		return scanOf();
	});
	for (const action of [enter, command('quit'), enter]) wizard.dispatch(action);
	const before = changes();
	expect(signal?.aborted).toBe(true);
	finish();
	await new Promise(resolve => setImmediate(resolve));
	expect([changes(), wizard.state().assessment.scan]).toEqual([before, undefined]);
});
