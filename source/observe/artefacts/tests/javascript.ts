import {type CallKind, callsIn, type TestCall} from './calls.ts';
import type {SourceText} from './source-text.ts';
import type {CaseFinder} from './test-case.ts';

const kinds: Readonly<Record<string, CallKind>> = {
	describe: 'suite',
	context: 'suite',
	suite: 'suite',
	xdescribe: 'skipped-suite',
	xcontext: 'skipped-suite',
	fdescribe: 'suite',
	it: 'case',
	test: 'case',
	specify: 'case',
	fit: 'case',
	xit: 'skipped-case',
	xtest: 'skipped-case',
	xspecify: 'skipped-case',
};
// `test.describe` and `test.describe.skip` of Playwright are suites; hooks and settings are neither.
const call =
	/(?<![\w$.])(describe|context|suite|xdescribe|xcontext|fdescribe|it|test|specify|fit|xit|xtest|xspecify|Deno\.test)((?:\s*\.\s*\w{1,20}){0,4})\s*(?:<[^<>()\n]{0,200}>\s*)?(?=[(`]|\s)/g;
const skipCall =
	/(?<![\w$])(?:t|ctx|context|this|test|task)\s*\.\s*(?:skip|fixme|pending)\s*\(|(?<![\w$.])pending\s*\(/;

const runners: readonly (readonly [string, RegExp])[] = [
	[
		'playwright',
		/from\s*['"][^'"\n]{0,100}(?:@playwright\/test|playwright)[^'"\n]{0,40}['"]|require\(['"]@?playwright/,
	],
	['cypress', /(?<![\w$.])cy\s*\.\s*\w|from\s*['"]cypress/],
	['vitest', /['"]vitest['"]|(?<![\w$.])vi\s*\.\s*(?:fn|mock|spyOn)\b/],
	['node:test', /['"]node:test['"]/],
	['bun', /['"]bun:test['"]/],
	['deno', /(?<![\w$.])Deno\s*\.\s*test\b/],
	['jest', /['"]@jest\/globals['"]|(?<![\w$.])jest\s*\.\s*\w/],
	['mocha', /['"](?:mocha|chai|sinon)['"]/],
	['qunit', /(?<![\w$.])QUnit\s*\.\s*test\b/],
];

/** The runner by what the file imports; jest where it imports nothing, since its globals need no import. */
const runnerOf = (source: SourceText): string => runners.find(([, mark]) => mark.test(source.plain))?.[0] ?? 'jest';

/** Cases of jest, vitest, mocha, node:test, Bun, Deno, Playwright and Cypress. */
export const javascriptCases: CaseFinder = source => ({
	runner: runnerOf(source),
	cases: callsIn(source, {pattern: call, kindOf: name => kinds[name] ?? 'case', skipCall} satisfies TestCall),
});
