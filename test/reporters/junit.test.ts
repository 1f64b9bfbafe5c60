import {XMLParser} from 'fast-xml-parser';
import {expect, test} from 'vitest';
import {fail} from '../../source/domain/verdict.ts';
import {junit} from '../../source/reporters/junit.ts';
import {mixed, reportedOf} from './reported.ts';
import {junitErrors} from './schemas.ts';

const parse = (xml: string) =>
	new XMLParser({ignoreAttributes: false, attributeNamePrefix: '', isArray: name => name === 'testcase'}).parse(xml)
		.testsuites.testsuite;

test.each(['JUnit', 'jenkins-junit'] as const)('is valid by the schema %s, which refuses what is not', async schema => {
	expect(await junitErrors(junit(mixed()), schema)).toEqual([]);
	expect(await junitErrors('<testsuites><testsuite/></testsuites>', schema)).not.toEqual([]);
});

test('a gap is a failure, what is open or does not apply is skipped, a category is a suite', () => {
	const [safety, papers] = parse(junit(mixed()));
	expect(safety).toMatchObject({name: 'Safety', tests: '2', failures: '2', errors: '0', skipped: '0'});
	expect(papers).toMatchObject({name: 'Papers', tests: '2', failures: '0', errors: '0', skipped: '2'});
	expect(safety.testcase[0]).toMatchObject({
		name: 'SAFE-1.1 The thing called alpha holds',
		classname: 'klar.safety.all',
		failure: {message: '2 of 3 are missing', type: 'critical'},
	});
	expect(safety.testcase[0].failure['#text']).toContain('at src/a b#1.ts:3');
	expect(papers.testcase[1].skipped).toBe('unknown: no file can prove this');
});

test('hostile text stays text', async () => {
	const hostile = ']]><testsuite name="x"/> & \u0000\uD800\uFFFE';
	const xml = junit(reportedOf({alpha: fail(hostile, [{path: 'a"<b>.ts', line: 1, excerpt: ']]>'}])}));
	expect(await junitErrors(xml, 'JUnit')).toEqual([]);
	expect(parse(xml)).toHaveLength(2);
});
