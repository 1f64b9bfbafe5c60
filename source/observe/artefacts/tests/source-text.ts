import {spansOf, stripComments, stripCommentsAndStrings} from '../../code/comments.ts';
import {lineFinder} from '../lines.ts';

/** A test file in three forms of the same length, so that an offset is the same place in each. */
export type SourceText = {
	readonly text: string;
	/** Comments as spaces. */
	readonly plain: string;
	/** Comments and strings as spaces: what is left is code. */
	readonly code: string;
	lineOf(offset: number): number;
	/** The offset of the bracket that closes the one at `open`; where none does, a short way on, so that no work is done twice. */
	closing(open: number): number;
};

/** How far a bracket that is not closed reaches. @unit characters */
const maxUnclosed = 3000;

/**
 * Prepares a text of a language, as FileEntry.language. Linear in its length.
 * @param spans of the text's comments and strings, where they are known
 */
export const sourceText = (text: string, language: string, spans = spansOf(text, language)): SourceText => {
	const code = stripCommentsAndStrings(text, language, spans);
	const closers = matchBrackets(code);
	return {
		text,
		plain: stripComments(text, language, spans),
		code,
		lineOf: lineFinder(text),
		closing: open => closers[open] || Math.min(text.length, open + maxUnclosed),
	};
};

const closerOf: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'};
// The codes of the brackets that open, each with that of the bracket that closes it.
const parenthesis = {open: 40, close: 41};
const square = {open: 91, close: 93};
const curly = {open: 123, close: 125};

const closingCode = (code: number): number => {
	if (code === parenthesis.open) return parenthesis.close;
	if (code === square.open) return square.close;
	return code === curly.open ? curly.close : 0;
};

/** For each offset of an opening bracket that of its closing one; 0 elsewhere. */
const matchBrackets = (code: string): Uint32Array => {
	const closers = new Uint32Array(code.length);
	const offsets: number[] = [];
	const expected: number[] = [];
	for (let at = 0; at < code.length; at++) {
		const character = code.charCodeAt(at);
		const closer = closingCode(character);
		if (closer !== 0) {
			offsets.push(at);
			expected.push(closer);
		} else if (character === parenthesis.close || character === square.close || character === curly.close) {
			// A bracket that does not fit (markup, a regex that was not seen as one) is passed over.
			if (expected.at(-1) !== character && expected.at(-2) === character) {
				expected.pop();
				offsets.pop();
			}
			if (expected.at(-1) !== character) continue;
			expected.pop();
			closers[offsets.pop() ?? 0] = at;
		}
	}
	return closers;
};

/** The parts between the commas at the top of a bracket, as offsets; an empty last part (trailing comma) is left out. */
export const elementsIn = (
	source: SourceText,
	open: number,
): readonly {readonly start: number; readonly end: number}[] => {
	const end = source.closing(open);
	const parts: {readonly start: number; readonly end: number}[] = [];
	let start = open + 1;
	const add = (to: number): void => {
		if (source.plain.slice(start, to).trim() !== '') parts.push({start, end: to});
	};
	for (let at = open + 1; at < end; at++) {
		const character = source.code[at] ?? '';
		if (closerOf[character] !== undefined) at = Math.max(at, Math.min(end, source.closing(at)));
		else if (character === ',') {
			add(at);
			start = at + 1;
		}
	}
	add(end);
	return parts;
};

/** The offset of the first character that is no space, from an offset on. */
export const skipSpace = (text: string, from: number): number => {
	let at = from;
	while (at < text.length && /\s/.test(text[at] ?? '')) at++;
	return at;
};
