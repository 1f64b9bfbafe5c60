import type {LineTree} from '../lines.ts';
import {flowValue} from './flow.ts';
import {blockValue, NotPlain, plainValue, quotedValue} from './scalars.ts';

/** Documents of a text with the line on which each begins and, where they were asked for, the lines of their parts. */
export type PlainDocuments = {
	readonly documents: readonly unknown[];
	readonly lines: readonly number[];
	readonly trees: readonly LineTree[];
};

/** Deeper nesting is left to the whole language's parser, which bounds it. */
const maxDepth = 60;
const space = 32;
const dash = 45;

type Node = {readonly value: unknown; readonly tree: LineTree | undefined};

/**
 * Reads the plain part of YAML, in which nearly all files are written: block mappings and lists, scalars, brackets on
 * one line, comments and document marks. Thirty times as fast as the whole language's parser, and it leaves no garbage.
 * @returns undefined for anything else (anchors, tags, merges, tabs, text over several lines, errors)
 */
export const parsePlainYaml = (text: string, hasLines: boolean): PlainDocuments | undefined => {
	if (/\r|^%|^\.\.\./m.test(text)) return undefined;
	try {
		return createReader(text, hasLines).documents();
	} catch (error) {
		if (error instanceof NotPlain) return undefined;
		throw error;
	}
};

