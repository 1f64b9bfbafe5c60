import type {FileEntry} from '../../domain/file.ts';
import {countName, createNameTable, type NameTable, packNames} from './count-names.ts';
import {hashFactor, hashName, hashStart} from './hash-name.ts';
import {lex} from './lex.ts';
import {lineFeed} from './lex-characters.ts';
import {spanKinds} from './lex-state.ts';
import type {Lexed} from './lexed.ts';
import {readerOf} from './readers/index.ts';
import type {Findings, LanguageReader, Word} from './readers/reader.ts';
import {scriptPart} from './script-part.ts';
import {createRows, type Summarised} from './summary.ts';
import {syntaxTableOf} from './syntax-table.ts';
import {classes, wordClasses} from './word-classes.ts';

/** A longer file is data or generated; the rest of it is not looked at. @unit bytes */
const maxBytes = 4 * 1024 * 1024;
/** Types within types, deeper than this, are read as one. */
const maxTypeDepth = 200;
const filterMask = 1023;
const [openBrace, closeBrace, semicolon, dot, openRound, closeRound, openSquare, closeSquare, less, blank] = [
	123, 125, 59, 46, 40, 41, 91, 93, 60, 32,
];
const {space, newline, word: wordStart, digit} = classes;
const byteOrderMark = '\xef\xbb\xbf';
type Rows = ReturnType<typeof createRows>;

/** A bracket, the start of type parameters or a space follows a method's name. */
const isMemberEnd = (code: number): boolean => code === openRound || code === less || code === blank;

const components: ReadonlySet<string> = new Set(['vue', 'svelte', 'astro']);

/** The bytes of the code, and the same as a text with a character for each byte. */
const bytesOf = (source: Uint8Array | string, language: string): {bytes: Uint8Array; text: string} => {
	const whole =
		typeof source === 'string' ? Buffer.from(source) : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
	const bytes = whole.subarray(0, maxBytes);
	const text = bytes.toString('latin1');
	if (!components.has(language)) return {bytes, text};
	const script = scriptPart(text);
	return {bytes: Buffer.from(script, 'latin1'), text: script};
};

/** The keywords of a reader by hash, with a small filter before the map: nearly no word is one. */
const createKeywords = (reader: LanguageReader) => {
	const filter = new Uint8Array(filterMask + 1);
	const byHash = new Map<number, (word: Word, findings: Findings) => void>();
	for (const [keyword, handle] of Object.entries(reader.words ?? {})) {
		const hash = hashName(keyword) | 0;
		filter[hash & filterMask] = 1;
		byHash.set(hash, handle);
	}

	return {filter, byHash};
};

/** Made once for each of the few readers, which are constants. */
const keywords = new WeakMap<LanguageReader, ReturnType<typeof createKeywords>>();

const keywordsOf = (reader: LanguageReader): ReturnType<typeof createKeywords> => {
	const known = keywords.get(reader) ?? createKeywords(reader);
	keywords.set(reader, known);
	return known;
};

/** What handlers set, and the loop asks for at braces and keywords only. */
type TypeState = {isTypeNext: boolean; claimed: number; readonly depths: number[]};

const createFindings = (imports: Rows, definitions: Rows, types: TypeState): Findings => ({
	addImport: (at, kind, specifier, names = []) => imports.add(at, kind, specifier, names.join(',')),
	define: (name, at) => {
		if (name !== undefined) definitions.add(at, name);
	},
	expectType: isType => {
		types.isTypeNext = isType;
	},
	claim: until => {
		types.claimed = Math.max(types.claimed, until);
	},
});

/** Follows braces that open and close types. @returns the depth at which members stand, -1 outside types */
const moveBrace = (types: TypeState, braces: number, isOpening: boolean, isBracketed: boolean): number => {
	const {depths} = types;
	if (isOpening && types.isTypeNext && !isBracketed) {
		types.isTypeNext = false;
		if (depths.length < maxTypeDepth) depths.push(braces);
	} else if (!isOpening && (depths.at(-1) ?? -1) > braces) depths.pop();
	return depths.at(-1) ?? -1;
};

/**
 * Reads one source file once: what it imports and defines, and how often its code names each identifier.
 * Linear in the text's length.
 * @param source bytes in UTF-8, or the text
 * @param lexed the bytes' comments and strings, where others want them too
 * @returns a value that may be sent between threads and keeps no piece of the text
 */
