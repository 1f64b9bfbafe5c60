import {expect, test} from 'vitest';
import {establishFacts, runAuditors, signalsOf} from '../../source/decide/run-auditors.ts';
import type {Verdict} from '../../source/domain/verdict.ts';
import {observe} from '../../source/observe/observe.ts';
import {auditorsOf} from '../../source/packs/rules/auditors-of.ts';
import {layTree} from '../fixture-tree.ts';
import {oneCheck, resolved} from './own-pack.ts';

type Files = Readonly<Record<string, string>>;

/** The verdict on a pack's one check, over a tree of these files, as a scan comes to it. */
const judge = async (check: string, files: Files, more = ''): Promise<Verdict> => {
	const {pack, problems} = resolved(oneCheck(check, more));
	expect(problems).toEqual([]);
	const auditors = auditorsOf(pack, [], '2026-11-21');
	const {observations} = await observe({
		root: layTree(Object.entries(files)),
		signals: signalsOf(auditors.flatMap(({checks}) => checks)),
	});
	expect(establishFacts([], observations).errors).toEqual([]);
	const {verdicts, auditors: runs} = await runAuditors({
		observations,
		facts: [],
		auditors,
		clock: () => 0,
		breathe: async () => {},
	});
	expect(runs.flatMap(({error}) => error ?? [])).toEqual([]);
	return verdicts.it ?? expect.fail('no verdict');
};

