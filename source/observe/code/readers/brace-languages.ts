import {wordBefore} from '../lex-characters.ts';
import {
	defineBy,
	defineName,
	defineType,
	type Findings,
	type LanguageReader,
	matchAt,
	nameAfter,
	type Word,
} from './reader.ts';

const dottedPath = /\s+(?:static\s+)?([A-Za-z_\x80-\xff][\w\x80-\xff]*(?:\.[\w\x80-\xff]+)*(?:\.\*)?)/y;
const maxSignature = 2000;

const importDotted = (word: Word, findings: Findings): void => {
	const path = word.isFirst ? matchAt(dottedPath, word.text, word.end)?.[1] : undefined;
	if (path !== undefined) findings.addImport(word.line, 'import', path);
};

/** A method by its shape: a type or modifier, the name, a bracket. Calls have an operator, a dot or `new` before them. */
const defineMethod = (word: Word, findings: Findings): void => {
	const {text, end, before, beforeEnd} = word;
	if (text[end] !== '(' && matchAt(/<[^()\n]{0,80}>\(/y, text, end) === null) return;
	if (!/[\w\x80-\xff>\]?]/.test(before) || text.startsWith('=>', beforeEnd - 2)) return;
	if (/^(new|return|throw|else|await|yield|in|is|as|case|goto)$/.test(wordBefore(text, beforeEnd))) return;
	const name = text.slice(word.start, end);
	if (!/^(if|for|while|switch|catch|return|foreach|lock|using|base|this|super)$/.test(name))
		findings.define(name, word.line);
};

const types = (...keywords: readonly string[]): LanguageReader['words'] =>
	Object.fromEntries(keywords.map(keyword => [keyword, defineType]));
const names = (...keywords: readonly string[]): LanguageReader['words'] =>
	Object.fromEntries(keywords.map(keyword => [keyword, defineName]));

/** A value at the top or right inside a type; those inside functions are no definitions. */
const defineValue = (word: Word, findings: Findings): void => {
	if (word.rounds === 0 && (word.braces === 0 || word.isMember))
		findings.define(matchAt(nameAfter, word.text, word.end)?.[1], word.line);
};

export const java: LanguageReader = {
	words: {...types('class', 'interface', 'enum', 'record'), import: importDotted},
	onMember: defineMethod,
};

export const groovy: LanguageReader = {
	...java,
	words: {...java.words, trait: defineType, def: defineValue},
	hasTopMembers: true,
};

const receiver = /\s+(?:<[^>]{0,120}>\s*)?(?:[\w?<>, ]{1,80}\.)?`?([A-Za-z_\x80-\xff][\w\x80-\xff]*)/y;

export const kotlin: LanguageReader = {
	words: {
		...types('class', 'interface', 'object'),
		...names('typealias'),
		fun: defineBy(receiver),
		val: defineValue,
		var: defineValue,
		import: importDotted,
	},
};

/** `import a.b.{C, D => E}` names each of its classes. */
const importScala = (word: Word, findings: Findings): void => {
	const match = word.isFirst
		? matchAt(/\s+([\w.]+?)(?:\.\{([^}]{0,500})\})?(?:\.[_*])?(?=[\s;,]|$)/y, word.text, word.end)
		: null;
	if (match?.[1] === undefined) return;
	if (match[2] === undefined) findings.addImport(word.line, 'import', match[1]);
	for (const part of match[2]?.split(',') ?? [])
		findings.addImport(word.line, 'import', `${match[1]}.${part.trim().split(/\s/)[0]}`);
};

export const scala: LanguageReader = {
	words: {...types('class', 'trait', 'object', 'enum'), ...names('def', 'type'), val: defineValue, import: importScala},
};

/** `using A.B;`, `global using static A.B;`, `using X = A.B;`, and not `using (…)` or `using var x`. */
const importUsing = (word: Word, findings: Findings): void => {
	const match = matchAt(
		/\s+(?:static\s+)?(?:\w+\s*=\s*)?([A-Za-z_][\w.]*)(?:<[^;\n]{0,200}>)?\s*;/y,
		word.text,
		word.end,
	);
	const isGlobal = wordBefore(word.text, word.beforeEnd) === 'global';
	if (match?.[1] !== undefined && (word.isFirst || isGlobal)) findings.addImport(word.line, 'import', match[1]);
};

export const csharp: LanguageReader = {
	words: {...types('class', 'interface', 'enum', 'record', 'struct'), using: importUsing},
	onMember: defineMethod,
};

/** A function's body follows its closing bracket; a declaration or a macro's use is no definition. */
const defineCFunction = (word: Word, findings: Findings): void => {
	const {text, end} = word;
	if (text[end] !== '(' || !/[\w\x80-\xff>*&]/.test(word.before)) return;
	let depth = 0;
	for (let at = end; at < Math.min(text.length, end + maxSignature); at++) {
		if (text[at] === '(') depth++;
		if (text[at] !== ')' || --depth > 0) continue;
		if (matchAt(/\s*(?:(?:const|noexcept|override|final)\s*)*[{:]/y, text, at + 1) !== null)
			findings.define(text.slice(word.start, end), word.line);
		return;
	}
};

const importInclude = (word: Word, findings: Findings): void => {
	const match = word.before === '#' ? matchAt(/[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/y, word.text, word.end) : null;
	if (match?.[1] !== undefined) findings.addImport(word.line, 'include', match[1]);
	else if (match?.[2] !== undefined) findings.addImport(word.line, 'import', match[2]);
};

export const c: LanguageReader = {
	words: {...types('struct', 'class', 'union', 'enum', 'namespace'), include: importInclude, import: importInclude},
	onMember: defineCFunction,
	hasTopMembers: true,
};

export const swift: LanguageReader = {
	words: {
		...types('class', 'struct', 'enum', 'protocol', 'actor'),
		...names('func', 'typealias'),
		let: defineValue,
		var: defineValue,
		import: importDotted,
	},
};

const importPath = (word: Word, findings: Findings): void => {
	const path = word.isFirst ? matchAt(/\s+['"]([^'"\n]+)['"]/y, word.text, word.end)?.[1] : undefined;
	if (path !== undefined) findings.addImport(word.line, /^[\w-]+:/.test(path) ? 'import' : 'include', path);
};

export const dart: LanguageReader = {
	words: {
		...types('class', 'mixin', 'enum', 'extension'),
		...names('typedef'),
		import: importPath,
		export: importPath,
		part: importPath,
	},
	onMember: defineMethod,
	hasTopMembers: true,
};

export const solidity: LanguageReader = {
	words: {...types('contract', 'library', 'interface'), ...names('function', 'struct', 'event'), import: importPath},
};
