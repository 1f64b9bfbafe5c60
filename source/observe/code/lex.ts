import {isAtLineStart, lineFeed} from './lex-characters.ts';
import {characterEnd, docstring, hasStringGap, isLineComment, withPrefix} from './lex-marks.ts';
import {blockEnd, fencedRawEnd, heredocEnd, heredocWord, lineEnd, taggedRawEnd} from './lex-raw.ts';
import {isRegexAllowed, regexEnd} from './lex-regex.ts';
import {createSpans, spanKinds} from './lex-spans.ts';
import type {StringForm} from './syntax.ts';
import type {SyntaxTable} from './syntax-table.ts';

/** Strings within code within strings, deeper than this, are read as plain text. */
const maxNesting = 64;
/** After so many here-documents without an end the mark is taken for a shift operator. */
const maxOpenHeredocs = 8;

const [backslash, openBrace, closeBrace, openRound, closeRound] = [92, 123, 125, 40, 41];
/** Each opening bracket counts up, each closing one down. */
const brackets: Readonly<Record<string, number>> = {'(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1};

/** A string whose code part is being read. */
type Frame = {readonly form: StringForm; readonly opener: number; readonly closer: number; depth: number};

/** Where code goes on after `?>`: the next `<?`. */
const nextTag = (text: string, from: number): number => {
	const next = text.indexOf('<?', from);
	return next === -1 ? text.length : next;
};

/**
 * Splits a text into comments, strings and code, in time linear in its length.
 * @returns triples of start, end and kind (see spanKinds), in order and without overlap; the rest is code
 */
export const lex = (text: string, {syntax, special, openers}: SyntaxTable): Int32Array => {
	const spans = createSpans();
	const frames: Frame[] = [];
	const end = text.length;
	let depth = 0;
	let heredoc: string | undefined;
	let openHeredocs = 0;

	/** Reads a string's text from an offset to its end, or to where code begins in it. */
	const readString = (start: number, from: number, form: StringForm): number => {
		const {close, escape: escaping, isMultiline, interpolation} = form;
		const first = close.charCodeAt(0);
		const code = frames.length < maxNesting ? interpolation : undefined;
		const codeFirst = code?.charCodeAt(0);
		let at = from;
		for (; at < end; at++) {
			const character = text.charCodeAt(at);
			if (character === codeFirst && code !== undefined && text.startsWith(code, at)) {
				if (code === '{' && text.charCodeAt(at + 1) === openBrace) {
					at++;
					continue;
				}

				spans.add(start, at + code.length, spanKinds.string);
				const isRound = code === '\\(';
				frames.push({
					form,
					opener: isRound ? openRound : openBrace,
					closer: isRound ? closeRound : closeBrace,
					depth: 0,
				});
				return at + code.length;
			}

			if (character === backslash && escaping === 'backslash') at++;
			else if (character === first && (close.length === 1 || text.startsWith(close, at))) {
				at += close.length;
				if (escaping !== 'doubled' || text.charCodeAt(at) !== first) break;
			} else if (character === lineFeed && !isMultiline) break;
		}

		at = Math.min(at, end);
		spans.add(start, at, spanKinds.string);
		return at;
	};

	const readOpened = (at: number, form: StringForm): number => {
		const doc = syntax.hasDocstrings && depth === 0 ? docstring(text, at, form) : undefined;
		if (doc === undefined) {
			const prefixed = syntax.prefixes === undefined ? form : withPrefix(text, at, form, syntax.prefixes);
			return readString(at, at + form.open.length, prefixed);
		}

		spans.add(doc.start, doc.end, spanKinds.comment);
		return doc.end;
	};

	/** What opens at a special character; undefined when it stands for itself. */
	const readSpecial = (at: number, character: number): number | undefined => {
		for (const opener of openers[character] ?? []) {
			if (opener.open.length > 1 && !text.startsWith(opener.open, at)) continue;
			if (opener.kind === 'line') {
				if (!isLineComment(text, at, opener.form)) continue;
				const stop = lineEnd(text, at, syntax.hasCodeTags ? '?>' : undefined);
				spans.add(at, stop, spanKinds.comment);
				return stop;
			}

			if (opener.kind === 'block') {
				if (opener.form.isAtLineStart && !isAtLineStart(text, at)) continue;
				const stop = blockEnd(
					text,
					at + opener.open.length,
					opener.open,
					opener.form.close,
					opener.form.nests ?? false,
				);
				spans.add(at, stop, spanKinds.comment);
				return stop;
			}

			if (opener.form.needsGap && !hasStringGap(text, at)) continue;
			return readOpened(at, opener.form);
		}

		return readRare(at, text[at] ?? '');
	};

	const addString = (at: number, stop: number | undefined): number | undefined => {
		if (stop !== undefined) spans.add(at, stop, spanKinds.string);
		return stop;
	};

	const readRare = (at: number, sign: string): number | undefined => {
		if (sign === "'" && syntax.hasCharacters) return addString(at, characterEnd(text, at));
		if (sign === '/' && syntax.hasRegexes) {
			return isRegexAllowed(text, spans.codeBefore(text, at)) ? addString(at, regexEnd(text, at)) : undefined;
		}

		if (sign === '<' && syntax.heredoc !== undefined && heredoc === undefined && openHeredocs < maxOpenHeredocs) {
			heredoc = text[at + 1] === '<' ? heredocWord(text, at, syntax.heredoc) : undefined;
			return undefined;
		}

		if (sign === '\n' && heredoc !== undefined) {
			const stop = heredocEnd(text, at + 1, heredoc);
			heredoc = undefined;
			if (stop === undefined) openHeredocs++;
			return addString(at, stop);
		}

		if (sign === '\\' && syntax.escapesOutside) return at + 2;
		if (sign === 'R' && syntax.hasTaggedRaw) return addString(at, taggedRawEnd(text, at));
		if (sign === syntax.hashFence) return addString(at, fencedRawEnd(text, at, syntax.hashFence));
		if (sign === '?' && syntax.hasCodeTags && text[at + 1] === '>') return addString(at, nextTag(text, at));
		depth = Math.max(0, depth + (brackets[sign] ?? 0));
		return undefined;
	};

	let at = 0;
	if (syntax.hasCodeTags && text.includes('<?')) {
		at = nextTag(text, 0);
		if (at > 0) spans.add(0, at, spanKinds.string);
	}

	while (at < end) {
		const character = text.charCodeAt(at);
		if (character > 127 || special[character] === 0) {
			at++;
			continue;
		}

		const frame = frames.at(-1);
		if (frame !== undefined && (character === frame.opener || character === frame.closer)) {
			frame.depth += character === frame.opener ? 1 : -1;
			if (frame.depth < 0) {
				frames.pop();
				at = readString(at, at + 1, frame.form);
				continue;
			}
		}

		at = readSpecial(at, character) ?? at + 1;
	}

	return spans.done();
};
