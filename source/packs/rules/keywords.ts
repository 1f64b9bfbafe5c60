/** As in signals: shorter ones stand in nearly every line. */
const minLength = 4;
const maxDepth = 20;

type Reader = {readonly text: string; at: number};
/** Words of which one stands in each match; undefined where that can't be said. */
type Words = readonly string[] | undefined;

const shortest = (words: readonly string[]): number => Math.min(...words.map(word => word.length));

const better = (a: Words, b: Words): Words => {
	if (a === undefined || b === undefined) return a ?? b;
	return shortest(b) > shortest(a) ? b : a;
};

/** Reads a quantifier, and tells whether what it stands behind may be missing. */
const readQuantifier = (reader: Reader): 'none' | 'optional' | 'repeated' => {
	const [found] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(reader.text.slice(reader.at, reader.at + 16)) ?? [];
	if (found === undefined) return 'none';
	reader.at += found.length;
	return /^(?:[*?]|\{0)/.test(found) ? 'optional' : 'repeated';
};

const skipClass = (reader: Reader): void => {
	reader.at += /^\[\^?\]/.exec(reader.text.slice(reader.at, reader.at + 3))?.[0].length ?? 1;
	for (; reader.at < reader.text.length && reader.text[reader.at] !== ']'; reader.at++)
		if (reader.text[reader.at] === '\\') reader.at++;
	reader.at++;
};

/** One character, or undefined for what stands for more than one character or for a place. */
const readLiteral = (reader: Reader): string | undefined => {
	const char = reader.text[reader.at] ?? '';
	if (char === '\\') {
		const next = reader.text[reader.at + 1] ?? '';
		reader.at += 2;
		if (next === 'p' || next === 'P' || next === 'x')
			reader.at += /^(?:\{[^}]*\}|..?)/.exec(reader.text.slice(reader.at))?.[0].length ?? 0;
		return /[A-Za-z0-9]/.test(next) ? undefined : next;
	}
	reader.at++;
	return '.^$'.includes(char) ? undefined : char;
};

const readBranch = (reader: Reader, depth: number): Words => {
	let best: Words;
	let run = '';
	const end = (): void => {
		if (run.length >= minLength) best = better(best, [run]);
		run = '';
	};
	while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
		const char = reader.text[reader.at];
		if (char === '(') {
			end();
			reader.at += /^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:?))?/.exec(reader.text.slice(reader.at))?.[0].length ?? 1;
			const inner = readAlternatives(reader, depth + 1);
			reader.at++;
			if (readQuantifier(reader) !== 'optional') best = better(best, inner);
		} else if (char === '[') {
			end();
			skipClass(reader);
			readQuantifier(reader);
		} else {
			const literal = readLiteral(reader);
			const quantifier = readQuantifier(reader);
			if (literal === undefined || quantifier === 'optional') end();
			else {
				run += literal;
				if (quantifier === 'repeated') end();
			}
		}
	}
	end();
	return best;
};

const readAlternatives = (reader: Reader, depth: number): Words => {
	if (depth > maxDepth) {
		reader.at = reader.text.length;
		return undefined;
	}
	const branches: Words[] = [readBranch(reader, depth)];
	while (reader.text[reader.at] === '|') {
		reader.at++;
		branches.push(readBranch(reader, depth));
	}
	return branches.some(words => words === undefined) ? undefined : branches.flatMap(words => words ?? []);
};

/**
 * Words of at least four characters, of which each match of a pattern holds one; undefined when the pattern has none.
 * Compared without case, as signals are. One pass over the pattern.
 */
export const keywordsOf = (pattern: string): Words => {
	// Quoted and free-spacing parts would need a reader of their own.
	if (/\\Q|\(\?[a-zA-Z]*x/.test(pattern)) return undefined;
	const reader: Reader = {text: pattern, at: 0};
	const words = readAlternatives(reader, 0);
	return reader.at === pattern.length ? words : undefined;
};
