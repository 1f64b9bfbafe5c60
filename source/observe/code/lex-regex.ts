import {isWord, wordBefore} from './lex-characters.ts';

/** The longest regular expression that is recognised; it bounds the work on a line full of slashes. @unit characters */
export const maxRegex = 2000;
/** Words after which an expression begins, so that a slash opens a regular expression. */
const expressionWords = new Set(
	'return typeof case in of delete void throw new else do await yield instanceof when if unless and or not while until'.split(
		' ',
	),
);
const openers = new Set([...'(,=:[!&|?{;+-*%~^'].map(sign => sign.charCodeAt(0)));
const greater = 62;
const equals = 61;

/**
 * A slash may open a regular expression here, judged by what stands before it.
 * @param before offset right after the last code character before the slash, white space and comments skipped
 */
export const isRegexAllowed = (text: string, before: number): boolean => {
	if (before <= 0) return true;
	const code = text.charCodeAt(before - 1);
	if (isWord(code)) return expressionWords.has(wordBefore(text, before));
	return code === greater ? text.charCodeAt(before - 2) === equals : openers.has(code);
};

/** The offset after the closing slash of a regular expression on the same line; undefined when there is none. */
export const regexEnd = (text: string, start: number): number | undefined => {
	let isInClass = false;
	const last = Math.min(text.length, start + maxRegex);
	for (let i = start + 1; i < last; i++) {
		const sign = text[i];
		if (sign === '\n') return undefined;
		if (sign === '\\') i++;
		else if (sign === '[') isInClass = true;
		else if (sign === ']') isInClass = false;
		else if (sign === '/' && !isInClass) return i + 1;
	}

	return undefined;
};
