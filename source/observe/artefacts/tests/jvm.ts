import {type Annotated, type Annotation, annotatedIn, atForm} from './annotated.ts';
import {elementsIn, type SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, skipInBody, strongest, type TestCase} from './test-case.ts';

const testNames = new Set([
	'Test',
	'ParameterizedTest',
	'RepeatedTest',
	'TestFactory',
	'TestTemplate',
	'Property',
	'ArchTest',
	'Theory',
]);
const alwaysSkips = new Set(['Disabled', 'Ignore', 'Ignored', 'PendingFeature']);
const sometimesSkips = /^(?:Disabled(?:On|If|For|In)|Enabled(?:On|If|For|In)|AssumeConnection|IgnoreIf|Requires)/;
const assumption =
	/(?<![\w.])(?:Assumptions?\s*\.\s*)?assume(?:True|False|That|NotNull|NoException)\s*\(|\bAssumptions\s*\.\s*abort\s*\(/;

const simpleName = (name: string): string => name.split('.').at(-1) ?? name;

/** Cases of JUnit 3, 4 and 5, TestNG, kotlin.test, Spock and the function forms of Kotest. */
export const jvmCases: CaseFinder = source => {
	const declarations = annotatedIn(source, atForm);
	const types = declarations.filter(found => found.isType);
	const cases: TestCase[] = [];
	for (const found of declarations) {
		if (found.isType || !found.annotations.some(one => testNames.has(simpleName(one.name)))) continue;
		const around = types.filter(type => type.body.start < found.start && found.start < type.body.end);
		cases.push({
			start: methodStart(found),
			end: found.body.end,
			rows: rowsOf(source, found.annotations),
			skip: strongest(
				...[found, ...around].map(one => skipOf(source, one.annotations)),
				skipInBody(source, found.body, assumption) === 'never-skipped' ? 'never-skipped' : 'sometimes-skipped',
			),
		});
	}
	return {runner: runnerOf(source), cases: [...cases, ...plainMethods(source), ...kotestCases(source)]};
};

/** The line of the case is the line of its test annotation. */
const methodStart = (found: Annotated): number =>
	found.annotations.find(one => testNames.has(simpleName(one.name)))?.start ?? found.start;

const skipOf = (source: SourceText, annotations: readonly Annotation[]): SkipMark => {
	const marks = annotations.map((one): SkipMark => {
		const name = simpleName(one.name);
		if (alwaysSkips.has(name)) return 'always-skipped';
		if (sometimesSkips.test(name)) return 'sometimes-skipped';
		const text = one.open === undefined ? '' : source.code.slice(one.open, source.closing(one.open));
		return name === 'Test' && /\benabled\s*=\s*false\b/.test(text) ? 'always-skipped' : 'never-skipped';
	});
	return strongest('never-skipped', ...marks);
};

/** Rows of literal sources; one where a method or an enumeration gives them. */
const rowsOf = (source: SourceText, annotations: readonly Annotation[]): number => {
	let rows = 0;
	for (const {name, open} of annotations) {
		const simple = simpleName(name);
		if (simple === 'NullSource' || simple === 'EmptySource') rows += 1;
		else if (simple === 'NullAndEmptySource') rows += 2;
		else if ((simple === 'ValueSource' || simple === 'CsvSource') && open !== undefined)
			rows += literalRows(source, open);
	}
	return Math.max(1, rows);
};

const literalRows = (source: SourceText, open: number): number => {
	const end = source.closing(open);
	const block = /"""([\s\S]*?)"""/.exec(source.plain.slice(open, end))?.[1];
	if (block !== undefined)
		return block.split('\n').filter(line => line.trim() !== '' && !line.trim().startsWith('#')).length;
	const brace = source.code.slice(open + 1, end).search(/[{[]/);
	if (brace !== -1) return elementsIn(source, open + 1 + brace).length;
	return elementsIn(source, open).filter(
		part => !/^\s*\w+\s*=\s*(?:true|false|\d)/.test(source.plain.slice(part.start, part.end)),
	).length;
};

const runnerOf = (source: SourceText): string => {
	if (/\bspock\.lang\b/.test(source.code)) return 'spock';
	if (/\bio\.kotest\b/.test(source.code)) return 'kotest';
	if (/\borg\.testng\b/.test(source.code)) return 'testng';
	if (/\bimport\s+(?:static\s+)?org\.junit\.(?!jupiter)/.test(source.code)) return 'junit4';
	if (/\bkotlin\.test\b/.test(source.code) && !/\bjupiter\b/.test(source.code)) return 'kotlin-test';
	return 'junit5';
};

const junit3 = /^[ \t]*public\s+void\s+test\w*\s*\(\s*\)[^{};]{0,100}\{/gm;
const feature = /^[ \t]*(?:def|void)[ \t]+["'][^"'\n]{1,200}["']\s*\([^)\n]{0,200}\)\s*\{/gm;

/** Methods that count by their names: JUnit 3's in a `TestCase`, and Spock's features. */
const plainMethods = (source: SourceText): readonly TestCase[] => {
	const isJunit3 = /\bextends\s+\w*TestCase\b/.test(source.code);
	const isSpock = /\bextends\s+\w*(?:Specification|Spec)\b/.test(source.code);
	if (!isJunit3 && !isSpock) return [];
	const pattern = isJunit3 ? junit3 : feature;
	return [...(isJunit3 ? source.code : source.plain).matchAll(pattern)].map(match => {
		const brace = match.index + match[0].length - 1;
		const before = source.code.slice(Math.max(0, match.index - 200), match.index);
		const isIgnored = /@(?:Ignore|PendingFeature)\b[^;{}]*$/.test(before);
		return {
			start: match.index + match[0].search(/\S/),
			end: source.closing(brace),
			rows: 1,
			skip: isIgnored ? 'always-skipped' : 'never-skipped',
		};
	});
};

const kotestCall = /(?<![\w.])(x?(?:test|it|should|describe|context|feature|scenario|given|when|then|expect))()(?=\()/g;

const kotestCases = (source: SourceText): readonly TestCase[] => {
	if (!/\bio\.kotest\b/.test(source.code)) return [];
	// The function stands after the parenthesis (`test("a") { }`), so the call itself carries no body.
	return [...source.code.matchAll(kotestCall)].flatMap((match): readonly TestCase[] => {
		const open = match.index + match[0].length;
		const brace = source.closing(open) + 1;
		const at = brace + source.code.slice(brace, brace + 20).search(/\S/);
		if (!/^x?(?:test|it|should|scenario|then|expect)$/.test(match[1] ?? '') || source.code[at] !== '{') return [];
		const skip = match[1]?.startsWith('x') ? 'always-skipped' : 'never-skipped';
		return [{start: match.index, end: source.closing(at), rows: 1, skip}];
	});
};
