import {mask} from '../../observe/secrets/mask.ts';
import {maskCutEmail, maskPersonal} from './personal.ts';
import {secretsIn} from './secrets.ts';

/** Excerpts end here, and what stands at their end may go on in the file. @unit characters */
const excerptLength = 160;

/** Leaves of each secret in a text its first characters, at most four. */
export const maskSecrets = (text: string): string =>
	// The longest first: one secret may be part of another's match.
	secretsIn(text)
		.toSorted((a, b) => b.length - a.length)
		.reduce((masked, secret) => masked.replaceAll(secret, mask(secret.trim())), text);

/** A text without secrets and without what identifies a person, as far as forms tell. Masking twice changes nothing. */
export const maskText = (text: string): string => {
	const masked = maskPersonal(maskSecrets(text));
	return text.length >= excerptLength ? maskCutEmail(masked) : masked;
};

/** Masks as `maskText` does and remembers what it masked: reports tell the same sentences in several places. */
export const rememberingMask = (): ((text: string) => string) => {
	const known = new Map<string, string>();
	return text => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const masked = maskText(text);
		known.set(text, masked);
		return masked;
	};
};
