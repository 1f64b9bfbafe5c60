import {nearest} from '../domain/nearest.ts';

/** Of shorter words nearly every other one is near. */
const minLength = 4;
/** Words that differ more in length were not meant. */
const maxDifference = 2;

/** What the author of a pack probably meant by a word, as the end of a sentence; empty when nothing is near. */
export const didYouMean = (word: string, known: Iterable<string>): string => {
	const all = [...known];
	const begun = word.length >= minLength - 1 ? all.filter(one => one.startsWith(word)) : [];
	const [first] = begun;
	const alike = all.filter(one => Math.abs(one.length - word.length) <= maxDifference);
	const near = begun.length === 1 ? first : word.length >= minLength ? nearest(word, alike) : undefined;
	return near === undefined ? '' : `; did you mean \`${near}\`?`;
};
