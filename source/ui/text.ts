import stringWidth from 'string-width';
import {printable} from '../domain/printable.ts';
import type {Tone} from './theme.ts';

/** Text as a terminal without UTF-8 can show it; not wider than before. */
export const asAscii = (text: string): string =>
	text
		.replaceAll('…', '.')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[–—]/g, '-')
		.replace(/[^ -~]/gu, '?');

/** A run of text in one style. */
export type Span = {
	readonly text: string;
	readonly tone?: Tone | undefined;
	readonly isBold?: boolean | undefined;
	readonly isInverse?: boolean | undefined;
};

/** One row of the window. */
export type Line = readonly Span[];

/** Text from outside, safe for the terminal; without variation selectors, whose width terminals disagree on. */
export const clean = (text: string): string => printable(text.replaceAll('\uFE0F', ''));

export const span = (text: string, tone?: Tone, isBold?: boolean): Span => ({text, tone, isBold});
export const bold = (text: string, tone?: Tone): Span => span(text, tone, true);
export const muted = (text: string): Span => span(text, 'muted');

// Each frame measures all of its text, and the general way costs a hundred times as much. Nearly all of it is ASCII,
// Latin letters, lines, bars and the signs of the theme: one code unit and one cell each.
const oneCellEach =
	/^[ -~\u00A1-\u00AC\u00AE-\u00FF\u2013\u2014\u2018-\u201D\u2022\u2026\u203A\u2190-\u2193\u2248\u23CE\u2500-\u259F\u25B2\u25CB\u25CF\u2714\u2716\u276F]*$/;

const cells = (text: string): number => (oneCellEach.test(text) ? text.length : stringWidth(text));

/** Width on the screen. @unit character cells */
export const widthOf = (line: Line | string): number =>
	typeof line === 'string' ? cells(line) : line.reduce((sum, {text}) => sum + cells(text), 0);

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Text cut to a width, with an ellipsis where something was cut. */
export const cut = (text: string, width: number, ellipsis = '…'): string => {
	if (cells(text) <= width) return text;
	let kept = '';
	let used = cells(ellipsis);
	for (const {segment} of segmenter.segment(text)) {
		used += cells(segment);
		if (used > width) break;
		kept += segment;
	}
	return width < 1 ? '' : kept + ellipsis;
};

/** Text filled up with spaces to a width, or cut to it. */
export const pad = (text: string, width: number): string => {
	const fitted = cut(text, width);
	return fitted + ' '.repeat(Math.max(0, width - cells(fitted)));
};

/** Text set to the right end of a width. */
export const padLeft = (text: string, width: number): string => ' '.repeat(Math.max(0, width - cells(text))) + text;

/** A line with a left and a right part; the left one is cut when both don't fit. */
export const spread = (left: Line, right: Line, width: number): Line => {
	const room = width - widthOf(right) - 1;
	const kept = cutLine(left, room);
	return [...kept, span(' '.repeat(Math.max(1, width - widthOf(kept) - widthOf(right)))), ...right];
};

/** A line cut to a width. */
export const cutLine = (line: Line, width: number): Line => {
	let room = width;
	const kept: Span[] = [];
	for (const part of line) {
		if (room <= 0) break;
		const text = cut(part.text, room);
		kept.push({...part, text});
		room -= cells(text);
		if (text !== part.text) break;
	}
	return kept;
};

// Only spaces: other white space has a width of its own in a terminal.
const withoutEnd = (text: string): string => {
	let end = text.length;
	while (text[end - 1] === ' ') end--;
	return text.slice(0, end);
};

const pieces = (part: Span, width: number): readonly Span[] =>
	part.text.split(/(?<= )(?=[^ ])/).flatMap(word => {
		if (cells(withoutEnd(word)) <= width) return [{...part, text: word}];
		// A word longer than the line (a path, a link) is broken between its characters.
		const parts: string[] = [''];
		for (const {segment} of segmenter.segment(word)) {
			const last = parts[parts.length - 1] ?? '';
			if (cells(last + segment) > width) parts.push(segment);
			else parts[parts.length - 1] = last + segment;
		}
		return parts.map(text => ({...part, text}));
	});

/** Breaks a line into lines of a width, between words where it can. @param indent of the lines after the first */
export const wrap = (line: Line, width: number, indent = 0): readonly Line[] => {
	const room = Math.max(8, width);
	const lines: Span[][] = [[]];
	let used = 0;
	for (const piece of line.flatMap(part => pieces(part, room - indent))) {
		const wordWidth = cells(withoutEnd(piece.text));
		if (used > 0 && used + wordWidth > room && wordWidth > 0) {
			lines.push(indent > 0 ? [span(' '.repeat(indent))] : []);
			used = indent;
		}
		lines.at(-1)?.push(piece);
		used += cells(piece.text);
	}
	return lines.map(trimmed);
};

// A space at the end would count against the width and bring an ellipsis.
const trimmed = (line: Line): Line => {
	const last = line.at(-1);
	return last === undefined ? line : [...line.slice(0, -1), {...last, text: withoutEnd(last.text)}];
};

/** At most so many lines; the last one ends in an ellipsis where some are left out. */
export const clampLines = (lines: readonly Line[], max: number, width: number): readonly Line[] => {
	if (lines.length <= max) return lines;
	if (max <= 0) return [];
	const last = lines[max - 1] ?? [];
	const text = last
		.map(part => part.text)
		.join('')
		.trimEnd();
	return [...lines.slice(0, max - 1), [{...last[0], text: `${cut(text, width - 2, '')} …`}]];
};

/** The part of a list that is drawn: rows around the marked one. Never mounts what is not seen. */
export const visibleWindow = (
	index: number,
	length: number,
	height: number,
): {readonly from: number; readonly to: number} => {
	if (length <= height) return {from: 0, to: length};
	const from = Math.max(0, Math.min(index - Math.floor(height / 2), length - height));
	return {from, to: from + height};
};