export const summariseSource = (source: Uint8Array | string, file: FileEntry, lexed?: () => Lexed): Summarised => {
	const isShared = lexed !== undefined && typeof source !== 'string' && !components.has(file.language);
	const {bytes, text} = isShared ? {bytes: source, text: lexed().text} : bytesOf(source, file.language);
	const spans = isShared ? lexed().spans : lex(text, bytes, syntaxTableOf(file.language));
	const imports = createRows();
	const definitions = createRows();
	const names = createNameTable(text.length);
	const codeLines = readCode({text, codes: bytes, spans, language: file.language}, names, imports, definitions);
	const written = imports.done();
	const defined = definitions.done();
	const summary = {
		language: file.language,
		imports: written.packed,
		importLines: written.lines,
		definitions: defined.packed,
		definitionLines: defined.lines,
		codeLines,
	};
	return {summary, names: packNames(names)};
};

/**
 * The one loop over the code between comments and strings. Its state stays in local variables and no inner function
 * captures them: with closures it runs at half the speed.
 * @returns the number of lines with code
 */
const readCode = (
	{text, codes, spans, language}: {text: string; codes: Uint8Array; spans: Int32Array; language: string},
	names: NameTable,
	imports: Rows,
	definitions: Rows,
): number => {
	const reader = readerOf(language);
	const {filter, byHash} = keywordsOf(reader);
	const table = wordClasses(reader.wordSigns);
	const {onMember, onFirstWord, onString} = reader;
	if (text.startsWith('#!')) imports.add(1, 'entry', '', '');
	const types: TypeState = {isTypeNext: false, claimed: 0, depths: reader.hasTopMembers ? [0] : []};
	const findings = createFindings(imports, definitions, types);

	let at = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
	let line = 1;
	let lastCodeLine = 0;
	let codeLines = 0;
	let braces = 0;
	let rounds = 0;
	let memberDepth = types.depths[0] ?? -1;
	let before = 0;
	let beforeEnd = 0;

	for (let span = 0; ; span += 3) {
		const stop = spans[span] ?? text.length;
		while (at < stop) {
			let code = codes[at] ?? 0;
			const kind = table[code];
			if (kind === space) {
				at++;
				continue;
			}

			if (kind === newline) {
				at++;
				line++;
				continue;
			}

			const isFirst = line !== lastCodeLine;
			if (isFirst) {
				lastCodeLine = line;
				codeLines++;
			}

			const start = at++;
			if (kind === wordStart) {
				let hash = Math.imul(hashStart ^ code, hashFactor);
				for (; at < stop; at++) {
					code = codes[at] ?? 0;
					if (((table[code] ?? 0) & 1) === 0) break;
					hash = Math.imul(hash ^ code, hashFactor);
				}

				if (hash === 0) hash = 1;
				countName(names, hash);
				if (before !== dot) {
					const isKeyword = filter[hash & filterMask] === 1 && start >= types.claimed;
					const isTop = isFirst && onFirstWord !== undefined && rounds === 0;
					const isMember =
						onMember !== undefined && braces === memberDepth && rounds === 0 && isMemberEnd(codes[at] ?? 0);
					if (isKeyword || isTop || isMember) {
						const word: Word = {
							text,
							start,
							end: at,
							line,
							braces,
							rounds,
							before: before === 0 ? '' : String.fromCharCode(before),
							beforeEnd,
							isFirst,
							isMember: braces === memberDepth,
						};
						if (isKeyword) byHash.get(hash)?.(word, findings);
						if (isTop) onFirstWord(word, findings);
						if (isMember) onMember(word, findings);
					}
				}

				code = codes[at - 1] ?? 0;
			} else if (kind === digit) {
				// Letters right after a digit belong to the number: `0xff`, `10n`, `1e9`.
				while (at < stop && ((table[codes[at] ?? 0] ?? 0) & 1) === 1) at++;
			} else if (code === openRound || code === openSquare) rounds++;
			else if (code === closeRound || code === closeSquare) rounds = rounds > 0 ? rounds - 1 : 0;
			else if (code === semicolon) types.isTypeNext = false;
			else if (code === openBrace) memberDepth = moveBrace(types, ++braces, true, rounds > 0);
			else if (code === closeBrace) {
				braces = braces > 0 ? braces - 1 : 0;
				memberDepth = moveBrace(types, braces, false, rounds > 0);
			}

			before = code;
			beforeEnd = at;
		}

		if (span >= spans.length) return codeLines;
		const end = spans[span + 1] ?? 0;
		const isString = spans[span + 2] === spanKinds.string;
		if (isString) {
			onString?.({text, start: at, end, line, beforeEnd}, findings);
			before = codes[end - 1] ?? 0;
			beforeEnd = end;
			if (line !== lastCodeLine) codeLines++;
			lastCodeLine = line;
		}

		for (; at < end; at++) {
			if (codes[at] !== lineFeed) continue;
			line++;
			if (!isString) continue;
			codeLines++;
			lastCodeLine = line;
		}
	}
};
