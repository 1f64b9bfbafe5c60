import type {TestFile} from '../../domain/artefacts/test-file.ts';
import type {EagerReader} from './reader.ts';
import {dotnetCases} from './tests/dotnet.ts';
import {failurePattern} from './tests/failure.ts';
import {goCases} from './tests/go.ts';
import {configuredRunner, javascriptCases} from './tests/javascript.ts';
import {jvmCases} from './tests/jvm.ts';
import {kindOf} from './tests/kind.ts';
import {dartCases, elixirCases, shellCases, swiftCases} from './tests/other-languages.ts';
import {phpCases} from './tests/php.ts';
import {pythonCases} from './tests/python.ts';
import {rubyCases} from './tests/ruby.ts';
import {rustCases} from './tests/rust.ts';
import {sourceText} from './tests/source-text.ts';
import type {CaseFinder} from './tests/test-case.ts';

const finders: Readonly<Record<string, CaseFinder>> = {
	javascript: javascriptCases,
	typescript: javascriptCases,
	vue: javascriptCases,
	svelte: javascriptCases,
	python: pythonCases,
	go: goCases,
	java: jvmCases,
	kotlin: jvmCases,
	groovy: jvmCases,
	csharp: dotnetCases,
	fsharp: dotnetCases,
	ruby: rubyCases,
	php: phpCases,
	rust: rustCases,
	dart: dartCases,
	swift: swiftCases,
	elixir: elixirCases,
	shell: shellCases,
};

/** Files that a runner collects by name; others in test folders (helpers, fixtures) hold no cases, whatever they look like. */
const collected: Readonly<Record<string, RegExp>> = {
	python: /^tests?[^/]*\.py$|_tests?\.py$/,
	go: /_test\.go$/,
	php: /Tests?\.php$/,
	elixir: /_test\.exs$/,
	shell: /\.bats$/,
};

/** A file of test cases is read up to this size: larger ones are data. @unit characters */
const maxLength = 600_000;

/**
 * Test cases of files of role test, and of Rust sources, which hold their unit tests themselves. Files without a case
 * are none. Commented-out cases and cases in strings don't count.
 */
export const testFileReader: EagerReader<TestFile> = {
	isEager: true,
	matches: file =>
		finders[file.language] !== undefined &&
		(file.role === 'test' || (file.language === 'rust' && file.role === 'source')) &&
		(collected[file.language]?.test(file.base) ?? true),
	parse: (text, file, {files, spans}) => {
		const find = finders[file.language];
		if (find === undefined || text.length > maxLength) return undefined;
		const isRust = file.language === 'rust';
		if (isRust && !/#\[[^\]]{0,60}test/.test(text)) return undefined;
		const source = sourceText(text, file.language, spans);
		const {runner, cases} = find(source);
		if (cases.length === 0) return undefined;
		const failure = failurePattern(file.language);
		const lines = (mark: string): readonly number[] =>
			cases
				.filter(one => one.skip === mark)
				.flatMap(one => new Array<number>(one.rows).fill(source.lineOf(one.start)))
				.sort((one, other) => one - other);
		const failing = cases.filter(one => failure.test(source.plain.slice(one.start, one.end)));
		return {
			runner: runner === '' ? configuredRunner(file, files) : runner,
			cases: total(cases),
			skipped: lines('always-skipped'),
			conditional: lines('sometimes-skipped'),
			kind: kindOf(file, source),
			errorCases: total(failing),
		};
	},
};

const total = (cases: readonly {readonly rows: number}[]): number => cases.reduce((sum, one) => sum + one.rows, 0);
