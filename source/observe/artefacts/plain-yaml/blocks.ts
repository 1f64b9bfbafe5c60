import type {LineTree} from '../lines.ts';
import type {Cursor} from './cursor.ts';
import {inlineValue, keyAt} from './inline.ts';
import {NotPlain} from './scalars.ts';

/** Deeper nesting is left to the whole language's parser, which bounds it. */
const maxDepth = 60;

export type Reading = {readonly cursor: Cursor; readonly hasLines: boolean};
type Node = {readonly value: unknown; readonly tree: LineTree | undefined};

const lineTrees = (value: unknown, at: number): LineTree => {
	// All of a flow collection stands on its line.
	if (typeof value !== 'object' || value === null) return {line: at};
	return {line: at, parts: new Map(Object.entries(value).map(([key, part]) => [key, lineTrees(part, at)]))};
};

const leaf = ({hasLines}: Reading, value: unknown, line: number): Node => ({
	value,
	tree: hasLines ? {line} : undefined,
});

/** What stands on the line of its key or dash. */
const inlineNode = (reading: Reading, at: number, parent: number): Node => {
	const {cursor, hasLines} = reading;
	const {line} = cursor;
	const isFlow = cursor.text[at] === '[' || cursor.text[at] === '{';
	const value = inlineValue(cursor, at, parent);
	return isFlow && hasLines ? {value, tree: lineTrees(value, line)} : leaf(reading, value, line);
};

const mapping = (reading: Reading, indent: number, depth: number, from: number): Node => {
	if (depth > maxDepth) throw new NotPlain();
	const {cursor, hasLines} = reading;
	const value: Record<string, unknown> = {};
	const parts = hasLines ? new Map<string, LineTree>() : undefined;
	const firstLine = cursor.line;
	let at = from;
	for (;;) {
		const found = keyAt(cursor, at);
		if (found === undefined || found.key === '<<' || found.key === '__proto__') throw new NotPlain();
		const keyLine = cursor.line;
		const valueAt = cursor.behind(found.colon + 1);
		let node: Node;
		if (valueAt < cursor.end) {
			node = inlineNode(reading, valueAt, indent);
		} else {
			cursor.advance();
			if (cursor.column > indent || (cursor.column === indent && cursor.isDash(cursor.start + cursor.column)))
				node = block(reading, cursor.column, depth + 1);
			else node = leaf(reading, null, keyLine);
		}

		value[found.key] = node.value;
		// A key that stands twice keeps its last value and place.
		parts?.set(found.key, {...node.tree, line: keyLine});
		if (cursor.column < indent) break;
		if (cursor.column > indent || cursor.isDash(cursor.start + cursor.column)) throw new NotPlain();
		at = cursor.start + cursor.column;
	}

	return {value, tree: parts && {line: firstLine, parts}};
};

const sequence = (reading: Reading, indent: number, depth: number): Node => {
	if (depth > maxDepth) throw new NotPlain();
	const {cursor, hasLines} = reading;
	const value: unknown[] = [];
	const parts = hasLines ? new Map<string, LineTree>() : undefined;
	const firstLine = cursor.line;
	while (cursor.column === indent && cursor.isDash(cursor.start + cursor.column)) {
		const dashLine = cursor.line;
		const at = cursor.behind(cursor.start + cursor.column + 1);
		let node: Node;
		if (at >= cursor.end) {
			cursor.advance();
			node = cursor.column > indent ? block(reading, cursor.column, depth + 1) : leaf(reading, null, dashLine);
		} else if (cursor.isDash(at)) {
			cursor.column = at - cursor.start;
			node = sequence(reading, cursor.column, depth + 1);
		} else if (keyAt(cursor, at) === undefined) node = inlineNode(reading, at, indent);
		else node = mapping(reading, at - cursor.start, depth + 1, at);
		parts?.set(String(value.length), node.tree ?? {line: dashLine});
		value.push(node.value);
	}

	if (cursor.column > indent) throw new NotPlain();
	return {value, tree: parts && {line: firstLine, parts}};
};

/** The node that begins at the line's column. */
export const block = (reading: Reading, indent: number, depth: number): Node => {
	const {cursor} = reading;
	const at = cursor.start + indent;
	if (cursor.isDash(at)) return sequence(reading, indent, depth);
	if (keyAt(cursor, at) === undefined) throw new NotPlain();
	return mapping(reading, indent, depth, at);
};
