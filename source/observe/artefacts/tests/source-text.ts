import {stripComments, stripCommentsAndStrings} from '../../code/comments.ts';
import {lineFinder} from '../lines.ts';

/** A test file in three forms of the same length, so that an offset is the same place in each. */
export type SourceText = {
	readonly text: string;
	/** Comments as spaces. */
	readonly plain: string;
	/** Comments and strings as spaces: what is left is code. */
	readonly code: string;
	lineOf(offset: number): number;
	/** The offset of the bracket that closes the one at `open`; the end of the text where none does. */
	closing(open: number): number;
};

/** Prepares a text of a language, as FileEntry.language. */
export const sourceText = (text: string, language: string): SourceText => {
	const code = stripCommentsAndStrings(text, language);
	const closers = matchBrackets(code);
	return {
		text,
		plain: stripComments(text, language),
		code,
		lineOf: lineFinder(text),
		closing: open => closers.get(open) ?? text.length,
	};
};

const closerOf: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'};

const matchBrackets = (code: string): ReadonlyMap<number, number> => {
	const closers = new Map<number, number>();
	const open: {readonly closer: string; readonly at: number}[] = [];
	for (let at = 0; at < code.length; at++) {
		const character = code[at] ?? '';
		const closer = closerOf[character];
		if (closer !== undefined) open.push({closer, at});
		else if (character === ')' || character === ']' || character === '}') {
			// A bracket that does not fit (markup, a regex that was not seen as one) is passed over.
			if (open.at(-1)?.closer !== character && open.at(-2)?.closer === character) open.pop();
			if (open.at(-1)?.closer !== character) continue;
			const {at: start} = open.pop() ?? {at};
			closers.set(start, at);
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
