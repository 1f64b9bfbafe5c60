import {isAlias, isMap, isScalar, isSeq, type Node} from 'yaml';
import {maxDepth} from './hostile.ts';
import type {LineTree} from './lines.ts';

/** The most nodes that aliases may add to a document: beyond it is a bomb. */
const maxAliasedNodes = 100_000;

/** A converted node: its value, the lines under it, and its size with aliases written out. */
type Converted = {
	readonly value: unknown;
	readonly parts?: ReadonlyMap<string, LineTree>;
	readonly nodes: number;
	readonly height: number;
};

const scalarValue = (value: unknown, source: string): unknown =>
	// Tags such as `!!binary` make objects; everything else here is plain.
	typeof value === 'object' && value !== null ? source : value;

/** A tree with its parts, if it has any. */
export const lineTree = (line: number, parts: ReadonlyMap<string, LineTree> | undefined): LineTree =>
	parts === undefined ? {line} : {line, parts};

/** Adds what a merge key brings (`<<: *base`, `<<: [*a, *b]`); keys that are there already win. */
const mergeInto = (own: Map<string, unknown>, parts: Map<string, LineTree>, source: Converted): void => {
	const isList = Array.isArray(source.value);
	const sources: readonly unknown[] = isList ? (source.value as unknown[]) : [source.value];
	for (const [index, from] of sources.entries()) {
		if (typeof from !== 'object' || from === null || Array.isArray(from)) continue;
		const lines = isList ? source.parts?.get(String(index))?.parts : source.parts;
		for (const [key, value] of Object.entries(from)) {
			if (own.has(key)) continue;
			own.set(key, value);
			const line = lines?.get(key);
			if (line) parts.set(key, line);
		}
	}
};

/**
 * Makes plain values and lines of one document in one pass, each anchor converted once.
 * @throws Error on an alias bomb, an alias without anchor, and nesting over 200 levels.
 */
export const convertDocument = (text: string, lineAt: (offset: number) => number, root: Node | null): Converted => {
	const anchors = new Map<string, Converted>();
	let aliased = 0;

	const keyText = (key: unknown): string => {
		if (isScalar(key)) return key.value === null ? '' : String(scalarValue(key.value, key.source ?? ''));
		const range = (key as Node | null)?.range;
		return range ? text.slice(range[0], Math.min(range[1], range[0] + 200)).trim() : '';
	};

	const sourceAlias = (name: string, depth: number): Converted => {
		const source = anchors.get(name);
		// An alias inside its own anchor is unknown too, so that no value is circular.
		if (source === undefined) throw new Error(`its alias *${name.slice(0, 40)} has no anchor before it`);
		aliased += source.nodes;
		if (aliased > maxAliasedNodes) throw new Error('its aliases add too many values');
		if (depth + source.height > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		return source;
	};

	const convertMap = (items: readonly {key: unknown; value: unknown}[], depth: number): Converted => {
		const own = new Map<string, unknown>();
		const parts = new Map<string, LineTree>();
		const merged: Converted[] = [];
		let nodes = 1;
		let height = 0;
		for (const {key, value} of items) {
			const child = convert(value as Node | null, depth + 1);
			nodes += child.nodes;
			height = Math.max(height, child.height + 1);
			const name = keyText(key);
			if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
				merged.push(child);
				continue;
			}
			const place = (key as Node | null)?.range ?? (value as Node | null)?.range;
			own.set(name, child.value);
			parts.set(name, lineTree(place ? lineAt(place[0]) : 1, child.parts));
		}
		for (const source of merged) mergeInto(own, parts, source);
		// Object.fromEntries defines `__proto__` as a key like any other.
		return {value: Object.fromEntries(own), parts, nodes, height};
	};

	const convertSeq = (items: readonly unknown[], depth: number): Converted => {
		const values: unknown[] = [];
		const parts = new Map<string, LineTree>();
		let nodes = 1;
		let height = 0;
		for (const [index, item] of items.entries()) {
			// `- a: 1` in a list is a pair only in sets and ordered maps; there it stands for a map of one key.
			const isPair = typeof item === 'object' && item !== null && 'key' in item && !('items' in item);
			const node = item as Node | null;
			const child = isPair ? convertMap([item as {key: unknown; value: unknown}], depth + 1) : convert(node, depth + 1);
			nodes += child.nodes;
			height = Math.max(height, child.height + 1);
			values.push(child.value);
			const range = isPair ? undefined : node?.range;
			parts.set(String(index), lineTree(range ? lineAt(range[0]) : 1, child.parts));
		}
		return {value: values, parts, nodes, height};
	};

	const convert = (node: Node | null | undefined, depth: number): Converted => {
		if (isAlias(node)) return sourceAlias(node.source, depth);
		let converted: Converted;
		if (isMap(node)) converted = convertMap(node.items as readonly {key: unknown; value: unknown}[], depth);
		else if (isSeq(node)) converted = convertSeq(node.items, depth);
		else {
			const value = isScalar(node) ? scalarValue(node.value, node.source ?? '') : null;
			converted = {value, nodes: 1, height: 0};
		}
		if (node?.anchor) anchors.set(node.anchor, converted);
		return converted;
	};

	return convert(root, 0);
};
