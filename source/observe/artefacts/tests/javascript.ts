import type {FileEntry, FileIndex} from '../../../domain/file.ts';
import {foldersUpFrom} from '../paths.ts';
import {type CallKind, callsIn} from './calls.ts';
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
const names = 'describe|context|suite|xdescribe|xcontext|fdescribe|it|test|specify|fit|xit|xtest|xspecify|Deno\\.test';
const either = '(?:describe|it|test)(?:\\.\\w{1,20}){0,2}';
const choice = `\\?\\s*${either}\\s*:\\s*${either}`;
// `test.describe` and `test.describe.skip` of Playwright are suites; hooks and settings are neither.
const callPattern = (aliases: readonly string[]): RegExp =>
	new RegExp(
		`(?<![\\w$.])(${[names, ...aliases, `\\([^()]{1,200}${choice}\\s*\\)`].join('|')})((?:\\s*\\.\\s*\\w{1,20}){0,4})\\s*(?:<[^<>()\\n]{0,200}>\\s*)?(?=[(\`]|\\s)`,
		'g',
	);
/** `const maybe = hasDatabase ? describe : describe.skip` */
const aliasPattern = new RegExp(`\\b(?:const|let|var)\\s+(\\w{1,60})\\s*=[^;]{1,400}?${choice}`, 'g');
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

/** The runner by what the file imports; empty where it imports none, since globals need no import. */
const runnerOf = (source: SourceText): string => runners.find(([, mark]) => mark.test(source.plain))?.[0] ?? '';

const configurations: readonly (readonly [string, readonly string[]])[] = [
	['vitest', ['vitest.config.ts', 'vitest.config.mts', 'vitest.config.js', 'vitest.config.mjs', 'vitest.workspace.ts']],
	['jest', ['jest.config.ts', 'jest.config.js', 'jest.config.mjs', 'jest.config.cjs', 'jest.config.json']],
	['mocha', ['.mocharc.json', '.mocharc.js', '.mocharc.cjs', '.mocharc.yml', '.mocharc.yaml']],
	['playwright', ['playwright.config.ts', 'playwright.config.js']],
	['cypress', ['cypress.config.ts', 'cypress.config.js']],
	['jasmine', ['karma.conf.js', 'karma.conf.ts']],
];

/** Browser runners take the files of their own folders: a unit test elsewhere runs under another one. */
const browserRunner = /^(?:playwright|cypress)$/;
const browserFile =
	/(?:^|\/)(?:[\w.-]{0,30}e2e[\w.-]{0,30}|cypress|playwright|acceptance|end[-_]?to[-_]?end|integration|ui[-_]tests?|browser[-_]tests?)\/|\.(?:cy|e2e)\./i;

/** The runner of a file that imports none: by the nearest configuration above it, else jest, the most common one. */
export const configuredRunner = (file: FileEntry, files: Pick<FileIndex, 'has'>): string => {
	for (const folder of foldersUpFrom(file.folder)) {
		const prefix = folder === '' ? '' : `${folder}/`;
		const found = configurations.find(
			([name, names]) =>
				(!browserRunner.test(name) || browserFile.test(file.path)) && names.some(one => files.has(`${prefix}${one}`)),
		);
		if (found !== undefined) return found[0];
	}
	return 'jest';
};

/** Cases of jest, vitest, mocha, node:test, Bun, Deno, Playwright and Cypress. */
export const javascriptCases: CaseFinder = source => {
	const aliases = new Map(
		[...source.code.matchAll(aliasPattern)].slice(0, 50).map(match => [match[1] ?? '', match[0]] as const),
	);
	const kindOf = (name: string): CallKind => {
		const chosen = aliases.get(name) ?? (name.startsWith('(') ? name : undefined);
		if (chosen !== undefined) return /\?\s*describe\b/.test(chosen) ? 'conditional-suite' : 'conditional-case';
		return kinds[name] ?? 'case';
	};
	const pattern = callPattern([...aliases.keys()]);
	return {runner: runnerOf(source), cases: callsIn(source, {pattern, kindOf, skipCall})};
};
