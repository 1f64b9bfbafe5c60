import {findNodeAtLocation, getNodeValue, type Node as JsonNode, type ParseError, parseTree} from 'jsonc-parser';
import {parse as parseTomlText} from 'smol-toml';
import {isMap, isScalar, isSeq, LineCounter, parseAllDocuments} from 'yaml';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {lineAtOffset, tooDeep} from './text-lines.ts';

const maxDepth = 200;

type Path = readonly (string | number)[];

/** Reads YAML, several documents a file. @throws Error on a syntax error or too deep nesting */
export const readYaml = (text: string): DataFile => {
	const lines = new LineCounter();
	const documents = parseAllDocuments(text, {
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
		merge: true,
		lineCounter: lines,
	});
	const list = Array.isArray(documents) ? documents : [];
	const [error] = list.flatMap(document => document.errors);
	if (error !== undefined) throw new Error(`not valid YAML: ${error.message}`);
	return {
		documents: list.map(document => document.toJS({maxAliasCount: 100}) as unknown),
		lineOf: (path, index = 0) => {
			let node: unknown = list[index]?.contents;
			let offset = offsetOf(node) ?? 0;
			for (const part of path) {
				if (isMap(node)) {
					const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(part));
					if (pair === undefined) break;
					offset = offsetOf(pair.key) ?? offset;
					node = pair.value;
				} else if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
					node = node.items[part];
					offset = offsetOf(node) ?? offset;
				} else break;
			}
			return Math.max(1, lines.linePos(offset).line);
		},
	};
};

const offsetOf = (node: unknown): number | undefined => {
	const range = (node as {readonly range?: readonly number[] | null} | null | undefined)?.range;
	return range?.[0];
};

/** Reads JSON, with comments and trailing commas forgiven. @throws Error on other syntax errors or too deep nesting */
export const readJson = (text: string): DataFile => {
	if (tooDeep(text, maxDepth)) throw new Error(`JSON is nested deeper than ${maxDepth} levels`);
	const errors: ParseError[] = [];
	const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, {allowTrailingComma: true});
	if (tree === undefined || errors.length > 0) throw new Error('not valid JSON');
	return {
		documents: [getNodeValue(tree) as unknown],
		lineOf: path => lineAtOffset(text, deepest(tree, path).offset),
	};
};

/** The node of the longest part of the path that exists: for a property its key, so that the line is where it is named. */
const deepest = (tree: JsonNode, path: Path): JsonNode => {
	for (let length = path.length; length > 0; length--) {
		const node = findNodeAtLocation(tree, path.slice(0, length));
		if (node !== undefined) return node.parent?.type === 'property' ? node.parent : node;
	}
	return tree;
};

/** Reads TOML. @throws Error on a syntax error */
export const readToml = (text: string): DataFile => {
	const value: unknown = parseTomlText(text);
	const lines = tomlLines(text);
	return {
		documents: [value],
		lineOf: path => {
			for (let length = path.length; length > 0; length--) {
				const line = lines.get(path.slice(0, length).join('\u0000'));
				if (line !== undefined) return line;
			}
			return 1;
		},
	};
};

const header = /^\s*(\[{1,2})\s*([^\]]{1,300})\]/;
const assignment = /^\s*((?:[\w-]+|"[^"\n]{0,200}"|'[^'\n]{0,200}')(?:\.(?:[\w-]+|"[^"\n]{0,200}"))*)\s*=/;
const keyPart = /"([^"]*)"|'([^']*)'|([\w-]+)/g;

/** Where each key of a TOML text stands, by its path joined with NUL; smol-toml does not tell. */
const tomlLines = (text: string): ReadonlyMap<string, number> => {
	const lines = new Map<string, number>();
	const counts = new Map<string, number>();
	let table: readonly string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const [, brackets, name] = header.exec(line) ?? [];
		if (brackets !== undefined && name !== undefined && !line.trimEnd().endsWith(',')) {
			table = keysOf(name);
			if (brackets === '[[') {
				const key = table.join('\u0000');
				const nth = counts.get(key) ?? 0;
				counts.set(key, nth + 1);
				table = [...table, String(nth)];
			}
			lines.set(table.join('\u0000'), index + 1);
			continue;
		}
		const [, key] = assignment.exec(line) ?? [];
		if (key === undefined) continue;
		const path = [...table, ...keysOf(key)].join('\u0000');
		if (!lines.has(path)) lines.set(path, index + 1);
	}
	return lines;
};

const keysOf = (name: string): readonly string[] =>
	[...name.matchAll(keyPart)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
