import {type Line, type Page, type Row, type Table, tableOf} from './page.ts';

// Each pattern runs from a `<` to the next `>` or to the next tag of the same kind: linear in klar's own reports.
const parts = /<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>|<(p|li)\b[^>]*>([\s\S]*?)<\/\3>|<table\b[^>]*>([\s\S]*?)<\/table>/g;
const rowParts = /<tr\b[^>]*>([\s\S]*?)<\/tr>/g;
const cellParts = /<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g;
const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};

const plain = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
		.trim();

/** Headings, lines and tables of an HTML report that klar wrote, with their line numbers. */
export const readHtml = (text: string): Page => {
	const lines: Line[] = [];
	const tables: Table[] = [];
	let under: readonly {readonly level: number; readonly text: string}[] = [];
	const body = text.slice(text.indexOf('<main>'));
	const offset = text.length - body.length;
	let [line, counted] = [1, 0];
	const lineAt = (index: number): number => {
		for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) line += 1;
		return line;
	};
	for (const match of body.matchAll(parts)) {
		const at = lineAt(offset + match.index);
		const [, tag, title, , content, table] = match;
		const path = under.map(one => one.text);
		if (tag !== undefined) {
			const level = Number(tag.slice(1));
			under = [...under.filter(one => one.level < level), {level, text: plain(title ?? '')}];
			lines.push({line: at, under: under.map(one => one.text), text: plain(title ?? ''), level});
		} else if (content !== undefined) lines.push({line: at, under: path, text: plain(content)});
		else if (table !== undefined) {
			const [head, ...rows] = [...table.matchAll(rowParts)].map(
				([, cells = '']): Row => ({
					line: at,
					cells: [...cells.matchAll(cellParts)].map(([, cell = '']) => plain(cell)),
				}),
			);
			tables.push(tableOf({line: at, under: path, columns: head?.cells ?? []}, rows));
		}
	}
	return {lines, tables};
};
