import type {CodeBlock, ListItem, MarkdownDocument} from '../../../domain/artefacts/markdown.ts';
import {addresses, withLines} from './links.ts';

const heading = /^(={1,6})[ \t]+(\S.*)$/;
const item = /^\s*(?:\*{1,5}|-|\.{1,5}|\d{1,9}\.)[ \t]+(?:\[([ xX*])\][ \t]+)?(\S.*)$/;
const source = /^\[(?:source)?,?[ \t]*([\w+-]*)[^\]]{0,200}\]$/;
const macro = /\b(?:link|xref):([^\s[\]]{1,2000})\[([^\]]{0,500})\]/g;
const crossReference = /<<([^<>,\n]{1,500})(?:,([^<>\n]{0,500}))?>>/g;
const image = /\bimage::?([^\s[\]]{1,2000})\[([^\]]{0,500})\]/g;
const labelled = /\bhttps?:\/\/[^\s[\]<>"]{1,2000}\[([^\]]{0,500})\]/g;
const fences = new Set(['----', '....', '```']);

/** Fenced blocks with the language that the line before names, and the lines that they cover. */
const readCode = (
	lines: readonly string[],
): {readonly blocks: readonly CodeBlock[]; readonly covered: ReadonlySet<number>} => {
	const blocks: CodeBlock[] = [];
	const covered = new Set<number>();
	for (let i = 0; i < lines.length; i++) {
		const fence = (lines[i] ?? '').trim();
		const mark = fence.startsWith('```') ? '```' : fence;
		if (!fences.has(mark)) continue;
		const close = lines.indexOf(mark, i + 1);
		const end = close === -1 ? lines.length : close;
		const named = mark === '```' ? fence.slice(3) : (source.exec((lines[i - 1] ?? '').trim())?.[1] ?? '');
		blocks.push({language: named.toLowerCase(), text: lines.slice(i + 1, end).join('\n'), line: i + 1});
		for (let at = i; at <= end; at++) covered.add(at);
		i = end;
	}

	return {blocks, covered};
};

/** Reads AsciiDoc as far as checks ask: headings, links, images, code and list items. Tables are left out. */
export const readAsciidoc = (text: string): Omit<MarkdownDocument, 'text'> => {
	const lines = text.split('\n');
	const {blocks, covered} = readCode(lines);
	const prose = lines.map((line, i) => (covered.has(i) ? '' : line));
	const items: readonly ListItem[] = prose.flatMap((line, i) => {
		const match = item.exec(line.slice(0, 2000));
		if (match === null) return [];
		return [
			{text: (match[2] ?? '').trim(), line: i + 1, ...(match[1] === undefined ? {} : {isChecked: match[1] !== ' '})},
		];
	});
	const joined = prose.join('\n');
	const links = [...joined.matchAll(macro)].map(match => ({
		text: match[2] ?? '',
		href: match[1] ?? '',
		isImage: false,
		at: match.index,
	}));
	const references = [...joined.matchAll(crossReference)].map(match => ({
		text: match[2] ?? '',
		href: /\.adoc|#/.test(match[1] ?? '') ? (match[1] ?? '') : `#${match[1]}`,
		isImage: false,
		at: match.index,
	}));
	const images = [...joined.matchAll(image)].map(match => ({
		text: match[2] ?? '',
		href: match[1] ?? '',
		isImage: true,
		at: match.index,
	}));
	const texts = new Map([...joined.matchAll(labelled)].map(match => [match.index, match[1] ?? '']));
	const known = new Set([...links, ...images].map(link => link.href));
	const bare = addresses(joined)
		.map(link => {
			const href = link.href.replace(/\[.*$/, '');
			return {...link, href, text: texts.get(link.at) ?? href};
		})
		.filter(({href}) => !known.has(href));
	return {
		headings: prose.flatMap((line, i) => {
			const match = heading.exec(line.slice(0, 1000));
			return match === null ? [] : [{depth: match[1]?.length ?? 1, text: (match[2] ?? '').trim(), line: i + 1}];
		}),
		links: withLines(joined, [...links, ...references, ...images, ...bare]),
		codeBlocks: blocks,
		items,
		tables: [],
	};
};
