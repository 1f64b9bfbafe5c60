import {isWord, wordBefore} from '../lex-characters.ts';
import {defineName, type Findings, type LanguageReader, matchAt, type Quoted, type Word} from './reader.ts';

const fromImport = /[ \t]+(\.*[\w.]*)[ \t]*import\b[ \t]*(\(?)/y;
/** Longer lists of names are cut; it bounds the work on brackets that never close. @unit characters */
const maxNames = 20_000;
const modulePath = /^[a-z_]\w*(?:\.[A-Za-z_]\w*)+(?::\w+)?$/;
const maxModulePath = 120;

const isStatement = (word: Word): boolean => word.isFirst || word.before === ';' || word.before === ':';

/** The statement stands right after `try:`, so that somebody expects it to fail. */
const kindOf = ({text, start}: Word): 'import' | 'optional' =>
	/\btry:[ \t]*(?:#[^\n]{0,80})?\s{0,80}$/.test(text.slice(Math.max(0, start - 160), start)) ? 'optional' : 'import';

const nameOf = (part: string): string => part.trim().split(/\s/)[0] ?? '';

/** The rest of a statement: to the closing bracket, or to the line's end with continued lines joined. */
const restOf = ({text}: Word, from: number, isBracketed: boolean, findings: Findings): string => {
	const rest = text.slice(from, from + maxNames);
	const end = isBracketed ? rest.indexOf(')') : rest.search(/(?<![\\\r])\r?\n|;|#/);
	findings.claim(from + (end === -1 ? rest.length : end));
	return (end === -1 ? rest : rest.slice(0, end)).replace(/#[^\n]*/g, '').replace(/\\\r?\n/g, ' ');
};

const readFrom = (word: Word, findings: Findings): void => {
	const match = isStatement(word) ? matchAt(fromImport, word.text, word.end) : null;
	if (match === null) return;
	const names = restOf(word, word.end + match[0].length, match[2] === '(', findings)
		.split(',')
		.map(nameOf)
		.filter(name => /^(\w+|\*)$/.test(name));
	findings.addImport(word.line, kindOf(word), match[1] ?? '', names);
};

const readImport = (word: Word, findings: Findings): void => {
	if (!isStatement(word)) return;
	for (const part of restOf(word, word.end, false, findings).split(',')) {
		const module = nameOf(part);
		if (/^[\w.]+$/.test(module)) findings.addImport(word.line, kindOf(word), module);
	}
};

/** `NAME = …` and `NAME: type = …` at the top of a module. */
const readConstant = (word: Word, findings: Findings): void => {
	const {text, start, end} = word;
	if (start > 0 && text.charCodeAt(start - 1) !== 10) return;
	if (matchAt(/[ \t]*(?:=(?!=)|:[^=\n]{1,120}=)/y, text, end) !== null)
		findings.define(text.slice(start, end), word.line);
};

/** A string that looks like a module may be loaded by its name: `"app.main:app"`, Django's settings, import_module. */
const readString = ({text, start, end, line, beforeEnd}: Quoted, findings: Findings): void => {
	if (end - start < 5 || end - start > maxModulePath) return;
	const written = text.slice(start + 1, end - 1);
	if (modulePath.test(written)) findings.addImport(line, 'hint', written.split(':')[0] ?? '');
	else if (/^\w+$/.test(written) && text[beforeEnd - 1] === '(' && isWord(text.charCodeAt(beforeEnd - 2))) {
		if (/^(import_module|__import__)$/.test(wordBefore(text, beforeEnd - 1)))
			findings.addImport(line, 'import', written);
	}
};

export const python: LanguageReader = {
	words: {
		if: (word, findings) => {
			if (word.isFirst && matchAt(/[ \t]*\(?__name__[ \t]*==/y, word.text, word.end) !== null)
				findings.addImport(word.line, 'entry', '');
		},
		def: defineName,
		class: defineName,
		from: readFrom,
		import: readImport,
	},
	onFirstWord: readConstant,
	onString: readString,
};
