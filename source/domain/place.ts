import type {Evidence} from './evidence.ts';
import {printable} from './printable.ts';
import type {Hit} from './signal.ts';

const maxExcerpt = 160;

/** Evidence from a hit: its path, line and the line's text, cut and made printable. */
export const place = (hit: Hit): Evidence => at(hit.path, hit.line, hit.text);

/** Evidence at a line of a file. Never pass the raw line of a secret as `text`: mask it first. */
export const at = (path: string, line?: number, text?: string): Evidence => ({
	path,
	...(line === undefined ? {} : {line}),
	...(text === undefined || text.trim() === '' ? {} : {excerpt: printable(text.trim()).slice(0, maxExcerpt)}),
});

/** Names in a sentence: `a, b, c and 4 more`. @param max how many are named @default 5 */
export const list = (names: readonly string[], max = 5): string => {
	if (names.length === 0) return 'none';
	const shown = names.slice(0, max);
	const rest = names.length - shown.length;
	if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
	const last = shown.pop();
	return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`;
};

/** `1 file`, `3 files`. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
	`${n} ${n === 1 ? singular : plural}`;

/** The verb that agrees with a number of subjects: `1 … has`, `3 … have`. */
export const agree = (n: number, singular: string, plural: string): string => (n === 1 ? singular : plural);

/** What is counted, with the verb in both numbers: `{noun: 'route', one: 'asks', many: 'ask'}`. */
export type Subject = {
	readonly noun: string;
	/** @default the noun with an `s` */
	readonly nouns?: string;
	/** Verb behind one. */
	readonly one: string;
	/** Verb behind several. */
	readonly many: string;
};

/** A part of all with its verb: `3 of 11 routes ask`, `1 of 3 routes asks`, `the only route asks`. */
export const some = (met: number, total: number, {noun, nouns, one, many}: Subject): string =>
	total === 1 && met === 1
		? `the only ${noun} ${one}`
		: `${met} of ${count(total, noun, nouns)} ${agree(met, one, many)}`;

/** All with their verb: `all 3 routes ask`, `the only route asks`. */
export const every = (total: number, {noun, nouns, one, many}: Subject): string =>
	total === 1 ? `the only ${noun} ${one}` : `all ${count(total, noun, nouns)} ${many}`;

/** None with a verb in the singular: `none of 3 routes asks`, `no route asks` where there is one only. */
export const none = (total: number, {noun, nouns, one}: Omit<Subject, 'many'>): string =>
	total === 1 ? `no ${noun} ${one}` : `none of ${count(total, noun, nouns)} ${one}`;

/** Names in a sentence with the verb that agrees with them: `a.md tells`, `a.md and b.md tell`. */
export const saying = (names: readonly string[], one: string, many: string, max?: number): string =>
	`${list(names, max)} ${agree(names.length, one, many)}`;
