import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list, none, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {commandRun, enoughCommandCases, enoughScripts, sessionScript} from '../lexicon/command-tests.ts';
import {commandRuns, scenarioSteps} from './shared/command-runs.ts';
import {casesOf, isBrokenTest, ownTests, testPlaces} from './shared/tests.ts';

/** Whole flows are more than the cases of one file about one page. */
const minFiles = 2;
const minCases = 3;
/** Calls of an API through a running system, one by one, until they make flows. */
const enoughRemoteCases = 10;

/** Requests that a tool sends to a running system, as CI or a script starts them. */
const smoke =
	/^(?:newman run|hurl|k6 run|locust|artillery run|schemathesis run|dredd|tavern-ci|bru run|karate|step-ci)\b|\bcurl\b.{0,200}(?:localhost|127\.0\.0\.1|\$\{?\w*(?:URL|HOST|IP)\w*)/;
/** A step that is called so sends requests to what was just started or deployed. */
const smokeName = /\bsmoke[ _-]?tests?\b|\be2e\b|end[ -]to[ -]end|acceptance tests?/i;

/** Scenarios about the whole system, rather than about units. */
const flowFolder = /(^|\/)([\w-]*(e2e|end-to-end|acceptance|functional|bdd|cypress|playwright)[\w-]*|features)\//i;
/** Code that carries out the steps of scenarios. */
const stepDefinition: Signal = {
	keywords: [
		'io.cucumber',
		'@cucumber/cucumber',
		'cypress-cucumber',
		'from behave',
		'pytest_bdd',
		'Behat\\Behat',
		'TechTalk.SpecFlow',
		'Reqnroll',
		'godog',
	],
	roles: ['test', 'source'],
	maxPerFile: 1,
};

/** Go: a test asks the environment where the system runs that it sends its requests to. */
const remoteSystem: Signal = {
	keywords: ['BASE_URL"', 'SERVER_URL"', 'API_URL"', '_ENDPOINT"', 'SERVER_ADDR"'],
	pattern: /(?<!\b[sS]et[eE]nv\(\s{0,4})"\w{0,60}(?:BASE_URL|SERVER_URL|API_URL|_ENDPOINT|SERVER_ADDR)"/,
	roles: ['test'],
	languages: ['go'],
	maxPerFile: 1,
};
/** CI or a task of it starts the system and goes on. */
const startsSystem =
	/(?:\bgo run\b|\.\/\w|\bdocker\b).{0,400}\s&(?:\s|$)|\bdocker[ -]compose\b.{0,200}\bup\b.{0,60}\s(?:-d|--wait|--detach)\b/;

/** Where tasks and steps of CI start the system; commands of several lines are one. */
const startsOfSystem = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Evidence[] => [
	...artefacts.taskFiles.flatMap(({file, value}) =>
		value.tasks
			.filter(({command}) => startsSystem.test(command.slice(0, 20_000)))
			.map(({line, name}) => at(file.path, line, name)),
	),
	...artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs.flatMap(({steps}) =>
			steps
				.filter(({run}) => startsSystem.test((run ?? '').slice(0, 20_000)))
				.map(({line, run}) => at(file.path, line, (run ?? '').split('\n')[0])),
		),
	),
];

/** Whole flows of users or clients are tested. */
export const endToEndTests = defineCheck({
	id: 'end-to-end-tests',
	signals: {...ciSignals, commandRun, remoteSystem, stepDefinition},
	decide: seen => {
		const tests = ownTests(seen);
		const flows = tests
			.filter(({file, value}) => value.kind === 'end-to-end' && !isBrokenTest(file.path, seen))
			.toSorted((a, b) => b.value.cases - a.value.cases);
		const cases = casesOf(flows);
		const runners = list([...new Set(flows.map(({value}) => value.runner || 'own runner'))]);
		const {hits: started, tests: running} = commandRuns(seen, seen.found.commandRun, tests);
		const isInstalled = !seen.facts['is-service'].value;
		const scenarios = isInstalled ? scenarioSteps(seen) : [];
		const sessions = started.some(({text}) => /testscript\.Run/.test(text))
			? seen.files.all.filter(({path, role}) => role !== 'vendored' && sessionScript.test(path))
			: [];
		if (isInstalled && sessions.length >= enoughScripts)
			return pass(`${count(sessions.length, 'script')} run the command as users do, step by step`, [
				...started.slice(0, 2).map(place),
				...sessions.slice(0, 6).map(({path}) => at(path, 1)),
			]);
		if (isInstalled && casesOf(running) >= enoughCommandCases)
			return pass(
				`${count(casesOf(running), 'case')} in ${count(running.length, 'file')} run the command as users do`,
				[...new Map(started.map(hit => [hit.path, place(hit)] as const)).values()],
			);
		if (scenarios.length >= enoughScripts)
			return pass(`CI runs the command on ${count(scenarios.length, 'project')} as users have them`, [
				...new Map(scenarios.map(({path, place: step}) => [`${path}:${step.line}`, step] as const)).values(),
			]);
		if (flows.length >= minFiles && cases >= minCases)
			return pass(
				`${count(cases, 'case')} in ${count(flows.length, 'file')} go through whole flows (${runners})`,
				testPlaces(flows),
			);
		const remote = tests.filter(({file}) => seen.found.remoteSystem.some(({path}) => path === file.path));
		const begun = casesOf(remote) < enoughRemoteCases ? [] : startsOfSystem(seen);
		if (begun.length > 0)
			return pass(
				`${count(casesOf(remote), 'case')} in ${count(remote.length, 'file')} call the running system, which a task or CI starts before them`,
				[...testPlaces(remote).slice(0, 5), ...begun.slice(0, 3)],
			);
		if (flows.length > 0)
			return partial(
				`${count(cases, 'end-to-end case')} (${runners}) in ${list(
					flows.map(({file}) => file.path),
					3,
				)} alone: other flows are not covered`,
				testPlaces(flows),
				40,
			);
		const collections = seen.files.all.filter(
			({path, role}) =>
				role !== 'vendored' &&
				role !== 'docs' &&
				/\.(?:hurl|postman_collection\.json|bru)$|(?:^|\/)[^/]*\.feature$/.test(path),
		);
		const sent = ciCommands(seen).filter(
			({program, text, place: step}) => smoke.test(program) || smoke.test(text) || smokeName.test(step.excerpt ?? ''),
		);
		const features = collections.filter(({path}) => /\.feature$/.test(path) && flowFolder.test(path));
		if (features.length > minFiles && seen.found.stepDefinition.length > 0)
			return pass(
				`${count(features.length, 'feature file')} tell whole flows step by step, and code runs their steps`,
				[...features.slice(0, 5).map(({path}) => at(path, 1)), ...seen.found.stepDefinition.slice(0, 3).map(place)],
			);
		if (sent.length > 0 || collections.length > minFiles) {
			const places = [
				...new Map(sent.map(one => [`${one.path}:${one.place.line}`, one.place] as const)).values(),
				...collections.slice(0, 3).map(({path}) => at(path)),
			];
			return partial('CI sends requests to the running system, but no test asserts a whole flow', places, 40);
		}
		if (started.length > 0 && isInstalled) {
			const files = [...new Set(started.map(({path}) => path))];
			return partial(
				`${count(files.length, 'test file')} run the command as users do, one call at a time: ${list(files, 3)}`,
				started.map(place),
				60,
			);
		}
		return fail(
			tests.length === 0
				? 'there are no tests, so none of a whole flow'
				: `${none(tests.length, {noun: 'test file', one: 'goes'})} through a whole flow: no browser test, no calls through a running system`,
		);
	},
});
