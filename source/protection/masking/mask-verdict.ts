import type {Evidence} from '../../domain/evidence.ts';
import {maskText} from './mask-text.ts';

const isLink = (path: string): boolean => path.includes('://');

/** A place with its excerpt masked. Paths stay, as they must be found; links may carry a password or a token. */
export const maskEvidence = (place: Evidence): Evidence => ({
	...place,
	...(isLink(place.path) ? {path: maskText(place.path)} : {}),
	...(place.excerpt === undefined ? {} : {excerpt: maskText(place.excerpt)}),
});

/** A verdict, or what is built like one, with its reason and its excerpts masked. */
export const maskVerdict = <V extends {readonly reason: string; readonly evidence: readonly Evidence[]}>(
	verdict: V,
): V => ({
	...verdict,
	reason: maskText(verdict.reason),
	evidence: verdict.evidence.map(maskEvidence),
});
