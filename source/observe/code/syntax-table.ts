import {type BlockComment, hasSyntax, type LineComment, type StringForm, type Syntax, syntaxOf} from './syntax.ts';

/** One thing that may open at a character. */
export type Opener =
	| {readonly kind: 'line'; readonly open: string; readonly form: LineComment}
	| {readonly kind: 'block'; readonly open: string; readonly form: BlockComment}
	| {readonly kind: 'string'; readonly open: string; readonly form: PreparedString};

/** A string form with all its fields, and with the codes of its marks; -1 for no interpolation. */
export type PreparedString = {
	readonly open: string;
	readonly close: string;
	readonly closeCode: number;
	readonly escape: StringForm['escape'];
	readonly isMultiline: boolean;
	readonly interpolation: string;
	readonly interpolationCode: number;
	readonly needsGap: boolean;
};

/**
 * A syntax made ready for reading character by character. All tables have all fields: the engine compiles code for each
 * set of fields that it meets.
 */
export type SyntaxTable = {
	readonly hasCharacters: boolean;
	readonly hasRegexes: boolean;
	readonly hasDocstrings: boolean;
	readonly hasTaggedRaw: boolean;
	readonly hasCodeTags: boolean;
	readonly escapesOutside: boolean;
	readonly heredoc: NonNullable<Syntax['heredoc']> | '';
	readonly hashFence: NonNullable<Syntax['hashFence']> | '';
	readonly prefixes: NonNullable<Syntax['prefixes']> | '';
	/** For each ASCII character 1 where something may begin or end, bracketKind for brackets that are merely counted. */
	readonly special: Uint8Array;
	/** What may open at a character, the longest first. */
	readonly openers: readonly (readonly Opener[])[];
};

/** Makes a string form ready. @param changes what its prefix changes */
export const prepareString = (form: PreparedString | StringForm, changes: Partial<StringForm> = {}): PreparedString => {
	const interpolation = changes.interpolation ?? form.interpolation ?? '';
	return {
		open: form.open,
		close: form.close,
		closeCode: form.close.charCodeAt(0),
		escape: changes.escape ?? form.escape,
		isMultiline: changes.isMultiline ?? form.isMultiline ?? false,
		interpolation,
		interpolationCode: interpolation === '' ? -1 : interpolation.charCodeAt(0),
		needsGap: form.needsGap ?? false,
	};
};

const codesOf = (characters: string): readonly number[] => [...characters].map(character => character.charCodeAt(0));

/** The kind of a character that opens or closes a bracket and nothing else. */
export const bracketKind = 2;

/** Brackets are counted to tell docstrings from values, and to find where code within a string ends. */
const countedBrackets = (syntax: Syntax): string => {
	if (syntax.hasDocstrings) return '()[]{}';
	const marks = (syntax.strings ?? []).map(form => form.interpolation);
	if (marks.includes('\\(')) return '()';
	return syntax.prefixes !== undefined || marks.some(mark => mark !== undefined) ? '{}' : '';
};

/** Further characters that mean something beside comment and string marks. */
const extraCharacters = (syntax: Syntax): string => {
	return [
		syntax.hasCharacters ? "'" : '',
		syntax.hasRegexes ? '/' : '',
		syntax.heredoc ? '<\n' : '',
		syntax.hashFence === 'r' ? 'r' : '',
		syntax.hashFence === '#' ? '#' : '',
		syntax.hasTaggedRaw ? 'R' : '',
		syntax.escapesOutside ? '\\' : '',
		syntax.hasCodeTags ? '?' : '',
	].join('');
};

const create = (language: string): SyntaxTable => {
	const syntax = syntaxOf(language);
	const all: Opener[] = [
		...(syntax.lineComments ?? []).map(form => ({kind: 'line', open: form.open, form}) as const),
		...(syntax.blockComments ?? []).map(form => ({kind: 'block', open: form.open, form}) as const),
		...(syntax.strings ?? []).map(form => ({kind: 'string', open: form.open, form: prepareString(form)}) as const),
	].sort((a, b) => b.open.length - a.open.length);
	const special = new Uint8Array(128);
	const openers: Opener[][] = Array.from({length: 128}, () => []);
	for (const opener of all) {
		const code = opener.open.charCodeAt(0);
		special[code] = 1;
		openers[code]?.push(opener);
	}

	for (const code of codesOf(countedBrackets(syntax))) if (special[code] === 0) special[code] = bracketKind;
	for (const code of codesOf(extraCharacters(syntax))) special[code] = 1;
	return {
		hasCharacters: syntax.hasCharacters ?? false,
		hasRegexes: syntax.hasRegexes ?? false,
		hasDocstrings: syntax.hasDocstrings ?? false,
		hasTaggedRaw: syntax.hasTaggedRaw ?? false,
		hasCodeTags: syntax.hasCodeTags ?? false,
		escapesOutside: syntax.escapesOutside ?? false,
		heredoc: syntax.heredoc ?? '',
		hashFence: syntax.hashFence ?? '',
		prefixes: syntax.prefixes ?? '',
		special,
		openers,
	};
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
