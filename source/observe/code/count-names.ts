/** Identifiers of one file by hash: `hashes` ascending, `counts` beside them (65,535 stands for that many or more). */
export type NameCounts = {readonly hashes: Uint32Array; readonly counts: Uint16Array};

const maxCount = 0xffff;
/** One identifier a dozen characters, every third of them new: a table of this share seldom grows. */
const charactersPerPlace = 16;

/** Counts hashes in a table of open addressing: no object and no string is made per identifier. */
export const createNameCounter = (textLength: number) => {
	let size = 64;
	while (size < textLength / charactersPerPlace && size < 4096) size *= 2;
	let keys = new Uint32Array(size);
	let counts = new Uint32Array(size);
	let used = 0;

	const place = (hash: number): number => {
		const mask = keys.length - 1;
		let at = (hash ^ (hash >>> 15)) & mask;
		while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
		return at;
	};

	const grow = (): void => {
		const [oldKeys, oldCounts] = [keys, counts];
		keys = new Uint32Array(oldKeys.length * 2);
		counts = new Uint32Array(keys.length);
		for (const [i, key] of oldKeys.entries()) {
			if (key === 0) continue;
			const at = place(key);
			keys[at] = key;
			counts[at] = oldCounts[i] ?? 0;
		}
	};

	return {
		/** @param hash as of hashName */
		add(hash: number): void {
			const at = place(hash);
			if (keys[at] === 0) {
				keys[at] = hash;
				used++;
			}

			counts[at] = (counts[at] ?? 0) + 1;
			if (used * 2 > keys.length) grow();
		},
		done(): NameCounts {
			// Both numbers in one double, 32 and 16 bits of its 53, so that the native sort keeps them together.
			const pairs = new Float64Array(used);
			let length = 0;
			for (let i = 0; i < keys.length; i++) {
				const key = keys[i] ?? 0;
				if (key !== 0) pairs[length++] = key * (maxCount + 1) + Math.min(maxCount, counts[i] ?? 0);
			}

			pairs.sort();
			const hashes = new Uint32Array(used);
			const sorted = new Uint16Array(used);
			for (let i = 0; i < used; i++) {
				const pair = pairs[i] ?? 0;
				hashes[i] = Math.floor(pair / (maxCount + 1));
				sorted[i] = pair % (maxCount + 1);
			}

			return {hashes, counts: sorted};
		},
	};
};

/** How often a hash was counted. */
export const countOf = ({hashes, counts}: NameCounts, hash: number): number => {
	let low = 0;
	let high = hashes.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((hashes[middle] ?? 0) < hash) low = middle + 1;
		else high = middle;
	}

	return hashes[low] === hash ? (counts[low] ?? 0) : 0;
};
