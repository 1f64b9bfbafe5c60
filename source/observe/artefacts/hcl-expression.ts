import {maxDepth} from './hostile.ts';

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'};
const closes: ReadonlySet<string> = new Set(Object.values(closers));
const blanks: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);
const heredocStart = /<<-?([A-Za-z_][\w-]{0,100})[ \t]{0,100}\r?\n/y;

const indexOrEnd = (text: string, wanted: string, from: number): number => {
	const at = text.indexOf(wanted, from);
	return at === -1 ? text.length : at;
};

/** Where a comment that begins at an offset ends (at its line end, or after its end mark); the offset itself where none begins. */
export const skipComment = (text: string, at: number): number => {
	if (text[at] === '#' || text.startsWith('//', at)) return indexOrEnd(text, '\n', at);
	if (text.startsWith('/*', at)) return Math.min(text.length, indexOrEnd(text, '*/', at + 2) + 2);
	return at;
};

type Heredoc = {readonly body: string; readonly end: number};

/** The here-document that begins at an offset; it ends with its marker alone on a line, or with the file. */
export const readHeredoc = (text: string, at: number): Heredoc | undefined => {
	if (!text.startsWith('<<', at)) return undefined;
	heredocStart.lastIndex = at;
	const match = heredocStart.exec(text);
	if (match === null) return undefined;
	const start = at + match[0].length;
	for (let line = start; line < text.length; ) {
		const end = indexOrEnd(text, '\n', line);
		// The marker is short, so a long line is not even looked at as a whole.
		if (end - line < 300 && text.slice(line, end).trim() === match[1]) {
			return {body: text.slice(start, Math.max(start, line - 1)), end};
		}
		line = end + 1;
	}
	return {body: text.slice(start), end: text.length};
};

/** An expression: its text without a comment after it, whether it is one string, and where its line goes on. */
export type Expression = {readonly source: string; readonly isString: boolean; readonly end: number};

/**
 * Reads the expression that begins at an offset. It ends at a line end or a closing brace outside all brackets, strings,
 * templates in strings (`"${…}"`), comments and here-documents. Visits each character once.
 * @throws Error when brackets stay open or nest deeper than 200 levels
 */
export const readExpression = (text: string, from: number): Expression => {
	// What is open: closing brackets, `"` for a string, `T` for a template in a string.
	const open: string[] = [];
	let at = from;
	let contentEnd = from;
	let firstStringEnd: number | undefined;
	const finish = (): Expression => {
		const source = text.slice(from, contentEnd);
		return {source, isString: source.startsWith('"') && firstStringEnd === contentEnd, end: at};
	};

	while (at < text.length) {
		if (open.length > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		const character = text[at] ?? '';
		if (open.at(-1) === '"') {
			const two = text.slice(at, at + 2);
			if (character === '\\') at += 2;
			else if (two === '$$' || two === '%%') at += text[at + 2] === '{' ? 3 : 1;
			else if (two === '${' || two === '%{') {
				open.push('T');
				at += 2;
			} else {
				// A string ends with its line at the latest, so that one quote without end does not swallow the file.
				if (character === '"' || character === '\n') open.pop();
				if (character !== '\n') at++;
				if (character === '"' && open.length === 0) firstStringEnd ??= at;
			}
			if (character !== '\n' && character !== '\r') contentEnd = at;
			continue;
		}
		const heredoc = readHeredoc(text, at);
		const after = heredoc?.end ?? skipComment(text, at);
		if (after > at) {
			at = after;
			if (heredoc) contentEnd = at;
			continue;
		}
		if (open.length === 0 && (character === '\n' || closes.has(character))) return finish();
		if (closes.has(character)) open.pop();
		else if (character === '"') open.push('"');
		else {
			const closer = closers[character];
			if (closer !== undefined) open.push(closer);
		}
		at++;
		if (!blanks.has(character)) contentEnd = at;
	}
	if (open.length > 0) throw new Error('an expression has no end');
	return finish();
};
