import {type Codes, isAtLineStart} from './lex-characters.ts';
import {characterEnd, hasStringGap, isLineComment} from './lex-marks.ts';
import {blockEnd, fencedRawEnd, heredocEnd, heredocWord, lineEnd, taggedRawEnd} from './lex-raw.ts';
import {isRegexAllowed, maxRegex, regexEnd} from './lex-regex.ts';
import {addSpan, codeBefore, createLexState, type LexState, spanKinds} from './lex-state.ts';
import {readOpened, readString} from './lex-strings.ts';
import {bracketKind, type Opener, type SyntaxTable} from './syntax-table.ts';

/** After so many here-documents without an end the mark is taken for a shift operator. */
const maxOpenHeredocs = 8;

/** Each opening bracket counts up, each closing one down. */
const bracketSteps = Int8Array.from({length: 128}, (_, code) => {
	const sign = String.fromCharCode(code);
	if ('([{'.includes(sign)) return 1;
	return ')]}'.includes(sign) ? -1 : 0;
});

/** Where code goes on after `?>`: the next `<?`. */
const nextTag = (text: string, from: number): number => {
	const next = text.indexOf('<?', from);
	return next === -1 ? text.length : next;
};

const addSpanTo = (state: LexState, at: number, stop: number | undefined, kind: number): number => {
	if (stop === undefined) return -1;
	addSpan(state, at, stop, kind);
	return stop;
};

/** Reads what an opener opens. @returns where it ends, -1 when it opens nothing here */
const readOpener = (state: LexState, at: number, opener: Opener): number => {
	const {text, table} = state;
	if (opener.kind === 'line') {
		if (!isLineComment(text, at, opener.form)) return -1;
		return addSpanTo(state, at, lineEnd(text, at, table.hasCodeTags ? '?>' : undefined), spanKinds.comment);
	}

	if (opener.kind === 'block') {
		const {open, close, nests, isAtLineStart: isBound} = opener.form;
		if (isBound && !isAtLineStart(text, at)) return -1;
		return addSpanTo(state, at, blockEnd(text, at + open.length, open, close, nests ?? false), spanKinds.comment);
	}

	return opener.form.needsGap && !hasStringGap(text, at) ? -1 : readOpened(state, at, opener.form);
};

/** Reads what only some languages have. @returns where it ends, -1 when there is nothing */
const readRare = (state: LexState, at: number, sign: string): number => {
	const {text, table} = state;
	const {string} = spanKinds;
	if (sign === "'" && table.hasCharacters) return addSpanTo(state, at, characterEnd(text, at), string);
	if (sign === '/' && table.hasRegexes) {
		if (at < state.noRegexBefore || !isRegexAllowed(text, codeBefore(state, at))) return -1;
		const stop = regexEnd(text, at);
		if (stop === undefined) state.noRegexBefore = Math.min(at + maxRegex, lineEnd(text, at));
		return addSpanTo(state, at, stop, string);
	}

	if (sign === '<' && table.heredoc !== '' && state.heredoc === '' && state.openHeredocs < maxOpenHeredocs) {
		state.heredoc = text[at + 1] === '<' ? (heredocWord(text, at, table.heredoc) ?? '') : '';
		return -1;
	}

	if (sign === '\n' && state.heredoc !== '') {
		const stop = heredocEnd(text, at + 1, state.heredoc);
		state.heredoc = '';
		if (stop === undefined) state.openHeredocs++;
		return addSpanTo(state, at, stop, string);
	}

	if (sign === '\\' && table.escapesOutside) return at + 2;
	if (sign === 'R' && table.hasTaggedRaw) return addSpanTo(state, at, taggedRawEnd(text, at), string);
	if (table.hashFence !== '' && sign === table.hashFence)
		return addSpanTo(state, at, fencedRawEnd(text, at, table.hashFence), string);
	if (sign === '?' && table.hasCodeTags && text[at + 1] === '>') return addSpanTo(state, at, nextTag(text, at), string);
	return -1;
};

/** Reads on at a special character. @returns where to go on */
const readSpecial = (state: LexState, at: number, code: number): number => {
	const {text, table} = state;
	const openers = table.openers[code] ?? [];
	for (let i = 0; i < openers.length; i++) {
		const opener = openers[i];
		if (opener === undefined || (opener.open.length > 1 && !text.startsWith(opener.open, at))) continue;
		const end = readOpener(state, at, opener);
		if (end !== -1) return end;
	}

	const end = readRare(state, at, text[at] ?? '');
	return end === -1 ? at + 1 : end;
};

/** A bracket that belongs to the code within a string, or ends it. @returns where to go on, -1 when it is neither */
const readFrameBracket = (state: LexState, at: number, code: number): number => {
	const frame = state.frames.at(-1);
	if (frame === undefined || (code !== frame.opener && code !== frame.closer)) return -1;
	frame.depth += code === frame.opener ? 1 : -1;
	if (frame.depth >= 0) return -1;
	state.frames.pop();
	return readString(state, at, at + 1, frame.form);
};

/**
 * Splits a text into comments, strings and code, in time linear in its length.
 * @param codes those of the text
 * @returns triples of start, end and kind (see spanKinds), in order and without overlap; the rest is code
 */
export const lex = (text: string, codes: Codes, table: SyntaxTable): Int32Array => {
	const state = createLexState(text, codes, table);
	const {special} = table;
	const {frames} = state;
	const end = codes.length;
	let at = 0;
	if (table.hasCodeTags && text.includes('<?')) {
		at = nextTag(text, 0);
		if (at > 0) addSpan(state, 0, at, spanKinds.string);
	}

	while (at < end) {
		const code = codes[at] ?? 0;
		const kind = code < 128 ? special[code] : 0;
		if (kind === 0) {
			at++;
			continue;
		}

		if (frames.length > 0) {
			const next = readFrameBracket(state, at, code);
			if (next !== -1) {
				at = next;
				continue;
			}
		}

		if (kind === bracketKind) {
			const depth = state.depth + (bracketSteps[code] ?? 0);
			state.depth = depth < 0 ? 0 : depth;
			at++;
		} else at = readSpecial(state, at, code);
	}

	return state.spans.slice(0, state.length);
};
