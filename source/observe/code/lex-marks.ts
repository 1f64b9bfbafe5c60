import {isAtLineStart, isGap, isWord, lineFeed, wordBefore} from './lex-characters.ts';
import type {LineComment} from './syntax.ts';
import {type PreparedString, prepareString} from './syntax-table.ts';

/** A character literal's longest form: `'\u{10FFFF}'`. */
const maxCharacter = 12;
const backslash = 92;
const colon = 58;

/** The mark at an offset opens a comment there. */
export const isLineComment = (text: string, at: number, form: LineComment): boolean => {
	if (form.unlessNext !== undefined && text[at + form.open.length] === form.unlessNext) return false;
	if (form.opens === 'line-start') return isAtLineStart(text, at);
	const before = text.charCodeAt(at - 1);
	if (form.opens === 'after-gap') return isGap(before) || ';(&|)'.includes(text[at - 1] ?? '');
	// `https://…` as text between tags.
	return !(form.open === '//' && before === colon && isWord(text.charCodeAt(at + 2)));
};

/** A string may open at an offset where its form needs a gap before it. */
export const hasStringGap = (text: string, at: number): boolean =>
	isGap(text.charCodeAt(at - 1)) || '[{(,:=-!'.includes(text[at - 1] ?? '');

/** A Python string with `f` or `t` among the letters right before it. */
const isFormatted = (text: string, at: number): boolean => {
	if (!isWord(text.charCodeAt(at - 1))) return false;
	const word = wordBefore(text, at);
	return word.length > 0 && word.length <= 2 && /^[frbt]+$/i.test(word) && /[ft]/i.test(word);
};

/** The form that the letters or signs right before a quote make of a string. */
export const withPrefix = (
	text: string,
	at: number,
	form: PreparedString,
	prefixes: 'python' | 'csharp',
): PreparedString => {
	if (prefixes === 'python') return isFormatted(text, at) ? prepareString(form, {interpolation: '{'}) : form;
	const before = text[at - 1];
	if (before !== '$' && before !== '@') return form;
	const signs = `${text[at - 2] ?? ''}${before}`;
	const isVerbatim = signs.includes('@') && form.open === '"';
	return prepareString(form, {
		...(signs.includes('$') ? {interpolation: '{'} : {}),
		...(isVerbatim ? {escape: 'doubled', isMultiline: true} : {}),
	});
};

/** A Python string stands as a statement: first on its line, which continues no other. */
const isStatement = (text: string, at: number): boolean => {
	if (!isAtLineStart(text, at)) return false;
	const before = text.lastIndexOf('\n', at - 1);
	return at === 0 || before <= 0 || text.charCodeAt(before - (text[before - 1] === '\r' ? 2 : 1)) !== backslash;
};

/** Where the docstring lies whose quotes open at an offset, with its prefix; undefined for a string that is a value. */
export const docstring = (text: string, at: number, form: PreparedString): {start: number; end: number} | undefined => {
	if (form.open.length !== 3) return undefined;
	const start = at - wordBefore(text, at).length;
	if (at - start > 2 || !isStatement(text, start)) return undefined;
	let end = at + 3;
	while (end < text.length && !text.startsWith(form.close, end)) end += text.charCodeAt(end) === backslash ? 2 : 1;
	return {start, end: Math.min(text.length, end + 3)};
};

/** The end of a character literal that opens at an offset; undefined where the quote stands for itself. */
export const characterEnd = (text: string, at: number): number | undefined => {
	if (text.charCodeAt(at + 1) === backslash) {
		const end = text.slice(at + 3, at + maxCharacter).indexOf("'");
		return end === -1 ? undefined : at + 4 + end;
	}

	if (text[at + 2] === "'" && text.charCodeAt(at + 1) !== lineFeed) return at + 3;
	// A letter beyond ASCII takes up to two units, or four where the text is bytes.
	const end = text.charCodeAt(at + 1) > 127 ? text.slice(at + 3, at + 6).indexOf("'") : -1;
	return end === -1 ? undefined : at + 4 + end;
};