const createReader = (text: string, hasLines: boolean) => {
	const {length} = text;
	/** The line that is read: where it starts and ends, its first sign's column, and its number. */
	let start = -1;
	let end = -1;
	let column = -1;
	let line = 0;

	/** Goes to the next line with content; its column is -1 at the text's end and at document marks. */
	const advance = (): void => {
		for (;;) {
			start = end + 1;
			line++;
			if (start > length) {
				column = -1;
				return;
			}

			end = text.indexOf('\n', start);
			if (end === -1) end = length;
			let at = start;
			while (at < end && text.charCodeAt(at) === space) at++;
			if (at === end) continue;
			const sign = text[at];
			if (sign === '#') continue;
			if (sign === '\t') throw new NotPlain();
			column = at - start;
			if (column === 0 && sign === '-' && isMark()) column = -1;
			return;
		}
	};

	const isMark = (): boolean => text.startsWith('---', start) && (start + 3 >= end || text[start + 3] === ' ');

	/** Only white space or a comment is left on the line. */
	const requireEnd = (from: number): void => {
		let at = from;
		while (at < end && text.charCodeAt(at) === space) at++;
		if (at < end && (text[at] !== '#' || at === from)) throw new NotPlain();
	};

	/** Where a plain scalar ends on the line: before a comment and the white space at the end. */
	const plainEnd = (from: number): {to: number; hasComment: boolean} => {
		let to = end;
		for (let at = text.indexOf('#', from); at !== -1 && at < end; at = text.indexOf('#', at + 1)) {
			if (text.charCodeAt(at - 1) !== space) continue;
			to = at;
			break;
		}

		const hasComment = to < end;
		while (to > from && text.charCodeAt(to - 1) === space) to--;
		return {to, hasComment};
	};

	const plainPart = (from: number): {part: string; hasComment: boolean} => {
		const {to, hasComment} = plainEnd(from);
		const part = text.slice(from, to);
		if (part.includes(': ') || part.endsWith(':') || part.includes('\t')) throw new NotPlain();
		return {part, hasComment};
	};

	/** A plain scalar with the lines that go on with it. Leaves the reader on the line behind it. */
	const plainScalar = (from: number, parent: number): unknown => {
		const {part, hasComment} = plainPart(from);
		let before = end;
		advance();
		if (column <= parent) return plainValue(part);
		if (hasComment) throw new NotPlain();
		let value = part;
		while (column > parent) {
			const between = text.slice(before + 1, start);
			if (between.includes('#')) throw new NotPlain();
			const breaks = between.split('\n').length - 1;
			const next = plainPart(start + column);
			if (next.part.startsWith('- ')) throw new NotPlain();
			value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + next.part;
			before = end;
			advance();
			if (next.hasComment && column > parent) throw new NotPlain();
		}

		return value;
	};

	/** A literal or folded block. Leaves the reader on the line behind it. */
	const blockScalar = (at: number, parent: number): string => {
		const isFolded = text[at] === '>';
		const isStripped = text[at + 1] === '-';
		requireEnd(at + (isStripped ? 2 : 1));
		const lines: string[] = [];
		let indent = -1;
		let filled = 0;
		for (;;) {
			const from = end + 1;
			if (from > length) break;
			const newline = text.indexOf('\n', from);
			const to = newline === -1 ? length : newline;
			let first = from;
			while (first < to && text.charCodeAt(first) === space) first++;
			if (first < to) {
				if (indent === -1) {
					if (first - from <= parent) break;
					indent = first - from;
					// Blank lines before it must not be longer than its indent.
					if (lines.some(blank => blank.length > indent)) throw new NotPlain();
				} else if (first - from < indent) {
					if (first - from > parent || text[first] === '\t') throw new NotPlain();
					break;
				}
			} else if (indent !== -1 && to - from > indent) filled = lines.length + 1;
			lines.push(text.slice(from, to));
			if (first < to) filled = lines.length;
			end = to;
			line++;
		}

		// White space that is longer than the indent at the block's end is a rarity with rules of its own.
		const last = lines[filled - 1];
		if (last !== undefined && last.trim() === '') throw new NotPlain();
		advance();
		return blockValue(lines.slice(0, filled), indent, isFolded, isStripped);
	};

	const leaf = (value: unknown, at: number): Node => ({value, tree: hasLines ? {line: at} : undefined});

	/** What stands behind a key or a dash on the same line. Leaves the reader on the line behind it. */
	const inlineValue = (at: number, parent: number): unknown => {
		const sign = text[at] ?? '';
		switch (sign) {
			case '|':
			case '>':
				return blockScalar(at, parent);
			case '"':
			case "'": {
				const quoted = quotedValue(text, at, end);
				requireEnd(quoted.end);
				advance();
				return quoted.value;
			}

			case '[':
			case '{': {
				const flow = flowValue(text, at, end);
				requireEnd(flow.end);
				advance();
				return flow.value;
			}

			default:
				if ('&*!%@`?:,]}#'.includes(sign) || (sign === '-' && ' '.includes(text[at + 1] ?? ' ')) || sign === '\t')
					throw new NotPlain();
				return plainScalar(at, parent);
		}
	};

	const lineTrees = (value: unknown, at: number): LineTree => {
		// All of a flow collection stands on its line.
		if (typeof value !== 'object' || value === null) return {line: at};
		return {line: at, parts: new Map(Object.entries(value).map(([key, part]) => [key, lineTrees(part, at)]))};
	};

	/** The key at an offset; undefined where the line holds no mapping. */
	const keyAt = (at: number): {key: string; colon: number} | undefined => {
		const sign = text[at] ?? '';
		if (sign === '"' || sign === "'") {
			const quoted = quotedValue(text, at, end);
			if (text[quoted.end] !== ':') return undefined;
			if (quoted.end + 1 < end && text.charCodeAt(quoted.end + 1) !== space) throw new NotPlain();
			return {key: quoted.value, colon: quoted.end};
		}

		let colon = text.indexOf(':', at);
		while (colon !== -1 && colon + 1 < end && text.charCodeAt(colon + 1) !== space)
			colon = text.indexOf(':', colon + 1);
		if (colon === -1 || colon >= end) return undefined;
		if ('[{'.includes(sign)) return undefined;
		if ('&*!|>%@`?:,]}#'.includes(sign)) throw new NotPlain();
		const name = text.slice(at, colon);
		if (name.includes(' #')) return undefined;
		if (name.endsWith(' ') || name.includes('\t')) throw new NotPlain();
		const value = plainValue(name);
		return {key: value === null ? '' : String(value), colon};
	};

	const isDash = (at: number): boolean =>
		text.charCodeAt(at) === dash && (at + 1 >= end || text.charCodeAt(at + 1) === space);

	/** The offset of what stands behind a mark on the line, `end` where nothing or a comment does. */
	const behind = (from: number): number => {
		let at = from;
		while (at < end && text.charCodeAt(at) === space) at++;
		return at < end && text[at] === '#' ? end : at;
	};

	const mapping = (indent: number, depth: number, from: number): Node => {
		if (depth > maxDepth) throw new NotPlain();
		const value: Record<string, unknown> = {};
		const parts = hasLines ? new Map<string, LineTree>() : undefined;
		const firstLine = line;
		let at = from;
		for (;;) {
			const found = keyAt(at);
			if (found === undefined || found.key === '<<' || found.key === '__proto__') throw new NotPlain();
			const keyLine = line;
			const valueAt = behind(found.colon + 1);
			let node: Node;
			if (valueAt < end) {
				const isFlow = text[valueAt] === '[' || text[valueAt] === '{';
				const plain = inlineValue(valueAt, indent);
				node = isFlow && hasLines ? {value: plain, tree: lineTrees(plain, keyLine)} : leaf(plain, keyLine);
			} else {
				advance();
				if (column > indent || (column === indent && isDash(start + column))) node = block(column, depth + 1);
				else node = leaf(null, keyLine);
			}

			value[found.key] = node.value;
			// A key that stands twice keeps its last value and place.
			parts?.set(found.key, {...node.tree, line: keyLine});
			if (column < indent) break;
			if (column > indent || isDash(start + column)) throw new NotPlain();
			at = start + column;
		}

		return {value, tree: parts && {line: firstLine, parts}};
	};

	const sequence = (indent: number, depth: number): Node => {
		if (depth > maxDepth) throw new NotPlain();
		const value: unknown[] = [];
		const parts = hasLines ? new Map<string, LineTree>() : undefined;
		const firstLine = line;
		while (column === indent && isDash(start + column)) {
			const dashLine = line;
			const at = behind(start + column + 1);
			let node: Node;
			if (at >= end) {
				advance();
				node = column > indent ? block(column, depth + 1) : leaf(null, dashLine);
			} else if (isDash(at)) {
				column = at - start;
				node = sequence(column, depth + 1);
			} else if (keyAt(at) === undefined) {
				const isFlow = text[at] === '[' || text[at] === '{';
				const plain = inlineValue(at, indent);
				node = isFlow && hasLines ? {value: plain, tree: lineTrees(plain, dashLine)} : leaf(plain, dashLine);
			} else node = mapping(at - start, depth + 1, at);
			parts?.set(String(value.length), node.tree ?? {line: dashLine});
			value.push(node.value);
		}

		if (column > indent) throw new NotPlain();
		return {value, tree: parts && {line: firstLine, parts}};
	};

	/** The node that begins at the line's column. */
	const block = (indent: number, depth: number): Node => {
		const at = start + indent;
		if (isDash(at)) return sequence(indent, depth);
		if (keyAt(at) === undefined) throw new NotPlain();
		return mapping(indent, depth, at);
	};

	return {
		documents(): PlainDocuments {
			const documents: unknown[] = [];
			const lines: number[] = [];
			const trees: LineTree[] = [];
			advance();
			while (start <= length) {
				if (column === -1) {
					requireEnd(start + 3);
					advance();
					continue;
				}

				lines.push(line);
				const {value, tree} = block(column, 0);
				documents.push(value);
				if (tree !== undefined) trees.push(tree);
				if (column !== -1) throw new NotPlain();
			}

			return {documents, lines, trees};
		},
	};
};
