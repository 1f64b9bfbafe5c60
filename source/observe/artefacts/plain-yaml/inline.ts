import type {Cursor} from './cursor.ts';
import {flowValue} from './flow.ts';
import {blockScalar, plainScalar} from './multi-line.ts';
import {NotPlain, plainValue, quotedValue} from './scalars.ts';

/** What stands behind a key or a dash on the same line. Leaves the reader on the line behind it. */
export const inlineValue = (cursor: Cursor, at: number, parent: number): unknown => {
	const sign = cursor.text[at] ?? '';
	switch (sign) {
		case '|':
		case '>':
			return blockScalar(cursor, at, parent);
		case '"':
		case "'": {
			const quoted = quotedValue(cursor.text, at, cursor.end);
			cursor.requireEnd(quoted.end);
			cursor.advance();
			return quoted.value;
		}

		case '[':
		case '{': {
			const flow = flowValue(cursor.text, at, cursor.end);
			cursor.requireEnd(flow.end);
			cursor.advance();
			return flow.value;
		}

		default:
			if ('&*!%@`?:,]}#\t'.includes(sign) || cursor.isDash(at)) throw new NotPlain();
			return plainScalar(cursor, at, parent);
	}
};

/** The key at an offset; undefined where the line holds no mapping. */
export const keyAt = (cursor: Cursor, at: number): {key: string; colon: number} | undefined => {
	const sign = cursor.text[at] ?? '';
	if (sign === '"' || sign === "'") {
		const quoted = quotedValue(cursor.text, at, cursor.end);
		if (cursor.text[quoted.end] !== ':') return undefined;
		if (!cursor.isSpace(quoted.end + 1)) throw new NotPlain();
		return {key: quoted.value, colon: quoted.end};
	}

	let colon = cursor.text.indexOf(':', at);
	while (colon !== -1 && !cursor.isSpace(colon + 1)) colon = cursor.text.indexOf(':', colon + 1);
	if (colon === -1 || colon >= cursor.end) return undefined;
	if ('[{'.includes(sign)) return undefined;
	if ('&*!|>%@`?:,]}#'.includes(sign)) throw new NotPlain();
	const name = cursor.text.slice(at, colon);
	if (name.includes(' #')) return undefined;
	if (name.endsWith(' ') || name.includes('\t')) throw new NotPlain();
	const value = plainValue(name);
	return {key: value === null ? '' : String(value), colon};
};
