import {buildTrie, fold, linkSuffixes, root, type Trie} from './keyword-trie.ts';

/** An automaton that finds many keywords in one pass over bytes, without case for ASCII letters. */
export type Automaton = {
	/** Number of byte classes; states are multiples of it, so that a step is one addition and one look-up. */
	readonly width: number;
	/** Byte → class. */
	readonly classOf: Uint8Array;
	/** state + class → next state. */
	readonly next: Int32Array<SharedArrayBuffer>;
	/** States from here on end at least one keyword. */
	readonly firstOutput: number;
	/** Keyword numbers that end in a state, by (state − firstOutput) / width. */
	readonly outputs: readonly (readonly number[])[];
};

const upperA = 65;
const upperZ = 90;

/** Numbers the bytes that keywords are made of from 1 on; all others are of class 0. */
const classesOf = ({size, byteOf}: Trie): {readonly classOf: Uint8Array; readonly width: number} => {
	const classOf = new Uint8Array(256);
	let width = 1;
	for (let node = 1; node < size; node++) {
		const byte = byteOf[node] as number;
		if (classOf[byte] === 0) classOf[byte] = width++;
	}

	for (let byte = upperA; byte <= upperZ; byte++) classOf[byte] = classOf[fold(byte)] ?? 0;
	return {classOf, width};
};

/**
 * Builds the automaton (Aho and Corasick, "Efficient string matching", CACM 1975) as a full transition table over the
 * byte classes that the keywords use. Threads may share its table.
 * @param keywords not empty strings; ASCII letters match in either case
 */
export const buildAutomaton = (keywords: readonly string[]): Automaton => {
	const trie = buildTrie(keywords);
	const {order, suffixOf} = linkSuffixes(trie);
	const {size, byteOf, firstChild, sibling, outputs} = trie;
	const {classOf, width} = classesOf(trie);
	// States without output first, so that one comparison in the loop tells whether a keyword ended.
	const isOutput = (node: number): boolean => outputs.has(node);
	const ending = [...order.filter(isOutput)];
	const stateOf = new Int32Array(size);
	let number = 0;
	for (const node of order) if (!isOutput(node)) stateOf[node] = number++ * width;
	for (const node of ending) stateOf[node] = number++ * width;
	const next = new Int32Array(new SharedArrayBuffer(size * width * Int32Array.BYTES_PER_ELEMENT));
	for (const node of order) {
		const state = stateOf[node] as number;
		const suffix = stateOf[suffixOf[node] as number] as number;
		if (node !== root) next.copyWithin(state, suffix, suffix + width);
		for (let child = firstChild[node] as number; child !== root; child = sibling[child] as number)
			next[state + (classOf[byteOf[child] as number] as number)] = stateOf[child] as number;
	}

	return {
		width,
		classOf,
		next,
		firstOutput: (size - ending.length) * width,
		outputs: ending.map(node => outputs.get(node) ?? []),
	};
};

/**
 * Runs the automaton over bytes and reports each keyword with the offset just behind it.
 * @param found receives (keyword number, end offset) pairs in order of their ends; return false to stop
 */
export const search = (
	automaton: Automaton,
	bytes: Uint8Array,
	length: number,
	found: (keyword: number, end: number) => boolean,
): void => {
	const {classOf, next, firstOutput, outputs, width} = automaton;
	let state = 0;
	for (let i = 0; i < length; i++) {
		state = next[state + (classOf[bytes[i] as number] as number)] as number;
		if (state >= firstOutput) {
			for (const keyword of outputs[(state - firstOutput) / width] as readonly number[]) {
				if (!found(keyword, i + 1)) return;
			}
		}
	}
};
