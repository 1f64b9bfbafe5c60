import {describe, expect, test} from 'vitest';
import {answerSchema} from '../../source/domain/answer.ts';
import {fail} from '../../source/domain/verdict.ts';
import {command, down, drive, enter, esc, typed} from './drive.ts';
import {assessmentOf, contextOf, scanOf, today} from './sample.ts';

const atQuestions = () => {
	const wizard = drive();
	wizard.act(enter);
	return wizard;
};

describe('questions', () => {
	test('come by how far they move the score, then those to confirm, and leave out what does not apply', () => {
		const {context, state} = drive();
		const {questions} = context.derive(state().assessment);
		expect(questions.map(({id, kind}) => [id, kind])).toEqual([
			['restore', 'ask'],
			['on-call', 'ask'],
			['plan', 'ask'],
			['replica', 'confirm'],
		]);
		expect(questions.map(({worth}) => Math.round(worth))).toEqual([25, 25, 13, 0]);
	});

	test('an option becomes an answer that holds for as long as its card says, and the next question follows', () => {
		const wizard = atQuestions();
		expect(wizard.place()).toBe('questions restore');
		const {assessment} = wizard.act(down, enter);
		expect(assessment.answers.restore).toMatchObject({
			choice: {kind: 'option', option: 'untried'},
			answeredOn: today,
			holdsUntil: '2027-05-21',
		});
		expect(answerSchema.parse(assessment.answers.restore)).toBeDefined();
		expect(wizard.place()).toBe('questions on-call');
	});

	test('a number marks an option without choosing it', () => {
		const wizard = atQuestions();
		const {assessment, screen} = wizard.act({type: 'highlight', index: 2});
		expect(screen).toEqual({kind: 'questions', highlight: 2});
		expect(assessment.answers).toEqual({});
		expect(wizard.act({type: 'highlight', index: 7}).screen).toEqual({kind: 'questions', highlight: 2});
	});

	test('agreeing with the scan is one key, and contradicting it asks for a justification before it counts', () => {
		const wizard = atQuestions();
		wizard.act(command('next'), command('next'), command('next'));
		expect(wizard.place()).toBe('questions replica');
		expect(wizard.act(enter).assessment.answers.replica?.choice).toEqual({kind: 'confirm'});
		wizard.act(command('undo'), {type: 'highlight', index: 1}, enter);
		expect(wizard.place()).toBe('conflict replica');
		wizard.act(enter);
		expect(wizard.place()).toBe('field replica');
		expect(wizard.state().assessment.answers).toEqual({});
		expect(wizard.act(enter).overlay).toMatchObject({problem: expect.stringContaining('why')});
		const {assessment, overlay} = wizard.act(typed('It was switched off'), enter);
		expect(overlay).toBeUndefined();
		expect(assessment.answers.replica?.choice).toEqual({
			kind: 'override',
			score: 0,
			justification: 'It was switched off',
		});
	});

	test('not applicable takes a reason and a text, and leaves the score', () => {
		const wizard = atQuestions();
		wizard.act(command('not-applicable'), down, enter);
		const {assessment} = wizard.act(typed('The platform team restores'), enter);
		expect(assessment.answers.restore?.choice).toEqual({
			kind: 'not-applicable',
			reason: 'covered-elsewhere',
			justification: 'The platform team restores',
		});
		expect(wizard.context.derive(assessment).verdicts.get('restore')?.status).toBe('n/a');
	});

	test('a skipped question is not asked again before the review, and an answered one can not be skipped away', () => {
		const wizard = atQuestions();
		wizard.act(command('skip'), enter, command('previous'), command('previous'));
		expect(wizard.place()).toBe('questions restore');
		expect(wizard.state().assessment.skipped).toEqual(['restore']);
		wizard.act(command('next'), command('skip'));
		expect(wizard.state().assessment.answers['on-call']).toBeDefined();
		expect(wizard.state().assessment.skipped).toEqual(['restore']);
		wizard.act(command('previous'), command('previous'), enter);
		expect(wizard.state().assessment.skipped).toEqual([]);
	});

	test('after the last question that waits comes the review', () => {
		const wizard = atQuestions();
		wizard.act(enter, enter, enter, enter);
		expect(wizard.place()).toBe('review replica');
		expect(wizard.act(enter).ended).toBe('finished');
	});
});

describe('notes, evidence, owners', () => {
	test('what is written before an answer moves into the answer', () => {
		const wizard = atQuestions();
		wizard.act(command('note'), typed('Grace knows'), enter);
		expect(wizard.state().assessment.drafts).toEqual({restore: {note: 'Grace knows'}});
		wizard.act(command('evidence'), typed('docs/plan.md:12 https://wiki.example.org/restore'), enter);
		const {assessment} = wizard.act(enter);
		expect(assessment.drafts).toEqual({});
		expect(assessment.answers.restore).toMatchObject({
			note: 'Grace knows',
			evidence: [{path: 'docs/plan.md', line: 12}, {path: 'https://wiki.example.org/restore'}],
		});
	});

	test('evidence that is not there is refused in the field, with the text kept', () => {
		const wizard = atQuestions();
		const {overlay} = wizard.act(command('evidence'), typed('docs/none.md'), enter);
		expect(overlay).toMatchObject({kind: 'field', problem: expect.stringContaining('docs/none.md')});
		expect(wizard.state().assessment.drafts).toBeUndefined();
	});

	test('an assigned question is left to its owner, who becomes the owner of the answer', () => {
		const wizard = atQuestions();
		wizard.act(command('assign'), typed('Ada'), enter);
		expect(wizard.state().assessment.assigned).toEqual({restore: 'Ada'});
		expect(wizard.place()).toBe('questions on-call');
		const {assessment} = wizard.act(command('previous'), enter);
		expect(assessment.answers.restore?.owner).toBe('Ada');
		expect(assessment.assigned).toEqual({});
	});

	test('an answered question is not assigned: it waits for nobody', () => {
		const wizard = atQuestions();
		wizard.act(enter, command('previous'), command('assign'));
		expect(wizard.state().overlay).toBeUndefined();
		expect(wizard.state().message?.text).toContain('is answered');
	});

	test('leaving a field with Escape changes nothing', () => {
		const wizard = atQuestions();
		const before = wizard.state().assessment;
		const {overlay, assessment} = wizard.act(command('note'), typed('half a th'), esc);
		expect(overlay).toBeUndefined();
		expect(assessment).toBe(before);
	});
});

