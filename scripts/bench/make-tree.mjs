// Makes a tree of source-like text files from a fixed seed: a mix of languages, sizes and folders as in a large product.
//
// It is harder than real trees: nearly every name in it stands once, so that a scan of it holds more than one of hypershift
// (29,357 text files, 392 MB). `npm run bench -- FOLDER` measures a real tree.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {createWords, forms, singles} from './forms.mjs';
import {createRandom} from './random.mjs';

/** Shares of the kinds: two thirds are vendored, as in langfuse, hypershift and BookStack laid side by side. */
const shares = [
	[0.67, 'goVendored'],
	[0.1, 'ts'],
	[0.025, 'tsTest'],
	[0.04, 'py'],
	[0.015, 'pyTest'],
	[0.035, 'go'],
	[0.02, 'goTest'],
	[0.015, 'java'],
	[0.02, 'php'],
	[0.02, 'markdown'],
	[0.015, 'manifest'],
	[0.004, 'deployment'],
	[0.006, 'json'],
	[0.01, 'sql'],
	[0.005, 'shell'],
];
/** The middle size of a file, how far the others spread around it, and the most. @unit bytes */
const medianSize = 2500;
const spread = 1.15;
const maxSize = 200_000;

/** How many of the words are ordinary ones; it sets how many lines hold a keyword. */
const ownPlainness = 0.85;
const vendoredPlainness = 0.9;
/** Share of blocks that are routes, queries and settings. */
const rareShare = 0.08;

/** Statements within a definition: real ones are some twenty lines long. */
const statements = (words, indent) =>
	Array.from(
		{length: 4 + words.below(14)},
		() => `${indent}${words.noun()} = ${words.noun()}.${words.noun()}(${words.noun()}, ${words.number()})`,
	).join('\n');

/** A block with statements before its last line, where the form is one of code. */
const filled = (block, words, indent) => {
	const last = block.lastIndexOf('\n');
	if (indent === undefined || last === -1) return block;
	return `${block.slice(0, last)}\n${statements(words, indent)}${block.slice(last)}`;
};

const textOf = (form, words, size) => {
	const {head, blocks, rare = blocks, indent, between = '\n\n', end} = form;
	const parts = [];
	let length = 0;
	do {
		const block = filled(words.pick(words.chance(rareShare) ? rare : blocks)(words), words, indent);
		parts.push(block);
		length += block.length + between.length;
	} while (length < size);
	return `${head(words)}\n${between === '\n\n' ? '\n' : ''}${parts.join(between)}\n${end === undefined ? '' : `${end}\n`}`;
};

const write = (file, text) => {
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
};

/** A number keeps the names apart; what marks a test stays where it is. */
const numbered = (name, n) => name.replace(/(_test)?(\.test)?\.\w+$/, ending => `${n}${ending}`);

/** Writes `count` files below `root`, and a few that tell what they belong to. */
export const makeTree = (root, count) => {
	const random = createRandom(20261121);
	const own = createWords(random, ownPlainness);
	const vendored = createWords(random, vendoredPlainness);
	for (const [file, text] of singles()) write(path.join(root, file), text);
	for (let n = 0; n < count; n++) {
		const kind = random.weighted(shares);
		const form = forms[kind];
		const words = kind === 'goVendored' ? vendored : own;
		const size = Math.min(maxSize, words.size(medianSize, spread));
		write(path.join(root, form.folder(words), numbered(form.name(words), n)), textOf(form, words, size));
	}
};
