import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {realPart} from '../lexicon/test-signals.ts';
import {casesOf, isBrokenTest, ownTests, testPlaces} from './shared/tests.ts';

/** Fewer cases try a single path between two parts. */
const enough = 5;

/** Set-up that a runner or a base class brings to all tests below its folder. */
const shared =
	/(?:^|\/)(?:conftest\.py|\w*TestCase\.\w+|\w*Fixture\.\w+|\w*(?:suite|main)_test\.go|setup\w*\.\w+|\w*[bB]ase\w*\.\w+|\w*helper\w*\.\w+|utils?\/\w+\.py|utils?\.\w+)$/i;

/** Tests exercise several parts together. */
export const integrationTests = defineCheck({
	id: 'integration-tests',
	signals: {realPart},
	decide: seen => {
		const all = ownTests(seen);
		const live = all.filter(({file}) => !isBrokenTest(file.path, seen));
		const used = new Map(seen.found.realPart.map(hit => [hit.path, hit] as const).toReversed());
		const named = live
			.filter(({value}) => value.kind === 'integration')
			.toSorted((a, b) => b.value.cases - a.value.cases);
		// A folder called `integration` proves nothing: something real must be reached from it, or from its helpers.
		const helpers = new Set([...used.keys()].filter(path => !live.some(({file}) => file.path === path)));
		const reaches = (path: string): boolean =>
			used.has(path) ||
			seen.code.importsOf(path).some(({resolved}) => resolved !== undefined && helpers.has(resolved)) ||
			[...helpers].some(
				helper =>
					shared.test(helper) && helper.includes('/') && path.startsWith(helper.slice(0, helper.lastIndexOf('/') + 1)),
			);
		const real = named.filter(({file}) => reaches(file.path));
		const flows = live.filter(({value}) => value.kind === 'end-to-end');
		const places = [
			...real.slice(0, 6).flatMap(({file}) => {
				const hit = used.get(file.path);
				return hit === undefined ? testPlaces(real.filter(test => test.file === file)) : [place(hit)];
			}),
			...[...helpers].slice(0, 4).flatMap(path => {
				const hit = used.get(path);
				return hit === undefined ? [] : [place(hit)];
			}),
		];
		const cases = casesOf(real);
		const folders = list([...new Set(real.map(({file}) => file.folder))], 3);
		if (cases >= enough)
			return pass(
				`${count(cases, 'case')} in ${count(real.length, 'file')} run parts together (server, database or process): ${folders}`,
				places,
			);
		if (cases > 0) return partial(`only ${count(cases, 'case')} run parts together: ${folders}`, places, 40);
		if (flows.length > 0)
			return partial(
				`only ${count(casesOf(flows), 'end-to-end case')} run parts together; no test of the API or the database by itself`,
				testPlaces(flows),
				30,
			);
		const empty = all.filter(({value}) => value.kind === 'integration');
		if (empty.length > 0)
			return fail(
				`${list(
					empty.map(({file}) => file.path),
					3,
				)} ${empty.length === 1 ? 'is' : 'are'} called integration tests, but reach no server, database, queue or container`,
				testPlaces(empty),
			);
		return fail(
			all.length === 0
				? 'there are no tests'
				: `all ${count(casesOf(all), 'case')} test single units; none reaches a server, database, queue or container`,
			testPlaces(all, 3),
		);
	},
});
