import {isWord} from './lex-characters.ts';

/** C++ allows 16 characters for the tag of a raw string; Rust fences of more than a few `#` are not seen in practice. */
const maxFence = 16;

/** The end of `r#"…"#` or `#"…"#` that starts at an offset; undefined when none starts there. */
export const fencedRawEnd = (text: string, start: number, lead: 'r' | '#'): number | undefined => {
	let at = start + (lead === 'r' ? 1 : 0);
	const first = at;
	while (text[at] === '#' && at - first < maxFence) at++;
	if (text[at] !== '"') return undefined;
	const before = text.charCodeAt(start - 1);
	// `br"…"` and `cr"…"` are raw strings too; `for"` is not.
	if (lead === 'r' && isWord(before) && !(before === 98 || before === 99)) return undefined;
	const close = `"${'#'.repeat(at - first)}`;
	const end = text.indexOf(close, at + 1);
	return end === -1 ? text.length : end + close.length;
};

/** The end of C++ `R"tag(…)tag"`; undefined when none starts there. */
export const taggedRawEnd = (text: string, start: number): number | undefined => {
	if (text[start + 1] !== '"') return undefined;
	const bracket = text.slice(start + 2, start + 3 + maxFence).indexOf('(');
	if (bracket === -1) return undefined;
	const close = `)${text.slice(start + 2, start + 2 + bracket)}"`;
	const end = text.indexOf(close, start + 2 + bracket);
	return end === -1 ? text.length : end + close.length;
};

const heredocForms = {
	shell: /<<[-~]?[ \t]?(['"]?)([A-Za-z_]\w{0,40})\1/y,
	ruby: /<<(?:[-~](['"`]?)|(?=[A-Z]))([A-Za-z_]\w{0,40})\1/y,
	php: /<<<[ \t]?(['"]?)([A-Za-z_]\w{0,40})\1/y,
} as const;

/** The word that ends the here-document which opens at an offset; undefined when none opens there. */
export const heredocWord = (text: string, at: number, form: keyof typeof heredocForms): string | undefined => {
	// `<<<` is a here-string in shell and a bit shift in none of the three.
	if (form !== 'php' && (text[at + 2] === '<' || text[at - 1] === '<')) return undefined;
	const pattern = new RegExp(heredocForms[form]);
	pattern.lastIndex = at;
	return pattern.exec(text)?.[2];
};

/**
 * The end of a here-document: right after the closing word at the start of a line.
 * @param from start of the body's first line
 */
export const heredocEnd = (text: string, from: number, word: string): number | undefined => {
	let lineStart = from;
	while (lineStart < text.length) {
		let at = lineStart;
		while (text[at] === ' ' || text[at] === '\t') at++;
		if (text.startsWith(word, at) && !isWord(text.charCodeAt(at + word.length))) return at + word.length;
		const next = text.indexOf('\n', at);
		if (next === -1) return undefined;
		lineStart = next + 1;
	}

	return undefined;
};

/** The end of a comment block. Counts nested ones where the language nests them. */
export const blockEnd = (text: string, from: number, open: string, close: string, nests: boolean): number => {
	if (!nests) {
		const end = text.indexOf(close, from);
		return end === -1 ? text.length : end + close.length;
	}

	const first = open.charCodeAt(0);
	const last = close.charCodeAt(0);
	let depth = 1;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === last && text.startsWith(close, at)) {
			at += close.length - 1;
			depth--;
			if (depth === 0) return at + 1;
		} else if (code === first && text.startsWith(open, at)) {
			at += open.length - 1;
			depth++;
		}
	}

	return text.length;
};

/** The end of the line that an offset stands on, without its line feed, or where a closing mark stands before it. */
export const lineEnd = (text: string, from: number, mark?: string): number => {
	const feed = text.indexOf('\n', from);
	const end = feed === -1 ? text.length : feed;
	const closed = mark === undefined ? -1 : text.slice(from, end).indexOf(mark);
	return closed === -1 ? end : from + closed;
};