describe('undo and redo', () => {
	test('go through the whole session, each back at the check that it is about', () => {
		const wizard = atQuestions();
		wizard.act(enter, command('skip'), command('note'), typed('n'), enter);
		const end = wizard.state().assessment;
		wizard.act(command('undo'), command('undo'));
		expect(wizard.place()).toBe('questions on-call');
		wizard.act(command('undo'));
		expect(wizard.place()).toBe('questions restore');
		expect(wizard.state().assessment).toMatchObject({answers: {}, skipped: []});
		wizard.act(command('redo'), command('redo'), command('redo'));
		expect({...wizard.state().assessment, cursor: ''}).toEqual({...end, cursor: ''});
	});

	test('a new answer forgets what could have been redone', () => {
		const wizard = atQuestions();
		wizard.act(enter, command('undo'), down, enter);
		const {message, assessment} = wizard.act(command('redo'));
		expect(message?.text).toContain('nothing to redo');
		expect(assessment.answers.restore?.choice).toEqual({kind: 'option', option: 'untried'});
	});
});

describe('a new scan', () => {
	test('keeps every answer, and opens again only the one whose evidence changed', () => {
		const wizard = atQuestions();
		wizard.act(enter, enter, enter, enter);
		const {assessment} = wizard.state();
		const again = drive({...assessment, cursor: 'plan'});
		again.act(down, enter);
		expect(again.place()).toBe('scan plan');
		again.act({type: 'scan-done', scan: scanOf({replica: fail('No replica is set.')})});
		expect(again.state().assessment.answers).toEqual(assessment.answers);
		const {verdicts} = again.context.derive(again.state().assessment);
		expect(['restore', 'on-call', 'plan', 'replica'].filter(id => verdicts.get(id)?.answer === undefined)).toEqual([
			'replica',
		]);
	});

	test('that was cancelled changes nothing when it ends too late', () => {
		const wizard = drive(assessmentOf({scan: undefined} as never));
		wizard.act(enter, esc, {type: 'scan-done', scan: scanOf()});
		expect(wizard.state().assessment.scan).toBeUndefined();
		expect(wizard.place()).toBe('start');
	});

	test('with a failed auditor stays in sight until the person goes on', () => {
		const wizard = drive(assessmentOf({scan: undefined} as never));
		wizard.act(enter, {type: 'scan-done', scan: {...scanOf(), auditors: [{id: 'small', ms: 1, error: 'boom'}]}});
		expect(wizard.place()).toBe('scan');
		wizard.act(enter);
		expect(wizard.place()).toBe('findings');
	});
});

describe('an answer that ran out', () => {
	test('is asked again, with the old answer marked', () => {
		const wizard = atQuestions();
		wizard.act({type: 'highlight', index: 2}, enter);
		const later = drive({...wizard.state().assessment, cursor: 'restore'}, contextOf('2027-05-22'));
		expect(later.act(enter).screen).toEqual({kind: 'questions', highlight: 2});
		const {verdicts} = later.context.derive(later.state().assessment);
		expect(verdicts.get('restore')?.answer).toBeUndefined();
	});
});

describe('the review', () => {
	test('jumps to any check, and comes back after the answer', () => {
		const wizard = atQuestions();
		wizard.act(enter, command('review'), down, enter);
		expect(wizard.place()).toBe('questions on-call');
		wizard.act(enter);
		expect(wizard.place()).toBe('review on-call');
	});
});

describe('leaving', () => {
	test('Escape never leaves', () => {
		for (const path of [[], [enter], [enter, command('review')], [enter, command('findings')]]) {
			const wizard = drive();
			wizard.act(...path, esc, esc, esc, esc);
			expect(wizard.state().ended).toBeUndefined();
		}
	});

	test('Ctrl+C says so first and leaves the second time, and any other key in between takes it back', () => {
		const wizard = atQuestions();
		expect(wizard.act(command('interrupt')).message?.text).toContain('Ctrl+C again');
		wizard.act(down, command('interrupt'));
		expect(wizard.state().ended).toBeUndefined();
		expect(wizard.act(command('interrupt')).ended).toBe('interrupted');
	});

	test('q asks, and only Enter leaves', () => {
		const wizard = atQuestions();
		wizard.act(command('quit'), down, command('skip'), esc);
		expect(wizard.state().ended).toBeUndefined();
		expect(wizard.act(command('quit'), enter).ended).toBe('quit');
	});
});

describe('findings', () => {
	test('can be filtered, and overridden with a justification', () => {
		const wizard = drive();
		wizard.act(
			enter,
			command('findings'),
			command('filter'),
			typed('logs'),
			enter,
			command('override'),
			down,
			down,
			enter,
			enter,
		);
		const {assessment} = wizard.act(typed('The sidecar logs'), enter);
		expect(assessment.answers.logs?.choice).toEqual({kind: 'override', score: 100, justification: 'The sidecar logs'});
	});
});
