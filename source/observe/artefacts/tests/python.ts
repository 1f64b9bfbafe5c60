import {elementsIn, type SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, strongest, type TestCase} from './test-case.ts';

/** One statement with its indentation: a decorator, a class, a function, or anything else. */
type Line = {readonly start: number; readonly indent: number; readonly text: string};
type Mark = {readonly name: string; readonly start: number; readonly end: number};
type Scope = {
	readonly indent: number;
	readonly isClass: boolean;
	readonly isCollected: boolean;
	readonly skip: SkipMark;
	readonly rows: number;
	readonly finish?: (end: number) => void;
};

const definition = /^(?:async\s+)?def\s+(\w+)\s*\(/;
const classDefinition = /^class\s+(\w+)\s*(?:\(([^)]{0,300})\))?/;
const collectedClass = /^Test|Tests?$|TestCase/;

/** Cases of pytest and unittest, by indentation. */
export const pythonCases: CaseFinder = source => {
	const cases: TestCase[] = [];
	const scopes: Scope[] = [];
	let marks: Mark[] = [];
	const moduleSkip = skipOfModule(source);
	for (const line of statements(source)) {
		while ((scopes.at(-1)?.indent ?? -1) >= line.indent) scopes.pop()?.finish?.(line.start);
		if (line.text.startsWith('@')) {
			marks.push(markOf(source, line));
			continue;
		}
		const outer = scopes.at(-1);
		const [, className, bases = ''] = classDefinition.exec(line.text) ?? [];
		const [, name] = definition.exec(line.text) ?? [];
		if (className !== undefined) {
			const isCollected = collectedClass.test(className) || /TestCase|Test\b|TestBase/.test(bases);
			const {skip, rows} = marksOf(source, marks);
			scopes.push({
				indent: line.indent,
				isClass: true,
				isCollected: isCollected && (outer === undefined || outer.isClass),
				skip: strongest(skip, outer?.skip ?? 'never-skipped'),
				rows: rows * (outer?.rows ?? 1),
			});
		} else if (name !== undefined) {
			const isCase = name.startsWith('test') && (outer === undefined || (outer.isClass && outer.isCollected));
			const own = marksOf(source, marks);
			const start = marks[0]?.start ?? line.start;
			const finish = (end: number): void => {
				const skip = strongest(own.skip, outer?.skip ?? 'never-skipped', moduleSkip, bodySkip(source, line.start, end));
				cases.push({start: line.start, end, rows: own.rows * (outer?.rows ?? 1), skip});
			};
			const scope = {indent: line.indent, isClass: false, isCollected: false, skip: own.skip, rows: 1};
			scopes.push(isCase && !isFixture(marks, source) && start >= 0 ? {...scope, finish} : scope);
		}
		marks = [];
	}
	for (const scope of scopes.reverse()) scope.finish?.(source.code.length);
	const isUnittest =
		!/(?<![\w.])pytest\b/.test(source.code) && /^class\s+\w+\s*\([^)\n]{0,200}TestCase\b/m.test(source.code);
	return {runner: isUnittest ? 'unittest' : 'pytest', cases: cases.sort((one, other) => one.start - other.start)};
};

