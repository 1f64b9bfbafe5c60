import {NotPlain, plainValue, quotedValue} from './scalars.ts';

const maxDepth = 20;

/** A list or mapping in brackets on one line. @param at offset of the bracket that opens it */
export const flowValue = (text: string, at: number, lineEnd: number, depth = 0): {value: unknown; end: number} => {
	if (depth > maxDepth) throw new NotPlain();
	const isList = text[at] === '[';
	const list: unknown[] = [];
	const map: Record<string, unknown> = {};
	let i = at + 1;
	const skip = (): string => {
		while (i < lineEnd && text[i] === ' ') i++;
		if (i >= lineEnd) throw new NotPlain();
		return text[i] ?? '';
	};

	/** A plain scalar up to a sign of the collection. */
	const plain = (): string => {
		const start = i;
		for (; i < lineEnd; i++) {
			const sign = text[i] ?? '';
			if (sign === ',' || sign === ']' || sign === '}') break;
			if (sign === '[' || sign === '{' || (sign === '#' && text[i - 1] === ' ')) throw new NotPlain();
			if (sign === ':') {
				const next = text[i + 1] ?? '';
				if (next === ' ') break;
				if (i + 1 >= lineEnd || ',[]{}'.includes(next)) throw new NotPlain();
			}
		}

		let end = i;
		while (end > start && text[end - 1] === ' ') end--;
		const token = text.slice(start, end);
		if (token.includes('\t')) throw new NotPlain();
		if (token === '' || '&*!|>%@`?:-#"\''.includes(token[0] ?? '')) {
			// A sign may begin a word: `-1`, `--flag`.
			if (!/^-[^\s]/.test(token)) throw new NotPlain();
		}

		return token;
	};

	const node = (): unknown => {
		const sign = skip();
		if (sign === '[' || sign === '{') {
			const inner = flowValue(text, i, lineEnd, depth + 1);
			i = inner.end;
			return inner.value;
		}

		if (sign === '"' || sign === "'") {
			const quoted = quotedValue(text, i, lineEnd);
			i = quoted.end;
			return quoted.value;
		}

		return plainValue(plain());
	};

	const close = isList ? ']' : '}';
	for (;;) {
		if (skip() === close) return {value: isList ? list : map, end: i + 1};
		const value = node();
		if (isList) list.push(value);
		else {
			const key = value === null ? '' : String(value);
			if (typeof value === 'object' || key === '__proto__' || key === '<<' || skip() !== ':' || text[i + 1] !== ' ')
				throw new NotPlain();
			i++;
			map[key] = node();
		}

		const after = skip();
		if (after === ',') i++;
		else if (after !== close) throw new NotPlain();
	}
};
