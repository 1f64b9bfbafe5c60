/** Something in a tracked file that looks like a live secret. No raw value exists past the place where it is found. */
export type SecretFinding = {
	readonly path: string;
	readonly line: number;
	/** What it is: `AWS access key`, `private key (PEM)`, `connection string with a password`. */
	readonly kind: string;
	/** At most the first 4 characters, then `…`. */
	readonly masked: string;
	/** Why it counts: `high entropy, in a production path`. */
	readonly reason: string;
	/** How sure: a `live` one fails the check; a `weak` one (test key pair, local default) makes it partial at most. */
	readonly strength: 'live' | 'weak';
};
