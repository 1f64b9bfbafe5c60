/** Where a name is defined: function, class, type, constant at the top of a construct. */
export type Definition = {readonly name: string; readonly path: string; readonly line: number};

/** One import, use, require or include of a source file. */
export type ImportEdge = {
	/** The file that imports. */
	readonly from: string;
	readonly line: number;
	/** As written: `./db`, `openai`, `app.core.config`, `Microsoft.Extensions.AI`. */
	readonly specifier: string;
	/** The file of the target that it resolves to; undefined for packages and for what does not resolve. */
	readonly resolved?: string;
	/** It looks like a file of the target (relative, or a known own package) and resolves to none. */
	readonly isBroken: boolean;
};

/** A light reference index over the own source files (roles source and test), comments and strings left out. */
export type CodeIndex = {
	/** Definitions of a name in files of role source. */
	definitionsOf(name: string): readonly Definition[];
	/** Definitions that stand in a file. */
	definitionsIn(path: string): readonly Definition[];
	/** Source files whose code mentions an identifier (whole word, case-sensitive), sorted. */
	filesMentioning(name: string, options?: {readonly includeTests?: boolean}): readonly string[];
	/** How often a file's code mentions an identifier; 0 when it doesn't. */
	mentionsIn(path: string, name: string): number;
	importsOf(path: string): readonly ImportEdge[];
	/** Files that import a file of the target. */
	importersOf(path: string): readonly string[];
	/**
	 * Imports of a package by name or by dotted prefix: `openai` matches `openai`, `openai/helpers` and `openai.types`.
	 * Files of role source only, unless tests are asked for.
	 */
	importsOfPackage(name: string, options?: {readonly includeTests?: boolean}): readonly ImportEdge[];
	/**
	 * An entry point imports the file, over any number of steps. `undefined` where the language's imports do not tell
	 * (same-package use in Go, Java and C#, auto-loading in Ruby and PHP).
	 */
	isReachable(path: string): boolean | undefined;
	/** Lines of code without blank lines and comments, over files of role source. @unit lines */
	readonly linesOfCode: number;
};
