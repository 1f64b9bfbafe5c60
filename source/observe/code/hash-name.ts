/** The start and the factor of FNV-1a with 32 bits. */
export const hashStart = 0x811c9dc5;
export const hashFactor = 0x01000193;

/** The hash under which an identifier is counted, of its UTF-8; never 0, which marks an empty place. */
export const hashName = (name: string): number => {
	let hash = hashStart;
	for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, hashFactor);
	return hash >>> 0 || 1;
};
