import {elementsIn, type SourceText, skipSpace} from './source-text.ts';
import {type SkipMark, skipInBody, strongest, type TestCase} from './test-case.ts';

export type CallKind = `${'' | 'skipped-' | 'conditional-'}${'suite' | 'case'}`;

/** How cases look that are calls with a function: `it('does', () => { … })`. */
export type TestCall = {
	/** Finds the call up to its parenthesis: group 1 the name, group 2 what is chained to it (`.only.each`). Global. */
	readonly pattern: RegExp;
	kindOf(name: string): CallKind;
	/** A call in the body that skips the case. */
	readonly skipCall: RegExp;
	/** Reads what is chained after the call (`->skip()` of Pest). */
	after?(source: SourceText, end: number): {readonly skip: SkipMark; readonly rows: number} | undefined;
};

type Suite = {readonly start: number; readonly end: number; readonly rows: number; readonly skip: SkipMark};

const caseWords = new Set([
	'only',
	'concurrent',
	'sequential',
	'each',
	'for',
	'skip',
	'skipif',
	'runif',
	'fails',
	'failing',
	'fixme',
	'fail',
	'slow',
	'serial',
	'parallel',
	'shuffle',
	'if',
	'todoif',
	'ignore',
]);

/** Finds cases and suites that are calls, and puts each case's suites to account. */
export const callsIn = (source: SourceText, shape: TestCall): readonly TestCase[] => {
	const suites: Suite[] = [];
	const cases: TestCase[] = [];
	let caseEnd = -1;
	for (const match of source.code.matchAll(shape.pattern)) {
		// No runner has cases within cases; what looks so is a call that skips, or hostile.
		if (match.index < caseEnd) continue;
		const found = readCall(source, match, shape);
		if (found === undefined) continue;
		const {start, end, rows, skip, isSuite} = found;
		if (isSuite) suites.push({start, end, rows, skip});
		else {
			cases.push({start, end, rows, skip});
			caseEnd = end;
		}
	}
	return cases.map(one => {
		const around = suites.filter(suite => suite.start < one.start && one.start < suite.end);
		return {
			...one,
			rows: around.reduce((rows, suite) => rows * suite.rows, one.rows),
			skip: strongest(one.skip, ...around.map(suite => suite.skip)),
		};
	});
};

type FoundCall = Suite & {readonly isSuite: boolean};

const readCall = (source: SourceText, match: RegExpExecArray, shape: TestCall): FoundCall | undefined => {
	const [whole, name = '', chain = ''] = match;
	const words = chain
		.toLowerCase()
		.split('.')
		.map(word => word.trim())
		.filter(Boolean);
	const kind = words[0] === 'describe' || words[0] === 'suite' ? 'suite' : shape.kindOf(name);
	const isSuite = kind.endsWith('suite');
	const modifiers = words[0] === 'describe' || words[0] === 'suite' ? words.slice(1) : words;
	// `test.beforeEach`, `test.step`, `test.extend`, `it.todo` are no cases.
	if (!modifiers.every(word => caseWords.has(word))) return undefined;
	const rows =
		modifiers.includes('each') || modifiers.includes('for')
			? tableRows(source, match.index + name.length + chain.length)
			: undefined;
	const isBound = modifiers.some(word => ['skipif', 'runif', 'if', 'todoif'].includes(word));
	let open = skipSpace(source.code, rows?.end ?? match.index + whole.length);
	if (isBound && source.code[open] === '(') open = skipSpace(source.code, source.closing(open) + 1);
	if (source.code[open] !== '(') return undefined;
	const end = source.closing(open);
	if (!hasTitle(source, open)) return undefined;
	const after = shape.after?.(source, end + 1);
	const skip = strongest(
		kind.startsWith('skipped') ? 'always-skipped' : 'never-skipped',
		kind.startsWith('conditional') ? 'sometimes-skipped' : 'never-skipped',
		modifiers.some(word => ['skip', 'fixme', 'ignore'].includes(word)) ? 'always-skipped' : 'never-skipped',
		isBound ? 'sometimes-skipped' : 'never-skipped',
		optionSkip(source, open),
		after?.skip ?? 'never-skipped',
		bodySkip(source, open, {shape, isSuite}),
	);
	return {start: match.index, end, rows: (rows?.count ?? 1) * (after?.rows ?? 1), skip, isSuite};
};

