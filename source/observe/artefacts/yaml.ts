import {type CST, isScalar, Parser} from 'yaml';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {cutBlobs} from './cut-blobs.ts';
import {checkedText, maxDepth} from './hostile.ts';
import {type LineTree, lineFinder, lineIn} from './lines.ts';
import {parsePlainYaml} from './plain-yaml/plain-yaml.ts';
import {strictComposer} from './strict-composer.ts';
import {convertDocument, lineTree} from './yaml-values.ts';

// The defaults look for duplicate keys and draw error pictures in quadratic time (21.8 s on 200 KB).
const options = {uniqueKeys: false, prettyErrors: false, logLevel: 'silent'} as const;

/** The parser keeps a stack of its own, the composer after it recurses: so depth is judged between the two. */
const refuseDepth = (root: CST.Token): void => {
	const open: {token: CST.Token; depth: number}[] = [{token: root, depth: 0}];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const {token, depth} = next;
		if (depth > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		if (token.type === 'document' && token.value) open.push({token: token.value, depth});
		if (!('items' in token)) continue;
		for (const item of token.items) {
			if (item.key) open.push({token: item.key, depth: depth + 1});
			if (item.value) open.push({token: item.value, depth: depth + 1});
		}
	}
};

function* checkedTokens(tokens: Iterable<CST.Token>, lineAt: (offset: number) => number): Generator<CST.Token> {
	for (const token of tokens) {
		// The composer would go on and collect an error a token.
		if (token.type === 'error') throw new Error(`line ${lineAt(token.offset)}: ${token.message}`);
		refuseDepth(token);
		yield token;
	}
}

/** A function made apart from the others: those of one call share what any of them holds on to. */
const holding = (text: string) => (): string => text;

/**
 * Reads YAML of one or several documents: anchors and merge keys are written out, unknown tags (`!Ref`, `!reference`)
 * are dropped from their values, documents without content are left out.
 * @param again gives the source when lines are asked for, so that it need not be held until then
 * @throws Error on a syntax error, an alias bomb, nesting over 200 levels, and text over 1 MiB.
 */
export const parseYaml = (source: string, again = holding(source)): DataFile => {
	const text = checkedText(source);
	const plain = parsePlainYaml(text, false);
	if (plain === undefined) return readWhole(text, again);
	return withLines(plain, () => parsePlainYaml(checkedText(again()), true)?.trees ?? []);
};

type Documents = {readonly documents: readonly unknown[]; readonly lines: readonly number[]};

/**
 * Values at once, and the line on which each document begins; the lines of its parts, which few files are asked for and
 * which take more memory than the values, when they are asked for.
 */
const withLines = ({documents, lines}: Documents, readTrees: () => readonly LineTree[]): DataFile => {
	let trees: readonly LineTree[] | undefined;
	return {
		// What is cut from a text keeps the whole of it in memory: the values are copied.
		documents: cutBlobs(structuredClone(documents)),
		lineOf(path, document = 0) {
			if (path.length === 0) return lines[document] ?? 1;
			trees ??= readTrees();
			return lineIn(trees[document], path);
		},
	};
};

/** Reads a text with the parser of the whole language. @throws Error as parseYaml does */
export const readWhole = (text: string, again = holding(text)): DataFile => {
	const {documents, trees} = composed(text);
	const lines = trees.map(({line}) => line);
	return withLines({documents, lines}, () => composed(checkedText(again())).trees);
};

/** `version: @project.version@`: builds of Maven and Gradle put a value there before anyone reads the file. */
const isFilled = (text: string, at: number): boolean => /^@[\w.-]{1,80}@/.test(text.slice(at, at + 90));

const composed = (text: string): {documents: readonly unknown[]; trees: readonly LineTree[]} => {
	const lineAt = lineFinder(text);
	const documents: unknown[] = [];
	const trees: LineTree[] = [];
	const tokens = checkedTokens(new Parser().parse(text), lineAt);
	const refuse = (at: number, code: string, message: string): void => {
		if (code !== 'BAD_SCALAR_START' || !isFilled(text, at)) throw new Error(`line ${lineAt(at)}: ${message}`);
	};
	for (const document of strictComposer(options, refuse).compose(tokens, false, text.length)) {
		for (const {pos, code, message} of document.errors) refuse(pos[0], code, message);
		if (document.contents === null) continue;
		const root = document.contents;
		if (isScalar(root) && root.value === null) continue;
		const {value, parts} = convertDocument(text, lineAt, root);
		documents.push(value);
		trees.push(lineTree(lineAt(root.range?.[0] ?? 0), parts));
	}
	return {documents, trees};
};
