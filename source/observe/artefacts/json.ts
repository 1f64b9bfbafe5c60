import {type Node, type ParseError, parse, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {checkedText, maxDepth} from './hostile.ts';
import {type LineTree, lineFinder, lineIn} from './lines.ts';

const options = {allowTrailingComma: true, disallowComments: false} as const;

/** Both parsers recurse, so depth is counted first. Braces in comments count too: they hardly reach the limit. */
const refuseDepth = (text: string): void => {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (inString) {
			if (code === 92 /* \ */) at++;
			else if (code === 34 /* " */ || code === 10) inString = false;
		} else if (code === 34) inString = true;
		else if (code === 91 /* [ */ || code === 123 /* { */) {
			if (++depth > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		} else if ((code === 93 || code === 125) && depth > 0) depth--;
	}
};

const treeOf = (node: Node, lineAt: (offset: number) => number): LineTree => {
	const line = lineAt(node.offset);
	const parts = new Map<string, LineTree>();
	for (const [index, child] of (node.children ?? []).entries()) {
		const [key, value] = child.children ?? [];
		if (node.type !== 'object') parts.set(String(index), treeOf(child, lineAt));
		else if (key && value) parts.set(String(key.value), {...treeOf(value, lineAt), line: lineAt(key.offset)});
	}
	return parts.size === 0 ? {line} : {line, parts};
};

const parsedValue = (text: string, lineAt: (offset: number) => number): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		// Not strict JSON: comments and trailing commas are allowed, and only a second failure is one.
	}
	const errors: ParseError[] = [];
	const value: unknown = parse(text, errors, options);
	const [error] = errors;
	if (error) throw new Error(`line ${lineAt(error.offset)}: ${printParseErrorCode(error.error)}`);
	return value;
};

/**
 * Reads JSON, with comments and trailing commas allowed. Lines are found when first asked for.
 * @param again gives the source when lines are asked for, so that it need not be held until then
 * @throws Error on a syntax error, nesting over 200 levels, and text over 1 MiB.
 */
export const parseJson = (source: string, again: () => string = () => source): DataFile => {
	const text = checkedText(source);
	refuseDepth(text);
	return withLines(parsedValue(text, lineFinder(text)), again);
};

const withLines = (value: unknown, again: () => string): DataFile => {
	let tree: LineTree | undefined;
	const lines = (text: string): LineTree => {
		const root = parseTree(text, [], options);
		return root ? treeOf(root, lineFinder(text)) : {line: 1};
	};
	return {
		documents: [value],
		lineOf: path => {
			tree ??= lines(checkedText(again()));
			return lineIn(tree, path);
		},
	};
};
