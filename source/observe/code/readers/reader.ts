import type {ImportKind} from '../summary.ts';

/** A word of code, with what stands around it. */
export type Word = {
	/** The whole file, each byte of its UTF-8 a character: letters beyond ASCII are several in `\x80-\xff`. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
	/** Open braces, and open round and square brackets. */
	readonly braces: number;
	readonly rounds: number;
	/** The last sign of code before it, `''` at the text's start; the last letter where a word stands before it. */
	readonly before: string;
	/** Where the code before it ends. */
	readonly beforeEnd: number;
	/** Nothing but white space and comments stand before it on its line. */
	readonly isFirst: boolean;
	/** It stands right inside the braces of a type (or at the top, where the language's functions stand there). */
	readonly isMember: boolean;
};

/** Where a reader puts what it finds. */
export type Findings = {
	addImport(line: number, kind: ImportKind, specifier: string, names?: readonly string[]): void;
	define(name: string | undefined, line: number): void;
	/** The next brace opens a type, whose members are definitions, or it does not. */
	expectType(isType: boolean): void;
	/** What stands before an offset was read ahead: no keyword is looked at there again, which keeps the work linear. */
	claim(until: number): void;
};

/** A string of code: offsets with its quotes. */
export type Quoted = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
	/** Where the code before it ends, comments left out. */
	readonly beforeEnd: number;
};

/** How one language's imports and definitions are found. All parts are optional. */
export type LanguageReader = {
	/** By keyword; `before` is never a dot there. */
	readonly words?: Readonly<Record<string, (word: Word, findings: Findings) => void>>;
	/** A word at a line's start outside brackets. */
	readonly onFirstWord?: (word: Word, findings: Findings) => void;
	/** A word right inside a type that a bracket, a `<` or a space follows. */
	readonly onMember?: (word: Word, findings: Findings) => void;
	readonly onString?: (quoted: Quoted, findings: Findings) => void;
	/** Functions without a keyword stand at the top as they do in types. */
	readonly hasTopMembers?: boolean;
	/** Signs beside letters, digits and `_` that are part of words. @default '' */
	readonly wordSigns?: '' | '$';
};

/** Matches right at an offset. The pattern must be sticky; its `lastIndex` is set anew each time, so none is left over. */
export const matchAt = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
	pattern.lastIndex = offset;
	return pattern.exec(text);
};

/** Defines what stands after a keyword. The pattern's first group is the name. */
export const defineBy =
	(pattern: RegExp, opensType = false) =>
	(word: Word, findings: Findings): void => {
		const match = matchAt(pattern, word.text, word.end);
		if (match === null) return;
		findings.define(match[1], word.line);
		findings.expectType(opensType);
	};

/** A plain name after white space. */
export const nameAfter = /\s+([A-Za-z_$\x80-\xff][\w$\x80-\xff]*)/y;

/** Defines a type, the members of which are definitions as well. */
export const defineType = defineBy(nameAfter, true);
export const defineName = defineBy(nameAfter);
