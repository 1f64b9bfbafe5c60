import {defineBy, type Findings, type LanguageReader, matchAt, type Word} from './reader.ts';

const method = /\s*(?:\([^()]{0,200}\)\s*)?([A-Za-z_\x80-\xff][\w\x80-\xff]*)/y;
const oneName = /[ \t]+([A-Za-z_\x80-\xff][\w\x80-\xff]*)/y;
const block = /[ \t]*\(/y;
const oneImport = /[ \t]*(?:[\w.]+[ \t]+)?"([^"\n]+)"/y;
/** @unit characters */
const maxBlock = 60_000;

/** The lines of a bracketed block after a keyword, with their numbers; comments to a line's end are left out. */
const blockLines = (word: Word, close: string, findings: Findings): readonly {text: string; line: number}[] => {
	const match = matchAt(block, word.text, word.end);
	if (match === null) return [];
	const start = word.end + match[0].length;
	const rest = word.text.slice(start, start + maxBlock);
	const end = rest.indexOf(close);
	findings.claim(start + (end === -1 ? rest.length : end));
	return (end === -1 ? rest : rest.slice(0, end))
		.split('\n')
		.map((text, i) => ({text: text.replace(/\/\/.*/, ''), line: word.line + i}));
};

const readImport = (word: Word, findings: Findings): void => {
	if (!word.isFirst) return;
	const single = matchAt(oneImport, word.text, word.end)?.[1];
	if (single !== undefined) findings.addImport(word.line, 'import', single);
	// A path holds `//` never, so leaving out what follows `//` harms none.
	for (const {text, line} of blockLines(word, ')', findings)) {
		const path = /^\s*(?:[\w.]+\s+)?"([^"]+)"/.exec(text)?.[1];
		if (path !== undefined) findings.addImport(line, 'import', path);
	}
};

/** `type Name`, `const Name`, `var Name` at the top, alone or in a block that ends with a bracket at a line's start. */
const readTop = (word: Word, findings: Findings): void => {
	if (word.braces > 0 || word.rounds > 0 || !word.isFirst) return;
	const single = matchAt(oneName, word.text, word.end)?.[1];
	if (single !== undefined) {
		findings.define(single, word.line);
		return;
	}
	let depth = 0;
	for (const {text, line} of blockLines(word, '\n)', findings)) {
		const name = depth === 0 ? /^\s*([A-Za-z_\x80-\xff][\w\x80-\xff]*)/.exec(text)?.[1] : undefined;
		findings.define(name, line);
		depth += (text.match(/[{(]/g)?.length ?? 0) - (text.match(/[})]/g)?.length ?? 0);
	}
};

const readFunction = defineBy(method);

export const go: LanguageReader = {
	words: {
		import: readImport,
		func: (word, findings) => {
			if (word.isFirst && word.braces === 0) readFunction(word, findings);
		},
		type: readTop,
		const: readTop,
		var: readTop,
	},
};
