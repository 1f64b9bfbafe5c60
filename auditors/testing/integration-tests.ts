import {defineCheck} from '../../source/domain/check.ts';
import {agree, count, every, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {commandRun, runsOthers} from '../lexicon/command-tests.ts';
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
	signals: {realPart, commandRun},
	decide: seen => {
		const all = ownTests(seen);
		const live = all.filter(({file}) => !isBrokenTest(file.path, seen));
		// What is installed has no server: its parts run together when a test runs the command.
		const isInstalled = !seen.facts['is-service'].value;
		const commands = isInstalled ? seen.found.commandRun.filter(({text}) => !runsOthers.test(text)) : [];
		const used = new Map([...seen.found.realPart, ...commands].map(hit => [hit.path, hit] as const).toReversed());
		const running = new Set(commands.map(({path}) => path));
		const named = live
			.filter(({value, file}) => value.kind === 'integration' || running.has(file.path))
			.toSorted((a, b) => b.value.cases - a.value.cases);
		// A folder called `integration` proves nothing: something real must be reached from it, or from its helpers.
		const helpers = new Set([...used.keys()].filter(path => !live.some(({file}) => file.path === path)));
		// A project of .NET is compiled as a whole: what its fixture brings up serves all its tests.
		const projects = seen.files.withExtension('csproj', 'fsproj').map(({folder}) => folder);
		const projectOf = (path: string): string | undefined =>
			projects.filter(folder => path.startsWith(`${folder}/`)).toSorted((a, b) => b.length - a.length)[0];
		const equipped = new Set([...helpers].filter(path => path.endsWith('.cs')).flatMap(path => projectOf(path) ?? []));
		const reaches = (path: string): boolean =>
			used.has(path) ||
			(path.endsWith('.cs') && equipped.has(projectOf(path) ?? '-')) ||
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
				`${count(cases, 'case')} in ${count(real.length, 'file')} ${agree(cases, 'runs', 'run')} parts together (server, database or process): ${folders}`,
				places,
			);
		if (cases > 0)
			return partial(
				`only ${count(cases, 'case')} ${agree(cases, 'runs', 'run')} parts together: ${folders}`,
				places,
				40,
			);
		if (flows.length > 0)
			return partial(
				`only ${count(casesOf(flows), 'end-to-end case')} ${agree(casesOf(flows), 'runs', 'run')} parts together; no test of the API or the database by itself`,
				testPlaces(flows),
				30,
			);
		const empty = all.filter(({value}) => value.kind === 'integration');
		if (isInstalled && casesOf(empty) >= enough)
			return partial(
				`${count(casesOf(empty), 'case')} in ${count(empty.length, 'file')} are called integration tests; none was seen to run the command or to reach a file, server or process`,
				testPlaces(empty),
				50,
			);
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
				: `${every(casesOf(all), {noun: 'case', one: 'tests', many: 'test'})} single units; none reaches a server, database, queue or container`,
			testPlaces(all, 3),
		);
	},
});
