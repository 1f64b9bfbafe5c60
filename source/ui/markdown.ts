import type {Token, Tokens} from 'marked';
import {bold, clean, type Line, muted, type Span, span, widthOf, wrap} from './text.ts';

/** Marked's lexer, which is loaded when the first screen is out. */
export type Lexer = (source: string) => readonly Token[];

type Style = Pick<Span, 'tone' | 'isBold'>;

const inlineOf = (tokens: readonly Token[] | undefined, style: Style): readonly Span[] =>
	(tokens ?? []).flatMap((token): readonly Span[] => {
		switch (token.type) {
			case 'strong':
				return inlineOf(token.tokens, {...style, isBold: true});
			case 'em':
			case 'del':
				return inlineOf(token.tokens, style);
			case 'codespan':
				return [{...style, text: clean(token.text), tone: 'accent'}];
			case 'link':
				return [
					...inlineOf(token.tokens, style),
					...(token.href === token.text ? [] : [muted(` (${clean(token.href)})`)]),
				];
			case 'br':
				return [{...style, text: ' '}];
			case 'text':
			case 'escape':
				if ('tokens' in token && token.tokens !== undefined) return inlineOf(token.tokens, style);
				return [{...style, text: withoutEntities(clean(token.text.replaceAll('\n', ' ')))}];
			default:
				return [{...style, text: clean(token.raw.replaceAll('\n', ' '))}];
		}
	});

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
const withoutEntities = (text: string): string =>
	text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const listLines = (list: Tokens.List, width: number, bullet: string): readonly Line[] =>
	list.items.flatMap((item, index) => {
		const mark = list.ordered ? `${Number(list.start || 1) + index}.` : bullet;
		const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : '';
		const lead = `${mark} ${box}`;
		// Marked gives the box of a task as a token of its own, which would become a line of its own.
		const tokens = item.tokens.filter(({type}) => type !== 'checkbox');
		const body = blocks(tokens, {width: width - widthOf(lead), bullet}).filter(line => line.length > 0);
		return body.map((line, row) => [span(row === 0 ? lead : ' '.repeat(widthOf(lead)), 'muted'), ...line]);
	});

const codeLines = (text: string, width: number): readonly Line[] =>
	text
		.replaceAll('\t', '  ')
		.split('\n')
		.flatMap(row => wrap([span(clean(row), 'accent')], width - 2, 2))
		.map(line => [span('  '), ...line]);

type Options = {readonly width: number; readonly bullet: string};

const blocks = (tokens: readonly Token[], {width, bullet}: Options): readonly Line[] =>
	tokens.flatMap((token, index): readonly Line[] => {
		const gap: readonly Line[] = index === 0 || token.type === 'space' ? [] : [[]];
		switch (token.type) {
			case 'space':
				return [];
			case 'heading':
				return [...gap, ...wrap([bold(widthOf(token.text) > 0 ? clean(token.text) : '')], width)];
			case 'code':
				return [...gap, ...codeLines(token.text, width)];
			case 'list':
				return [...gap, ...listLines(token as Tokens.List, width, bullet)];
			case 'blockquote':
				return [...gap, ...blocks(token.tokens ?? [], {width: width - 2, bullet}).map(line => [muted('  '), ...line])];
			case 'text':
				return wrap(inlineOf('tokens' in token && token.tokens ? token.tokens : [token], {}), width);
			default:
				return [...gap, ...wrap(inlineOf('tokens' in token && token.tokens ? token.tokens : [token], {}), width)];
		}
	});

/** Markdown as lines of a width: paragraphs, lists, code; no HTML, no pictures, no colours but for code. */
export const markdownLines = (lexer: Lexer | undefined, source: string, options: Options): readonly Line[] => {
	// Until the lexer is there (the first screen never shows Markdown) the bare text will do.
	if (lexer === undefined) return wrap([span(clean(source.replace(/[`*]/g, '').replace(/\s+/g, ' ')))], options.width);
	return blocks(lexer(source), options);
};
