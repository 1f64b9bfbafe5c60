import {expect, test} from 'vitest';
import {parse} from '../../source/command-line/parse.ts';

test.each([
	[['report', 'shop'], {subject: {kind: 'saved', named: 'shop'}, plan: {}}],
	[['gaps'], {subject: {kind: 'saved'}, json: false, fix: [], plan: {}}],
	[
		['gaps', '--fix', 'P0,SEC-1.4', '--fix', 'load-tests', '--json'],
		{json: true, fix: ['P0', 'SEC-1.4', 'load-tests']},
	],
	[
		['gaps', '--scan', '.', '--team', '3', '--start', '2026-12-01', '--day-rate', '900', '--currency', 'EUR'],
		{subject: {kind: 'scan', path: '.'}, plan: {team: 3, start: '2026-12-01', dayRate: 900, currency: 'EUR'}},
	],
	[['report-lint', 'a.md'], {file: 'a.md', json: false}],
])('klar %j', (argv, options) => {
	const parsed = parse(argv);
	expect(parsed).toMatchObject({kind: 'run'});
	const read = 'options' in parsed ? parsed.options : undefined;
	expect(argv[0] === 'report' ? (read as {write: unknown}).write : read).toMatchObject(options);
});

test.each([
	[['gaps', '--team', '0'], /whole number from 1 to 100/],
	[['gaps', '--team', '1.5'], /whole number/],
	[['gaps', '--start', '2026-02-30'], /takes a date such as/],
	[['gaps', '--start', 'tomorrow'], /takes a date such as/],
	[['gaps', '--day-rate=-1'], /an amount above 0/],
	[['gaps', '--currency', '<b>'], /a name such as EUR/],
	[['report', '--format', 'pdf'], /takes md, html, json/],
	[['gaps', 'shop', '--scan', '.'], /name one/],
	[['report-lint'], /needs the file/],
])('klar %j is refused with what is wrong', (argv, message) => {
	expect(() => parse(argv)).toThrow(message);
});
