const maxShown = 4;
const shownShare = 0.25;

/** The first characters of a secret and `…`: at most 4, and never more than a quarter of it. */
export const mask = (value: string): string =>
	`${value.slice(0, Math.min(maxShown, Math.floor(value.length * shownShare)))}…`;
