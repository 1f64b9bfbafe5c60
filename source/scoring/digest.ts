import type {Verdict} from '../domain/verdict.ts';

// FNV-1a, 64 bit: offset basis and prime (2^40 + 0x1b3) of the reference (draft-eastlake-fnv). A digest tells apart, it
// does not protect. Two halves of 32 bits, since bigints cost a hundred times as much and each answer is digested anew.
const offsetBasis = {high: 0xcbf2_9ce4, low: 0x8422_2325} as const;
const primeLow = 0x1b3;
const primeHighShift = 8;
const twoTo32 = 0x1_0000_0000;

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');

/** Digest of a text, 16 hex digits. */
export const fnv1a = (text: string): string => {
	let {high, low} = offsetBasis as {high: number; low: number};
	for (const byte of new TextEncoder().encode(text)) {
		low = (low ^ byte) >>> 0;
		// Below 2^41, so exact in a double.
		const product = low * primeLow;
		high = (Math.imul(high, primeLow) + Math.floor(product / twoTo32) + (low << primeHighShift)) >>> 0;
		low = product % twoTo32;
	}
	return hex(high) + hex(low);
};

/**
 * Digest of what a verdict rests on: its status and the paths and excerpts of its evidence. Lines and wording are left
 * out, so that an answer stays when code above its evidence moves or a reason is phrased anew. 16 hex digits.
 */
export const verdictDigest = (verdict: Verdict): string => {
	const places = verdict.evidence.map(({path, excerpt}) => JSON.stringify([path, excerpt ?? null]));
	return fnv1a(JSON.stringify([verdict.status, places.toSorted()]));
};
