import {add, all, cited, pathsOf, remove, rewrite} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {commentedLines, commentSign, good} from './parts.ts';
import {cases, languageOf, programs, testIn, tests} from './test-parts.ts';

export const testAmount: readonly Mutation[] = [
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
					`import request from 'supertest';\nimport {PostgreSqlContainer} from '@testcontainers/postgresql';\nimport {app} from 'MODULE';\n\nbeforeAll(async () => {\n\tawait new PostgreSqlContainer().start();\n});\n\n${cases(8, n => `test('answers order ${n}', async () => {\n\tconst answer = await request(app).get('/orders/${n}');\n\texpect(answer.status).toBe(200);\n});\n`)}`,
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
