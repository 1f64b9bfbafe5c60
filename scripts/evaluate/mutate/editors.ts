import type {Edit, Tree, TreeFile} from './mutation.ts';

// Small general editors. Each gives edits, or undefined where nothing would change: the mutation does not fit then.

type Wanted = RegExp | ((file: TreeFile) => boolean);

const own = new Set(['source', 'config', 'ci', 'test', 'docs', 'example']);

/** Paths of the project's own files (not vendored, generated or assets) that match, sorted. */
export const pathsOf = (tree: Tree, wanted: Wanted, text?: RegExp): readonly string[] =>
	tree.files
		.filter(file => own.has(file.role) && (wanted instanceof RegExp ? wanted.test(file.path) : wanted(file)))
		.map(file => file.path)
		.filter(path => text === undefined || text.test(tree.text(path)));

/** Joins edits; undefined when there are none. */
export const all = (...parts: readonly (readonly Edit[] | undefined)[]): readonly Edit[] | undefined => {
	const edits = parts.flatMap(part => part ?? []);
	return edits.length === 0 ? undefined : edits;
};

/** Deletes files, `at most` a number of them. */
export const remove = (paths: readonly string[], atMost = Number.POSITIVE_INFINITY): readonly Edit[] | undefined =>
	paths.length === 0 ? undefined : paths.slice(0, atMost).map(path => ({path}));

/** Writes a new file; undefined when there is one already. */
export const add = (tree: Tree, path: string, text: string): readonly Edit[] | undefined =>
	tree.has(path) ? undefined : [{path, text}];

/** Puts text at the end of a file. */
export const append = (path: string | undefined, text: string): readonly Edit[] | undefined =>
	path === undefined ? undefined : [{path, change: before => `${before.replace(/\n*$/, '\n')}${text}`}];

/** Changes the texts of files where that changes anything, in a way that other mutations may do too. */
export const inject = (
	tree: Tree,
	paths: readonly string[],
	change: (text: string) => string,
): readonly Edit[] | undefined => {
	const fitting = paths.filter(path => change(tree.text(path)) !== tree.text(path));
	return fitting.length === 0 ? undefined : fitting.map(path => ({path, change}));
};

/** Changes the texts of files, at most a number of those that change. */
export const rewrite = (
	tree: Tree,
	paths: readonly string[],
	change: (text: string) => string,
	atMost = Number.POSITIVE_INFINITY,
): readonly Edit[] | undefined => {
	const edits = paths.flatMap(path => {
		const before = tree.text(path);
		const text = change(before);
		return text === before ? [] : [{path, text}];
	});
	return edits.length === 0 ? undefined : edits.slice(0, atMost);
};

/** Drops the lines that match. */
export const withoutLines = (text: string, line: RegExp): string =>
	text
		.split('\n')
		.filter(one => !line.test(one))
		.join('\n');

/** Puts a comment sign before the lines that match. */
export const commentedOut = (text: string, line: RegExp, sign = '# '): string =>
	text
		.split('\n')
		.map(one => (line.test(one) ? one.replace(/\S/, first => `${sign}${first}`) : one))
		.join('\n');

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Drops each line that matches with the more indented lines below it (YAML, Python, HCL bodies without the brace). */
export const withoutBlocks = (text: string, head: RegExp): string => {
	const kept: string[] = [];
	let within: {indent: number; isItem: boolean} | undefined;
	for (const line of text.split('\n')) {
		if (within !== undefined && line.trim() !== '') {
			const indent = indentOf(line);
			// A YAML list may stand at its key's own indentation.
			const isListBelow = indent === within.indent && line.trimStart().startsWith('- ') && !within.isItem;
			if (indent > within.indent || isListBelow) continue;
			within = undefined;
		} else if (within !== undefined) continue;
		if (head.test(line)) within = {indent: indentOf(line), isItem: line.trimStart().startsWith('- ')};
		else kept.push(line);
	}

	return kept.join('\n');
};

const opening = '([{';
const closing = ')]}';

/** Drops each statement that begins on a matching line, to the end of the line on which its brackets are closed. */
export const withoutStatements = (text: string, head: RegExp): string => {
	const kept: string[] = [];
	let depth = 0;
	let isWithin = false;
	for (const line of text.split('\n')) {
		if (!isWithin && head.test(line)) {
			isWithin = true;
			depth = 0;
		}

		if (!isWithin) {
			kept.push(line);
			continue;
		}

		for (const sign of line) {
			if (opening.includes(sign)) depth++;
			if (closing.includes(sign)) depth--;
		}

		if (depth <= 0) isWithin = false;
	}

	return kept.join('\n');
};

/** Moves a file. */
export const move = (tree: Tree, from: string | undefined, to: string): readonly Edit[] | undefined =>
	from === undefined || tree.has(to) ? undefined : [{path: from}, {path: to, text: tree.text(from)}];

/** Paths of the evidence that klar gave for a check. */
export const cited = (tree: Tree, check: string): readonly string[] => [
	...new Set((tree.said(check)?.evidence ?? []).map(place => place.path)),
];

const numberOf = (word: string): number =>
	[...word].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);

/** One of the paths, always the same for the same word: lets mutations share a scan without touching the same file. */
export const pick = (paths: readonly string[], word: string): string | undefined =>
	paths.length === 0 ? undefined : paths[numberOf(word) % paths.length];
