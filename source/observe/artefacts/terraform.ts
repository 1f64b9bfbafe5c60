import type {TerraformBlock, TerraformFile} from '../../domain/artefacts/terraform.ts';
import {type Expression, readExpression, readHeredoc, skipComment} from './hcl-expression.ts';
import {checkedText, maxDepth} from './hostile.ts';
import {lineFinder} from './lines.ts';
import type {ArtefactReader} from './reader.ts';

type Attribute = TerraformBlock['attributes'][number];
type OpenBlock = {type: string; labels: string[]; line: number; attributes: Attribute[]; blocks: OpenBlock[]};

const identifier = /[\p{L}_][\p{L}\p{N}_-]{0,300}/uy;
/** Labels hold no templates; they are short and stand on the block's line. */
const label = /"([^"\n]{0,300})"|([\p{L}_][\p{L}\p{N}_.-]{0,300})/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
	pattern.lastIndex = at;
	return pattern.exec(text);
};

const skipBlanks = (text: string, from: number, blanks: string): number => {
	let at = from;
	while (at < text.length) {
		const after = blanks.includes(text[at] ?? '') ? at + 1 : skipComment(text, at);
		if (after === at) break;
		at = after;
	}
	return at;
};

/** The text of an expression: a string without its quotes, a here-document's body, anything else as written. */
const valueText = ({source, isString}: Expression): string =>
	isString ? source.slice(1, -1) : (readHeredoc(`${source}\n`, 0)?.body ?? source);

/**
 * Reads the blocks of an HCL text in linear time. Nothing is evaluated.
 * @throws Error where it is no HCL, or nests deeper than 200 levels
 */
export const parseHcl = (source: string): TerraformFile => {
	const text = checkedText(source);
	const lineAt = lineFinder(text);
	const root: OpenBlock = {type: '', labels: [], line: 1, attributes: [], blocks: []};
	const open: OpenBlock[] = [root];
	const unexpected = (at: number): Error => new Error(`line ${lineAt(at)}: it is no HCL`);

	const openBlock = (type: string, from: number, line: number): number => {
		const block: OpenBlock = {type, labels: [], line, attributes: [], blocks: []};
		let at = skipBlanks(text, from, ' \t');
		for (let found = matchAt(label, text, at); found; found = matchAt(label, text, at)) {
			block.labels.push(found[1] ?? found[2] ?? '');
			at = skipBlanks(text, at + found[0].length, ' \t');
		}
		if (text[at] !== '{') throw unexpected(at);
		if (open.length > maxDepth) throw new Error(`it nests deeper than ${maxDepth} levels`);
		open.at(-1)?.blocks.push(block);
		open.push(block);
		return at + 1;
	};

	for (let at = 0; ; ) {
		at = skipBlanks(text, at, ' \t\r\n,;');
		if (at >= text.length) break;
		if (text[at] === '}') {
			if (open.length === 1) throw unexpected(at);
			open.pop();
			at++;
			continue;
		}
		const name = matchAt(identifier, text, at)?.[0];
		if (name === undefined) throw unexpected(at);
		const line = lineAt(at);
		const after = skipBlanks(text, at + name.length, ' \t');
		if (text[after] !== '=') {
			at = openBlock(name, after, line);
			continue;
		}
		const expression = readExpression(text, skipBlanks(text, after + 1, ' \t'));
		open.at(-1)?.attributes.push({name, value: valueText(expression), line});
		at = expression.end;
	}
	if (open.length > 1) throw new Error(`line ${open.at(-1)?.line}: a block has no end`);
	return {blocks: root.blocks};
};

/** Terraform and OpenTofu files. */
export const terraformReader: ArtefactReader<TerraformFile> = {
	matches: ({extension}) => extension === 'tf' || extension === 'tofu',
	parse: text => parseHcl(text),
};
