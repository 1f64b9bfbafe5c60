/** Identifiers of one file by hash: `hashes` ascending, `counts` beside them (65,535 stands for that many or more). */
export type NameCounts = {readonly hashes: Uint32Array; readonly counts: Uint16Array};

/** A table of open addressing: no object and no string is made per identifier. */
export type NameTable = {
	/** Hashes as signed numbers, so that they are small integers to the engine; 0 marks an empty place. */
	keys: Int32Array;
	counts: Uint32Array;
	used: number;
};

const maxCount = 0xffff;
/** One identifier a dozen characters, every third of them new: a table of this share seldom grows. */
const charactersPerPlace = 16;

const maxFirstSize = 4096;
/** Room that is used again for each file: pieces of memory that live briefly are what costs most. */
const room = {
	keys: new Int32Array(maxFirstSize),
	counts: new Uint32Array(maxFirstSize),
	pairs: new Float64Array(maxFirstSize),
};

/** An empty table; the one before it must be packed by then. @param textLength of the file, from which its size is guessed */
export const createNameTable = (textLength: number): NameTable => {
	let size = 64;
	while (size < textLength / charactersPerPlace && size < maxFirstSize) size *= 2;
	return {keys: room.keys.subarray(0, size).fill(0), counts: room.counts.subarray(0, size).fill(0), used: 0};
};

const placeOf = (keys: Int32Array, hash: number): number => {
	const mask = keys.length - 1;
	let at = (hash ^ (hash >>> 15)) & mask;
	while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
	return at;
};

const grow = (table: NameTable): void => {
	const {keys, counts} = table;
	table.keys = new Int32Array(keys.length * 2);
	table.counts = new Uint32Array(keys.length * 2);
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		if (key === 0) continue;
		const at = placeOf(table.keys, key);
		table.keys[at] = key;
		table.counts[at] = counts[i] ?? 0;
	}
};

/** Counts one mention. @param hash as of hashName, as a signed number */
export const countName = (table: NameTable, hash: number): void => {
	const at = placeOf(table.keys, hash);
	if (table.keys[at] === 0) {
		table.keys[at] = hash;
		table.used++;
	}

	table.counts[at] = (table.counts[at] ?? 0) + 1;
	if (table.used * 2 > table.keys.length) grow(table);
};

/** The table in the form in which it is kept. */
export const packNames = ({keys, counts, used}: NameTable): NameCounts => {
	// Both numbers in one double, 32 and 16 bits of its 53, so that the native sort keeps them together.
	const pairs = used <= maxFirstSize ? room.pairs.subarray(0, used) : new Float64Array(used);
	let length = 0;
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		if (key !== 0) pairs[length++] = (key >>> 0) * (maxCount + 1) + Math.min(maxCount, counts[i] ?? 0);
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
};
