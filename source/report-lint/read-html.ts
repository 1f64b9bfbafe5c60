import {type Line, longest, type Page, type Row, type Table, tableOf} from './page.ts';

// A tag of HTML that klar wrote: its attributes hold no angle bracket, so the match is linear.
const tag = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/g;
const headingTag = /^h([1-6])$/;
const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};
/** What holds text that is read. */
const textTags = new Set(['h1', 'h2', 'h3', 'h4', 'p', 'li', 'td', 'th']);

const plain = (html: string): string =>
	html
		.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
		.trim()
		.slice(0, longest);

/** A table while its rows are read. */
type Reading = {readonly line: number; readonly rows: {line: number; cells: string[]}[]};

/** Headings, lines and tables of an HTML report that klar wrote, with their line numbers. */
export const readHtml = (text: string): Page => {
	const lines: Line[] = [];
	const tables: Table[] = [];
	let under: readonly {readonly level: number; readonly text: string}[] = [];
	let table: Reading | undefined;
	/** Text since the last tag that begins some, without the tags in it. */
	let content = '';
	let [line, counted, last] = [1, 0, 0];
	const path = (): readonly string[] => under.map(one => one.text);
	const lineAt = (index: number): number => {
		for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) line += 1;
		return line;
	};
	const close = (name: string, at: number): void => {
		const [, level] = headingTag.exec(name) ?? [];
		const read = plain(content);
		if (level !== undefined) {
			under = [...under.filter(one => one.level < Number(level)), {level: Number(level), text: read}];
			lines.push({line: at, under: path(), text: read, level: Number(level)});
		} else if (name === 'td' || name === 'th') table?.rows.at(-1)?.cells.push(read);
		else if (table === undefined) lines.push({line: at, under: path(), text: read});
	};
	for (const match of text.matchAll(tag)) {
		const [whole, slash, name = ''] = match;
		const at = lineAt(match.index);
		content += text.slice(last, match.index);
		last = match.index + whole.length;
		if (name === 'table' && slash === '') table = {line: at, rows: []};
		else if (name === 'tr' && slash === '') table?.rows.push({line: at, cells: []});
		else if (name === 'table' && table !== undefined) {
			const [head, ...rows] = table.rows as readonly Row[];
			tables.push(tableOf({line: table.line, under: path(), columns: head?.cells ?? []}, rows));
			table = undefined;
		}
		if (!textTags.has(name)) continue;
		if (slash === '') content = '';
		else close(name, at);
	}
	return {lines, tables};
};
