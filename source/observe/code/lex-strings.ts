import {lineFeed} from './lex-characters.ts';
import {docstring, withPrefix} from './lex-marks.ts';
import {addSpan, type LexState, spanKinds} from './lex-state.ts';
import type {PreparedString} from './syntax-table.ts';

/** Strings within code within strings, deeper than this, are read as plain text. */
const maxNesting = 64;
const [backslash, openBrace, closeBrace, openRound, closeRound] = [92, 123, 125, 40, 41];

/** Ends a string's span where code begins in it. @returns the offset of the code */
const openCode = (state: LexState, start: number, at: number, form: PreparedString): number => {
	const end = at + form.interpolation.length;
	const isRound = form.interpolation === '\\(';
	addSpan(state, start, end, spanKinds.string);
	state.frames.push({
		form,
		opener: isRound ? openRound : openBrace,
		closer: isRound ? closeRound : closeBrace,
		depth: 0,
	});
	return end;
};

/**
 * Reads a string's text to its end, or to where code begins in it.
 * @param start where its span starts
 * @param from where its text goes on
 * @returns the offset after what was read
 */
export const readString = (state: LexState, start: number, from: number, form: PreparedString): number => {
	const {text, codes} = state;
	const {close, closeCode, escape: escaping, isMultiline} = form;
	const codeFirst = state.frames.length < maxNesting ? form.interpolationCode : -1;
	const isShort = close.length === 1;
	const end = codes.length;
	let at = from;
	while (at < end) {
		const code = codes[at] ?? 0;
		if (code === closeCode && (isShort || text.startsWith(close, at))) {
			at += close.length;
			// A doubled mark stands for itself and goes on.
			if (escaping !== 'doubled' || at >= end || codes[at] !== closeCode) break;
		} else if (code === backslash && escaping === 'backslash' && codeFirst !== backslash) at++;
		else if (code === lineFeed && !isMultiline) break;
		else if (code === codeFirst && text.startsWith(form.interpolation, at)) {
			const isDoubled = form.interpolation === '{' && at + 1 < end && codes[at + 1] === openBrace;
			if (!isDoubled) return openCode(state, start, at, form);
			at++;
		} else if (code === backslash && escaping === 'backslash') at++;
		at++;
	}

	at = at < end ? at : end;
	addSpan(state, start, at, spanKinds.string);
	return at;
};

/** Reads a string whose mark stands at an offset; a docstring is a comment. */
export const readOpened = (state: LexState, at: number, form: PreparedString): number => {
	const {text, table} = state;
	const doc = table.hasDocstrings && state.depth === 0 ? docstring(text, at, form) : undefined;
	if (doc !== undefined) {
		addSpan(state, doc.start, doc.end, spanKinds.comment);
		return doc.end;
	}

	const prefixed = table.prefixes === '' ? form : withPrefix(text, at, form, table.prefixes);
	return readString(state, at, at + form.open.length, prefixed);
};
