import {add, all, cited, pathsOf, remove, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, commentedLines, commentSign, good, isWorkflow, mainLanguage, poor, workflow} from './parts.ts';

const programs = /^(python|typescript|javascript|go|csharp|java|kotlin|php|ruby)$/;
const tests = (tree: Tree) => pathsOf(tree, file => file.role === 'test' && programs.test(file.language));
const languageOf = (tree: Tree, path: string): string => tree.files.find(file => file.path === path)?.language ?? '';

/** Marks every test case of a file as skipped, in the words of its language. */
const skipped = (text: string): string =>
	text
		.replace(/^(\s*)(test|it)\(/gm, '$1$2.skip(')
		.replace(/^(\s*)((?:async )?def test_)/gm, '$1@pytest.mark.skip(reason="later")\n$1$2')
		.replace(/^(func Test\w+\(\w+ \*testing\.T\) \{)$/gm, '$1\n\tt.Skip("later")')
		.replace(/\[(Fact|Theory)\]/g, '[$1(Skip = "later")]')
		.replace(/^(\s*)\[TestMethod\]/gm, '$1[Ignore]\n$1[TestMethod]');

const failureAsserts =
	/toThrow|rejects|assert.*(status_code|StatusCode).*[45]\d\d|status_code == 4|pytest\.raises|raises\(|Throws|ThrowsAny|wantErr|err == nil|err != nil|NotFound|BadRequest|Unauthorized|Forbidden|4\d\d\b|[Ii]nvalid|[Ee]rror|[Ii]ncorrect|not valid|wrong/;

const cases = (count: number, body: (n: number) => string): string =>
	Array.from({length: count}, (_, n) => body(n + 1)).join('\n');

/** What a test in the project's main language of tests looks like. */
const testIn = (tree: Tree, name: string, bodies: Readonly<Record<string, readonly [string, string]>>) => {
	const languages = [...new Set(tests(tree).map(path => languageOf(tree, path)))];
	const language = [mainLanguage(tree), ...languages, 'typescript'].find(one => bodies[one] !== undefined);
	const found = language === undefined ? undefined : bodies[language];
	return found === undefined ? undefined : add(tree, found[0].replace('NAME', name), found[1]);
};

const amount: readonly Mutation[] = [
	{
		id: 'unit-tests/delete',
		check: 'unit-tests',
		what: 'the tests are deleted',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree => remove(tests(tree)),
	},
	{
		id: 'unit-tests/comment-out',
		check: 'unit-tests',
		what: 'every line of the tests is commented out',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree =>
			all(
				...tests(tree).map(path =>
					rewrite(tree, [path], text => commentedLines(text, commentSign(languageOf(tree, path)) ?? '//')),
				),
			),
	},
	{
		id: 'unit-tests/add-sixty',
		check: 'unit-tests',
		what: 'sixty tests are written for a module that has few',
		from: ['partial'],
		to: ['pass'],
		apply: tree => {
			const module = pathsOf(
				tree,
				file =>
					file.role === 'source' &&
					file.language === 'typescript' &&
					/^export (const|function)/m.test(tree.text(file.path)) &&
					!/\.d\.ts$/.test(file.path),
			)[0];
			const name = /^export (?:const|function|async function) (\w+)/m.exec(tree.text(module ?? ''))?.[1];
			if (module === undefined || name === undefined) return undefined;
			return add(
				tree,
				'__tests__/sixty.test.ts',
				`import {${name}} from '../${module.replace(/\.tsx?$/, '')}';\n\n${cases(60, n => `test('gives the right answer for ${n}', () => {\n\texpect(${name}(${n})).toEqual(${n * 2});\n});\n`)}`,
			);
		},
	},
	{
		id: 'integration-tests/delete',
		check: 'integration-tests',
		what: 'the tests that run parts together are deleted',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			remove(
				pathsOf(
					tree,
					file => file.role === 'test' && programs.test(file.language),
					/TestClient|WebApplicationFactory|HttpClient|supertest|Session|fixture|Fixture|TestServer/,
				),
			),
	},
	{
		id: 'integration-tests/add',
		check: 'integration-tests',
		what: 'tests ask a running server and its database',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			testIn(tree, 'orders', {
				typescript: [
					'tests/integration/NAME.integration.test.ts',
					`import request from 'supertest';\nimport {PostgreSqlContainer} from '@testcontainers/postgresql';\nimport {app} from '../../src/app';\n\nbeforeAll(async () => {\n\tawait new PostgreSqlContainer().start();\n});\n\n${cases(8, n => `test('answers order ${n}', async () => {\n\tconst answer = await request(app).get('/orders/${n}');\n\texpect(answer.status).toBe(200);\n});\n`)}`,
				],
				csharp: [
					'tests/Orders.FunctionalTests/NAMETests.cs',
					`using Microsoft.AspNetCore.Mvc.Testing;\nusing Xunit;\n\npublic class OrdersTests : IClassFixture<WebApplicationFactory<Program>>\n{\n${cases(8, n => `    [Fact]\n    public async Task Answers_order_${n}()\n    {\n        var client = new WebApplicationFactory<Program>().CreateClient();\n        var answer = await client.GetAsync("/orders/${n}");\n        answer.EnsureSuccessStatusCode();\n    }\n`)}}\n`,
				],
				go: [
					'src/frontend/NAME_integration_test.go',
					`package main\n\nimport (\n\t"net/http"\n\t"net/http/httptest"\n\t"testing"\n)\n\n${cases(8, n => `func TestOrder${n}(t *testing.T) {\n\tserver := httptest.NewServer(newRouter())\n\tdefer server.Close()\n\tanswer, err := http.Get(server.URL + "/orders/${n}")\n\tif err != nil || answer.StatusCode != 200 {\n\t\tt.Fatal(err)\n\t}\n}\n`)}`,
				],
			}),
	},
	{
		id: 'end-to-end-tests/delete',
		check: 'end-to-end-tests',
		what: 'the browser tests are deleted',
		from: ['pass'],
		to: 'worse',
		apply: tree => remove(pathsOf(tree, file => file.role === 'test', /@playwright\/test|cypress/)),
	},
	{
		id: 'end-to-end-tests/add',
		check: 'end-to-end-tests',
		what: 'four flows are tested in a browser',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			all(
				...['order', 'settings', 'sign-up', 'search'].map(flow =>
					add(
						tree,
						`e2e/${flow}.spec.ts`,
						`import {expect, test} from '@playwright/test';\n\n${cases(4, n => `test('${flow} works ${n}', async ({page}) => {\n\tawait page.goto('/${flow}');\n\tawait page.getByRole('button', {name: 'Next'}).click();\n\tawait page.getByLabel('Name').fill('Ada');\n\tawait expect(page.getByText('Done ${n}')).toBeVisible();\n});\n`)}`,
					),
				),
			),
	},
	{
		id: 'components-tested/delete-one',
		check: 'components-tested',
		what: 'the tests of one component are deleted',
		from: ['partial', 'pass'],
		to: 'worse',
		apply: tree => {
			const [first] = cited(tree, 'components-tested').filter(path => tests(tree).includes(path));
			const folder = first
				?.split('/')
				.slice(0, first.startsWith('tests/') || first.startsWith('src/') ? 2 : 1)
				.join('/');
			return folder === undefined ? undefined : remove(tests(tree).filter(path => path.startsWith(`${folder}/`)));
		},
	},
];

const quality: readonly Mutation[] = [
	{
		id: 'coverage-measured/remove',
		check: 'coverage-measured',
		what: 'every setting of the coverage tool is removed',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				pathsOf(
					tree,
					file =>
						/^(ci|config|source)$/.test(file.role) &&
						/\.(ya?ml|toml|sh|json|ts|js|cfg|ini)$|\.coveragerc$/.test(file.path),
					/coverage|--cov|smokeshow/i,
				),
				text => withoutLines(text, /coverage|--cov|smokeshow/i),
			),
	},
	{
		id: 'coverage-measured/add',
		check: 'coverage-measured',
		what: 'CI runs the tests with coverage',
		from: ['fail', 'partial'],
		to: ['pass'],
		isAlone: true,
		apply: tree => {
			const commands: Readonly<Record<string, string>> = {
				csharp: 'dotnet test --collect:"XPlat Code Coverage"',
				go: 'go test -coverprofile=cover.out ./...',
				python: 'pytest --cov=app',
				typescript: 'npx jest --coverage',
				javascript: 'npx jest --coverage',
			};
			const language = [mainLanguage(tree), ...tests(tree).map(path => languageOf(tree, path))].find(
				one => commands[one] !== undefined,
			);
			return language === undefined ? undefined : workflow(tree, 'coverage', commands[language] ?? '');
		},
	},
	{
		id: 'coverage-threshold/remove',
		check: 'coverage-threshold',
		what: 'no minimum of coverage is asked for any more',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, file => /^(ci|config)$/.test(file.role), /fail[-_]under|coverageThreshold|threshold/i),
				text => withoutLines(text, /fail[-_]under|coverageThreshold|threshold/i),
			),
	},
	{
		id: 'coverage-threshold/add',
		check: 'coverage-threshold',
		what: 'CI fails below 85 % of coverage',
		from: ['unknown', 'fail'],
		to: ['pass'],
		apply: tree => workflow(tree, 'minimum', 'pytest --cov=src --cov-fail-under=85'),
	},
	{
		id: 'ci-runs-tests/echo',
		check: 'ci-runs-tests',
		what: 'the pipelines echo instead of running the tests',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, pathsOf(tree, isWorkflow), text =>
				text.replace(
					/(dotnet test|go test|pytest|npx playwright test|bunx? (run )?test\S*|npm (run )?test\S*|bash scripts\/tests?[\w-]*\.sh|scripts\/tests?[\w-]*\.sh|playwright test|test\.sh|gradlew test|coverage run|dotnet build)/g,
					'echo',
				),
			),
	},
	{
		id: 'ci-runs-tests/if-false',
		check: 'ci-runs-tests',
		what: 'every job is switched off',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree =>
			rewrite(tree, pathsOf(tree, isWorkflow), text =>
				text.replace(/^(\s+)runs-on:/gm, '$1if: false\n$1runs-on:').replace(/^(\s+)if: (?!false).*$/gm, ''),
			),
	},
	{
		id: 'ci-runs-tests/add',
		check: 'ci-runs-tests',
		what: 'a workflow runs the tests on each change',
		from: ['fail'],
		to: 'better',
		isAlone: true,
		apply: tree => workflow(tree, 'tests', 'npm ci', 'npx jest', 'npx playwright test'),
	},
	{
		id: 'tests-pass/green-report',
		check: 'tests-pass',
		what: 'a JUnit report without failures is at hand',
		from: ['unknown'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'reports/junit.xml',
				'<?xml version="1.0"?>\n<testsuites tests="12" failures="0" errors="0">\n  <testsuite name="all" tests="12" failures="0" errors="0">\n    <testcase name="works" classname="a"/>\n  </testsuite>\n</testsuites>\n',
			),
	},
	{
		id: 'tests-pass/red-report',
		check: 'tests-pass',
		what: 'a JUnit report with failures is at hand',
		from: ['unknown'],
		to: ['fail'],
		apply: tree =>
			add(
				tree,
				'reports/junit.xml',
				'<?xml version="1.0"?>\n<testsuites tests="12" failures="3" errors="0">\n  <testsuite name="all" tests="12" failures="3" errors="0">\n    <testcase name="works" classname="a"><failure message="no"/></testcase>\n  </testsuite>\n</testsuites>\n',
			),
	},
	{
		id: 'tests-without-secrets/need-keys',
		check: 'tests-without-secrets',
		what: 'the tests read a key from their environment',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				...tests(tree).map(path =>
					rewrite(tree, [path], text => {
						const language = languageOf(tree, path);
						if (language === 'python') return `import os\nKEY = os.environ["OPENAI_API_KEY"]\n${text}`;
						if (language === 'csharp')
							return text.replace(
								/\{/,
								'{\n    static readonly string Key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");',
							);
						if (language === 'go') return `${text}\nvar key = os.Getenv("OPENAI_API_KEY")\n`;
						return `const key = process.env.OPENAI_API_KEY;\n${text}`;
					}),
				),
			),
	},
	{
		id: 'error-paths-tested/remove',
		check: 'error-paths-tested',
		what: 'the lines that assert failures are removed',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => rewrite(tree, tests(tree), text => withoutLines(text, failureAsserts)),
	},
	{
		id: 'error-paths-tested/add',
		check: 'error-paths-tested',
		what: 'tests assert rejections and error statuses',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			add(
				tree,
				'tests/unit/failures.test.js',
				`const {parse} = require('../../src/parse');\n\n${cases(6, n => `test('refuses ${n}', async () => {\n\texpect(() => parse(${n})).toThrow('no');\n\tawait expect(parse(${n})).rejects.toThrow();\n});\n`)}`,
			),
	},
	{
		id: 'few-skipped-tests/skip-all',
		check: 'few-skipped-tests',
		what: 'every test is skipped',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree => rewrite(tree, tests(tree), skipped),
	},
];

