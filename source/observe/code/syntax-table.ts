import {type BlockComment, hasSyntax, type LineComment, type StringForm, type Syntax, syntaxOf} from './syntax.ts';

/** One thing that may open at a character. */
export type Opener =
	| {readonly kind: 'line'; readonly open: string; readonly form: LineComment}
	| {readonly kind: 'block'; readonly open: string; readonly form: BlockComment}
	| {readonly kind: 'string'; readonly open: string; readonly form: StringForm};

/** A syntax made ready for reading character by character. */
export type SyntaxTable = {
	readonly syntax: Syntax;
	/** 1 for each ASCII character at which something may begin or end. */
	readonly special: Uint8Array;
	/** What may open at a character, the longest first. */
	readonly openers: readonly (readonly Opener[])[];
};

const codesOf = (characters: string): readonly number[] => [...characters].map(character => character.charCodeAt(0));

/** Further characters that mean something beside comment and string marks. */
const extraCharacters = (syntax: Syntax): string => {
	const interpolates = (syntax.strings ?? []).some(form => form.interpolation !== undefined);
	return [
		syntax.hasCharacters ? "'" : '',
		syntax.hasRegexes ? '/' : '',
		syntax.hasDocstrings ? '()[]{}' : '',
		syntax.heredoc ? '<\n' : '',
		syntax.hashFence === 'r' ? 'r' : '',
		syntax.hashFence === '#' ? '#' : '',
		syntax.hasTaggedRaw ? 'R' : '',
		syntax.escapesOutside ? '\\' : '',
		syntax.hasCodeTags ? '?' : '',
		interpolates || syntax.prefixes ? '{}()' : '',
	].join('');
};

const create = (language: string): SyntaxTable => {
	const syntax = syntaxOf(language);
	const all: Opener[] = [
		...(syntax.lineComments ?? []).map(form => ({kind: 'line', open: form.open, form}) as const),
		...(syntax.blockComments ?? []).map(form => ({kind: 'block', open: form.open, form}) as const),
		...(syntax.strings ?? []).map(form => ({kind: 'string', open: form.open, form}) as const),
	].sort((a, b) => b.open.length - a.open.length);
	const special = new Uint8Array(128);
	const openers: Opener[][] = Array.from({length: 128}, () => []);
	for (const opener of all) {
		const code = opener.open.charCodeAt(0);
		special[code] = 1;
		openers[code]?.push(opener);
	}

	for (const code of codesOf(extraCharacters(syntax))) special[code] = 1;
	return {syntax, special, openers};
};

/** Tables are pure data made from pure data: one of each language is enough for a process. */
const tables = new Map<string, SyntaxTable>();

/** The table of a language. */
export const syntaxTableOf = (language: string): SyntaxTable => {
	const known = tables.get(language);
	if (known !== undefined) return known;
	const table = create(language);
	// Languages come from the fixed list of the classification; anything else shares nothing.
	if (hasSyntax(language)) tables.set(language, table);
	return table;
};
