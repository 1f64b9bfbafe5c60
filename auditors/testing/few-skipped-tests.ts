import {defineCheck} from '../../source/domain/check.ts';
import {agree, at, count, list, none} from '../../source/domain/place.ts';
import {fail, notApplicable, partial, pass} from '../../source/domain/verdict.ts';
import {casesOf, ownTests, testPlaces} from './shared/tests.ts';

/** @unit percent */
const few = 2;
/** Only a little more than a few. @unit percent */
const some = 10;

/** Fewer than 2 % of the test cases are always skipped; skips on a platform or a missing tool are none of them. */
export const fewSkippedTests = defineCheck({
	id: 'few-skipped-tests',
	decide: seen => {
		const tests = ownTests(seen);
		if (tests.length === 0) return notApplicable('there are no test cases that could be skipped');
		const total = casesOf(tests);
		const holding = tests
			.filter(({value}) => value.skipped.length > 0)
			.toSorted((a, b) => b.value.skipped.length - a.value.skipped.length);
		const skipped = holding.reduce((sum, {value}) => sum + value.skipped.length, 0);
		const conditional = tests.reduce((sum, {value}) => sum + value.conditional.length, 0);
		const places = holding.flatMap(({file, value}) => value.skipped.slice(0, 2).map(line => at(file.path, line)));
		const share = (100 * skipped) / total;
		const also = conditional === 0 ? '' : `; ${conditional} more are skipped on a condition`;
		if (skipped === 0) return pass(`${none(total, {noun: 'test case', one: 'is skipped'})}${also}`, testPlaces(tests));
		const where = list(
			holding.map(({file}) => file.path),
			3,
		);
		const said = `${skipped} of ${count(total, 'test case')} (${share.toFixed(1)} %) ${agree(skipped, 'is', 'are')} skipped: ${where}${also}`;
		if (share < few) return pass(said, places);
		return share < some ? partial(said, places, 60 - 4 * share) : fail(said, places);
	},
});
