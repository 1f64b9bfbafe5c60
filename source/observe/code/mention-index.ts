import type {NameCounts} from './count-names.ts';

/** Names are sorted by the upper bits of their hash into so many groups, of which a question reads one. */
const groupBits = 14;

/**
 * Turns the tables of names of all files round, so that asking in which files a name stands does not ask each file. Facts
 * and checks ask for thousands of names.
 * @param tables of the files, in their order
 * @returns a function from a name's hash to the numbers of the files that have it, ascending
 */
export const createMentions = (tables: readonly NameCounts[]): ((hash: number) => readonly number[]) => {
	const shift = 32 - groupBits;
	const sizes = new Uint32Array(2 ** groupBits);
	const grow = (sums: Uint32Array, group: number): number => {
		const before = sums[group] ?? 0;
		sums[group] = before + 1;
		return before;
	};
	for (const {hashes} of tables) for (const hash of hashes) grow(sizes, hash >>> shift);
	const starts = new Uint32Array(sizes.length + 1);
	for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
	const free = starts.slice();
	const hashes = new Uint32Array(starts.at(-1) ?? 0);
	const owners = new Uint32Array(hashes.length);
	for (const [number, table] of tables.entries()) {
		for (const hash of table.hashes) {
			const at = grow(free, hash >>> shift);
			hashes[at] = hash;
			owners[at] = number;
		}
	}

	return hash => {
		const found: number[] = [];
		const end = starts[(hash >>> shift) + 1] ?? 0;
		for (let at = starts[hash >>> shift] ?? 0; at < end; at++) if (hashes[at] === hash) found.push(owners[at] ?? 0);
		return found;
	};
};
