import type {Codes} from './lex-characters.ts';
import type {PreparedString, SyntaxTable} from './syntax-table.ts';

/** What a span of text is. Code is what lies between the spans. */
export const spanKinds = {comment: 1, string: 2} as const;

/** A string whose code part is being read. */
export type Frame = {readonly form: PreparedString; readonly opener: number; readonly closer: number; depth: number};

/**
 * The state of one reading. It is passed to plain functions rather than captured by inner ones: functions that are made
 * anew for each file are compiled anew as well, which takes longer than reading the file.
 */
export type LexState = {
	readonly text: string;
	readonly codes: Codes;
	readonly table: SyntaxTable;
	/** Triples of start, end and kind; `length` numbers of it are used. */
	spans: Int32Array;
	length: number;
	readonly frames: Frame[];
	/** Open brackets, where the language counts them. */
	depth: number;
	/** The word that ends the here-document which starts on the next line, `''` when none does. */
	heredoc: string;
	/** No regular expression starts before this offset: one was looked for, and its end was not found on the line. */
	noRegexBefore: number;
	/** Here-documents that never ended. */
	openHeredocs: number;
};

/** Room for spans that is used again for each text: pieces of memory that live briefly are what costs most. */
const room = {spans: new Int32Array(4096)};

export const createLexState = (text: string, codes: Codes, table: SyntaxTable): LexState => ({
	text,
	codes,
	table,
	spans: room.spans,
	length: 0,
	frames: [],
	depth: 0,
	heredoc: '',
	noRegexBefore: 0,
	openHeredocs: 0,
});

export const addSpan = (state: LexState, start: number, end: number, kind: number): void => {
	if (state.length + 3 > state.spans.length) {
		const larger = new Int32Array(state.spans.length * 2);
		larger.set(state.spans);
		state.spans = larger;
		room.spans = larger;
	}

	const {spans, length} = state;
	spans[length] = start;
	spans[length + 1] = end;
	spans[length + 2] = kind;
	state.length = length + 3;
};

/** The offset after the last code character before an offset, white space and comments skipped. */
export const codeBefore = ({codes, spans, length}: LexState, at: number): number => {
	let end = at;
	let span = length;
	for (;;) {
		while (end > 0 && (codes[end - 1] ?? 0) <= 32) end--;
		if (span === 0 || spans[span - 2] !== end || spans[span - 1] !== spanKinds.comment) return end;
		end = spans[span - 3] ?? 0;
		span -= 3;
	}
};
