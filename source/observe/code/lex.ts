import {isAtLineStart, isGap, isWord, lineFeed, wordBefore} from './lex-characters.ts';
import {blockEnd, fencedRawEnd, heredocEnd, heredocWord, lineEnd, taggedRawEnd} from './lex-raw.ts';
import {isRegexAllowed, regexEnd} from './lex-regex.ts';
import type {LineComment, StringForm} from './syntax.ts';
import type {SyntaxTable} from './syntax-table.ts';

/** What a span of text is. Code is what lies between the spans. */
export const spanKinds = {comment: 1, string: 2} as const;

/** Strings within code within strings, deeper than this, are read as plain text. */
const maxNesting = 64;
/** A character literal's longest form: `'\u{10FFFF}'`. */
const maxCharacter = 12;
/** After so many here-documents without an end the mark is taken for a shift operator. */
const maxOpenHeredocs = 8;

const [backslash, openBrace, closeBrace, openRound, closeRound] = [92, 123, 125, 40, 41];
/** Each opening bracket counts up, each closing one down. */
const brackets: Readonly<Record<string, number>> = {'(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1};

/** A string whose code part is being read. */
type Frame = {readonly form: StringForm; readonly opener: number; readonly closer: number; depth: number};

const createSpans = () => {
	let spans = new Int32Array(192);
	let length = 0;
	return {
		add(start: number, end: number, kind: number): void {
			if (length + 3 > spans.length) {
				const larger = new Int32Array(spans.length * 2);
				larger.set(spans);
				spans = larger;
			}

			spans[length++] = start;
			spans[length++] = end;
			spans[length++] = kind;
		},
		/** The offset after the last code character before an offset, white space and comments skipped. */
		codeBefore(text: string, at: number): number {
			let end = at;
			let span = length;
			for (;;) {
				while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
				if (span === 0 || spans[span - 2] !== end || spans[span - 1] !== spanKinds.comment) return end;
				end = spans[span - 3] ?? 0;
				span -= 3;
			}
		},
		done: (): Int32Array => spans.slice(0, length),
	};
};

const isLineComment = (text: string, at: number, form: LineComment): boolean => {
	if (form.unlessNext !== undefined && text[at + form.open.length] === form.unlessNext) return false;
	if (form.opens === 'line-start') return isAtLineStart(text, at);
	const before = text.charCodeAt(at - 1);
	if (form.opens === 'after-gap') return isGap(before) || ';(&|)'.includes(text[at - 1] ?? '');
	// `https://…` as text between tags.
	return !(form.open === '//' && before === 58 && isWord(text.charCodeAt(at + 2)));
};

const hasStringGap = (text: string, at: number): boolean =>
	isGap(text.charCodeAt(at - 1)) || '[{(,:=-!'.includes(text[at - 1] ?? '');

/** The form that the letters or signs right before a quote make of a string. */
const withPrefix = (text: string, at: number, form: StringForm, prefixes: 'python' | 'csharp'): StringForm => {
	if (prefixes === 'python') {
		return /^[frbt]{1,2}$/i.test(wordBefore(text, at)) && /[ft]/i.test(wordBefore(text, at))
			? {...form, interpolation: '{'}
			: form;
	}

	const signs = text.slice(Math.max(0, at - 2), at);
	const interpolated: StringForm = signs.includes('$') ? {...form, interpolation: '{'} : form;
	return signs.includes('@') && form.open === '"' ? {...interpolated, escape: 'doubled', isMultiline: true} : interpolated;
};

const characterEnd = (text: string, at: number): number | undefined => {
	if (text.charCodeAt(at + 1) === backslash) {
		const end = text.slice(at + 3, at + maxCharacter).indexOf("'");
		return end === -1 ? undefined : at + 4 + end;
	}

	if (text[at + 2] === "'" && text.charCodeAt(at + 1) !== lineFeed) return at + 3;
	return text[at + 3] === "'" && text.charCodeAt(at + 1) >= 0xd800 ? at + 4 : undefined;
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
		const {close, escape, isMultiline, interpolation} = form;
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
				frames.push({form, opener: isRound ? openRound : openBrace, closer: isRound ? closeRound : closeBrace, depth: 0});
				return at + code.length;
			}

			if (character === backslash && escape === 'backslash') at++;
			else if (character === first && (close.length === 1 || text.startsWith(close, at))) {
				at += close.length;
				if (escape !== 'doubled' || text.charCodeAt(at) !== first) break;
			} else if (character === lineFeed && !isMultiline) break;
		}

		at = Math.min(at, end);
		spans.add(start, at, spanKinds.string);
		return at;
	};

	/** A docstring is told from a value by standing first on its line, outside brackets. */
	const readOpened = (at: number, form: StringForm): number => {
		const form2 = syntax.prefixes === undefined ? form : withPrefix(text, at, form, syntax.prefixes);
		const prefix = syntax.prefixes === 'python' ? wordBefore(text, at).length : 0;
		if (syntax.hasDocstrings && form.open.length === 3 && depth === 0 && prefix <= 2 && isStatement(text, at - prefix)) {
			const close = stringEnd(text, at + 3, form.close);
			spans.add(at - prefix, close, spanKinds.comment);
			return close;
		}

		return readString(at, at + form.open.length, form2);
	};

	/** What opens at a special character; undefined when it stands for itself. */
	const readSpecial = (at: number, character: number): number | undefined => {
		for (const opener of openers[character] ?? []) {
			if (opener.open.length > 1 && !text.startsWith(opener.open, at)) continue;
			if (opener.kind === 'line') {
				if (!isLineComment(text, at, opener.form)) continue;
				const stop = lineEnd(text, at);
				spans.add(at, stop, spanKinds.comment);
				return stop;
			}

			if (opener.kind === 'block') {
				if (opener.form.isAtLineStart && !isAtLineStart(text, at)) continue;
				const stop = blockEnd(text, at + opener.open.length, opener.open, opener.form.close, opener.form.nests ?? false);
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
		if (sign === '?' && syntax.hasCodeTags && text[at + 1] === '>') return addString(at, tagEnd(text, at));
		depth = Math.max(0, depth + (brackets[sign] ?? 0));
		return undefined;
	};

	let at = 0;
	if (syntax.hasCodeTags && text.includes('<?')) {
		at = text.indexOf('<?');
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
