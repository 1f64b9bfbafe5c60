import {RE2JS, RE2JSException} from 're2js';
import {keywordsOf} from './keywords.ts';

/** A longer pattern is no longer one that a person can read. */
const maxPattern = 500;
/** Counted repetitions are written out by the engine: `(a{100}){100}` would be 10,000 states. */
const maxRepeats = 500;

/** A pattern that is matched in time linear in the text, whatever both are. */
export type LinearPattern = {
	readonly test: (text: string) => boolean;
	readonly keywords: readonly string[] | undefined;
};

/** What a pattern's counted repetitions multiply to at most: all of them, as if each stood within the one before. */
const repeats = (pattern: string): number =>
	[...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce(
		(product, [, least, most]) => product * Math.max(1, Number(most || least)),
		1,
	);

/** What can't be matched in linear time, in words for its author. */
const whyNot = (pattern: string, error: RE2JSException): string => {
	if (/\(\?<?[=!]/.test(pattern)) return 'it looks ahead or behind, which cannot be matched in linear time';
	if (/\\[1-9]|\\k</.test(pattern)) return 'it refers back to a group, which cannot be matched in linear time';
	return error.message.replace(/^error parsing regexp: /, '');
};

/** Compiles a pattern in RE2 syntax, or says why it is none. */
export const compilePattern = (pattern: string): LinearPattern | string => {
	if (pattern.length > maxPattern) return `it is longer than ${maxPattern} characters`;
	if (repeats(pattern) > maxRepeats) return `its counted repetitions come to more than ${maxRepeats}`;
	try {
		const compiled = RE2JS.compile(pattern);
		return {test: text => compiled.matcher(text).find(), keywords: keywordsOf(pattern)};
	} catch (error) {
		if (!(error instanceof RE2JSException)) throw error;
		return whyNot(pattern, error);
	}
};
