import {defineCheck} from '../../source/domain/check.ts';
import {agree, at, count, list, place, some} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {items, record, scalar} from '../lexicon/plain.ts';
import {testRunnerOf} from '../lexicon/test-runners.ts';
import {ownTests, testPlaces} from './shared/tests.ts';

const secretName =
	'[A-Z][A-Z0-9_]{0,60}(?:API_KEY|APIKEY|_TOKEN|SECRET|SECRET_KEY|ACCESS_KEY(?:_ID)?|_KEY|CREDENTIALS)';

/** A test reads a key from its environment without a value of its own. */
const keyRead: Signal = {
	keywords: ['_KEY', '_TOKEN', 'SECRET', 'APIKEY', 'CREDENTIALS'],
	pattern: new RegExp(
		`process\\.env(?:\\.|\\[["'])(${secretName})["'\\]]{0,2}(?!\\s*(?:\\|\\||\\?\\?|=[^=]|\\w))|os\\.environ\\[["'](${secretName})["']\\](?!\\s*=[^=])|os\\.(?:getenv|environ\\.get)\\(["'](${secretName})["']\\)|os\\.Getenv\\("(${secretName})"\\)|System\\.getenv\\("(${secretName})"\\)|GetEnvironmentVariable\\("(${secretName})"\\)|ENV\\.fetch\\(["'](${secretName})["']\\)|\\bENV\\[["'](${secretName})["']\\](?!\\s*(?:\\|\\|)?=[^=]|\\s*\\|\\|)|getenv\\(["'](${secretName})["']\\)|\\$_(?:ENV|SERVER)\\[["'](${secretName})["']\\](?!\\s*(?:=[^=]|\\?\\?))|\\benv\\(["'](${secretName})["']\\)|env::var\\("(${secretName})"\\)|EnabledIfEnvironmentVariable\\([^)\\n]{0,40}"(${secretName})"`,
	),
	roles: ['test'],
	maxPerFile: 5,
};

/** A test sets the variables that it needs. */
const keySet: Signal = {
	keywords: ['process.env', 'setenv', 'Setenv', 'environ[', 'stubEnv', 'putenv', 'SetEnvironmentVariable', 'skip'],
	pattern:
		/process\.env(?:\.\w{1,80}|\[["']\w{1,80}["']\])\s*=|delete process\.env|monkeypatch\.setenv|[tT]\.Setenv|os\.Setenv|os\.environ\[["']\w+["']\]\s*=|stubEnv|putenv\(|SetEnvironmentVariable/,
	roles: ['test'],
	maxPerFile: 20,
};

/** A key by its name that opens nothing. */
const madeUp = /DUMMY|FAKE|EXAMPLE|PLACEHOLDER/;

/** Fakes in place of remote services. */
const fake: Signal = {
	keywords: [
		'mock',
		'Mock',
		'stub',
		'fake',
		'nock(',
		'responses',
		'httptest',
		'testcontainers',
		'WireMock',
		'msw/',
		'msw"',
		"msw'",
		'httpbin',
		'Substitute.For',
		'monkeypatch',
	],
	roles: ['test'],
	maxPerFile: 1,
};

/** Secrets that reach no remote service of the product: the platform's own, and those that publish results. */
const harmless =
	/GITHUB_TOKEN|CODECOV|COVERALLS|SONAR|GH_TOKEN|TURBO|NX_CLOUD|CODACY|CODECLIMATE|CHROMATIC|DOCKER|BUILDPULSE|DATADOG|SLACK|PERCY|CACHE|ARGOS|CURRENTS|CYPRESS_RECORD|LICENSE|QLTY|DD_|SENTRY/i;

/** What tests read rather than run says `mock` too. */
const isData =
	/(?:^|\/)(?:data|testdata|test_data|__snapshots__|snapshots?|cassettes)\/|\.(?:html?|json|md|txt|xml|snap|ya?ml|csv|svg)$/i;

/** Names of secrets in a value of a workflow. */
const secretsIn = (value: unknown, depth = 0): readonly string[] => {
	const text = scalar(value);
	if (text !== undefined) return [...text.matchAll(/\$\{\{\s{0,4}secrets\.(\w{1,80})/g)].map(([, name = '']) => name);
	if (depth > 6 || typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(inner => secretsIn(inner, depth + 1));
};

/** The suite can run without real keys. */
export const testsWithoutSecrets = defineCheck({
	id: 'tests-without-secrets',
	signals: {...ciSignals, keyRead, keySet, fake},
	decide: seen => {
		const tests = ownTests(seen);
		if (tests.length === 0) return fail('there are no tests that could run without keys');
		const known = new Set(tests.map(({file}) => file.path));
		const sets = new Set(seen.found.keySet.map(({path}) => path));
		const reads = seen.found.keyRead.filter(({path, text}) => known.has(path) && !sets.has(path) && !madeUp.test(text));
		const files = [...new Set(reads.map(({path}) => path))];

		const running = ciCommands(seen).filter(({program}) => testRunnerOf(program) !== undefined);
		const given = running.flatMap(({path, job, place: step}) => {
			const data = seen.artefacts.yaml.find(({file}) => file.path === path);
			const found = record(record(record(items(data?.value.documents)[0]).jobs)[job.id]);
			const steps = items(found.steps).filter(
				(one, index) =>
					data?.value.lineOf(['jobs', job.id, 'steps', index]) === step.line && record(one).run !== undefined,
			);
			const names = [
				...secretsIn(found.env),
				...steps.flatMap(one => [...secretsIn(record(one).env), ...secretsIn(record(one).run)]),
			];
			return names.filter(name => !harmless.test(name)).map(name => ({name, step}));
		});
		const names = [...new Set(given.map(({name}) => name))];
		const fakes = [
			...new Map(
				seen.found.fake.filter(({path}) => known.has(path) || !isData.test(path)).map(hit => [hit.path, hit] as const),
			).values(),
		];
		const places = [...reads.map(place), ...given.map(({step}) => step)];
		if (files.length === 0 && names.length === 0)
			return pass(
				`no test${tests.length === 1 ? '' : ` of ${count(tests.length, 'file')}`} reads a key from its environment${fakes.length === 0 ? '' : `; ${fakes.length} ${agree(fakes.length, 'uses', 'use')} mocks, fakes or containers`}`,
				[...fakes.slice(0, 5).map(place), ...testPlaces(tests, 4), ...running.slice(0, 3).map(({place: step}) => step)],
			);
		const share = (100 * files.length) / tests.length;
		const said = [
			...(files.length === 0
				? []
				: [
						`${some(files.length, tests.length, {noun: 'test file', one: 'reads', many: 'read'})} real keys: ${list(files, 3)}`,
					]),
			...(names.length === 0 ? [] : [`CI hands ${list(names, 3)} to the tests`]),
		].join('; ');
		return share > 80
			? fail(said, places)
			: partial(said, [...places, ...files.map(path => at(path))], 100 - Math.max(30, share));
	},
});
