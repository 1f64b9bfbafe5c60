import {type Line, longest, type Page, type Row, type Table, tableOf} from './page.ts';

const fence = /^\s*(`{3,}|~{3,})/;
const heading = /^(#{1,6})\s+(.*)$/;
const divider = /^\s*\|?\s*:?-{2,}/;

/** Text without the marks of Markdown: what a reader sees. */
const plain = (markdown: string): string =>
	markdown
		.replace(/\*\*|__/g, '')
		.replace(/\\([\\`*_[\]<>|~$&#+\-=.!])/g, '$1')
		.replace(/`+/g, '')
		.trim()
		.slice(0, longest);

const cellsOf = (line: string): readonly string[] =>
	line
		.trim()
		.replace(/^\||(?<!\\)\|$/g, '')
		.split(/(?<!\\)\|/)
		.map(plain);

const isTableLine = (line: string | undefined): boolean => line?.trim().startsWith('|') ?? false;

/** Headings, lines and tables of a Markdown text, with their line numbers. */
export const readMarkdown = (text: string): Page => {
	const source = text.split(/\r?\n/);
	const lines: Line[] = [];
	const tables: Table[] = [];
	let under: readonly {readonly level: number; readonly text: string}[] = [];
	let isCode = false;
	const path = (): readonly string[] => under.map(one => one.text);
	for (let n = 0; n < source.length; n++) {
		const raw = source[n] ?? '';
		if (fence.test(raw)) {
			isCode = !isCode;
			continue;
		}
		const [, marks, title] = isCode ? [] : (heading.exec(raw) ?? []);
		if (marks !== undefined && title !== undefined) {
			under = [...under.filter(({level}) => level < marks.length), {level: marks.length, text: plain(title)}];
			lines.push({line: n + 1, under: path(), text: plain(title), level: marks.length});
			continue;
		}
		if (!isCode && isTableLine(raw) && divider.test(source[n + 1] ?? '')) {
			const rows: Row[] = [];
			let end = n + 2;
			for (; isTableLine(source[end]); end++) rows.push({line: end + 1, cells: cellsOf(source[end] ?? '')});
			tables.push(tableOf({line: n + 1, under: path(), columns: cellsOf(raw)}, rows));
			n = end - 1;
			continue;
		}
		if (raw.trim() !== '')
			lines.push({
				line: n + 1,
				under: path(),
				text: isCode ? raw.trim().slice(0, longest) : plain(raw.replace(/^\s*(?:[-*]|\d+\.)\s+/, '')),
			});
	}
	return {lines, tables};
};
