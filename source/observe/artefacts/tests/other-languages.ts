import {callsIn} from './calls.ts';
import type {SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, skipInBody, type TestCase} from './test-case.ts';

const dartCall = /(?<![\w.])(group|test|testWidgets|blocTest(?:<[^<>()]{0,100}>)?)()(?=\s*\()/g;

/** Cases of Dart and Flutter. */
export const dartCases: CaseFinder = source => ({
	runner: 'dart',
	cases: callsIn(source, {
		pattern: dartCall,
		kindOf: word => (word === 'group' ? 'suite' : 'case'),
		skipCall: /(?<![\w.])markTestSkipped\s*\(/,
	}),
});

const swiftMethod =
	/^[ \t]*(?:@Test\b[^\n]{0,200}\s+)?(?:(?:public|internal|final|override|@MainActor)\s+){0,3}func\s+(`[^`\n]{1,100}`|\w+)\s*\([^)\n]{0,200}\)[^{}\n]{0,60}\{/gm;

/** Cases of XCTest and Swift Testing. */
export const swiftCases: CaseFinder = source => ({
	runner: 'xctest',
	cases: [...source.code.matchAll(swiftMethod)]
		.filter(match => /@Test\b/.test(match[0]) || /^test/.test(match[1] ?? ''))
		.map((match): TestCase => {
			const brace = match.index + match[0].length - 1;
			const body = {start: brace + 1, end: source.closing(brace)};
			const isDisabled = /\.disabled\s*\(/.test(match[0]);
			const skip = skipInBody(source, body, /\bthrow\s+XCTSkip\b|\bXCTSkip(?:If|Unless)\s*\(/);
			return {
				start: match.index + match[0].search(/\S/),
				end: body.end,
				rows: 1,
				skip: isDisabled ? 'always-skipped' : skip,
			};
		}),
});

/** Cases of ExUnit, by the line on which each begins. */
export const elixirCases: CaseFinder = source => ({
	runner: 'exunit',
	cases: byLine(source, /^\s*test\b[^\n]{0,300}\bdo\s*$/, before =>
		/@tag\s+(?::skip\b|skip:)/.test(before) ? 'always-skipped' : 'never-skipped',
	),
});

/** Cases of bats. */
export const shellCases: CaseFinder = source => ({
	runner: 'bats',
	cases: byLine(source, /^\s*@test\b[^\n]{0,300}\{\s*$/, () => 'never-skipped'),
});

/** Cases that begin on a line of their own and go on to the next; the mark is read from the line before. */
const byLine = (source: SourceText, begins: RegExp, skipOf: (before: string) => SkipMark): readonly TestCase[] => {
	const cases: TestCase[] = [];
	let start = 0;
	let before = '';
	for (const line of source.code.split('\n')) {
		if (begins.test(line)) cases.push({start: start + line.search(/\S/), end: start, rows: 1, skip: skipOf(before)});
		if (line.trim() !== '') before = line;
		start += line.length + 1;
	}
	return cases.map((one, index) => ({...one, end: cases[index + 1]?.start ?? source.code.length}));
};
