import type {SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, strongest, type TestCase} from './test-case.ts';

const rspecCall =
	/^([ \t]*)(?:RSpec\.)?(x|f)?(describe|context|feature|it|specify|example|scenario|its|test|should|pending|skip)\b(?!\s*[.=:(]\s*$)([^\n]{0,400})/;
const method = /^([ \t]*)def\s+(test_\w+)/;
const suites = new Set(['describe', 'context', 'feature']);

type Block = {readonly indent: number; readonly isSuite: boolean; readonly skip: SkipMark; readonly start: number};

/** Cases of RSpec, minitest and Rails, by indentation: Ruby's blocks end where a line stands as far out as they began. */
export const rubyCases: CaseFinder = source => {
	const cases: TestCase[] = [];
	const open: Block[] = [];
	const finish = (block: Block, end: number): void => {
		if (block.isSuite) return;
		const skip = strongest(block.skip, bodySkip(source, block.start, end));
		cases.push({start: block.start, end, rows: 1, skip});
	};
	let start = 0;
	for (const line of source.code.split('\n')) {
		const found = blockAt(source, {line, start});
		const indent = found?.indent ?? line.search(/\S/);
		if (indent !== -1) while ((open.at(-1)?.indent ?? -1) >= indent) finish(open.pop() as Block, start);
		if (found !== undefined) {
			const skip = strongest(found.skip, ...open.map(block => block.skip));
			if (!open.some(block => !block.isSuite)) open.push({...found, skip});
		}
		start += line.length + 1;
	}
	while (open.length > 0) finish(open.pop() as Block, source.code.length);
	const isRspec = /\bRSpec\b|(?<![\w.])expect\s*[({]/.test(source.code);
	return {runner: isRspec ? 'rspec' : 'minitest', cases: cases.sort((one, other) => one.start - other.start)};
};

const blockAt = (
	source: SourceText,
	{line, start}: {readonly line: string; readonly start: number},
): Block | undefined => {
	const [, indentation, name] = method.exec(line) ?? [];
	if (name !== undefined && indentation !== undefined)
		return {indent: indentation.length, isSuite: false, skip: 'never-skipped', start: start + indentation.length};
	const [, indent = '', prefix = '', word = '', rest = ''] = rspecCall.exec(line) ?? [];
	// Without a block it is a plan (`it "does"`) or a call within a case (`skip "why"`).
	if (word === '' || !/\bdo\s*(?:\|[^|]{0,80}\|)?\s*$|\{/.test(rest)) return undefined;
	const written = source.plain.slice(start, start + line.length);
	const isMarked =
		prefix === 'x' ||
		word === 'pending' ||
		word === 'skip' ||
		/,\s*(?::skip\b|:pending\b|(?:skip|pending):\s*(?:true|["']))/.test(written);
	const isBound = /,\s*(?:if|unless):|,\s*skip:\s*(?!true|["'])/.test(written);
	const mark = isBound ? 'sometimes-skipped' : 'never-skipped';
	return {
		indent: indent.length,
		isSuite: suites.has(word),
		skip: isMarked ? 'always-skipped' : mark,
		start: start + indent.length,
	};
};

const bodySkip = (source: SourceText, start: number, end: number): SkipMark => {
	const lines = source.code.slice(start, end).split('\n').slice(1);
	const at = lines.findIndex(line => /^\s*(?:skip|pending)\b(?!\s*[=.])/.test(line));
	if (at === -1) return 'never-skipped';
	const isFirst = lines.slice(0, at).every(line => line.trim() === '');
	return isFirst && !/\b(?:if|unless)\b/.test(lines[at] ?? '') ? 'always-skipped' : 'sometimes-skipped';
};
