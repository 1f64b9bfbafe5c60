import type {LineTree} from './lines.ts';

type Growing = {line: number; parts: Map<string, Growing>};

const child = (node: Growing, key: string, line: number): Growing => {
	const known = node.parts.get(key);
	if (known) return known;
	const made = {line, parts: new Map<string, Growing>()};
	node.parts.set(key, made);
	return made;
};

const lastItem = (node: Growing): Growing => node.parts.get(String(node.parts.size - 1)) ?? node;

const bareKey = /[A-Za-z0-9_-]/;

/**
 * The lines of all keys and items of a TOML text. The text has been parsed before: this scan trusts its syntax, visits
 * each character once, and ends at what it does not understand.
 */
export const tomlLines = (text: string): LineTree => {
	let at = 0;
	let line = 1;
	const root: Growing = {line: 1, parts: new Map()};
	const arraysOfTables = new Set<Growing>();

	const step = (n = 1): void => {
		for (let i = 0; i < n; i++) if (text[at++] === '\n') line++;
	};

	/** Skips blanks, comments and, where they mean nothing, line ends and commas. */
	const skip = (blank: string): void => {
		while (at < text.length) {
			if (text[at] === '#') while (at < text.length && text[at] !== '\n') step();
			else if (blank.includes(text[at] ?? '')) step();
			else return;
		}
	};

	const readString = (): string => {
		const quote = text[at] ?? '';
		const isLong = text.startsWith(quote.repeat(3), at);
		const end = isLong ? quote.repeat(3) : quote;
		step(end.length);
		const from = at;
		while (at < text.length && !text.startsWith(end, at)) step(quote === '"' && text[at] === '\\' ? 2 : 1);
		const content = text.slice(from, at);
		step(end.length);
		// `""""` ends a long string that ends in a quote.
		while (isLong && text[at] === quote) step();
		return content;
	};

	const readKeys = (): string[] => {
		const keys: string[] = [];
		for (;;) {
			skip(' \t');
			const from = at;
			if (text[at] === '"' || text[at] === "'") keys.push(readString());
			else {
				while (at < text.length && bareKey.test(text[at] ?? '')) step();
				if (at > from) keys.push(text.slice(from, at));
			}
			skip(' \t');
			if (text[at] !== '.' || at === from) return keys;
			step();
		}
	};

	const descend = (from: Growing, keys: readonly string[]): Growing => {
		let node = from;
		for (const key of keys) {
			node = child(node, key, line);
			if (arraysOfTables.has(node)) node = lastItem(node);
		}
		return node;
	};

	const readPair = (table: Growing): void => {
		const start = line;
		const node = descend(table, readKeys());
		node.line = start;
		if (text[at] !== '=') {
			at = text.length;
			return;
		}
		step();
		skip(' \t');
		readValue(node);
	};

	const readValue = (node: Growing): void => {
		const open = text[at];
		if (open === '"' || open === "'") readString();
		else if (open === '[' || open === '{') {
			const close = open === '[' ? ']' : '}';
			step();
			for (let index = 0; ; index++) {
				skip(' \t\r\n,');
				if (at >= text.length || text[at] === close) break;
				if (open === '[') readValue(child(node, String(index), line));
				else readPair(node);
			}
			step();
		} else {
			const from = at;
			while (at < text.length && !',]}#\n'.includes(text[at] ?? '')) step();
			if (at === from) at = text.length;
		}
	};

	const readHeader = (): Growing => {
		const isArray = text.startsWith('[[', at);
		step(isArray ? 2 : 1);
		const keys = readKeys();
		step(isArray ? 2 : 1);
		const last = keys.pop() ?? '';
		const node = child(descend(root, keys), last, line);
		if (!isArray) {
			if (node.parts.size === 0) node.line = line;
			return node;
		}
		arraysOfTables.add(node);
		return child(node, String(node.parts.size), line);
	};

	let table = root;
	for (;;) {
		skip(' \t\r\n');
		if (at >= text.length) return root;
		if (text[at] === '[') table = readHeader();
		else readPair(table);
	}
};
