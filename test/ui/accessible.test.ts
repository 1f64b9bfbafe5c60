import {PassThrough} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {describe, expect, test} from 'vitest';
import type {Assessment} from '../../source/domain/assessment.ts';
import {runAccessible} from '../../source/ui/accessible/run-accessible.ts';
import {assessmentOf, cards, pack, scanOf, today} from '../assessment/sample.ts';

/** Runs the line mode on lines that were typed ahead. */
const run = async (lines: readonly string[], assessment = assessmentOf({scan: undefined} as never)) => {
	const stdin = new PassThrough();
	const stdout = new PassThrough({encoding: 'utf8'});
	let output = '';
	stdout.on('data', text => {
		output += text;
	});
	const saved: Assessment[] = [];
	stdin.end(`${lines.join('\n')}\n`);
	const result = await runAccessible({
		assessment,
		pack,
		cards,
		today,
		scan: async onProgress => {
			onProgress({
				kind: 'auditor',
				id: 'small',
				title: 'Small things',
				state: 'done',
				done: 1,
				total: 1,
				result: '1 fails',
			});
			return scanOf();
		},
		save: now => saved.push(now),
		evidenceExists: path => path === 'docs/plan.md',
		onChooseSaved: () => ({assessment: assessmentOf()}),
		// Line mode reads and writes lines: any stream will do.
		stdin: stdin as unknown as ReadStream,
		stdout: stdout as unknown as WriteStream,
	});
	return {result, output, saved};
};

describe('the line mode', () => {
	test('scans, asks and finishes with the same answers as the screens', async () => {
		const {result, output} = await run(['', '', '2', 's', 'e', 'docs/plan.md', '3', '1', 'f']);
		expect(result).toMatchObject({ended: 'finished', exitCode: 0, isUnsaved: false});
		expect(Object.entries(result.assessment.answers).map(([id, {choice}]) => [id, choice])).toEqual([
			['restore', {kind: 'option', option: 'untried'}],
			['plan', {kind: 'option', option: 'tried'}],
			['replica', {kind: 'confirm'}],
		]);
		expect(result.assessment.answers.plan?.evidence).toEqual([{path: 'docs/plan.md'}]);
		expect(result.assessment.skipped).toEqual(['on-call']);
		expect(output).toContain('Small things: 1 fails');
		expect(output).toContain('Question 1 of 4');
		expect(output).not.toContain('\u001B');
	});

	test('a number that is no option answers nothing, and Enter alone neither', async () => {
		const {result, output} = await run(['1', '9', '', 'zzz'], assessmentOf());
		expect(result.assessment.answers).toEqual({});
		expect(output.match(/means nothing here/g)).toHaveLength(3);
	});

	test('not applicable asks why, and a dot leaves a text as it was', async () => {
		const {result} = await run(['1', 'a', '2', 'The platform does', 'n', '.', 'q', ''], assessmentOf());
		expect(result.ended).toBe('quit');
		expect(result.assessment.answers.restore?.choice).toEqual({
			kind: 'not-applicable',
			reason: 'covered-elsewhere',
			justification: 'The platform does',
		});
		expect(result.assessment.drafts).toBeUndefined();
	});

	test('an option says what it does to the score, and the answer says what it did', async () => {
		const {output} = await run(['1', '3'], assessmentOf());
		expect(output).toContain('3. The restore is there, tried this year (score +25.0)');
		expect(output).toContain('The last answer: score +25.0, highest possible 0.');
	});

	test('an answer against the files is told with both sides, and kept with a reason', async () => {
		const {result, output} = await run(['1', '1', '1', '1', '2', '1', 'It was switched off'], assessmentOf());
		expect(output).toMatch(/The files say: pass\. Two replicas are set\.[\s\S]*The answer says: There is no replica\./);
		expect(result.assessment.answers.replica?.choice).toMatchObject({kind: 'override', score: 0});
	});

	test('gaps can be thought away, and what that would do is said', async () => {
		const {result, output} = await run(['1', 'i', '1', '', 'q', ''], assessmentOf());
		expect(output).toContain('1. P1 The logs is there and works, score +12.5, 1 to 2 days, marked as fixed');
		expect(output).toContain('1 gap marked as fixed: Score 37, up to 100 of 100');
		expect(result.assessment.answers).toEqual({});
		expect(result.leftOpen?.[0]).toMatch(/^Open: 3 questions/);
	});

	test('a finding is told in full by its number', async () => {
		const {output} = await run(['1', 'f', '1', ''], assessmentOf());
		expect(output).toMatch(/fail: Nothing logs\.[\s\S]*make logs/);
	});

	test('the end of the input ends it with everything saved', async () => {
		const {result, saved} = await run(['1', '3'], assessmentOf());
		expect(result).toMatchObject({ended: 'quit', exitCode: 0});
		expect(saved.at(-1)?.answers.restore).toBeDefined();
	});

	test('the review goes to a check by its number', async () => {
		const {output} = await run(['1', 'r', '2'], assessmentOf());
		expect(output).toContain('2. Unanswered: The on-call is there and works');
		expect(output).toContain('Question 2 of 4');
	});
});
