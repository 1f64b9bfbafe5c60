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
