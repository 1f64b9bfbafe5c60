const encoder = new TextEncoder();
/** ASCII letters in lower case. */
export const fold = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/**
 * The tree of all keywords, each node with its first child and its next sibling. Numbers in a few arrays: there are some
 * ten thousand nodes, and as objects they would take longer to make than a small target takes to read.
 */
export type Trie = {
	/** Number of nodes. */
	size: number;
	readonly byteOf: Uint8Array;
	readonly firstChild: Int32Array;
	readonly sibling: Int32Array;
	/** Numbers of the keywords that end in a node. */
	readonly outputs: Map<number, readonly number[]>;
};

/** The node in which each search begins; as a child it stands for none. */
export const root = 0;

const childOf = ({byteOf, firstChild, sibling}: Trie, node: number, byte: number): number => {
	let child = firstChild[node] as number;
	while (child !== root && byteOf[child] !== byte) child = sibling[child] as number;
	return child;
};

/** Builds the tree of keywords, ASCII letters folded. */
export const buildTrie = (keywords: readonly string[]): Trie => {
	const words = keywords.map(keyword => encoder.encode(keyword).map(fold));
	const most = words.reduce((sum, word) => sum + word.length, 1);
	const trie: Trie = {
		size: 1,
		byteOf: new Uint8Array(most),
		firstChild: new Int32Array(most),
		sibling: new Int32Array(most),
		outputs: new Map(),
	};
	for (const [number, word] of words.entries()) {
		let node = root;
		for (const byte of word) {
			let child = childOf(trie, node, byte);
			if (child === root) {
				child = trie.size++;
				trie.byteOf[child] = byte;
				trie.sibling[child] = trie.firstChild[node] as number;
				trie.firstChild[node] = child;
			}

			node = child;
		}

		trie.outputs.set(node, [...(trie.outputs.get(node) ?? []), number]);
	}

	return trie;
};

/**
 * Finds for each node the longest proper suffix that is also a node, and inherits its outputs.
 * @returns the nodes breadth first, and the suffix of each
 */
export const linkSuffixes = (trie: Trie): {readonly order: Int32Array; readonly suffixOf: Int32Array} => {
	const {size, byteOf, firstChild, sibling, outputs} = trie;
	const order = new Int32Array(size);
	const suffixOf = new Int32Array(size);
	let known = 1;
	for (let i = 0; i < known; i++) {
		const node = order[i] as number;
		for (let child = firstChild[node] as number; child !== root; child = sibling[child] as number) {
			const byte = byteOf[child] as number;
			let suffix = suffixOf[node] as number;
			while (suffix !== root && childOf(trie, suffix, byte) === root) suffix = suffixOf[suffix] as number;
			const target = node === root ? root : childOf(trie, suffix, byte);
			suffixOf[child] = target;
			const inherited = outputs.get(target);
			if (inherited !== undefined) outputs.set(child, [...(outputs.get(child) ?? []), ...inherited]);
			order[known++] = child;
		}
	}

	return {order, suffixOf};
};
