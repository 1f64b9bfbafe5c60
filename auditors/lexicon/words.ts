// Lists of words as patterns. Words are written as people read them.

const letters = '[\\p{L}\\p{M}\\d]';
const special = /[.+?^${}()[\]\\/]/g;

/** `*` at an end: more letters; alone between words: up to three words; a space: a space, a hyphen or an underscore. */
const alternative = (word: string): string =>
	word
		.replace(special, '\\$&')
		.replace(/ \* /g, '(?:[\\s_-]{1,3}[^\\s]{1,24}){0,3}[\\s_-]{1,3}')
		.replaceAll('*', `${letters}{0,24}`)
		.replaceAll(' ', '[\\s_-]{1,3}');

/**
 * One pattern for a list of words, without case, each bounded by what is no letter. Every repetition in it is bounded.
 * @param words separated by `,`, languages by `|`
 */
export const anyOf = (words: string): RegExp => {
	const unique = [
		...new Set(
			words
				.split(/[,|]/)
				.map(word => word.trim())
				.filter(Boolean),
		),
	];
	// A longer word first, so that a match is as long as it can be.
	const sorted = unique.toSorted((a, b) => b.length - a.length);
	// Only where a word begins are the words tried.
	return new RegExp(`(?<!${letters})(?=${letters})(?:${sorted.map(alternative).join('|')})(?!${letters})`, 'iu');
};
