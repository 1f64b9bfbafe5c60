import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {coverageCommand, coverageOn, coverageScript, coverageSetUp} from '../lexicon/coverage.ts';
import {testRuns} from './shared/test-runs.ts';
import {ownTests, testPlaces} from './shared/tests.ts';

/** Installing a tool or naming a report to ignore measures nothing. */
const noRun =
	/^(?:echo|printf|pip3?|npm (?:i|ci|install)|apt(?:-get)?|go install|rm|mkdir|cat|ls|cp|mv|curl|tar|zip|git|dotnet (?:tool|add)|choco|brew|gh)\b/;
const isOwn = ({path}: Hit): boolean => !/^(?:templates?|examples?|samples?|docs?)\//.test(path);

/** A coverage tool runs with the tests. */
export const coverageMeasured = defineCheck({
	id: 'coverage-measured',
	signals: {...ciSignals, coverageOn, coverageSetUp, coverageScript},
	decide: seen => {
		const inCi = ciCommands(seen).filter(({program, text}) => coverageCommand.test(text) && !noRun.test(program));
		const tasks = seen.artefacts.taskFiles
			.filter(({file}) => file.role !== 'example' && file.role !== 'docs')
			.flatMap(({file, value}) =>
				value.tasks
					.filter(({command}) =>
						command.split('\n').some(line => coverageCommand.test(line) && !noRun.test(line.trim())),
					)
					.map(({name, line, command}) =>
						at(file.path, line, `${name}: ${command.split('\n').find(one => coverageCommand.test(one)) ?? ''}`),
					),
			);
		const on = seen.found.coverageOn.filter(isOwn).map(place);
		const scripts = seen.found.coverageScript.filter(isOwn).map(place);
		const setUp = seen.found.coverageSetUp.filter(isOwn).map(place);
		const ciPlaces = [
			...new Map(
				inCi
					.flatMap(({place: step, via}) => [...(via === undefined ? [] : [via]), step])
					.map(one => [`${one.path}:${one.line}`, one] as const),
			).values(),
		];
		const places = [
			...on.slice(0, 3),
			...scripts.slice(0, 3),
			...ciPlaces.slice(0, 4),
			...tasks.slice(0, 3),
			...setUp.slice(0, 3),
		];
		const where = list([...new Set(places.map(({path}) => path))], 3);
		const tests = ownTests(seen);
		if (tests.length === 0)
			return places.length === 0
				? fail('there are no tests whose coverage could be measured')
				: partial(`coverage is set up (${where}), but there are no tests`, places, 10);
		if (inCi.length > 0) return pass(`CI measures coverage: ${where}`, places);
		if (on.length > 0 || tasks.length > 0 || scripts.length > 0)
			return pass(`coverage is measured with the tests: ${where}`, places);
		if (setUp.length > 0)
			return partial(
				`a coverage tool is set up (${where}), but no script, test run or pipeline switches it on`,
				places,
				40,
			);
		const plain = [
			...testRuns(ciCommands(seen), seen).map(({command}) => command.place),
			...seen.artefacts.taskFiles.flatMap(({file, value}) =>
				value.tasks
					.filter(({name}) => /^test/.test(name))
					.map(({name, line, command}) => at(file.path, line, `${name}: ${command}`)),
			),
		];
		return fail('no coverage tool runs with the tests', [
			...new Map(plain.map(one => [one.path, one] as const)).values(),
			...testPlaces(tests, 2),
		]);
	},
});
