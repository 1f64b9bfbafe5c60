import {Lexer, type Token, type Tokens} from 'marked';
import type {CodeBlock, Heading, ListItem, MarkdownDocument} from '../../../domain/artefacts/markdown.ts';
import {maxDepth} from '../hostile.ts';
import {markdownLinks} from './links.ts';

type Structure = Omit<MarkdownDocument, 'text'>;
type Table = MarkdownDocument['tables'][number];

/** What the walk over the blocks collects. */
type Collected = {
	readonly headings: Heading[];
	readonly codeBlocks: CodeBlock[];
	readonly items: ListItem[];
	readonly tables: Table[];
	/** First line and number of lines of each block of code. */
	readonly code: {readonly line: number; readonly lines: number}[];
};

/** Quotes in lists in quotes: the lexer recurses, and each level copies its text. */
const deep = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){40,}/m;
const frontMatter = /^---\n[\s\S]*?\n(?:---|\.\.\.)(?=\n|$)/;
const box = /^\s*\[([ xX])\]\s+/;
const htmlHeading = /<h([1-6])\b[^<>]{0,500}>([\s\S]{0,1000}?)<\/h\1>/gi;
/** A code span ends within this many characters, or the backticks mean themselves. */
const maxSpan = 2000;

const newlines = (text: string): number => {
	let count = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
	return count;
};

const firstText = (item: Tokens.ListItem): string => {
	const token = item.tokens.find(each => each.type === 'text' || each.type === 'paragraph');
	return token === undefined ? '' : token.raw.replace(box, '').trim();
};

const addItem = (item: Tokens.ListItem, line: number, collected: Collected): void => {
	const written = box.exec(item.tokens[0]?.raw ?? '') ?? box.exec(item.raw.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, ''));
	const isChecked = item.task || written !== null ? (item.checked ?? written?.[1] !== ' ') : undefined;
	collected.items.push({text: firstText(item), line, ...(isChecked === undefined ? {} : {isChecked})});
};

const addHtmlHeadings = (raw: string, line: number, collected: Collected): void => {
	for (const match of raw.matchAll(htmlHeading)) {
		const text = (match[2] ?? '')
			.replace(/<[^<>]{0,500}>/g, '')
			.replace(/\s+/g, ' ')
			.trim();
		if (text !== '')
			collected.headings.push({depth: Number(match[1]), text, line: line + newlines(raw.slice(0, match.index))});
	}
};

/** Without line breaks at the end; an expression for that would try each run of breaks in the text. */
const withoutLastBreaks = (text: string): string => {
	let end = text.length;
	while (text[end - 1] === '\n') end--;
	return text.slice(0, end);
};

/** Every block's lines are those of its raw text, one by one, in nested blocks too. */
const walk = (tokens: readonly Token[], firstLine: number, depth: number, collected: Collected): void => {
	if (depth > maxDepth) return;
	let line = firstLine;
	for (const token of tokens) {
		const at = line + newlines(/^\n*/.exec(token.raw)?.[0] ?? '');
		if (token.type === 'heading') collected.headings.push({depth: token.depth, text: token.text, line: at});
		else if (token.type === 'code') {
			collected.codeBlocks.push({
				language: (token.lang ?? '').split(/[\s{,]/)[0]?.toLowerCase() ?? '',
				text: withoutLastBreaks(token.text),
				line: at,
			});
			collected.code.push({line, lines: newlines(token.raw.trimEnd()) + 1});
		} else if (token.type === 'html') addHtmlHeadings(token.raw, line, collected);
		else if (token.type === 'table') {
			const cells = (row: readonly Tokens.TableCell[]): readonly string[] => row.map(cell => cell.text);
			collected.tables.push({header: cells(token.header), rows: token.rows.map(cells), line: at});
		} else if (token.type === 'blockquote') walk(token.tokens ?? [], line, depth + 1, collected);
		else if (token.type === 'list') {
			let itemLine = line;
			for (const item of token.items) {
				addItem(item, itemLine, collected);
				walk(item.tokens, itemLine, depth + 1, collected);
				itemLine += newlines(item.raw);
			}
		}

		line += newlines(token.raw);
	}
};

const blankLines = (lines: string[], collected: Collected): string => {
	for (const {line, lines: count} of collected.code) {
		for (let at = line; at < line + count && at <= lines.length; at++)
			lines[at - 1] = ' '.repeat(lines[at - 1]?.length ?? 0);
	}

	return lines.join('\n');
};

/** Spaces in place of code spans and comments; line ends stay. */
const blankSpans = (text: string): string => {
	const parts: string[] = [];
	let kept = 0;
	const lastComment = text.lastIndexOf('-->');
	const blank = (from: number, to: number): void => {
		parts.push(text.slice(kept, from), text.slice(from, to).replace(/[^\n]/g, ' '));
		kept = to;
	};

	for (const match of text.matchAll(/`+|<!--/g)) {
		if (match.index < kept) continue;
		const isComment = match[0] === '<!--';
		const from = match.index + match[0].length;
		const rest = isComment ? text : text.slice(from, from + maxSpan);
		const end = isComment
			? from > lastComment
				? -1
				: text.indexOf('-->', from)
			: new RegExp(`(?<!\`)${match[0]}(?!\`)`).exec(rest)?.index;
		const paragraph = isComment || end === undefined ? '' : rest.slice(0, end);
		if (end === undefined || end === -1 || paragraph.includes('\n\n')) continue;
		blank(match.index, isComment ? end + 3 : from + end + match[0].length);
	}

	parts.push(text.slice(kept));
	return parts.join('');
};

const referencesIn = (text: string): ReadonlyMap<string, string> => {
	const references = new Map<string, string>();
	for (const match of text.matchAll(/^[ >\t]{0,12}\[([^\]\n^][^\]\n]{0,500})\]:[ \t]*\n?[ \t]*<?([^\s<>]{1,2000})/gm)) {
		const label = (match[1] ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
		if (!references.has(label)) references.set(label, match[2] ?? '');
	}

	return references;
};

/** Headings alone, line by line, for texts that the lexer can't take. */
const readLines = (text: string): Structure => ({
	headings: text.split('\n').flatMap((line, i) => {
		const match = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/.exec(line.slice(0, 1000));
		return match === null ? [] : [{depth: match[1]?.length ?? 1, text: (match[2] ?? '').trim(), line: i + 1}];
	}),
	links: markdownLinks(text, referencesIn(text)),
	codeBlocks: [],
	items: [],
	tables: [],
});

/** Reads a Markdown text by its structure. Lines end with `\n`. A text that nests too deeply is read line by line. */
export const readMarkdown = (text: string): Structure => {
	const plain = text.replace(frontMatter, matter => matter.replace(/[^\n]/g, ''));
	if (deep.test(plain)) return readLines(text);
	const collected: Collected = {headings: [], codeBlocks: [], items: [], tables: [], code: []};
	try {
		// Blocks only: inline marks are read below, in linear time and with their lines.
		walk(new Lexer({gfm: true}).blockTokens(plain, []), 1, 0, collected);
	} catch (error) {
		if (error instanceof RangeError) return readLines(text);
		throw error;
	}

	const {code: _, ...structure} = collected;
	const prose = blankSpans(blankLines(plain.split('\n'), collected));
	return {...structure, links: markdownLinks(prose, referencesIn(prose))};
};