/** Lines on which a statement begins: not blank in code, and not inside brackets. */
function* statements(source: SourceText): Generator<Line> {
	const {code} = source;
	let bracketEnd = -1;
	for (let start = 0; start < code.length; ) {
		const newline = code.indexOf('\n', start);
		const end = newline === -1 ? code.length : newline;
		const line = code.slice(start, Math.min(end, start + 1000));
		const text = line.trimStart();
		if (text !== '' && start > bracketEnd) {
			const indent = line.length - text.length;
			yield {
				start: start + indent,
				indent,
				text: code.slice(start + indent, Math.min(code.length, start + indent + 400)),
			};
			for (let at = start + indent; at < end; at++) {
				if (!/[([{]/.test(code[at] ?? '')) continue;
				const close = source.closing(at);
				bracketEnd = Math.max(bracketEnd, close);
				at = close;
			}
		}
		start = end + 1;
	}
}

const markOf = (source: SourceText, line: Line): Mark => {
	const name = /^@\s*([\w.]+)/.exec(line.text)?.[1] ?? '';
	const open = line.start + line.text.indexOf('(');
	const newline = source.code.indexOf('\n', line.start);
	const lineEnd = newline === -1 ? source.code.length : newline;
	const hasArguments = line.text.includes('(') && open < lineEnd;
	return {name, start: line.start, end: hasArguments ? source.closing(open) : lineEnd};
};

const isFixture = (marks: readonly Mark[], source: SourceText): boolean =>
	marks.some(mark => /(?:^|\.)(?:fixture|property|staticmethod)$/.test(mark.name) && source.code.length > 0);

const marksOf = (source: SourceText, marks: readonly Mark[]): {readonly skip: SkipMark; readonly rows: number} => ({
	skip: strongest('never-skipped', ...marks.map(mark => skipOf(mark.name, source.plain.slice(mark.start, mark.end)))),
	rows: marks.reduce((rows, mark) => rows * rowsOf(source, mark), 1),
});

const skipOf = (name: string, text: string): SkipMark => {
	if (/(?:^|\.)skip$/.test(name)) return 'always-skipped';
	if (/(?:^|\.)skip(?:if|unless)$/i.test(name) || /(?:^|_)skip_?(?:if|unless)/i.test(name))
		return /skip_?if\s*\(\s*True\b/i.test(text) ? 'always-skipped' : 'sometimes-skipped';
	return 'never-skipped';
};

/** Rows of `parametrize("a", [ … ])`, `parameterized.expand([ … ])` and `data( … )`; one where they are computed. */
const rowsOf = (source: SourceText, mark: Mark): number => {
	if (!/(?:parametrize|parameterized(?:\.expand|_class)?|(?:^|\.)data|subtest_cases)$/.test(mark.name)) return 1;
	const open = source.code.indexOf('(', mark.start);
	if (open === -1 || open > mark.end) return 1;
	const parts = elementsIn(source, open);
	if (/(?:^|\.)data$/.test(mark.name)) return Math.max(1, parts.length);
	const named = parts.find(part => /^\s*argvalues\s*=/.test(source.plain.slice(part.start, part.end)));
	const part = named ?? (mark.name.endsWith('parametrize') ? parts[1] : parts[0]);
	if (part === undefined) return 1;
	const list = source.code.slice(part.start, part.end).search(/\S/) + part.start;
	const bracket =
		named === undefined
			? list
			: source.code.indexOf('=', list) + 1 + source.code.slice(source.code.indexOf('=', list) + 1).search(/\S/);
	if (!/[[(]/.test(source.code[bracket] ?? '')) return 1;
	const rows = elementsIn(source, bracket);
	if (rows.some(row => /^\s*\*|\bfor\b/.test(source.code.slice(row.start, row.end)))) return 1;
	return Math.max(1, rows.length);
};

const bodyCall = /(?<![\w.])(?:pytest\s*\.\s*(?:skip|importorskip)|self\s*\.\s*skipTest|unittest\s*\.\s*SkipTest)\s*\(/;

const bodySkip = (source: SourceText, start: number, end: number): SkipMark => {
	const code = source.code.slice(start, end);
	const found = bodyCall.exec(code);
	if (found === null) return 'never-skipped';
	const signature = source.closing(start + code.indexOf('(')) - start;
	const colon = code.indexOf(':', signature);
	return /^[\s.]*(?:raise\s*)?$/.test(code.slice(colon + 1, found.index)) ? 'always-skipped' : 'sometimes-skipped';
};

/** `pytestmark` and `pytest.skip(…, allow_module_level=True)` speak of all cases of the file. */
const skipOfModule = (source: SourceText): SkipMark => {
	const marks = /^pytestmark\s*=\s*(.{0,300})/m.exec(source.code)?.[1] ?? '';
	if (/\bmark\.skip\b/.test(marks)) return 'always-skipped';
	if (/\bmark\.skipif\b/.test(marks)) return 'sometimes-skipped';
	const [, indent] = /^([ \t]*)pytest\.skip\s*\([^\n]{0,300}allow_module_level/m.exec(source.code) ?? [];
	if (indent !== undefined) return indent === '' ? 'always-skipped' : 'sometimes-skipped';
	return /^(?:\w+\s*=\s*)?pytest\.importorskip\s*\(/m.test(source.code) ? 'sometimes-skipped' : 'never-skipped';
};