/** A call is a case when it has a title and a function, or a title computed elsewhere and a function. */
const hasTitle = (source: SourceText, open: number): boolean => {
	const [first, ...others] = elementsIn(source, open);
	if (first === undefined) return false;
	const title = source.plain.slice(first.start, first.end).trim();
	const isText = /^(?:[a-z]?["'`])/i.test(title);
	const isFunction = others.some(part =>
		/=>|\bfunc?tion\b|\bfn\b|\{|^\s*[\w.$]+\s*\(?/.test(source.code.slice(part.start, part.end)),
	);
	if (isText) return isFunction;
	// `test(name, () => …)`, `test(async t => …)`, `Deno.test({name, fn})`; not `test(value)`.
	return /=>|\bfunction\b|\bfn\b/.test(source.code.slice(first.start, source.closing(open)));
};

/** Rows of `each([...])` or of a table in a template; one where they are computed. */
const tableRows = (source: SourceText, from: number): {readonly count: number; readonly end: number} => {
	const generic = /^\s*<[^<>()\n]{0,200}>/.exec(source.plain.slice(from, from + 260))?.[0].length ?? 0;
	const at = skipSpace(source.plain, from + generic);
	if (source.plain[at] === '`') {
		const end = source.plain.indexOf('`', at + 1);
		const lines = source.plain
			.slice(at + 1, end === -1 ? undefined : end)
			.split('\n')
			.filter(line => line.trim() !== '');
		return {count: Math.max(1, lines.length - 1), end: end === -1 ? source.plain.length : end + 1};
	}
	if (source.code[at] !== '(') return {count: 1, end: at};
	const inner = skipSpace(source.code, at + 1);
	const count = source.code[inner] === '[' && !hasSpread(source, inner) ? elementsIn(source, inner).length : 1;
	return {count: Math.max(1, count), end: source.closing(at) + 1};
};

const hasSpread = (source: SourceText, open: number): boolean =>
	elementsIn(source, open).some(part => source.code.slice(part.start, part.end).trim().startsWith('...'));

/** `{skip: true}` or `{ignore: …}` of an options object among the arguments. */
const optionSkip = (source: SourceText, open: number): SkipMark => {
	for (const part of elementsIn(source, open).slice(0, 2)) {
		const text = source.plain.slice(part.start, Math.min(part.end, part.start + 600)).trim();
		if (!text.startsWith('{')) continue;
		const value = /\b(?:skip|ignore)\s*:\s*([^,}\n]{1,100})/.exec(text)?.[1]?.trim();
		if (value === undefined || value === 'false') return 'never-skipped';
		return /^(?:true|["'`])/.test(value) ? 'always-skipped' : 'sometimes-skipped';
	}
	return 'never-skipped';
};

const bodySkip = (
	source: SourceText,
	open: number,
	{shape, isSuite}: {readonly shape: TestCall; readonly isSuite: boolean},
): SkipMark => {
	const [, ...others] = elementsIn(source, open);
	const last = others.at(-1) ?? elementsIn(source, open)[0];
	if (last === undefined) return 'never-skipped';
	const arrow = source.code.slice(last.start, last.end).search(/=>\s*\{|\)\s*(?:use\s*\([^)]*\)\s*)?\{/);
	if (arrow === -1) return 'never-skipped';
	const brace = source.code.indexOf('{', last.start + arrow);
	const body = {start: brace + 1, end: source.closing(brace)};
	// In a suite only what stands before its first case speaks of the whole suite.
	if (isSuite) {
		const code = source.code.slice(body.start, body.end);
		const firstCase = code.search(/(?<![\w$.])(?:x?it|x?test|x?describe|beforeEach|beforeAll)\s*[.(]/);
		// `test.skip(isMac)` is itself found as the first: its line belongs to the head.
		const head = firstCase === -1 ? code.length : endOfCall(source, body.start + firstCase) - body.start;
		return skipArgument(source, {start: body.start, end: body.start + head}, shape.skipCall);
	}
	return strongest(skipArgument(source, body, shape.skipCall));
};

/** The end of the call that begins at an offset, without its inner text where it is long. */
const endOfCall = (source: SourceText, offset: number): number => {
	const open = source.code.indexOf('(', offset);
	return open === -1 ? offset : Math.min(source.closing(open) + 1, open + 200);
};

/** `test.skip()` and `test.skip(true)` are for good; `test.skip(isMac, 'why')` is on a condition. */
const skipArgument = (
	source: SourceText,
	body: {readonly start: number; readonly end: number},
	call: RegExp,
): SkipMark => {
	const mark = skipInBody(source, body, call);
	if (mark === 'never-skipped') return mark;
	const found = call.exec(source.code.slice(body.start, body.end));
	const open = body.start + (found?.index ?? 0) + (found?.[0].length ?? 1) - 1;
	const argument = source.plain.slice(open + 1, source.closing(open)).trim();
	if (/^["'`]/.test(argument) || argument === '' || /^true\b/.test(argument)) return mark;
	// A title makes it a nested declaration (`test.skip('name', …)`), which is read as a case of its own.
	return 'sometimes-skipped';
};
