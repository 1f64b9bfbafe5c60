import {lex} from './lex.ts';
import {syntaxTableOf} from './syntax-table.ts';

/** A file's text with a character for each byte of its UTF-8, and where its comments and strings stand in it. */
export type Lexed = {
	readonly text: string;
	/** Triples of start, end and kind (see spanKinds). @unit bytes */
	readonly spans: Int32Array;
};

/** Reads a file's comments and strings when first asked, once for all who want them. */
export const createLexed = (bytes: Uint8Array, language: string): (() => Lexed) => {
	let lexed: Lexed | undefined;
	return () => {
		if (lexed === undefined) {
			const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
			lexed = {text, spans: lex(text, bytes, syntaxTableOf(language))};
		}

		return lexed;
	};
};
