/** An automaton that finds many keywords in one pass over bytes, without case for ASCII letters. */
export type Automaton = {
	/** Number of byte classes; states are multiples of it, so that a step is one addition and one look-up. */
	readonly width: number;
	/** Byte → class. */
	readonly classOf: Uint8Array;
	/** state + class → next state. */
	readonly next: Int32Array;
	/** States from here on end at least one keyword. */
	readonly firstOutput: number;
	/** Keyword numbers that end in a state, by (state − firstOutput) / width. */
	readonly outputs: readonly (readonly number[])[];
};

type Node = {readonly children: Map<number, number>; readonly output: number[]; fail: number};

const encoder = new TextEncoder();
const fold = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

const buildTrie = (keywords: readonly string[]): Node[] => {
	const nodes: Node[] = [{children: new Map(), output: [], fail: 0}];
	for (const [number, keyword] of keywords.entries()) {
		let at = 0;
		for (const raw of encoder.encode(keyword)) {
			const byte = fold(raw);
			const node = nodes[at] as Node; // `at` is always the number of a node made below or the root.
			let child = node.children.get(byte);
			if (child === undefined) {
				child = nodes.length;
				nodes.push({children: new Map(), output: [], fail: 0});
				node.children.set(byte, child);
			}

			at = child;
		}

		nodes[at]?.output.push(number);
	}

	return nodes;
};

/** Gives each node the longest proper suffix that is also a node, breadth first, and inherits its outputs. */
const linkFailures = (nodes: Node[]): readonly number[] => {
	const order: number[] = [0];
	for (let i = 0; i < order.length; i++) {
		const number = order[i] as number;
		const node = nodes[number] as Node;
		for (const [byte, child] of node.children) {
			let fail = node.fail;
			while (fail !== 0 && !nodes[fail]?.children.has(byte)) fail = nodes[fail]?.fail ?? 0;
			const target = number === 0 ? 0 : (nodes[fail]?.children.get(byte) ?? 0);
			const childNode = nodes[child] as Node;
			childNode.fail = target;
			childNode.output.push(...(nodes[target]?.output ?? []));
			order.push(child);
		}
	}

	return order;
};

/**
 * Builds the automaton (Aho and Corasick, "Efficient string matching", CACM 1975) as a full transition table over the
 * byte classes that the keywords use.
 * @param keywords not empty strings; ASCII letters match in either case
 */
export const buildAutomaton = (keywords: readonly string[]): Automaton => {
	const nodes = buildTrie(keywords);
	const order = linkFailures(nodes);
	const classOf = new Uint8Array(256);
	let width = 1;
	for (const node of nodes) {
		for (const byte of node.children.keys()) if (classOf[byte] === 0) classOf[byte] = width++;
	}

	for (let byte = 65; byte <= 90; byte++) classOf[byte] = classOf[byte + 32] ?? 0;
	// States without output first, so that one comparison in the loop tells whether a keyword ended.
	const isOutput = (number: number): boolean => (nodes[number]?.output.length ?? 0) > 0;
	const numbered = [...order.filter(number => !isOutput(number)), ...order.filter(isOutput)];
	const stateOf = new Int32Array(nodes.length);
	for (const [position, number] of numbered.entries()) stateOf[number] = position * width;
	const next = new Int32Array(nodes.length * width);
	for (const number of order) {
		const node = nodes[number] as Node;
		const state = stateOf[number] as number;
		const failState = stateOf[node.fail] as number;
		if (number !== 0) next.copyWithin(state, failState, failState + width);
		for (const [byte, child] of node.children) next[state + (classOf[byte] as number)] = stateOf[child] as number;
	}

	const plain = order.length - order.filter(isOutput).length;
	const outputs = numbered.slice(plain).map(number => nodes[number]?.output ?? []);
	return {width, classOf, next, firstOutput: plain * width, outputs};
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
