import type {Cursor} from './cursor.ts';
import {blockValue, NotPlain, plainValue} from './scalars.ts';

/** Where a plain scalar ends on the line: before a comment and the white space at the end. */
const plainEnd = ({text, end}: Cursor, from: number): {to: number; hasComment: boolean} => {
	let to = end;
	for (let at = text.indexOf('#', from); at !== -1 && at < end; at = text.indexOf('#', at + 1)) {
		if (text[at - 1] !== ' ') continue;
		to = at;
		break;
	}

	const hasComment = to < end;
	while (to > from && text[to - 1] === ' ') to--;
	return {to, hasComment};
};

const plainPart = (cursor: Cursor, from: number): {part: string; hasComment: boolean} => {
	const {to, hasComment} = plainEnd(cursor, from);
	const part = cursor.text.slice(from, to);
	if (part.includes(': ') || part.endsWith(':') || part.includes('\t')) throw new NotPlain();
	return {part, hasComment};
};

/** A plain scalar with the lines that go on with it. Leaves the reader on the line behind it. */
export const plainScalar = (cursor: Cursor, from: number, parent: number): unknown => {
	const {part, hasComment} = plainPart(cursor, from);
	let before = cursor.end;
	cursor.advance();
	if (cursor.column <= parent) return plainValue(part);
	if (hasComment) throw new NotPlain();
	let value = part;
	while (cursor.column > parent) {
		const between = cursor.text.slice(before + 1, cursor.start);
		if (between.includes('#')) throw new NotPlain();
		const breaks = between.split('\n').length - 1;
		const next = plainPart(cursor, cursor.start + cursor.column);
		if (next.part.startsWith('- ')) throw new NotPlain();
		value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + next.part;
		before = cursor.end;
		cursor.advance();
		if (next.hasComment && cursor.column > parent) throw new NotPlain();
	}

	return value;
};

/** A literal or folded block. Leaves the reader on the line behind it. */
export const blockScalar = (cursor: Cursor, at: number, parent: number): string => {
	const isFolded = cursor.text[at] === '>';
	const isStripped = cursor.text[at + 1] === '-';
	cursor.requireEnd(at + (isStripped ? 2 : 1));
	const lines: string[] = [];
	let indent = -1;
	let filled = 0;
	for (;;) {
		const from = cursor.end + 1;
		if (from > cursor.text.length) break;
		const newline = cursor.text.indexOf('\n', from);
		const to = newline === -1 ? cursor.text.length : newline;
		let first = from;
		while (first < to && cursor.text[first] === ' ') first++;
		if (first < to) {
			if (indent === -1) {
				if (first - from <= parent) break;
				indent = first - from;
				// Blank lines before it must not be longer than its indent.
				if (lines.some(blank => blank.length > indent)) throw new NotPlain();
			} else if (first - from < indent) {
				if (first - from > parent || cursor.text[first] === '\t') throw new NotPlain();
				break;
			}
		} else if (indent !== -1 && to - from > indent) filled = lines.length + 1;
		lines.push(cursor.text.slice(from, to));
		if (first < to) filled = lines.length;
		cursor.end = to;
		cursor.line++;
	}

	// White space that is longer than the indent at the block's cursor.end is a rarity with rules of its own.
	const last = lines[filled - 1];
	if (last !== undefined && last.trim() === '') throw new NotPlain();
	cursor.advance();
	return blockValue(lines.slice(0, filled), indent, isFolded, isStripped);
};
