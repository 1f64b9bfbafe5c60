import {describe, expect, test} from 'vitest';
import {applyAnswers} from '../../../source/assessment/answers-file/apply.ts';
import {selectQuestions} from '../../../source/assessment/answers-file/select.ts';
import {stampOf} from '../../../source/assessment/answers-file/stamp.ts';
import {answersFileSchema} from '../../../source/domain/answers-file.ts';
import type {Assessment} from '../../../source/domain/assessment.ts';
import {down, drive, enter} from '../drive.ts';
import {assessmentOf, contextOf} from '../sample.ts';

type Options = {readonly assessment?: Assessment; readonly replaces?: boolean; readonly owner?: string};

const apply = (answers: object, {assessment = assessmentOf(), replaces = false, ...head}: Options = {}) =>
	applyAnswers(assessment, answersFileSchema.parse({answers, ...head}), contextOf(), {replaces});

/** The only entry's fate, or what is wrong with it. */
const fateOf = (answers: object, options?: Options) => {
	const {fates, problems} = apply(answers, options);
	return problems[0]?.problem ?? fates[0]?.fate;
};

const answered = (id: string, option: string): Assessment => apply({[id]: option}).assessment;

describe('a file of answers', () => {
	test('gives the answer that the wizard gives', () => {
		const wizard = drive();
		const {assessment} = wizard.act(enter, down, enter);
		expect(apply({restore: 'untried'}).assessment.answers).toEqual(assessment.answers);
	});

	test('names a check by its id or its code', () => {
		expect(Object.keys(apply({'large-1.1': 'tried'}).assessment.answers)).toEqual(['restore']);
		expect(fateOf({restore: 'tried', 'LARGE-1.1': 'none'})).toMatch(/twice/);
		expect(fateOf({restor: 'tried'})).toMatch(/did you mean `restore`/);
	});

	test('is refused as a whole when one answer cannot be taken', () => {
		const before = assessmentOf();
		const {assessment, problems} = apply({restore: 'tried', plan: 'perhaps'}, {assessment: before});
		expect(assessment).toBe(before);
		expect(problems).toEqual([
			{key: 'plan', problem: expect.stringMatching(/none, untried, tried and not-applicable/)},
		]);
	});

	test('contradicts the scan only with a reason, and then as an override', () => {
		expect(fateOf({replica: 'none'})).toMatch(/because/);
		const {assessment} = apply({replica: {answer: 'none', because: 'The second one is asleep.'}});
		expect(assessment.answers.replica?.choice).toEqual({
			kind: 'override',
			score: 0,
			justification: 'The second one is asleep.',
		});
		expect(fateOf({replica: 'confirm'})).toBe('taken');
		expect(fateOf({plan: 'confirm'})).toMatch(/no answer of it/);
		expect(fateOf({replica: {answer: 'override', because: 'Half of it.'}})).toMatch(/score/);
	});

	test('says why a check does not apply', () => {
		expect(fateOf({plan: 'not-applicable'})).toMatch(/because/);
		const entry = {answer: 'not-applicable', because: 'A static site.', reason: 'not-used'};
		expect(apply({plan: entry}).assessment.answers.plan?.choice).toMatchObject({reason: 'not-used'});
	});

	test('backs an answer with places that are there, and dates it', () => {
		const entry = {answer: 'tried', evidence: 'docs/plan.md:7', answeredOn: '2026-10-01', note: 'Told by Anna.'};
		expect(apply({plan: entry}, {owner: 'Anna'}).assessment.answers.plan).toMatchObject({
			evidence: [{path: 'docs/plan.md', line: 7}],
			answeredOn: '2026-10-01',
			holdsUntil: '2027-04-01',
			note: 'Told by Anna.',
			owner: 'Anna',
		});
		expect(fateOf({plan: {answer: 'tried', evidence: ['docs/none.md']}})).toMatch(/no `docs\/none.md`/);
		expect(fateOf({plan: {answer: 'tried', answeredOn: '2026-11-22'}})).toMatch(/still to come/);
	});

	test('keeps a note of a check that it leaves open', () => {
		const {assessment, fates} = apply({plan: {note: 'Ask Anna.'}, restore: null});
		expect(fates.map(({fate}) => fate)).toEqual(['draft', 'open']);
		expect(assessment.answers).toEqual({});
		expect(assessment.drafts?.plan).toEqual({note: 'Ask Anna.'});
	});
});

describe('merging', () => {
	test('takes an answer that replaces the one the file was written from', () => {
		const assessment = answered('plan', 'none');
		const base = stampOf(assessment.answers.plan as NonNullable<(typeof assessment.answers)['plan']>);
		expect(fateOf({plan: {answer: 'tried', base}}, {assessment})).toBe('taken');
	});

	test('keeps an answer that somebody gave after the file was written', () => {
		const assessment = answered('plan', 'none');
		const merged = apply({plan: {answer: 'tried'}, restore: 'tried'}, {assessment});
		expect(merged.fates).toEqual([
			{id: 'plan', fate: 'kept'},
			{id: 'restore', fate: 'taken'},
		]);
		expect(merged.assessment.answers.plan?.choice).toEqual({kind: 'option', option: 'none'});
		expect(fateOf({plan: 'tried'}, {assessment, replaces: true})).toBe('taken');
	});

	test('changes nothing when it is done twice', () => {
		const assessment = answered('plan', 'none');
		const again = apply({plan: 'none'}, {assessment});
		expect(again.fates).toEqual([{id: 'plan', fate: 'same'}]);
		expect(again.assessment).toBe(assessment);
	});

	test('of two owners loses nothing of either', () => {
		const anna = apply({plan: 'tried'}, {owner: 'Anna'}).assessment;
		const both = apply({restore: 'none'}, {owner: 'Björn', assessment: anna}).assessment;
		expect(Object.entries(both.answers).map(([id, {owner}]) => [id, owner])).toEqual([
			['plan', 'Anna'],
			['restore', 'Björn'],
		]);
	});
});

test('an owner gets the questions that are assigned to them and still open', () => {
	const assessment = {...answered('plan', 'none'), assigned: {restore: 'Anna', 'on-call': 'Björn'}};
	const ids = (isOpen: boolean, owner?: string) =>
		selectQuestions(assessment, contextOf(), {isOpen, owner}).map(({id}) => id);
	expect(ids(true, 'anna')).toEqual(['restore']);
	expect(ids(true)).toEqual(['restore', 'replica', 'on-call']);
	expect(ids(false)).toEqual(['plan', 'restore', 'replica', 'on-call']);
});
