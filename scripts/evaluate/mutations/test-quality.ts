import {add, all, cited, pathsOf, remove, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {good, isWorkflow, mainLanguage, workflow} from './parts.ts';
import {cases, languageOf, skipped, tests} from './test-parts.ts';

export const testQuality: readonly Mutation[] = [
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
		what: 'the tests that are cited are deleted, and the others assert nothing any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => {
			const gone = cited(tree, 'error-paths-tested');
			const rest = tests(tree).filter(path => !gone.includes(path));
			const line = /assert|expect|raises|[Tt]hrows|t\.(Error|Fatal)|Should|wantErr/;
			return all(
				remove(gone),
				rewrite(tree, rest, text => withoutLines(text, line)),
			);
		},
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
