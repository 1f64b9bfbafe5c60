import type {FileEntry} from '../../domain/file.ts';

/** A file in which a keyword of the secret rules occurs, with its whole text. */
export type Candidate = {readonly file: FileEntry; readonly text: string};

/**
 * What a rule saw. It holds the raw value and never leaves this folder: `judge` turns it into a masked finding or drops
 * it.
 */
export type SecretMatch = {
	readonly kind: string;
	/** The secret itself, without the name or address around it. */
	readonly value: string;
	/** Where it starts in the text. @unit UTF-16 code units */
	readonly index: number;
	/**
	 * How well the rule knows it: `format` has a provider's own form, `private-key` is key material, `manifest` is a value
	 * of a Kubernetes Secret, `assignment` is known by its name alone, `connection` by the address it stands in.
	 */
	readonly form: 'format' | 'private-key' | 'manifest' | 'assignment' | 'connection';
	/** Why it can be weak at most, where the rule knows a reason. */
	readonly weakBecause?: string;
};

/** Looks for one kind of secret in one file. Linear in the text. */
export type SecretRule = (candidate: Candidate) => readonly SecretMatch[];
