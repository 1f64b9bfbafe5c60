import type {SourceText} from './source-text.ts';

/** Whether a case runs: always, not on some conditions, or never. */
export type SkipMark = 'never-skipped' | 'sometimes-skipped' | 'always-skipped';

/** One case as written; `rows` of literal parameters make several of it. */
export type TestCase = {
	readonly rows: number;
	readonly skip: SkipMark;
	/** Offsets of the whole case: where it begins is its line, what it asserts stands between. */
	readonly start: number;
	readonly end: number;
};

/** How one language's cases are found. */
export type CaseFinder = (source: SourceText) => {readonly runner: string; readonly cases: readonly TestCase[]};

/** The stronger of two marks: a case in a skipped suite is skipped. */
export const strongest = (...marks: readonly SkipMark[]): SkipMark => {
	if (marks.includes('always-skipped')) return 'always-skipped';
	return marks.includes('sometimes-skipped') ? 'sometimes-skipped' : 'never-skipped';
};

/**
 * What a call that skips means in a case's body: always when it is the body's first statement, else on a condition.
 * @param call finds the call in code; without the flags `g` and `y`
 */
export const skipInBody = (
	source: SourceText,
	body: {readonly start: number; readonly end: number},
	call: RegExp,
): SkipMark => {
	const code = source.code.slice(body.start, body.end);
	const found = call.exec(code);
	if (found === null) return 'never-skipped';
	return code.slice(0, found.index).trim() === '' ? 'always-skipped' : 'sometimes-skipped';
};
