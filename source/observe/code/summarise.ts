import type {FileEntry} from '../../domain/file.ts';
import {createNameCounter} from './count-names.ts';
import {hashFactor, hashName, hashStart} from './hash-name.ts';
import {lex} from './lex.ts';
import {lineFeed} from './lex-characters.ts';
import {spanKinds} from './lex-spans.ts';
import {readerOf} from './readers/index.ts';
import type {Findings, LanguageReader, Word} from './readers/reader.ts';
import {scriptPart} from './script-part.ts';
import {createRows, type SourceSummary} from './summary.ts';
import {syntaxTableOf} from './syntax-table.ts';
import {classes, wordClasses} from './word-classes.ts';

export type {SourceSummary} from './summary.ts';

/** A longer file is data or generated; the rest of it is not looked at. @unit UTF-16 units */
const maxText = 4 * 1024 * 1024;
/** Types within types, deeper than this, are read as one. */
const maxTypeDepth = 200;
const filterMask = 1023;
const [openBrace, closeBrace, semicolon, dot, openRound, closeRound, openSquare, closeSquare, less, space] = [
	123, 125, 59, 46, 40, 41, 91, 93, 60, 32,
];
const byteOrderMark = 0xfeff;
type Rows = ReturnType<typeof createRows>;
type NameCounter = ReturnType<typeof createNameCounter>;

/** A bracket, the start of type parameters or a space follows a method's name. */
const isMemberEnd = (code: number): boolean => code === openRound || code === less || code === space;

const components: ReadonlySet<string> = new Set(['vue', 'svelte', 'astro']);

const textOf = (source: Uint8Array | string, language: string): string => {
	const whole =
		typeof source === 'string'
			? source
			: Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('utf8');
	const text = whole.length > maxText ? whole.slice(0, maxText) : whole;
	return components.has(language) ? scriptPart(text) : text;
};

/** The keywords of a reader by hash, with a small filter before the map: nearly no word is one. */
const createKeywords = (reader: LanguageReader) => {
	const filter = new Uint8Array(filterMask + 1);
	const byHash = new Map<number, (word: Word, findings: Findings) => void>();
	for (const [keyword, handle] of Object.entries(reader.words ?? {})) {
		const hash = hashName(keyword);
		filter[hash & filterMask] = 1;
		byHash.set(hash, handle);
	}

	return {filter, byHash};
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
 * @returns a value that may be sent between threads and keeps no piece of the text
 */
export const summariseSource = (source: Uint8Array | string, file: FileEntry): SourceSummary => {
	const text = textOf(source, file.language);
	const imports = createRows();
	const definitions = createRows();
	const counter = createNameCounter(text.length);
	const codeLines = readCode(text, file.language, counter, imports, definitions);
	const written = imports.done();
	const defined = definitions.done();
	return {
		language: file.language,
		imports: written.packed,
		importLines: written.lines,
		definitions: defined.packed,
		definitionLines: defined.lines,
		names: counter.done(),
		codeLines,
	};
};

/**
 * The one loop over the code between comments and strings. Its state stays in local variables and no inner function
 * captures them: with closures it runs at half the speed.
 * @returns the number of lines with code
 */
const readCode = (text: string, language: string, counter: NameCounter, imports: Rows, definitions: Rows): number => {
	const spans = lex(text, syntaxTableOf(language));
	const reader = readerOf(language);
	const {filter, byHash} = createKeywords(reader);
	const table = wordClasses(reader.wordSigns);
	const {onMember, onFirstWord, onString} = reader;
	if (text.startsWith('#!')) imports.add(1, 'entry', '', '');
	const types: TypeState = {isTypeNext: false, claimed: 0, depths: reader.hasTopMembers ? [0] : []};
	const findings = createFindings(imports, definitions, types);

	let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
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
			let code = text.charCodeAt(at);
			const kind = code < 128 ? table[code] : classes.word;
			if (kind === classes.space) {
				at++;
				continue;
			}

			if (kind === classes.newline) {
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
			if (kind === classes.word) {
				let hash = Math.imul(hashStart ^ code, hashFactor);
				for (; at < stop; at++) {
					code = text.charCodeAt(at);
					if (code < 128 && table[code] !== classes.word && table[code] !== classes.digit) break;
					hash = Math.imul(hash ^ code, hashFactor);
				}

				hash = hash >>> 0 || 1;
				counter.add(hash);
				if (before !== dot) {
					const isKeyword = filter[hash & filterMask] === 1 && start >= types.claimed;
					const isTop = isFirst && onFirstWord !== undefined && rounds === 0;
					const isMember =
						onMember !== undefined && braces === memberDepth && rounds === 0 && isMemberEnd(text.charCodeAt(at));
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

				code = text.charCodeAt(at - 1);
			} else if (kind === classes.digit) {
				// Letters right after a digit belong to the number: `0xff`, `10n`, `1e9`.
				while (
					at < stop &&
					(table[text.charCodeAt(at)] === classes.digit || table[text.charCodeAt(at)] === classes.word)
				)
					at++;
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
			before = text.charCodeAt(end - 1);
			beforeEnd = end;
			if (line !== lastCodeLine) codeLines++;
			lastCodeLine = line;
		}

		for (; at < end; at++) {
			if (text.charCodeAt(at) !== lineFeed) continue;
			line++;
			if (!isString) continue;
			codeLines++;
			lastCodeLine = line;
		}
	}
};
