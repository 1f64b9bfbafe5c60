import {lex} from './lex.ts';
import {codesOf} from './lex-characters.ts';
import {spanKinds} from './lex-state.ts';
import {syntaxTableOf} from './syntax-table.ts';

/** Comments of a text: start and end offsets in turn, sorted, without overlap. Ends are exclusive. @unit UTF-16 units */
export type CommentSpans = Int32Array;

/** Comments and strings of a text as `lex` gives them, for those who ask for several things of it. */
export const spansOf = (text: string, language: string): Int32Array =>
	lex(text, codesOf(text), syntaxTableOf(language));

const isComment = (kind: number | undefined): boolean => kind === spanKinds.comment;
const isAny = (): boolean => true;

/**
 * Where the comments of a text stand; a Python docstring is one. Linear in the text's length.
 * @param language as FileEntry.language; a language that is not known has no comments
 */
export const commentSpans = (text: string, language: string): CommentSpans => {
	const spans = spansOf(text, language);
	const comments = new Int32Array(spans.length);
	let length = 0;
	for (let i = 0; i < spans.length; i += 3) {
		if (!isComment(spans[i + 2])) continue;
		comments[length++] = spans[i] ?? 0;
		comments[length++] = spans[i + 1] ?? 0;
	}

	return comments.slice(0, length);
};

/** An offset lies in one of the comments. */
export const isInComment = (spans: CommentSpans, offset: number): boolean => {
	let low = 0;
	let high = spans.length / 2;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spans[middle * 2 + 1] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}

	const start = spans[low * 2];
	return start !== undefined && start <= offset;
};

/** Spaces in place of all but line ends. */
const blanked = (text: string): string =>
	/[\r\n]/.test(text) ? text.replace(/[^\r\n]+/g, line => ' '.repeat(line.length)) : ' '.repeat(text.length);

const blank = (text: string, spans: Int32Array, isBlanked: (kind: number | undefined) => boolean): string => {
	const parts: string[] = [];
	let at = 0;
	for (let i = 0; i < spans.length; i += 3) {
		if (!isBlanked(spans[i + 2])) continue;
		const start = spans[i] ?? 0;
		const end = spans[i + 1] ?? 0;
		parts.push(text.slice(at, start), blanked(text.slice(start, end)));
		at = end;
	}

	parts.push(text.slice(at));
	return parts.join('');
};

/** The text with spaces in place of comments: line ends, strings and offsets stay as they are. */
export const stripComments = (text: string, language: string, spans: Int32Array = spansOf(text, language)): string =>
	blank(text, spans, isComment);

/** The text with spaces in place of comments and strings, their quotes too: line ends and offsets stay. */
export const stripCommentsAndStrings = (
	text: string,
	language: string,
	spans: Int32Array = spansOf(text, language),
): string => blank(text, spans, isAny);
