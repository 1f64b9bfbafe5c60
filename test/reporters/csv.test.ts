import {expect, test} from 'vitest';
import {fail} from '../../source/domain/verdict.ts';
import {csv} from '../../source/reporters/csv.ts';
import {parseCsv} from './parse-csv.ts';
import {allPass, mixed, reportedOf} from './reported.ts';

test('one row a gap, the most urgent first, under one row of titles', () => {
	const [titles, ...rows] = parseCsv(csv(mixed()));
	expect(titles?.slice(0, 4)).toEqual(['Title', 'Description', 'Priority', 'Severity']);
	expect(rows.map(([title, , priority, severity]) => [title, priority, severity])).toEqual([
		['SAFE-1.1 The thing called alpha holds', 'P0', 'critical'],
		['SAFE-1.2 The thing called beta holds', 'P2', 'medium'],
	]);
});

test('a description of several lines with quotes and commas is one cell', () => {
	const text = csv(reportedOf({alpha: fail('one, "two"\nthree', [])}));
	const [, row] = parseCsv(text);
	expect(row?.[1]).toContain('one, "two"\nthree');
	expect(text.endsWith('\r\n')).toBe(true);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1'])(
	'a cell that begins with %j is no formula',
	text => {
		const [titles = [], row] = parseCsv(csv(reportedOf({alpha: fail('no', [{path: text}])})));
		expect(row?.[titles.indexOf('Evidence')]).toBe(`'${text}`);
	},
);

test('an assessment without gaps has the titles alone', () => {
	expect(parseCsv(csv(allPass()))).toHaveLength(1);
});