const special: readonly Mutation[] = [
	{
		id: 'load-tests/delete',
		check: 'load-tests',
		what: 'the load tests are deleted',
		from: good,
		to: 'worse',
		apply: tree => remove(pathsOf(tree, /./, /\bfrom locust\b|import locust|from 'k6|io\.gatling/)),
	},
	{
		id: 'load-tests/add-k6',
		check: 'load-tests',
		what: 'a k6 script with stages is added',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'tests/load/home.js',
				"import http from 'k6/http';\nimport {check} from 'k6';\n\nexport const options = {stages: [{duration: '5m', target: 100}], thresholds: {http_req_duration: ['p(95)<500']}};\n\nexport default function () {\n\tcheck(http.get(`${__ENV.BASE_URL}/`), {ok: r => r.status === 200});\n}\n",
			),
	},
	{
		id: 'load-tests/vendored',
		check: 'load-tests',
		what: 'a package that is copied in holds a k6 script',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			add(
				tree,
				'vendor/some-package/load/home.js',
				"import http from 'k6/http';\nexport default function () {\n\thttp.get('http://localhost');\n}\n",
			),
	},
	{
		id: 'resilience-tested/add',
		check: 'resilience-tested',
		what: 'tests prove the retry and the circuit breaker',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			testIn(tree, 'resilience', {
				typescript: [
					'tests/NAME.test.ts',
					"import {callWithRetry, breaker} from '../src/client';\n\ntest('retries three times and then gives up', async () => {\n\tconst call = jest.fn().mockRejectedValue(new Error('down'));\n\tawait expect(callWithRetry(call)).rejects.toThrow('down');\n\texpect(call).toHaveBeenCalledTimes(3);\n});\n\ntest('opens the circuit breaker after five failures', async () => {\n\tfor (let i = 0; i < 5; i++) await breaker.fire().catch(() => {});\n\texpect(breaker.opened).toBe(true);\n});\n",
				],
				python: [
					'backend/tests/test_NAME.py',
					'import pytest\n\nfrom app.client import breaker, call_with_retry\n\n\ndef test_retries_three_times_and_then_gives_up(mocker):\n    call = mocker.Mock(side_effect=ConnectionError("down"))\n    with pytest.raises(ConnectionError):\n        call_with_retry(call)\n    assert call.call_count == 3\n\n\ndef test_opens_the_circuit_breaker_after_five_failures():\n    for _ in range(5):\n        breaker.fail()\n    assert breaker.current_state == "open"\n',
				],
				csharp: [
					'tests/Resilience.UnitTests/NAMETests.cs',
					'using Polly.CircuitBreaker;\nusing Xunit;\n\npublic class ResilienceTests\n{\n    [Fact]\n    public async Task Retries_three_times_and_then_gives_up()\n    {\n        var calls = 0;\n        await Assert.ThrowsAsync<HttpRequestException>(() => Client.CallWithRetry(() => { calls++; throw new HttpRequestException(); }));\n        Assert.Equal(3, calls);\n    }\n\n    [Fact]\n    public async Task Opens_the_circuit_breaker_after_five_failures()\n    {\n        for (var i = 0; i < 5; i++) await Client.Fail();\n        await Assert.ThrowsAsync<BrokenCircuitException>(() => Client.Call());\n    }\n}\n',
				],
				go: [
					'src/frontend/NAME_test.go',
					'package main\n\nimport "testing"\n\nfunc TestRetriesThreeTimesAndThenGivesUp(t *testing.T) {\n\tcalls := 0\n\terr := callWithRetry(func() error { calls++; return errDown })\n\tif err == nil || calls != 3 {\n\t\tt.Fatalf("retried %d times", calls)\n\t}\n}\n\nfunc TestCircuitBreakerOpens(t *testing.T) {\n\tfor i := 0; i < 5; i++ {\n\t\tbreaker.Execute(fail)\n\t}\n\tif breaker.State() != gobreaker.StateOpen {\n\t\tt.Fatal("circuit breaker is closed")\n\t}\n}\n',
				],
			}),
	},
	{
		id: 'tenant-isolation-tested/add',
		check: 'tenant-isolation-tested',
		what: 'a test proves that one tenant cannot read what belongs to another',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'tests/integration/isolation.test.ts',
				"import request from 'supertest';\nimport {app} from '../../src/app';\n\ntest('a user of one workspace cannot read the chats of another workspace', async () => {\n\tconst other = await createWorkspace('other tenant');\n\tconst answer = await request(app).get(`/workspaces/${other.id}/chats`).set('Authorization', tokenOf('first tenant'));\n\texpect(answer.status).toBe(403);\n});\n",
			),
	},
	{
		id: 'chaos-engineering/add',
		check: 'chaos-engineering',
		what: 'Chaos Mesh kills pods every night',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'chaos/kill-pods.yaml',
				'apiVersion: chaos-mesh.org/v1alpha1\nkind: Schedule\nmetadata:\n  name: kill-pods\nspec:\n  schedule: "0 3 * * *"\n  type: PodChaos\n  podChaos:\n    action: pod-kill\n    mode: one\n    selector:\n      labelSelectors:\n        app: web\n',
			),
	},
	{
		id: 'chaos-engineering/in-a-todo',
		check: 'chaos-engineering',
		what: 'a list of ideas names chaos engineering',
		from: any,
		to: 'same',
		apply: tree =>
			add(tree, 'docs/ideas.md', '# Ideas\n\n- Try chaos engineering one day (Litmus, Chaos Mesh, toxiproxy).\n'),
	},
];

export const testing: readonly Mutation[] = [...amount, ...quality, ...special];
