import {defineCheck} from '../../source/domain/check.ts';
import {roles} from '../../source/domain/file.ts';
import {at, count, list} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';

/** The head of a JUnit report, with the counts among its attributes. */
const report: Signal = {
	keywords: ['<testsuite'],
	pattern: /<testsuites?\b([^>]{0,380})/,
	roles,
	paths: /\.xml$/i,
	within: 'text',
	maxPerFile: 200,
};

const numberOf = (attributes: string, name: string): number =>
	Number(new RegExp(`\\b${name}="(\\d{1,9})"`).exec(attributes)?.[1] ?? 0);

/** Reports that other programs' tests read are no results. */
const isSample = (path: string): boolean =>
	/(^|\/)(fixtures?|testdata|__fixtures__|samples?|examples?|mocks?|resources)\//i.test(path);

/** The last test run passed, as a report at hand tells. */
export const testsPass = defineCheck({
	id: 'tests-pass',
	signals: {report},
	decide: ({found}) => {
		const hits = found.report.filter(
			({path, file}) => !isSample(path) && file.role !== 'vendored' && file.role !== 'docs',
		);
		// `<testsuites>` sums up what its suites tell; without it the suites are summed.
		const suites = [...Map.groupBy(hits, ({path}) => path)].map(([path, lines]) => {
			const whole = lines.filter(({text}) => text.includes('<testsuites'));
			const counted = whole.some(({groups}) => numberOf(groups[1] ?? '', 'tests') > 0)
				? whole
				: lines.filter(({text}) => !text.includes('<testsuites'));
			const total = (name: string): number =>
				counted.reduce((sum, {groups}) => sum + numberOf(groups[1] ?? '', name), 0);
			return {path, line: lines[0]?.line ?? 1, tests: total('tests'), failed: total('failures') + total('errors')};
		});
		const ran = suites.filter(({tests}) => tests > 0);
		const places = ran
			.toSorted((a, b) => b.failed - a.failed)
			.map(({path, line, tests, failed}) => at(path, line, `${tests} tests, ${failed} failed`));
		if (ran.length === 0) return unknown('no JUnit report is at hand that would tell how the last test run ended');
		const tests = ran.reduce((sum, one) => sum + one.tests, 0);
		const red = ran.filter(({failed}) => failed > 0);
		const failed = red.reduce((sum, one) => sum + one.failed, 0);
		const said = `${count(ran.length, 'JUnit report')} of ${count(tests, 'test')}`;
		if (failed === 0) return pass(`${said}: all passed`, places);
		const where = list(
			red.map(({path}) => path),
			3,
		);
		return (100 * failed) / tests < 1
			? partial(`${said}: ${failed} failed (${where})`, places, 40)
			: fail(`${said}: ${failed} failed (${where})`, places);
	},
});
