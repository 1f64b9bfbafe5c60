import {callsIn} from './calls.ts';
import type {SourceText} from './source-text.ts';
import {type CaseFinder, skipInBody, type TestCase} from './test-case.ts';

const testFunction = /^func\s+(?:\([^()\n]{1,100}\)\s*)?((?:Test|Fuzz|Example)\w*)\s*\(([^)\n]{0,200})\)/gm;
const skipCall = /(?<![\w.])\w{1,20}(?:\.T\(\))?\s*\.\s*(?:Skip|Skipf|SkipNow)\s*\(/;
const subtest = /\.\s*Run\s*\(/g;
const ginkgo =
	/(?<![\w.])(F?Describe|F?Context|F?When|[PX]Describe|[PX]Context|[PX]When|DescribeTable|F?It|F?Specify|Entry|[PX]It|[PX]Specify|[PX]Entry)()(?=\()/g;

/** Test functions of Go, with their subtests that have a literal name; and specs of Ginkgo. */
export const goCases: CaseFinder = source => {
	const cases: TestCase[] = [];
	for (const match of source.code.matchAll(testFunction)) {
		const [whole, name = '', parameters = ''] = match;
		const brace = source.code.indexOf('{', match.index + whole.length);
		if (brace === -1 || !isTest(name, parameters, source.text.slice(brace, source.closing(brace)))) continue;
		const body = {start: brace + 1, end: source.closing(brace)};
		// The function that starts a suite or Ginkgo holds no case of its own: its methods and specs are found as such.
		if (/\bsuite\.Run\s*\(|\bRunSpecs(?:WithDefault\w*)?\s*\(/.test(source.code.slice(body.start, body.end))) continue;
		cases.push({
			start: match.index,
			end: body.end,
			rows: Math.max(1, literalSubtests(source, body)),
			skip: skipInBody(source, body, skipCall),
		});
	}
	if (!/onsi\/ginkgo/.test(source.plain)) return {runner: 'go', cases};
	const specs = callsIn(source, {
		pattern: ginkgo,
		kindOf: word => {
			const isSuite = /Describe|Context|When/.test(word);
			const isSkipped = /^[PX]/.test(word);
			if (isSuite) return isSkipped ? 'skipped-suite' : 'suite';
			return isSkipped ? 'skipped-case' : 'case';
		},
		skipCall: /(?<![\w.])Skip\s*\(/,
	});
	return {runner: 'go', cases: [...cases, ...specs]};
};

const isTest = (name: string, parameters: string, body: string): boolean => {
	// `TestMain(m *testing.M)` sets up, and an example without output is only compiled.
	if (/\*testing\.M\b/.test(parameters)) return false;
	if (name.startsWith('Example')) return parameters.trim() === '' && /\/\/\s*(?:Unordered )?[Oo]utput:/.test(body);
	return /^(?:Test|Fuzz)(?![a-z])/.test(name);
};

const literalSubtests = (source: SourceText, body: {readonly start: number; readonly end: number}): number =>
	[...source.code.slice(body.start, body.end).matchAll(subtest)].filter(match =>
		/^\s*["`]/.test(
			source.plain.slice(body.start + match.index + match[0].length, body.start + match.index + match[0].length + 20),
		),
	).length;
