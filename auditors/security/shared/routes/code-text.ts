// Small steps through source text. All are linear in the text and keep offsets and lines.

const hash = /^(python|ruby|elixir|yaml|shell)$/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The text with comments and Python's free-standing documentation strings blanked. Strings stay.
 * @param language as FileEntry.language
 */
export const withoutComments = (text: string, language: string): string => {
	const isHash = hash.test(language);
	const pattern = isHash
		? /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/g
		: language === 'php'
			? /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|(?<!\S)#(?!\[)[^\n]*/g
			: /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<!:)\/\/[^\n]*/g;
	return text.replace(pattern, (match, offset: number) => {
		if (/^(\/\/|\/\*|#)/.test(match)) return blank(match);
		if (!/^("""|''')/.test(match)) return match;
		const before = text.slice(Math.max(0, offset - 60), offset);
		return /(^|[\n:])\s*$/.test(before) ? blank(match) : match;
	});
};

const pairs: Readonly<Record<string, string>> = {'(': ')', '{': '}', '[': ']'};

/** Where the bracket that opens at `open` closes; the end of the reach when it does not. Strings are stepped over. */
export const closeOf = (text: string, open: number, reach = 30_000): number => {
	const last = Math.min(text.length, open + reach);
	const expected: string[] = [];
	for (let at = open; at < last; at++) {
		const sign = text[at] as string;
		if (sign === '"' || sign === "'" || sign === '`') {
			const end = stringEnd(text, at, last);
			// A quote without an end on its line is no string: an apostrophe, a lifetime of Rust.
			if (end !== -1) at = end;
			continue;
		}

		const closing = pairs[sign];
		if (closing !== undefined) expected.push(closing);
		else if (sign === ')' || sign === '}' || sign === ']') {
			expected.pop();
			if (expected.length === 0) return at;
		}
	}

	return last;
};

const stringEnd = (text: string, start: number, last: number): number => {
	const quote = text[start];
	for (let at = start + 1; at < last; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === quote) return at;
		else if (text[at] === '\n' && quote !== '`') return -1;
	}

	return -1;
};

/** The parts between commas at the top of an argument list, each trimmed. */
export const argumentsOf = (inner: string): readonly string[] => {
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < inner.length; at++) {
		const sign = inner[at] as string;
		if (sign === '"' || sign === "'" || sign === '`') {
			const end = stringEnd(inner, at, inner.length);
			if (end !== -1) at = end;
		} else if (pairs[sign] !== undefined) at = closeOf(inner, at);
		else if (sign === ',') {
			parts.push(inner.slice(start, at).trim());
			start = at + 1;
		}
	}

	const rest = inner.slice(start).trim();
	return rest === '' ? parts : [...parts, rest];
};

/** The 1-based line of an offset, for offsets asked in rising order. */
export const lineCounter = (text: string): ((offset: number) => number) => {
	let line = 1;
	let counted = 0;
	return offset => {
		if (offset < counted) {
			line = 1;
			counted = 0;
		}
		for (; counted < offset; counted++) if (text.charCodeAt(counted) === 10) line++;
		return line;
	};
};

/** A string literal's content; undefined for what is none. */
export const literal = (text: string | undefined): string | undefined =>
	/^[a-z]{0,2}(["'`])([^"'`]*)\1/i.exec(text ?? '')?.[2];
