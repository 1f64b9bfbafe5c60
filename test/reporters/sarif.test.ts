import {expect, test} from 'vitest';
import {fail} from '../../source/domain/verdict.ts';
import type {Reported} from '../../source/reporters/result.ts';
import {sarif, sarifFailures} from '../../source/reporters/sarif.ts';
import {mixed, reportedOf} from './reported.ts';
import {sarifSchema} from './schemas.ts';

const validate = sarifSchema();
const run = (text: string) => {
	const log = JSON.parse(text);
	expect(validate(log), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
	return log.runs[0];
};
const resultOf = (text: string, id: string) => run(text).results.find(({ruleId}: {ruleId: string}) => ruleId === id);

test('the schema refuses a log that is none, so that it can tell', () => {
	expect(validate({version: '2.1.0', runs: [{results: []}]})).toBe(false);
});

test('each status has its kind, and only failures have a level', () => {
	const {results} = run(sarif(mixed()));
	expect(
		results.map((one: {ruleId: string; kind: string; level: string}) => [one.ruleId, one.kind, one.level]),
	).toEqual([
		['alpha', 'fail', 'error'],
		['beta', 'fail', 'warning'],
		['gamma', 'notApplicable', 'none'],
		['delta', 'review', 'none'],
	]);
});

test('what the scan could not decide is open, and what is asked waits for review', () => {
	expect(resultOf(sarif(reportedOf({})), 'alpha').kind).toBe('open');
	expect(resultOf(sarif(reportedOf({})), 'delta').kind).toBe('review');
});

test('a place is a relative URI with a region, and the other places are related', () => {
	const {locations, relatedLocations} = resultOf(sarif(mixed()), 'alpha');
	expect(locations).toEqual([
		{
			physicalLocation: {
				artifactLocation: {uri: 'src/a%20b%231.ts', uriBaseId: '%SRCROOT%'},
				region: {startLine: 3, snippet: {text: 'const a = 1 < 2 && "x"'}},
			},
		},
	]);
	expect(relatedLocations).toHaveLength(1);
});

test('every result has a location, as code scanning rejects a file with one that has none', () => {
	for (const {locations} of run(sarif(mixed())).results) expect(locations).toHaveLength(1);
});

test('the file for code scanning holds the failures alone', () => {
	expect(run(sarifFailures(mixed())).results.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['alpha', 'beta']);
});

test('a result is the same one after its code has moved', () => {
	const at = (path: string, line: number) => resultOf(sarif(reportedOf({alpha: fail('no', [{path, line}])})), 'alpha');
	const [before, moved] = [at('a.ts', 1), at('a.ts', 200)];
	expect(moved.partialFingerprints).toEqual(before.partialFingerprints);
	expect(at('b.ts', 1).partialFingerprints.primaryLocationLineHash).toBe(
		before.partialFingerprints.primaryLocationLineHash,
	);
	expect(at('b.ts', 1).partialFingerprints['klarEvidence/v1']).not.toBe(before.partialFingerprints['klarEvidence/v1']);
});

test('a waived check is suppressed, and no other is', () => {
	const reported = mixed();
	const waived: Reported = {
		...reported,
		effective: reported.effective.map(verdict =>
			verdict.placed.check.id === 'alpha'
				? {
						...verdict,
						isWaived: true,
						waiver: {check: 'alpha', until: '2027-01-31', reason: 'after the launch', approver: 'Ida'},
					}
				: verdict,
		),
	};
	expect(resultOf(sarif(waived), 'alpha').suppressions).toEqual([
		{kind: 'external', status: 'accepted', justification: 'Waived until 2027-01-31 by Ida: after the launch'},
	]);
	expect(resultOf(sarif(waived), 'beta').suppressions).toBeUndefined();
});

test('rules carry the help of their cards, and results point at them', () => {
	const {tool, results} = run(sarif(mixed()));
	const rule = tool.driver.rules[results[1].ruleIndex];
	expect(rule).toMatchObject({id: 'beta', shortDescription: {text: 'The thing called beta holds'}});
	expect(rule.help.markdown).toContain('make beta');
});

test('an auditor that failed is a result, and the run is not successful', () => {
	const reported = mixed();
	const scan = {...reported.assessment.scan!, auditors: [{id: 'safety', ms: 1, error: 'Error: broken'}]};
	const failing = {...reported, assessment: {...reported.assessment, scan}};
	expect(run(sarif(failing)).invocations[0]).toMatchObject({
		executionSuccessful: false,
		toolExecutionNotifications: [{level: 'error'}],
	});
});

test('a name that is no Unicode is still a URI', () => {
	const [location] = resultOf(sarif(reportedOf({alpha: fail('no', [{path: 'a\uD800/b:c'}])})), 'alpha').locations;
	expect(location.physicalLocation.artifactLocation.uri).toBe('a%EF%BF%BD/b%3Ac');
});
