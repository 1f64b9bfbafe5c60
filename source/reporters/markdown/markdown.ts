import {printable} from '../../domain/printable.ts';
import type {Block, Inline, Table, Text} from '../document/block.ts';
import {documentOf} from '../document/document.ts';
import type {ReportModel} from '../model.ts';
import {asLine, codeSpan, escaped} from './escape.ts';

const inline = (part: Inline, isInTable: boolean): string => {
	if (typeof part === 'string') return escaped(part, isInTable);
	if ('code' in part) return codeSpan(part.code, isInTable);
	if ('status' in part) return escaped(part.status, isInTable);
	// Headings have no stable anchors in Markdown, so a reference is its words.
	if ('to' in part) return escaped(part.text, isInTable);
	return strong(escaped(part.strong, isInTable));
};

/** Bold, with the spaces at the ends outside: within them Markdown would show the stars. */
const strong = (markdown: string): string => {
	const text = markdown.trim();
	return text === '' ? markdown : markdown.replace(text, () => `**${text}**`);
};

const inlines = (text: Text, isInTable = false): string => text.map(part => inline(part, isInTable)).join('');

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = ({caption, columns, rows, total}: Table): string => {
	const cells = (row: readonly Text[]): readonly string[] => row.map(cell => inlines(cell, true));
	return [
		`**${escaped(caption, false)}**`,
		'',
		tableRow(columns.map(({title}) => escaped(title, true))),
		tableRow(columns.map(({isNumber}) => (isNumber ? '---:' : '---'))),
		...rows.map(row => tableRow(cells(row))),
		...(total === undefined ? [] : [tableRow(cells(total).map(strong))]),
	].join('\n');
};

const codeBlock = (text: string): string => {
	const lines = text.split('\n').map(line => printable(line));
	const runs = text.match(/`+/g) ?? [];
	const fence = '`'.repeat(Math.max(3, 1 + Math.max(0, ...runs.map(run => run.length))));
	return [fence, ...lines, fence].join('\n');
};

const block = (one: Block): string => {
	switch (one.kind) {
		case 'heading':
			return `${'#'.repeat(one.level)} ${escaped(one.text, false)}`;
		case 'paragraph':
			return asLine(inlines(one.text));
		case 'list':
			return one.items.map((item, n) => `${one.isOrdered ? `${n + 1}.` : '-'} ${asLine(inlines(item))}`).join('\n');
		case 'code':
			return codeBlock(one.text);
		case 'decision':
			return `**Decision: ${one.word}.** ${inlines(one.text)}`;
		case 'figures':
			return table({
				kind: 'table',
				caption: 'Numbers',
				columns: [{title: 'Number'}, {title: 'Value', isNumber: true}, {title: 'Meaning'}],
				rows: one.items.map(({label, value, note}) => [[label], [value], [note]]),
			});
		case 'chart':
			return '';
		case 'table':
			return table(one);
	}
};

/** The report as GitHub Flavored Markdown. Nothing of the target becomes markup, a link or HTML. */
export const markdown = (model: ReportModel): string => {
	const {title, subtitle, blocks} = documentOf(model);
	const parts = [`# ${escaped(title, false)}`, inlines(subtitle), ...blocks.map(block)];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
};
