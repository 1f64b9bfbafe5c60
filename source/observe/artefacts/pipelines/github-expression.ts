import {textOf} from '../values.ts';

const whole = /^\s*\$\{\{\s*([^{}]{0,400}?)\s*\}\}\s*$/;

/** The text inside `${{ … }}` where that is all there is, else the text itself. */
export const expressionsOf = (text: string): string => whole.exec(text)?.[1] ?? text.trim();

/** A condition that never holds: `false`, or `false && …`. */
export const isFalse = (condition: unknown): boolean =>
	/^(?:false|'?0'?)(?:\s*&&|$)/.test(expressionsOf(textOf(condition) ?? ''));

const reference = /\$\{\{\s*([\w.-]{1,100})\s*\}\}/g;

/** `${{ matrix.dir }}` and its like filled in, where the value is known. */
export const filled = (text: string, values: ReadonlyMap<string, string>): string =>
	values.size === 0 ? text : text.replace(reference, (found, name: string) => values.get(name) ?? found);

/** Names that a text refers to with one of the prefixes (`matrix.`). */
export const referencesIn = (text: string, prefix: string): readonly string[] => [
	...new Set([...text.matchAll(reference)].map(match => match[1] ?? '').filter(name => name.startsWith(prefix))),
];
