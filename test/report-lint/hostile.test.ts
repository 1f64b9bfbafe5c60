import {performance} from 'node:perf_hooks';
import {expect, test} from 'vitest';
import {lintReport, type ReportForm} from '../../source/report-lint/lint.ts';

/** Far above what any of these takes, far below what one that grows with the square of its length would. */
const mostMs = 5000;
const times = 100_000;

test.each<[string, ReportForm, string]>([
	['brackets', 'md', `${'('.repeat(times)} = 1`],
	['sums without an end', 'md', `= ${'1+'.repeat(times)}`],
	['sums with many ends', 'md', '1+1='.repeat(times)],
	['scores and colons', 'md', 'score: '.repeat(times)],
	['backticks', 'md', '`'.repeat(times)],
	['cells', 'md', `${'|a'.repeat(times)}|\n${'|---'.repeat(times)}|\n${'|1'.repeat(times)}|\n`],
	['headings', 'md', '# a (1/100)\n'.repeat(2000)],
	['tags that never close', 'html', '<p><li>'.repeat(times)],
	['angle brackets', 'html', '<a '.repeat(times)],
	['spaces', 'md', `a${' '.repeat(times)}b: 1`],
])('a report of %s ends, and soon', (_what, form, text) => {
	const began = performance.now();
	expect(() => lintReport(text, form)).not.toThrow();
	expect(performance.now() - began).toBeLessThan(mostMs);
});
