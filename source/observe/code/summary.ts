import type {NameCounts} from './count-names.ts';

/**
 * How an import is meant: `import` of a module or package; `relative` to the file's folder without a dot (Ruby
 * require_relative, Rust mod); `include` of a file by its path (C, PHP); `optional`, an import that may fail (after
 * Python's `try:`); `hint`, a text that may name a module (a string `./worker.js` or `app.tasks`), which counts only
 * where it resolves; `entry`, no import at all: the file says that it is run by itself (`#!`, `if __name__ == …`).
 */
export type ImportKind = 'import' | 'relative' | 'include' | 'optional' | 'hint' | 'entry';

/** An import as a file writes it. */
export type WrittenImport = {
	readonly kind: ImportKind;
	readonly specifier: string;
	/** What is taken from the module, where that may be a module itself (Python). */
	readonly names: readonly string[];
	readonly line: number;
};

/** A definition as a file writes it. */
export type WrittenDefinition = {readonly name: string; readonly line: number};

/** What is kept of one source file: few objects, no piece of its text, fit to be sent between threads. */
export type SourceSummary = {
	readonly language: string;
	/** Packed: read it with `importsIn`. */
	readonly imports: string;
	readonly importLines: Uint32Array;
	/** Packed: read it with `definitionsIn`. */
	readonly definitions: string;
	readonly definitionLines: Uint32Array;
	/** Lines with anything but white space and comments. */
	readonly codeLines: number;
};

/** What one reading of a source file gives. The names are by far the larger part, and go into the index of mentions. */
export type Summarised = {
	readonly summary: SourceSummary;
	/** Identifiers outside comments and strings. */
	readonly names: NameCounts;
};

const separator = '\n';
const fieldSeparator = '\t';

/** Collects what a file imports and defines. Most files repeat little; more than this is cut. */
const maxRows = 20_000;

/** @param text with each byte of UTF-8 as a character */
const clean = (text: string): string => {
	if (!/[\n\t\r\x80-\xff]/.test(text)) return text;
	const line = text.replace(/[\n\t\r]/g, ' ');
	return /[\x80-\xff]/.test(line) ? Buffer.from(line, 'latin1').toString('utf8') : line;
};

/** Rows in one string: joining copies the characters, so that no slice keeps the whole source text alive. */
export const createRows = () => {
	const rows: string[] = [];
	const lines: number[] = [];
	return {
		add(line: number, ...fields: readonly string[]): void {
			if (rows.length >= maxRows) return;
			rows.push(fields.map(clean).join(fieldSeparator));
			lines.push(line);
		},
		// A trailing separator makes a copy even of a single row.
		done: () => ({
			packed: rows.length === 0 ? '' : `${rows.join(separator)}${separator}`,
			lines: Uint32Array.from(lines),
		}),
	};
};

const rowsOf = (packed: string): readonly string[] => (packed === '' ? [] : packed.slice(0, -1).split(separator));

/** The imports of a file, in its order. */
export const importsIn = (summary: SourceSummary): readonly WrittenImport[] =>
	rowsOf(summary.imports).map((row, i) => {
		const [kind = 'import', specifier = '', names = ''] = row.split(fieldSeparator);
		return {
			// Rows are written by `createRows` from an ImportKind.
			kind: kind as ImportKind,
			specifier,
			names: names === '' ? [] : names.split(','),
			line: summary.importLines[i] ?? 1,
		};
	});

/** The definitions of a file, in its order. */
export const definitionsIn = (summary: SourceSummary): readonly WrittenDefinition[] =>
	rowsOf(summary.definitions).map((name, i) => ({name, line: summary.definitionLines[i] ?? 1}));
