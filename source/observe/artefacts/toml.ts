import {parse, TomlError} from 'smol-toml';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {checkedText, maxDepth} from './hostile.ts';
import {type LineTree, lineIn} from './lines.ts';
import {tomlLines} from './toml-lines.ts';

/** The parser bounds brackets only: dotted keys and headers nest as deep as they are long. */
const refuseDepth = (root: unknown): void => {
	const open: {value: unknown; depth: number}[] = [{value: root, depth: 0}];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (typeof next.value !== 'object' || next.value === null) continue;
		if (next.depth > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		for (const value of Object.values(next.value)) open.push({value, depth: next.depth + 1});
	}
};

/**
 * Reads TOML. Lines are found when first asked for.
 * @throws Error on a syntax error, nesting over 200 levels, and text over 1 MiB.
 */
export const parseToml = (source: string): DataFile => {
	const text = checkedText(source);
	let value: unknown;
	try {
		value = parse(text, {maxDepth});
	} catch (error) {
		// The library's message draws the lines around the error: only what and where is kept.
		if (!(error instanceof TomlError)) throw error;
		throw new Error(`line ${error.line}: ${error.message.split('\n')[0]}`);
	}
	refuseDepth(value);
	let tree: LineTree | undefined;
	return {
		documents: [value],
		lineOf: path => {
			tree ??= tomlLines(text);
			return lineIn(tree, path);
		},
	};
};
