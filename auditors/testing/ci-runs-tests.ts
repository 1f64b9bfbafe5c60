import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {startOf, startsOnChangeOf} from '../lexicon/ci-triggers.ts';
import {sharedTestJobs} from '../lexicon/shared-workflows.ts';
import {type TestRun, testRuns} from './shared/test-runs.ts';
import {ownTests, suiteNames, type Test} from './shared/tests.ts';

/** Cases that one stray file may hold without a suite being left out. @unit percent */
const negligible = 3;

const sum = (tests: readonly Test[]): number => tests.reduce((total, {value}) => total + value.cases, 0);

/** A pipeline that is about something else runs tests beside it: a nightly build, a release, fuzzing. */
const beside = /(?:^|[-_/])(?:nightly|release|publish|fuzz|docs?|deploy|upgrade|smoke|cron|schedul\w{0,3}|stale)/i;
const rank = ({command}: TestRun): number =>
	beside.test(command.path)
		? 2
		: /(?:^|[-_/])(?:tests?|ci|unit|check|pr|pull|backend|frontend|main|build)/i.test(command.path)
			? 0
			: 1;

const placesOf = (runs: readonly TestRun[]): readonly Evidence[] => {
	const places = runs
		.toSorted((a, b) => rank(a) - rank(b))
		.flatMap(({command}) => [command.place, ...(command.via === undefined ? [] : [command.via])]);
	return [...new Map(places.map(place => [`${place.path}:${place.line}`, place] as const)).values()];
};

/** Suites that tests belong to, the largest first. */
const suites = (tests: readonly Test[], all: readonly Test[]): readonly string[] =>
	[...Map.groupBy(tests, suiteNames(all))].toSorted((a, b) => sum(b[1]) - sum(a[1])).map(([name]) => name);

/** The pipeline runs the test suites on every change. */
export const ciRunsTests = defineCheck({
	id: 'ci-runs-tests',
	signals: ciSignals,
	decide: seen => {
		const {pipelines} = seen.artefacts;
		const tests = ownTests(seen);
		const files = pipelines.map(({file}) => at(file.path));
		if (pipelines.length === 0) return fail('there is no CI pipeline that could run the tests');
		const commands = ciCommands(seen);
		const runs = testRuns(commands, seen);
		if (tests.length === 0)
			return fail(`CI has no tests to run: ${count(pipelines.length, 'pipeline')}, but no test case was found`, files);
		const shared = sharedTestJobs(commands);
		const [elsewhere] = shared;
		if (runs.length === 0 && elsewhere !== undefined)
			return partial(
				`each change starts the tests by a workflow of another repository, whose steps are not in these files: ${elsewhere.text.split('\n')[0]}`,
				shared.map(({place}) => place),
				70,
			);
		if (runs.length === 0)
			return fail(
				`no step of ${count(pipelines.length, 'CI pipeline')} runs the ${count(sum(tests), 'test case')}`,
				files,
			);

		const firm = runs.filter(({command}) => !command.mayFail);
		const onChange = firm.filter(({command}) => startOf(command.pipeline) !== 'other');
		const starts = new Map(onChange.map(run => [run, startsOnChangeOf(run.command, seen)] as const));
		const byTest = new Map(tests.map(test => [test, onChange.filter(run => run.reaches(test))] as const));
		const runsFor = (test: Test): readonly TestRun[] => byTest.get(test) ?? [];
		const reached = tests.filter(test => runsFor(test).length > 0);
		if (reached.length === 0) {
			const loose = tests.some(test => runs.some(run => run.command.mayFail && run.reaches(test)));
			const other = tests.some(test => firm.some(run => run.reaches(test)));
			if (loose) return partial('CI runs tests, but their failure does not fail the pipeline', placesOf(runs), 30);
			if (other)
				return partial(
					'CI runs the tests only by hand, by schedule or for a release, not on each change',
					placesOf(runs),
					40,
				);
			return fail('CI has test commands, but none of them reaches the test files of this repository', placesOf(runs));
		}

		const extensions = [...new Set(reached.map(({file}) => file.extension))];
		// Per language and run: some change of the code itself starts it, not only one of its tests.
		const startedBy = new Set(
			extensions.flatMap(extension => {
				const sources = seen.files.withExtension(extension).filter(({role}) => role === 'source');
				return [...starts]
					.filter(([, isStarted]) => sources.length === 0 || sources.some(({path}) => isStarted(path)))
					.map(([run]) => run)
					.flatMap(run => [`${extension} ${onChange.indexOf(run)}`]);
			}),
		);
		const started = reached.filter(test =>
			runsFor(test).some(
				run => starts.get(run)?.(test.file.path) && startedBy.has(`${test.file.extension} ${onChange.indexOf(run)}`),
			),
		);
		const total = sum(tests);
		const missing = tests.filter(test => !reached.includes(test));
		const places = placesOf(onChange.filter(run => reached.some(test => run.reaches(test))));
		const ran = `CI runs ${sum(reached)} of ${count(total, 'test case')}`;
		if ((100 * sum(missing)) / total > negligible)
			return partial(`${ran}; it does not run ${list(suites(missing, tests))}`, places, (100 * sum(reached)) / total);
		if ((100 * sum(started)) / total < 100 - 2 * negligible) {
			const limited = reached.filter(test => !started.includes(test));
			return partial(`${ran}, but changes of the code do not start ${list(suites(limited, tests))}`, places, 60);
		}

		return pass(
			`CI runs the tests on each change: ${list([...new Set(onChange.map(({runner}) => runner.name))])}`,
			places,
		);
	},
});
