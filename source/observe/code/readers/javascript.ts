import {isWord, wordBefore} from '../lex-characters.ts';
import {
	defineBy,
	defineName,
	defineType,
	type Findings,
	type LanguageReader,
	matchAt,
	nameAfter,
	type Quoted,
	type Word,
} from './reader.ts';

const functionName = /\s*\*?\s*([A-Za-z_$\x80-\xff][\w$\x80-\xff]*)/y;
const typeAlias = /\s+([A-Za-z_$\x80-\xff][\w$\x80-\xff]*)\s*[=<]/y;
/** A value that is a function, after the name's end. Every part is bounded. */
const functionValue =
	/\s{0,4}(?::[^=\n;]{0,80})?=\s{0,8}(?:async\s{1,4})?(?:function\b|\([^()]{0,300}\)\s{0,4}(?::[^=\n;]{0,80})?=>|[\w$]{1,60}\s{0,4}=>)/y;
const destructured = /\s+[{[]([^{}[\]=]{1,2000})[}\]]\s{0,4}=/y;
const generics = /<[^()\n]{0,80}>\s{0,2}\(/y;
const [round, less, space] = [40, 60, 32];
const maxSpecifier = 300;

/** `const name = …` at the top, or anywhere when its value is a function. */
const defineVariable = (word: Word, findings: Findings): void => {
	const isTop = word.braces === 0 && word.rounds === 0;
	const match = matchAt(nameAfter, word.text, word.end);
	if (match !== null) {
		const end = word.end + match[0].length;
		if (match[1] !== 'enum' && (isTop || matchAt(functionValue, word.text, end) !== null))
			findings.define(match[1], word.line);
		return;
	}

	const names = isTop ? (matchAt(destructured, word.text, word.end)?.[1] ?? '') : '';
	for (const part of names.split(','))
		findings.define(/(?:^|:)\s*([A-Za-z_$\x80-\xff][\w$\x80-\xff]*)\s*$/.exec(part)?.[1], word.line);
};

const openAnyType = (word: Word, findings: Findings): void => {
	const name = matchAt(nameAfter, word.text, word.end)?.[1];
	if (name !== 'extends' && name !== 'implements') findings.define(name, word.line);
	if (name !== undefined || matchAt(/\s*\{/y, word.text, word.end) !== null) findings.expectType(true);
};

/** A method, or a field whose value is a function. Calls in a field's value have an operator, a dot or `new` before them. */
const defineMember = (word: Word, findings: Findings): void => {
	if (!/^[{};,*)\w\x80-\xff$"'`?]?$/.test(word.before)) return;
	const {text, end} = word;
	const next = text.charCodeAt(end);
	const isMethod = next === round || (next === less && matchAt(generics, text, end) !== null);
	if (!isMethod && !(next === space && matchAt(functionValue, text, end) !== null)) return;
	if (
		isWord(text.charCodeAt(word.beforeEnd - 1)) &&
		/^(new|await|typeof|function|return|void)$/.test(wordBefore(text, word.beforeEnd))
	)
		return;
	const name = text.slice(word.start, end);
	if (!/^(constructor|if|for|while|switch|catch|super|function|return|import|require)$/.test(name))
		findings.define(name, word.line);
};

/** The module that a string names: after `from`, `import`, `import(` and `require(`; else a hint, where it is a path. */
const readString = ({text, start, end, line, beforeEnd}: Quoted, findings: Findings): void => {
	if (end - start < 3 || end - start > maxSpecifier) return;
	const specifier = text.slice(start + 1, end - 1);
	const isCall = text.charCodeAt(beforeEnd - 1) === round;
	let wordEnd = isCall ? beforeEnd - 1 : beforeEnd;
	while (isCall && text.charCodeAt(wordEnd - 1) === space) wordEnd--;
	const word = isWord(text.charCodeAt(wordEnd - 1)) ? wordBefore(text, wordEnd) : '';
	const isImport = isCall ? word === 'import' || word === 'require' : word === 'from' || word === 'import';
	if (/[\n{}]/.test(specifier)) return;
	if (isImport && !(isCall && text[wordEnd - word.length - 1] === '.')) findings.addImport(line, 'import', specifier);
	else if (/^\.\.?\//.test(specifier)) findings.addImport(line, 'hint', specifier);
};

/** JavaScript and TypeScript, JSX as well, and the script parts of components. */
export const javascript: LanguageReader = {
	wordSigns: '$',
	words: {
		function: defineBy(functionName),
		class: openAnyType,
		interface: defineType,
		enum: defineName,
		namespace: defineName,
		type: defineBy(typeAlias),
		const: defineVariable,
		let: defineVariable,
		var: defineVariable,
	},
	onMember: defineMember,
	onString: readString,
};
