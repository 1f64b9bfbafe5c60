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

/** What a word can begin with, as a class: where nothing of it stands, no word is tried. */
const beginnings = (words: readonly string[]): string => {
	const first = [...new Set(words.map(word => [...word][0] ?? ''))];
	return first.includes('*') ? letters : `[${first.map(letter => letter.replace(/[\]\\^-]/, '\\$&')).join('')}]`;
};

/**
 * One pattern for a list of words, without case, each bounded by what is no letter. Every repetition in it is bounded. It
 * tells whether one of the words is there; which one, and how much of it, is left open.
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
	// The class of all letters is large, and compiling it takes as long as searching a document: words that may go on share one.
	const [open, closed] = [true, false].map(isOpen =>
		unique.flatMap(word => (word.endsWith('*') === isOpen ? [alternative(isOpen ? word.slice(0, -1) : word)] : [])),
	);
	const bodies = [
		...(closed?.length ? [closed.join('|')] : []),
		...(open?.length ? [`(?:${open.join('|')})${letters}{0,24}`] : []),
	];
	return new RegExp(`(?=${beginnings(unique)})(?<!${letters})(?:${bodies.join('|')})(?!${letters})`, 'iu');
};
