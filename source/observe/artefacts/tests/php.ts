import {type Annotated, annotatedIn, hashForm} from './annotated.ts';
import {callsIn} from './calls.ts';
import {elementsIn, type SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, skipInBody, strongest, type TestCase} from './test-case.ts';

const testMethod = /(?:^|[;{}\]])[ \t]*(?:(?:final|public|protected|private|static)\s+){0,3}function\s+(\w+)\s*\(/gm;
const skipCall = /(?:\$this\s*->|self::|static::)\s*mark(?:TestSkipped\w*|TestIncomplete)\s*\(/;
const pestCall = /(?<![\w$>:\\])(it|test|describe)()(?=\s*\()/g;

/** Cases of PHPUnit and Pest. */
export const phpCases: CaseFinder = source => {
	const attributes = new Map(annotatedIn(source, hashForm).map(found => [nameOf(found), found] as const));
	const cases: TestCase[] = [];
	for (const match of source.code.matchAll(testMethod)) {
		const name = match[1] ?? '';
		const attribute = attributes.get(name);
		const comment = commentBefore(source, attribute?.start ?? match.index);
		const isMarked = attribute?.annotations.some(one => /(?:^|\\)Test$/.test(one.name)) || /@test\b/.test(comment);
		if (!(isMarked || /^test/i.test(name)) || /\b(?:protected|private)\b/.test(match[0])) continue;
		const brace = source.code.indexOf('{', match.index);
		if (brace === -1) continue;
		const body = {start: brace + 1, end: source.closing(brace)};
		cases.push({
			start: match.index + match[0].search(/\w/),
			end: body.end,
			rows: rowsOf(attribute, comment, source),
			skip: strongest(
				skipInBody(source, body, skipCall),
				attribute?.annotations.some(one => /Requires\w*$/.test(one.name)) || /@requires\b/.test(comment)
					? 'sometimes-skipped'
					: 'never-skipped',
			),
		});
	}
	if (cases.length > 0 || /\bclass\s+\w+\s+extends\b/.test(source.code)) return {runner: 'phpunit', cases};
	return {
		runner: 'pest',
		cases: callsIn(source, {
			pattern: pestCall,
			kindOf: word => (word === 'describe' ? 'suite' : 'case'),
			skipCall,
			after: chained,
		}),
	};
};

const nameOf = (found: Annotated): string => /function\s+(\w+)/.exec(found.header)?.[1] ?? '';

/** The documentation comment right before an offset. */
const commentBefore = (source: SourceText, offset: number): string => {
	const before = source.text.slice(Math.max(0, offset - 1500), offset).trimEnd();
	if (!before.endsWith('*/')) return '';
	const start = before.lastIndexOf('/**');
	return start === -1 ? '' : before.slice(start);
};

/** Rows of `#[TestWith([…])]`; a data provider's are computed. */
const rowsOf = (attribute: Annotated | undefined, comment: string, source: SourceText): number => {
	const rows =
		attribute?.annotations.filter(one => /(?:^|\\)TestWith(?:Json)?$/.test(one.name) && source.code.length > 0)
			.length ?? 0;
	const written = /@testWith\b([^@]{0,1000})/.exec(comment)?.[1]?.match(/\[/g)?.length ?? 0;
	return Math.max(1, rows, written);
};

/** What Pest chains to a case: `->skip()`, `->todo()`, `->with([…])`. */
const chained = (source: SourceText, from: number): {readonly skip: SkipMark; readonly rows: number} => {
	let skip: SkipMark = 'never-skipped';
	let rows = 1;
	let at = from;
	for (;;) {
		const [whole, word = ''] = /^\s*->\s*(\w{1,40})\s*(?=\()/.exec(source.code.slice(at, at + 400)) ?? [];
		if (whole === undefined) return {skip, rows};
		const open = at + whole.length;
		const argument = source.plain.slice(open + 1, source.closing(open)).trim();
		if (word === 'todo') skip = 'always-skipped';
		else if (word === 'skip')
			skip = strongest(skip, /^(?:$|true\b|["'])/.test(argument) ? 'always-skipped' : 'sometimes-skipped');
		else if (word.startsWith('skipOn')) skip = strongest(skip, 'sometimes-skipped');
		else if (word === 'with' && argument.startsWith('['))
			rows *= Math.max(1, elementsIn(source, source.code.indexOf('[', open)).length);
		at = source.closing(open) + 1;
	}
};
