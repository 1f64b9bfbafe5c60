/** Lines of a structured value: its own line, and those of its parts by key or by index as text. */
export type LineTree = {readonly line: number; readonly parts?: ReadonlyMap<string, LineTree>};

/** The 1-based line of a path in a tree; of the deepest part that exists when the path does not. */
export const lineIn = (tree: LineTree | undefined, path: readonly (string | number)[]): number => {
	let line = tree?.line ?? 1;
	let node = tree;
	for (const key of path) {
		node = node?.parts?.get(String(key));
		if (node === undefined) break;
		line = node.line;
	}
	return line;
};

/** Gives a function from an offset in the text to its 1-based line. */
export const lineFinder = (text: string): ((offset: number) => number) => {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return offset => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	};
};
