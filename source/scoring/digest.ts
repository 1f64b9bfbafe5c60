import type {Verdict} from '../domain/verdict.ts';

// FNV-1a, 64 bit: offset basis and prime of the reference (draft-eastlake-fnv). A digest tells apart, it does not protect.
const offsetBasis = 0xcbf2_9ce4_8422_2325n;
const prime = 0x0000_0100_0000_01b3n;
const mask = 0xffff_ffff_ffff_ffffn;

const fnv1a = (text: string): string => {
	let hash = offsetBasis;
	for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * prime) & mask;
	return hash.toString(16).padStart(16, '0');
};

/**
 * Digest of what a verdict rests on: its status and the paths and excerpts of its evidence. Lines and wording are left
 * out, so that an answer stays when code above its evidence moves or a reason is phrased anew. 16 hex digits.
 */
export const verdictDigest = (verdict: Verdict): string => {
	const places = verdict.evidence.map(({path, excerpt}) => JSON.stringify([path, excerpt ?? null]));
	return fnv1a(JSON.stringify([verdict.status, places.toSorted()]));
};