const places = ({evidence}: Verdict) => evidence.map(({path, line}) => (line === undefined ? path : `${path}:${line}`));
const server = {
	'src/server.ts':
		"import http from 'node:http';\n// createServer({ in a comment\nexport const s = http.createServer({});\n",
};
const compose = 'services:\n  web: {image: x, restart: always}\n  db: {image: y}\n';
const workflow = (step: string) =>
	`on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;

test.each<[string, string, Files, Verdict['status'], readonly string[]]>([
	['a file that is there', 'rule: {file: "docs/*.md"}', {'docs/a.md': 'x'}, 'pass', ['docs/a.md']],
	['a file that is not', 'rule: {file: "docs/*.md"}', {'a.md': 'x'}, 'fail', []],
	['fewer files than wanted', 'rule: {file: "*.md", atLeast: 2}', {'a.md': 'x'}, 'partial', ['a.md']],
	['a file that should not be there', "rule: {noFile: '**/*.pem'}", {'k/a.pem': 'x'}, 'fail', ['k/a.pem']],
	['no file that should not be there', "rule: {noFile: '**/*.pem'}", {'a.md': 'x'}, 'pass', []],
	['a text in code', 'rule: {text: CreateServer}', server, 'pass', ['src/server.ts:3']],
	['a text in a comment alone', 'rule: {text: in a comment}', server, 'fail', []],
	[
		'a text in a comment, where all text counts',
		'rule: {text: in a comment, in: {within: text}}',
		server,
		'pass',
		['src/server.ts:2'],
	],
	[
		'a text in a test, which is not looked at',
		'rule: {text: createServer}',
		{'test/server.test.ts': server['src/server.ts'], 'src/a.ts': '1;\n'},
		'fail',
		[],
	],
	[
		'a text in a test, where tests are asked for',
		'rule: {text: createServer, in: {roles: [test]}}',
		{'test/server.test.ts': server['src/server.ts']},
		'pass',
		['test/server.test.ts:3'],
	],
	[
		'a text in another language',
		'rule: {text: createServer, in: {languages: [python]}}',
		{...server, 'a.py': 'x = 1\n'},
		'fail',
		[],
	],
	[
		'a text under another path',
		"rule: {text: createServer, in: {not: 'src/**'}}",
		{...server, 'lib/a.ts': '1;\n'},
		'fail',
		[],
	],
	['a text that should not be there', 'rule: {noText: createServer}', server, 'fail', ['src/server.ts:3']],
	['no file in which a text should not be', 'rule: {noText: createServer, in: {languages: [go]}}', server, 'n/a', []],
	['no file in which a text should be', 'rule: {text: createServer, in: {languages: [go]}}', server, 'fail', []],
	[
		'no file in which a text should be, where the author says so',
		'rule: {text: createServer, in: {languages: [go]}, ifNone: n/a}',
		server,
		'n/a',
		[],
	],
	['a pattern that matches', "rule: {pattern: 'createServer\\(\\s*\\{'}", server, 'pass', ['src/server.ts:3']],
	['a pattern that does not', "rule: {pattern: 'createServer\\(\\['}", server, 'fail', []],
	['a pattern with keywords', "rule: {pattern: 's = \\w+\\.', keywords: [http]}", server, 'pass', ['src/server.ts:3']],
	['a pattern that should not match', "rule: {noPattern: 'createServer\\(\\['}", server, 'pass', []],
	[
		'a value that matches',
		"rule: {value: engines.node, of: package.json, matches: '^>=2'}",
		{'package.json': '{"engines": {"node": ">=22"}}'},
		'pass',
		['package.json:1'],
	],
	[
		'a value that does not',
		'rule: {value: a.b, of: c.toml, above: 3}',
		{'c.toml': '[a]\nb = 3\n'},
		'fail',
		['c.toml:2'],
	],
	[
		'a value under each child, of which one lacks it',
		"rule: {value: 'services.*.restart', of: compose.yaml, is: always}",
		{'compose.yaml': compose},
		'partial',
		['compose.yaml:3'],
	],
	[
		'a value that should not be set',
		"rule: {value: 'services.*.restart', of: compose.yaml, exists: false}",
		{'compose.yaml': compose},
		'fail',
		['compose.yaml:2'],
	],
	[
		'a list that contains',
		'rule: {value: a, of: c.yaml, contains: x}',
		{'c.yaml': 'a: [x, y]\n'},
		'pass',
		['c.yaml:1'],
	],
	[
		'a value with a dot in its key',
		"rule: {value: [a, 'b.c', 1], of: c.yaml, is: 2}",
		{'c.yaml': 'a:\n  b.c: [1, 2]\n'},
		'pass',
		['c.yaml:2'],
	],
	['no data file', 'rule: {value: a, of: c.yaml, ifNone: unknown}', {'d.yaml': 'a: 1\n'}, 'unknown', []],
	[
		'a command in a pipeline',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: npm audit --omit=dev')},
		'pass',
		['.github/workflows/ci.yml:6'],
	],
	[
		'a command in a task that a pipeline calls',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: npm run check'), 'package.json': '{"scripts": {"check": "npm audit"}}'},
		'pass',
		['package.json:1'],
	],
	[
		'a command in a task that nobody calls',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: npm test'), 'package.json': '{"scripts": {"check": "npm audit"}}'},
		'fail',
		[],
	],
	[
		'a command whose failure is hushed',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: npm audit || true')},
		'partial',
		['.github/workflows/ci.yml:6'],
	],
	[
		'a command that is only printed',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: echo npm audit')},
		'fail',
		[],
	],
	[
		'a longer word than the command',
		'rule: {command: npm audit}',
		{'.github/workflows/ci.yml': workflow('run: npm audit-resolver')},
		'fail',
		[],
	],
	[
		'a package',
		'rule: {dependency: [express, fastify]}',
		{'package.json': '{"dependencies": {"express": "5"}}'},
		'pass',
		['package.json:1'],
	],
	[
		'a package of another ecosystem',
		'rule: {dependency: express, ecosystem: python}',
		{'package.json': '{"dependencies": {"express": "5"}}'},
		'fail',
		[],
	],
	['a count that is reached', 'rule: {count: files, in: {languages: [typescript]}, atLeast: 1}', server, 'pass', []],
	[
		'a count that is half reached',
		'rule: {count: files, in: {languages: [typescript]}, atLeast: 2}',
		server,
		'partial',
		[],
	],
	['a count that is passed', 'rule: {count: files, atMost: 0}', server, 'fail', []],
	['all of which one fails', 'rule: {all: [{file: a.md}, {file: b.md}]}', {'a.md': 'x'}, 'fail', []],
	['any of which one holds', 'rule: {any: [{file: a.md}, {file: b.md}]}', {'a.md': 'x'}, 'pass', ['a.md']],
	['none of which one holds', 'rule: {none: [{file: a.md}, {file: b.md}]}', {'a.md': 'x'}, 'fail', ['a.md']],
	['none of which one holds at all', 'rule: {none: [{file: b.md}]}', {'a.md': 'x'}, 'pass', []],
	[
		'parts of which one holds',
		'rule: {parts: [{points: 60, rule: {file: a.md}}, {points: 40, rule: {file: b.md}}]}',
		{'a.md': 'x'},
		'partial',
		['a.md'],
	],
	['a check that applies only elsewhere', "rule: {file: b.md}, onlyIf: {file: '**/*.tf'}", {'a.md': 'x'}, 'n/a', []],
	['a check that applies here', "rule: {file: b.md}, onlyIf: {file: '**/*.tf'}", {'a.tf': ''}, 'fail', []],
	['an asked check that applies elsewhere', "by: ask, onlyIf: {file: '**/*.tf'}", {'a.md': 'x'}, 'n/a', []],
	['an asked check that applies here', "by: ask, onlyIf: {file: '**/*.tf'}", {'a.tf': ''}, 'unknown', []],
])('%s', async (_name, check, files, status, evidence) => {
	const verdict = await judge(check, files);
	expect([verdict.status, ...places(verdict)], verdict.reason).toEqual([status, ...evidence]);
});

test('the parts of a score are their points', async () => {
	const verdict = await judge('rule: {parts: [{points: 60, rule: {file: a.md}}, {points: 40, rule: {file: b.md}}]}', {
		'a.md': 'x',
	});
	expect(verdict.score).toBe(60);
});

test('a claim is named with its place, and proves nothing', async () => {
	const files = {'docs/log.md': 'All done: circuit breakers.\n', ...server};
	const verdict = await judge(
		'rule: {text: CircuitBreaker}, claim: {text: circuit breakers, in: {roles: [docs], within: text}}',
		files,
	);
	expect(verdict).toMatchObject({status: 'fail', reason: expect.stringMatching(/Claimed in docs\/log\.md:1\.$/)});
});

test('a long line that could not be seen as a whole leaves a pattern open rather than met', async () => {
	const line = `const a = "${'x'.repeat(500)}"; console.log(a);\n`;
	const verdict = await judge("rule: {noPattern: 'console\\.log\\(a'}", {'src/a.ts': line});
	expect(verdict).toMatchObject({
		status: 'unknown',
		reason: expect.stringMatching(/1 line longer than 400 characters/),
	});
});

test.each([
	["{noPattern: 'Server\\(', called: an open server}", 'an open server stands in 1 place (src/server.ts).'],
	["{pattern: '(createServer|listen)\\('}", '`(createServer|listen)\\(` stands in 1 place (src/server.ts).'],
	[
		`{pattern: '${'createServer|'.repeat(9)}listen'}`,
		'`createServer|createServer|createServer|createServer|createSe…` stands in',
	],
])('the reason of %s names what it looked for', async (rule, reason) => {
	expect((await judge(`rule: ${rule}`, server)).reason).toContain(reason);
});

const kpis = 'kpis: [{id: tests, title: Tests, target: {atLeast: 700}, validDays: 30}]';
const measured = (at: string, value: number, source = '  source: ci\n') => ({
	'.klar/measurements.yaml': `- at: ${at}\n${source}  values: {tests: ${value}}\n`,
});

test.each<[string, Files, Verdict['status']]>([
	['meets its target', measured('2026-11-20', 731), 'pass'],
	['misses it', measured('2026-11-20', 652), 'fail'],
	['is too old to count', measured('2026-01-01', 731), 'unknown'],
	['says not where it was measured', measured('2026-11-20', 731, ''), 'unknown'],
	['is not there', {'a.md': 'x'}, 'unknown'],
])('a KPI whose last measurement %s', async (_name, files, status) => {
	expect((await judge('rule: {kpi: tests}', files, kpis)).status).toBe(status);
});
