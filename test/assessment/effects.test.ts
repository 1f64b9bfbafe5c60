import {expect, test} from 'vitest';
import {offersFor} from '../../source/assessment/navigation.ts';
import {command, down, drive, enter} from './drive.ts';

test('what an option would do to the score is what it does once it is chosen', () => {
	const {context, state} = drive();
	const {assessment} = state();
	const offers = offersFor(assessment, context, 'restore');
	const promised = context.derive(assessment).effects('restore');
	expect(promised).toHaveLength(offers.length);
	offers.forEach((_, index) => {
		const wizard = drive();
		wizard.act(enter, {type: 'highlight', index}, enter);
		expect(wizard.state().change?.low).toBeCloseTo(promised[index]?.low ?? Number.NaN, 9);
		expect(wizard.state().change?.high).toBeCloseTo(promised[index]?.high ?? Number.NaN, 9);
	});
	expect(promised.map(({low}) => Math.round(low * 10) / 10)).toEqual([0, 12.5, 25]);
});

test('on an answered question the answer that stands changes nothing, and the others are told against it', () => {
	const wizard = drive();
	wizard.act(enter, down, enter);
	const {effects} = wizard.context.derive(wizard.state().assessment);
	expect(effects('restore').map(({low}) => Math.round(low * 10) / 10)).toEqual([-12.5, 0, 12.5]);
});

test('an answer that is against the files is told with what it takes from the score', () => {
	const {context, state} = drive();
	expect(
		context
			.derive(state().assessment)
			.effects('replica')
			.map(({low}) => Math.round(low)),
	).toEqual([0, -25, -12, 0]);
});

test('the change of the last answer is kept until the next, and taking it back is a change too', () => {
	const wizard = drive();
	wizard.act(enter);
	expect(wizard.state().change).toBeUndefined();
	wizard.act({type: 'highlight', index: 2}, enter, down);
	expect(wizard.state().change).toMatchObject({checkId: 'restore', low: 25, high: 0});
	wizard.act(command('note'), {type: 'edit', edit: {kind: 'insert', text: 'x'}}, enter);
	expect(wizard.state().change).toMatchObject({checkId: 'restore', low: 25});
	wizard.act(command('undo'), command('undo'));
	expect(wizard.state().change).toMatchObject({checkId: 'restore', low: -25});
});
