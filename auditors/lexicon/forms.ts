// A form is how code or configuration says one thing: `{name, keywords, pattern}`, a line each in a lexicon.
import type {Hit, Signal} from '../../source/domain/signal.ts';

/** One way to say a thing. */
export type Form = {
	/** What is named in a reason: the library or the construct. */
	readonly name: string;
	/** Literals of at least 4 characters, separated by `|`, one of which stands in each match. */
	readonly keywords: string;
	/** Decides on the line; without it one of the keywords is enough. */
	readonly pattern?: RegExp;
	/** Ecosystems in which it is said so, separated by blanks: `js py go jvm net rb php rs ex`. @default all */
	readonly of?: string;
};

const ecosystems: Readonly<Record<string, readonly string[]>> = {
	js: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
	py: ['python'],
	go: ['go'],
	jvm: ['java', 'kotlin', 'groovy', 'scala'],
	net: ['csharp', 'fsharp', 'razor', 'vb'],
	rb: ['ruby'],
	php: ['php'],
	rs: ['rust'],
	ex: ['elixir'],
};
const allPrograms = new Set(Object.values(ecosystems).flat());

/** Files of settings and data belong to no ecosystem. */
const isSpoken = ({of}: Form, language: string): boolean =>
	of === undefined ||
	!allPrograms.has(language) ||
	of.split(' ').some(ecosystem => ecosystems[ecosystem]?.includes(language));

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A character class, an escape or a letter of a pattern. */
const tokens = /\\.|\[\^?(?:\\.|[^\]\\])*\]|[a-z]/gi;
const inCase = (text: string, turn: (letter: string) => string): string =>
	text.replace(/\\.|[a-z]/gi, token => (token.length === 1 ? turn(token) : token));
const lower = (letter: string): string => letter.toLowerCase();
const upper = (letter: string): string => letter.toUpperCase();

/** Writes both cases out, since one flag would count for all forms that are joined. */
const withoutCase = (source: string): string =>
	source.replace(tokens, token => {
		if (token.startsWith('\\')) return token;
		if (token.length === 1) return `[${lower(token)}${upper(token)}]`;
		const [, negation = '', inner = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(token) ?? [];
		const both =
			inCase(inner, lower) === inCase(inner, upper) ? inner : `${inCase(inner, lower)}${inCase(inner, upper)}`;
		return `[${negation}${both}]`;
	});

const sourceOf = ({keywords, pattern}: Form): string => {
	if (pattern === undefined) return keywords.split('|').map(escaped).join('|');
	return pattern.flags.includes('i') ? withoutCase(pattern.source) : pattern.source;
};

/** One signal that looks for all of a lexicon's forms. */
export const signalOf = (forms: readonly Form[], options: Omit<Signal, 'keywords' | 'pattern'> = {}): Signal => ({
	keywords: [...new Set(forms.flatMap(({keywords}) => keywords.split('|')))],
	pattern: new RegExp(forms.map(form => `(?:${sourceOf(form)})`).join('|')),
	...options,
});

/** The forms that a hit's line holds in its language. */
export const formsIn = <F extends Form>(forms: readonly F[], hit: Hit): readonly F[] =>
	forms.filter(form => isSpoken(form, hit.file.language) && new RegExp(sourceOf(form)).test(hit.text));

/** Names of the forms that hits hold, each once, in the order of the lexicon. */
export const formNames = (forms: readonly Form[], hits: readonly Hit[]): readonly string[] => {
	const held = new Set(hits.flatMap(hit => formsIn(forms, hit)));
	return [...new Set(forms.filter(form => held.has(form)).map(({name}) => name))];
};
