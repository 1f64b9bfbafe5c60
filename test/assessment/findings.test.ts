import {describe, expect, test} from 'vitest';
import {fail, partial} from '../../source/domain/verdict.ts';
import {command, down, drive, enter, esc, typed} from './drive.ts';
import {assessmentOf, scanOf} from './sample.ts';

const atFindings = (scan = scanOf()) => {
	const wizard = drive(assessmentOf({scan}));
	wizard.act(enter, command('findings'));
	const ids = () => {
		const {screen, assessment} = wizard.state();
		if (screen.kind !== 'findings') throw new Error('not on the findings screen');
		return wizard.context
			.derive(assessment)
			.findings(screen.narrowed)
			.map(({placed}) => placed.check.id);
	};
	return {...wizard, ids};
};

describe('findings', () => {
	test('list all checks, what does not hold first and what does not apply last', () => {
		expect(atFindings().ids()).toEqual(['logs', 'plan', 'restore', 'on-call', 'replica', 'tenants']);
	});

	test('are narrowed by status, severity and category, each key taking the next value that is there', () => {
		const wizard = atFindings(scanOf({'on-call': partial('Half a rota.', [], 50)}));
		const next = (facet: 'status' | 'severity' | 'category') => wizard.act({type: 'facet', facet});
		next('status');
		expect(wizard.ids()).toEqual(['logs']);
		next('status');
		expect(wizard.ids()).toEqual(['on-call']);
		next('category');
		expect(wizard.state().screen).toMatchObject({narrowed: {facets: {status: 'partial', category: 'large'}}});
		next('severity');
		expect(wizard.ids()).toEqual(['on-call']);
		wizard.act(esc);
		expect(wizard.ids()).toHaveLength(6);
	});

	test('are found by words of title, reason, severity and path', () => {
		const wizard = atFindings();
		for (const [words, ids] of [
			['replicas set', ['replica']],
			['deploy.yaml', ['replica']],
			['high fail', ['logs']],
		] as const) {
			wizard.act(command('filter'), typed(words), enter);
			expect(wizard.ids()).toEqual(ids);
			wizard.act(esc);
		}
	});

	test('are agreed with by one key, which goes on to the next', () => {
		const wizard = atFindings();
		wizard.act(command('agree'));
		expect(wizard.state().assessment.answers.logs?.choice).toEqual({kind: 'confirm'});
		expect(wizard.state().screen).toMatchObject({index: 1});
		expect(wizard.act(command('agree')).message?.text).toContain('no verdict');
	});

	test('keep the mark on a row when an answer makes the list shorter', () => {
		const wizard = atFindings(scanOf({replica: fail('No replica.')}));
		wizard.act({type: 'facet', facet: 'status'}, down);
		expect(wizard.ids()).toEqual(['logs', 'replica']);
		wizard.act(command('not-applicable'), enter, typed('Not ours'), enter);
		expect(wizard.ids()).toEqual(['logs']);
		expect(wizard.state().screen).toMatchObject({index: 0});
	});
});

describe('a contradiction between an answer and the files', () => {
	const contradicted = () => {
		const wizard = atFindings();
		wizard.act(command('filter'), typed('replica'), enter, command('override'), down, enter);
		return wizard;
	};

	test('is shown before it counts, and leaving it open keeps nothing', () => {
		const wizard = contradicted();
		expect(wizard.state().overlay).toMatchObject({kind: 'conflict', checkId: 'replica', offer: 1});
		expect(wizard.act(esc).overlay).toBeUndefined();
		expect(wizard.state().assessment.answers).toEqual({});
	});

	test('is kept only with a reason', () => {
		const wizard = contradicted();
		wizard.act(enter, enter);
		expect(wizard.state().assessment.answers).toEqual({});
		wizard.act(typed('It was switched off'), enter);
		expect(wizard.state().assessment.answers.replica?.choice).toEqual({
			kind: 'override',
			score: 0,
			justification: 'It was switched off',
		});
	});

	test('is resolved by taking the files for right', () => {
		expect(contradicted().act(down, enter).assessment.answers.replica?.choice).toEqual({kind: 'confirm'});
	});
});
