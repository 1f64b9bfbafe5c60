import {expect, test} from 'vitest';
import {type GapsOptions, gaps} from '../../source/commands/gaps.ts';
import type {Assessment} from '../../source/domain/assessment.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {UserError} from '../../source/errors.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const mixed = smallAssessment({
	alpha: fail('2 of 3 are missing', []),
	beta: partial('half of it', [], 50),
	gamma: pass('yes', []),
	delta: unknown('?'),
});

const run = async (options: Partial<GapsOptions> = {}, assessment: Assessment = mixed) => {
	const services = testServices('gaps');
	(await services.openStore()).create(assessment).close();
	return gaps(
		{subject: {kind: 'saved'}, json: false, fix: [], plan: {team: 1, start: '2026-11-23'}, ...options},
		services,
	);
};

test('the gaps stand by phase with effort, points and reason', async () => {
	const {stdout, exitCode} = await run();
	expect(exitCode).toBe(0);
	expect(stdout).toContain('klar gaps: shop, score 35-55, NO-GO');
	expect(stdout).toContain('2 gaps, 2-4 days of work; 1 week for 1 person from 2026-11-23, until 2026-11-26');
	expect(stdout).toMatch(
		/P0 before production: 1 gap, 1-2 days, done on 2026-11-24\n {2}SAFE-1\.1 +1-2 d +\+30\.00 \* The thing called alpha holds: 2 of 3 are missing/,
	);
	expect(stdout).toContain('1 check open');
});

test('with some fixed it tells where that leads, and what is left', async () => {
	const {stdout} = await run({fix: ['P0', 'DOCS-1.2']});
	expect(stdout).toMatch(/If 1 gap and 1 open check were met \(1-2 days of work\)/);
	expect(stdout).toContain('Score     35-55 -> 85');
	expect(stdout).toContain('Decision  NO-GO -> GO');
	expect(stdout).toContain('Left      1 gap, 1-2 days');
});

test('the JSON has the projection beside the plan', async () => {
	const {stdout} = await run({json: true, fix: ['alpha']});
	expect(JSON.parse(stdout ?? '')).toMatchObject({
		schema: 'klar/assessment@1',
		report: {whatIf: {fixed: ['alpha'], score: {low: 65, high: 85}, gapsLeft: 1, leftDays: [1, 2]}},
	});
});

test.each([
	['alfa', /no gap and no open check.*did you mean `alpha`/s],
	['gamma', /its verdict is pass/],
	['zzzzzzzzz', /no check has that id or code/],
])('to fix `%s` is refused with the reason', async (word, message) => {
	const refused = run({fix: [word]});
	await expect(refused).rejects.toThrow(UserError);
	await expect(refused).rejects.toThrow(message);
});

test('an auditor that failed is told, and by the exit code too', async () => {
	const scan = mixed.scan && {...mixed.scan, auditors: [{id: 'safety', ms: 1, error: 'boom'}]};
	const {stdout, stderr, exitCode} = await run({}, {...mixed, ...(scan === undefined ? {} : {scan})});
	expect(exitCode).toBe(3);
	expect(stderr).toContain('boom');
	expect(stdout).toContain('The auditor of Safety ran to its end');
});
