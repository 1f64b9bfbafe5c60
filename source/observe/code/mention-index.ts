import type {NameCounts} from './count-names.ts';
import {hashName} from './hash-name.ts';

/** Names are sorted by the upper bits of their hash into so many groups, of which a question reads one. */
const groupBits = 14;
const shift = 32 - groupBits;
/** The most files that a number of 16 bits can tell apart. */
const maxShortNumber = 2 ** 16;

/** In which files a name stands in code, and how often. */
export type Mentions = {
	/** The paths of the files that have it, ascending. */
	filesOf(name: string): readonly string[];
	/** How often it stands in a file (65,535 stands for that many or more); 0 for a file that is not known. */
	countIn(path: string, name: string): number;
};

/**
 * Turns the tables of names of all files round, so that asking in which files a name stands does not ask each file. Facts
 * and checks ask for thousands of names.
 * @param files by path, ascending. Their tables are not needed afterwards
 */
export const createMentions = (files: readonly {readonly path: string; readonly names: NameCounts}[]): Mentions => {
	const sizes = new Uint32Array(2 ** groupBits);
	const grow = (sums: Uint32Array, group: number): number => {
		const before = sums[group] ?? 0;
		sums[group] = before + 1;
		return before;
	};
	for (const {names} of files) for (const hash of names.hashes) grow(sizes, hash >>> shift);
	const starts = new Uint32Array(sizes.length + 1);
	for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
	const free = starts.slice();
	const hashes = new Uint32Array(starts.at(-1) ?? 0);
	const counts = new Uint16Array(hashes.length);
	const owners = files.length <= maxShortNumber ? new Uint16Array(hashes.length) : new Uint32Array(hashes.length);
	for (const [number, {names}] of files.entries()) {
		for (let i = 0; i < names.hashes.length; i++) {
			const hash = names.hashes[i] ?? 0;
			const at = grow(free, hash >>> shift);
			hashes[at] = hash;
			counts[at] = names.counts[i] ?? 0;
			owners[at] = number;
		}
	}

	const paths = files.map(({path}) => path);
	return lookUp({starts, hashes, counts, owners, paths});
};

/** All mentions, sorted by the group of their hash and then by file. */
type Table = {
	/** Where each group begins. */
	readonly starts: Uint32Array;
	readonly hashes: Uint32Array;
	readonly counts: Uint16Array;
	/** Numbers of files, as in `paths`. */
	readonly owners: Uint16Array | Uint32Array;
	readonly paths: readonly string[];
};

const lookUp = ({starts, hashes, counts, owners, paths}: Table): Mentions => {
	const numbers = new Map(paths.map((path, number) => [path, number]));
	return {
		filesOf(name) {
			const hash = hashName(name);
			const found: string[] = [];
			const end = starts[(hash >>> shift) + 1] ?? 0;
			for (let at = starts[hash >>> shift] ?? 0; at < end; at++) {
				if (hashes[at] === hash) found.push(paths[owners[at] ?? 0] ?? '');
			}
			return found;
		},
		countIn(path, name) {
			const number = numbers.get(path);
			const hash = hashName(name);
			const end = starts[(hash >>> shift) + 1] ?? 0;
			for (let at = starts[hash >>> shift] ?? 0; at < end; at++) {
				if (hashes[at] === hash && owners[at] === number) return counts[at] ?? 0;
			}
			return 0;
		},
	};
};
