import type {CodeBlock, Heading, ListItem, MarkdownDocument} from '../../../domain/artefacts/markdown.ts';
import {addresses, withLines} from './links.ts';

const adornment = /^([=\-`:.'"~^_*+#<>!$%&,/;?@[\\\]{|}])\1{2,}[ \t]*$/;
const codeDirective = /^(\s*)\.\. (?:code-block|code|sourcecode|highlight)::[ \t]*(\S*)/;
const imageDirective = /^\s*(?:\.\. (?:\|[^|\n]{1,200}\| )?)(?:image|figure)::[ \t]+(\S{1,2000})/;
const item = /^\s*(?:[-*+•]|#\.|\d{1,9}[.)]|\(\d{1,9}\))[ \t]+(\S.*)$/;
const target = /^[ \t]*\.\. _`?([^:`\n]{1,300})`?:[ \t]+(\S{1,2000})/gm;
const embedded = /`([^`<>]{0,500}?)\s{0,4}<([^<>`]{1,2000})>`__?/g;
const named = /`([^`<>]{1,300})`__?|\b([A-Za-z][\w-]{0,100})_(?![\w_])/g;
const role = /:(?:doc|download|ref|file):`(?:[^`<>]{0,300}<)?([^`<>]{1,500})>?`/g;

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** Headings are lines with an adornment below, and perhaps above; each new kind of it is one level deeper. */
const readHeadings = (lines: readonly string[]): readonly Heading[] => {
	const kinds: string[] = [];
	return lines.flatMap((line, i): readonly Heading[] => {
		const below = adornment.exec(lines[i + 1] ?? '');
		const text = line.trim();
		if (
			below === null ||
			text === '' ||
			adornment.test(line) ||
			(lines[i + 1] ?? '').trim().length < Math.min(text.length, 3)
		)
			return [];
		const isBoxed = lines[i - 1]?.trim() === lines[i + 1]?.trim();
		if (!isBoxed && (lines[i - 1] ?? '').trim() !== '' && i > 0) return [];
		const kind = `${below[1]}${isBoxed}`;
		if (!kinds.includes(kind)) kinds.push(kind);
		return [{depth: kinds.indexOf(kind) + 1, text, line: i + 1}];
	});
};

/** The indented lines after a directive or a `::`. */
const readCode = (lines: readonly string[]): readonly CodeBlock[] => {
	const blocks: CodeBlock[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] ?? '';
		const directive = codeDirective.exec(line);
		if (directive === null && !(line.trimEnd().endsWith('::') && !/^\s*\.\. /.test(line))) continue;
		const indent = indentOf(line);
		let end = i + 1;
		while (end < lines.length && ((lines[end] ?? '').trim() === '' || indentOf(lines[end] ?? '') > indent)) end++;
		const body = lines.slice(i + 1, end).filter(each => !/^\s+:[\w-]+:/.test(each));
		const text = body
			.map(each => (each.trim() === '' ? '' : each.slice(indent)))
			.join('\n')
			.trim();
		if (text !== '') blocks.push({language: directive?.[2] ?? '', text, line: i + 1});
		i = end - 1;
	}

	return blocks;
};

const readLinks = (text: string) => {
	const targets = new Map(
		[...text.matchAll(target)].map(match => [(match[1] ?? '').trim().toLowerCase(), match[2] ?? '']),
	);
	const inline = [...text.matchAll(embedded)].map(match => ({
		text: match[1] ?? '',
		href: match[2] ?? '',
		isImage: false,
		at: match.index,
	}));
	const byName = [...text.matchAll(named)].flatMap(match => {
		const name = match[1] ?? match[2] ?? '';
		const href = targets.get(name.trim().toLowerCase());
		return href === undefined ? [] : [{text: name, href, isImage: false, at: match.index}];
	});
	const roles = [...text.matchAll(role)].flatMap(match =>
		match[0].startsWith(':ref:') ? [] : [{text: '', href: match[1] ?? '', isImage: false, at: match.index}],
	);
	const images: {text: string; href: string; isImage: boolean; at: number}[] = [];
	let offset = 0;
	for (const line of text.split('\n')) {
		const href = imageDirective.exec(line)?.[1];
		if (href !== undefined) images.push({text: '', href, isImage: true, at: offset});
		offset += line.length + 1;
	}

	const known = new Set([...inline, ...byName, ...images].map(link => link.href));
	return withLines(text, [
		...inline,
		...byName,
		...roles,
		...images,
		...addresses(text).filter(({href}) => !known.has(href) && ![...targets.values()].includes(href)),
	]);
};

/** Reads reStructuredText as far as checks ask: headings, links, images, code and list items. Tables are left out. */
export const readRestructuredText = (text: string): Omit<MarkdownDocument, 'text'> => {
	const lines = text.split('\n');
	const items: readonly ListItem[] = lines.flatMap((line, i) => {
		const match = item.exec(line.slice(0, 2000));
		const written = /^\[([ xX])\]\s+(.*)$/.exec(match?.[1] ?? '');
		if (match === null) return [];
		return [
			{
				text: (written?.[2] ?? match[1] ?? '').trim(),
				line: i + 1,
				...(written === null ? {} : {isChecked: written[1] !== ' '}),
			},
		];
	});
	return {headings: readHeadings(lines), links: readLinks(text), codeBlocks: readCode(lines), items, tables: []};
};
