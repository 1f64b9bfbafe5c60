import {type SourceText, skipSpace} from './source-text.ts';

/** One annotation or attribute: `@ParameterizedTest`, `[InlineData(1)]`, `#[tokio::test]`. */
export type Annotation = {
	readonly name: string;
	/** Offset of the parenthesis of its arguments, where it has any. */
	readonly open?: number;
	readonly start: number;
};

/** A declaration with annotations: a class with a body, or a method. */
export type Annotated = {
	readonly annotations: readonly Annotation[];
	/** What stands between the annotations and the body. */
	readonly header: string;
	readonly isType: boolean;
	readonly start: number;
	/** The offset after the body's opening brace, and of its end. */
	readonly body: {readonly start: number; readonly end: number};
};

/** How annotations are written in a language. */
export type AnnotationForm = {
	/** Finds the beginning of one annotation; group 1 is its name. Sticky and global uses are made of its source. */
	readonly pattern: RegExp;
	/** Annotations stand in brackets, several separated by commas: `[Fact, Trait("a", "b")]`. */
	readonly isBracketed: boolean;
};

export const atForm: AnnotationForm = {pattern: /@(?:\w{1,20}:)?([\w.]{1,120})/, isBracketed: false};
export const bracketForm: AnnotationForm = {pattern: /\[\s*(?:\w{1,20}\s*:\s*)?([\w.]{1,120})/, isBracketed: true};
export const hashForm: AnnotationForm = {pattern: /#!?\[\s*\\?([\w.:\\]{1,120})/, isBracketed: true};

/** All declarations of a text that have annotations. */
export const annotatedIn = (source: SourceText, form: AnnotationForm): readonly Annotated[] => {
	const first = new RegExp(form.pattern.source, 'g');
	const found: Annotated[] = [];
	for (let match = first.exec(source.code); match !== null; match = first.exec(source.code)) {
		const {annotations, end} = sequenceAt(source, match.index, form);
		if (annotations.length === 0) continue;
		const declaration = declarationAt(source, {annotations, from: end, start: match.index});
		if (declaration !== undefined) found.push(declaration);
		first.lastIndex = Math.max(end, match.index + 1);
	}
	return found;
};

/** The annotations that follow each other from an offset on. */
const sequenceAt = (
	source: SourceText,
	from: number,
	form: AnnotationForm,
): {readonly annotations: readonly Annotation[]; readonly end: number} => {
	const one = new RegExp(form.pattern.source, 'y');
	const annotations: Annotation[] = [];
	let at = from;
	for (;;) {
		one.lastIndex = at;
		const match = one.exec(source.code);
		if (match === null) return {annotations, end: at};
		const start = at;
		let after = one.lastIndex;
		if (form.isBracketed) {
			const bracket = source.code.indexOf('[', at);
			const end = source.closing(bracket);
			annotations.push(...inBrackets(source, {first: match, start, end}));
			after = end + 1;
		} else {
			const open = skipBlanks(source.code, after);
			const hasArguments = source.code[open] === '(';
			annotations.push({name: match[1] ?? '', start, ...(hasArguments ? {open} : {})});
			if (hasArguments) after = source.closing(open) + 1;
		}
		at = skipSpace(source.code, after);
	}
};

const inBrackets = (
	source: SourceText,
	{first, start, end}: {readonly first: RegExpExecArray; readonly start: number; readonly end: number},
): readonly Annotation[] => {
	const annotations: Annotation[] = [];
	let name = first[1] ?? '';
	let at = start + first[0].length;
	for (;;) {
		at = skipSpace(source.code, at);
		const hasArguments = source.code[at] === '(';
		annotations.push({name, start, ...(hasArguments ? {open: at} : {})});
		if (hasArguments) at = skipSpace(source.code, source.closing(at) + 1);
		if (source.code[at] !== ',' || at >= end) return annotations;
		const next = /^,\s*([\w.:\\]{1,120})/.exec(source.code.slice(at, at + 200));
		if (next === null) return annotations;
		name = next[1] ?? '';
		at += next[0].length;
	}
};

const skipBlanks = (text: string, from: number): number => {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t') at++;
	return at;
};

const maxHeader = 2000;

const declarationAt = (
	source: SourceText,
	{
		annotations,
		from,
		start,
	}: {readonly annotations: readonly Annotation[]; readonly from: number; readonly start: number},
): Annotated | undefined => {
	const {code} = source;
	for (let at = from; at < Math.min(code.length, from + maxHeader); at++) {
		const character = code[at];
		if (character === '(' || character === '[') {
			at = source.closing(at);
			continue;
		}
		const isExpression = character === '=' && /[=>]/.test(code[at + 1] ?? ' ') === false;
		if (character !== '{' && character !== ';' && character !== '}' && !isExpression && !code.startsWith('=>', at))
			continue;
		const header = code.slice(from, at);
		if (character === '}' || header.trim() === '') return undefined;
		const isType = /\b(?:class|interface|object|record|enum|struct|mod|trait|impl)\b/.test(
			header.replace(/\([^)]*\)/g, ''),
		);
		const end = character === '{' ? source.closing(at) : endOfStatement(code, at);
		return {annotations, header, isType, start, body: {start: at + 1, end}};
	}
	return undefined;
};

const endOfStatement = (code: string, from: number): number => {
	const semicolon = code.indexOf(';', from);
	return semicolon === -1 ? code.length : semicolon;
};
