import {describe, expect, test} from 'vitest';
import {gapRows} from '../../source/assessment/gap-rows.ts';
import {fail} from '../../source/domain/verdict.ts';
import {command, down, drive, enter, esc, typed} from './drive.ts';
import {assessmentOf, scanOf} from './sample.ts';

const scan = scanOf({replica: fail('No replica.')});

const atGaps = (auditors: typeof scan.auditors = []) => {
	const wizard = drive(assessmentOf({scan: {...scan, auditors}}));
	wizard.act(enter, command('gaps'));
	const derived = () => wizard.context.derive(wizard.state().assessment);
	return {
		...wizard,
		ids: () => gapRows(derived().gaps(), wizard.state().gapOrder).map(({checkId}) => checkId),
		low: () => derived().whatIf(wizard.state().closedGaps).scorecard.score?.low,
	};
};

describe('gaps', () => {
	test('that are marked as fixed move the projected score, and no answer', () => {
		const wizard = atGaps();
		expect(wizard.ids()).toEqual(['replica', 'logs']);
		expect(wizard.low()).toBe(0);
		wizard.act(command('close-gap'));
		expect(wizard.low()).toBeCloseTo(25, 9);
		wizard.act(down, command('close-gap'));
		expect(wizard.low()).toBeCloseTo(37.5, 9);
		expect(wizard.state().assessment.answers).toEqual({});
		wizard.act(command('close-gap'));
		expect(wizard.low()).toBeCloseTo(25, 9);
		expect(wizard.act(esc).closedGaps).toEqual([]);
	});

	test('of one priority are marked with one key, and unmarked with it again', () => {
		const wizard = atGaps();
		expect(wizard.act(command('close-priority')).closedGaps).toEqual(['replica', 'logs']);
		expect(wizard.act(command('close-priority')).closedGaps).toEqual([]);
	});

	test('come by quick wins, the most points for a day of work first', () => {
		const wizard = atGaps();
		wizard.act(down, command('order'));
		expect(wizard.state()).toMatchObject({gapOrder: 'quick-wins', screen: {index: 0}});
		expect(wizard.ids()).toEqual(['replica', 'logs']);
	});

	test('of an auditor that failed count as fixed when it runs', () => {
		const wizard = atGaps([{id: 'small', ms: 1, error: 'boom'}]);
		expect(wizard.ids()[0]).toBe('auditor:small');
		wizard.act(enter);
		expect(wizard.state().overlay).toBeUndefined();
		const before = wizard.context.derive(wizard.state().assessment).scorecard;
		wizard.act(command('close-gap'));
		const after = wizard.context.derive(wizard.state().assessment).whatIf(wizard.state().closedGaps).scorecard;
		expect(before.categories[0]?.error).toBe('boom');
		expect(after.categories[0]?.error).toBeUndefined();
	});

	test('that are no longer gaps are not thought away', () => {
		const wizard = atGaps();
		wizard.act(command('close-gap'), command('not-applicable'), enter, typed('Not ours'), enter);
		const {verdicts, whatIf} = wizard.context.derive(wizard.state().assessment);
		expect(verdicts.get('replica')?.status).toBe('n/a');
		expect(whatIf(wizard.state().closedGaps).scorecard.counts['n/a']).toBe(2);
	});
});
