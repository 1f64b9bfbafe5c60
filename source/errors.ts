/** What a person needs to know when something is wrong with what they gave, apart from bugs, which keep their stack. */
export type UserErrorParts = {
	/** What happened, one sentence without a full stop. */
	readonly what: string;
	/** Why it happened, or what was found instead. */
	readonly why: string;
	/** What to do next. */
	readonly next: string;
};

/** An error that the user can act on: wrong usage or bad input. The program ends with exit code 2. */
export class UserError extends Error {
	readonly parts: UserErrorParts;

	constructor(parts: UserErrorParts, options?: ErrorOptions) {
		super(`${parts.what}: ${parts.why}. ${parts.next}`, options);
		this.name = 'UserError';
		this.parts = parts;
	}
}
