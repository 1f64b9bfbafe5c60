import {expect, test} from 'vitest';
import {questionState} from '../../source/assessment/questions.ts';
import {packSchema} from '../../source/domain/pack.ts';
import {command, down, drive, enter} from './drive.ts';
import {assessmentOf, contextOf, pack} from './sample.ts';

/** The sample pack in which being on call needs a restore. */
const chained = packSchema.parse({
	...pack,
	categories: pack.categories.map(category => ({
		...category,
		criteria: category.criteria.map(criterion => ({
			...criterion,
			checks: criterion.checks.map(check => (check.id === 'on-call' ? {...check, needs: ['restore']} : check)),
		})),
	})),
});

const start = () => drive(assessmentOf(), contextOf(undefined, chained));

test('an answer that makes another question moot closes it, says so, and goes on behind it', () => {
	const wizard = start();
	wizard.act(enter, enter);
	const {assessment, message} = wizard.state();
	expect(wizard.place()).toBe('questions plan');
	expect(message?.text).toContain('LARGE-1.3');
	const judged = {assessment, verdicts: wizard.context.derive(assessment).verdicts};
	expect(questionState(judged, 'on-call')).toBe('settled');
});

test('the option that would close others says so before it is chosen', () => {
	const {context, state} = start();
	expect(
		context
			.derive(state().assessment)
			.effects('restore')
			.map(({settles}) => settles),
	).toEqual([1, 0, 0]);
});

test('a question that was closed opens again with the answer that closed it, and can be answered by itself', () => {
	const wizard = start();
	wizard.act(enter, enter, command('undo'));
	const state = () => {
		const {assessment} = wizard.state();
		return questionState({assessment, verdicts: wizard.context.derive(assessment).verdicts}, 'on-call');
	};
	expect(state()).toBe('open');
	wizard.act(enter, command('previous'), down, enter);
	expect(state()).toBe('answered');
});
