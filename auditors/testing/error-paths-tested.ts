import {defineCheck} from '../../source/domain/check.ts';
import {at, count, none, some} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {casesOf, isBrokenTest, ownTests} from './shared/tests.ts';

/** A fair share of the test files, or of the cases where they are many to a file. @unit percent */
const fairFiles = 20;
const fairCases = 15;

/** Tests assert what happens when something fails. */
export const errorPathsTested = defineCheck({
	id: 'error-paths-tested',
	decide: seen => {
		const tests = ownTests(seen);
		if (tests.length === 0) return fail('there are no tests, so none of a failure');
		const failing = tests
			.filter(({value}) => value.errorCases > 0)
			.toSorted((a, b) => b.value.errorCases - a.value.errorCases);
		const cases = failing.reduce((sum, {value}) => sum + value.errorCases, 0);
		const places = failing
			.slice(0, 8)
			.map(({file, value}) => at(file.path, 1, `${count(value.errorCases, 'case')} with a failure`));
		const share = (100 * failing.length) / tests.length;
		const said = `${some(failing.length, tests.length, {noun: 'test file', one: 'asserts', many: 'assert'})} failures (${cases} of ${count(casesOf(tests), 'case')})`;
		if (failing.length === 0)
			return fail(
				`${none(tests.length, {noun: 'test file', one: 'asserts'})} an exception, a rejection or an error status`,
				tests.slice(0, 4).map(({file}) => at(file.path, 1)),
			);
		if (failing.every(({file}) => isBrokenTest(file.path, seen)))
			return partial(`${said}, but these files import what does not exist and cannot run`, places, 20);
		if (share >= fairFiles || (100 * cases) / casesOf(tests) >= fairCases) return pass(said, places);
		return partial(said, places, Math.max(10, (100 * share) / fairFiles));
	},
});
