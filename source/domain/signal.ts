import type {FileEntry, Role} from './file.ts';

/**
 * Something to look for in text while every file is read once. Only lines that hold one of the keywords run the pattern.
 */
export type Signal = {
	/**
	 * Literals of at least 4 characters, compared without case, one of which stands in each match. Matches are only
	 * looked for on lines with a keyword (in `multiline` signals: in files with one).
	 */
	readonly keywords: readonly string[];
	/**
	 * Decides on the line. Linear or bounded: no nested quantifiers, no unbounded `.*` before another `.*`.
	 * Without it each line with a keyword is a hit. Never use the flags `g` or `y`.
	 */
	readonly pattern?: RegExp;
	/** Files whose role counts. @default ['source', 'config', 'ci'] */
	readonly roles?: readonly Role[];
	/** Languages that count (see FileEntry.language). @default all */
	readonly languages?: readonly string[];
	/** Paths that count, tested against the whole relative path. @default all */
	readonly paths?: RegExp;
	/**
	 * Where on the line a hit counts: `code` leaves out comments (and needs the match to start outside one), `text` takes
	 * everything. Comments are known for programming languages, YAML, TOML, shell and Dockerfile.
	 * @default 'code'
	 */
	readonly within?: 'code' | 'text';
	/** Run the pattern over the whole text (comments blanked, unless `within` is `text`) of files with a keyword. @default false */
	readonly multiline?: boolean;
	/** The most hits kept per file. @default 20 */
	readonly maxPerFile?: number;
	/** Keep the whole text of files with a hit, so that `text(path)` gives it to `decide`. @default false */
	readonly keepsText?: boolean;
};

/** One place where a signal matched. */
export type Hit = {
	readonly path: string;
	readonly file: FileEntry;
	/** 1-based. */
	readonly line: number;
	/** The line, trimmed, at most 400 characters. Not for output as it is: `place(hit)` makes evidence of it. */
	readonly text: string;
	/** The pattern's match and its groups; without a pattern the keyword's line alone. */
	readonly groups: readonly (string | undefined)[];
};
