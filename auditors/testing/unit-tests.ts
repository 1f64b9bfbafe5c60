import {defineCheck} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {casesOf, isBrokenTest, ownTests, testPlaces, wantedCases} from './shared/tests.ts';

/** A real suite of tests below the level of whole flows exists. */
export const unitTests = defineCheck({
	id: 'unit-tests',
	decide: seen => {
		const all = ownTests(seen);
		const tests = all.filter(({value}) => value.kind !== 'end-to-end');
		const cases = casesOf(tests);
		const unit = casesOf(tests.filter(({value}) => value.kind === 'unit'));
		const lines = seen.code.linesOfCode;
		const wanted = wantedCases(lines);
		const runners = [...new Set(tests.map(({value}) => value.runner))].filter(name => name !== '');
		if (all.length === 0) return fail('there is no test case in the repository');
		if (cases === 0)
			return partial(`there are only ${count(casesOf(all), 'end-to-end case')}, no unit test`, testPlaces(all), 10);
		const by = runners.length === 0 ? '' : ` (${list(runners)})`;
		const amount = `${count(cases, 'test case')} in ${count(tests.length, 'file')}${by} for ${count(lines, 'line')} of own code`;
		const sorted = testPlaces([
			...tests.filter(({value}) => value.kind === 'unit').toSorted((a, b) => b.value.cases - a.value.cases),
			...tests.filter(({value}) => value.kind !== 'unit').toSorted((a, b) => b.value.cases - a.value.cases),
		]);
		const broken = tests.filter(({file}) => isBrokenTest(file.path, seen));
		if (broken.length === tests.length)
			return partial(`${amount}, but each test file imports a file that does not exist: none can run`, sorted, 5);
		if (cases < wanted) return partial(`${amount}; ${wanted} would be enough`, sorted, (100 * cases) / wanted);
		if (unit === 0) return partial(`${amount}, all of them integration tests`, sorted, 70);
		return pass(`${amount}; ${unit} of them are unit tests`, sorted);
	},
});
