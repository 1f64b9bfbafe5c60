import type {Evidence} from '../../domain/evidence.ts';
import {maskText} from './mask-text.ts';

const isLink = (path: string): boolean => path.includes('://');

/** How a text is masked. */
export type MaskText = (text: string) => string;

/** A place with its excerpt masked. Paths stay, as they must be found; links may carry a password or a token. */
export const maskEvidence = (place: Evidence, mask: MaskText = maskText): Evidence => ({
	...place,
	...(isLink(place.path) ? {path: mask(place.path)} : {}),
	...(place.excerpt === undefined ? {} : {excerpt: mask(place.excerpt)}),
});

/** A verdict, or what is built like one, with its reason and its excerpts masked. */
export const maskVerdict = <V extends {readonly reason: string; readonly evidence: readonly Evidence[]}>(
	verdict: V,
	mask: MaskText = maskText,
): V => ({
	...verdict,
	reason: mask(verdict.reason),
	evidence: verdict.evidence.map(place => maskEvidence(place, mask)),
});
