import type {MarkdownDocument} from '../../domain/artefacts/markdown.ts';
import {repairMojibake} from '../mojibake.ts';
import {readAsciidoc} from './documents/asciidoc.ts';
import {readMarkdown} from './documents/markdown.ts';
import {readRestructuredText} from './documents/restructured-text.ts';
import {checkedText} from './hostile.ts';
import type {ArtefactReader} from './reader.ts';

const readers: Readonly<Record<string, (text: string) => Omit<MarkdownDocument, 'text'>>> = {
	rst: readRestructuredText,
	asciidoc: readAsciidoc,
};
const languages: ReadonlySet<string> = new Set(['markdown', 'rst', 'asciidoc']);

/** Documents: Markdown with MDX, reStructuredText, AsciiDoc, and plain text, which is read as Markdown. */
export const documentReader: ArtefactReader<MarkdownDocument> = {
	matches: file => languages.has(file.language) || (file.language === 'text' && file.role === 'docs'),
	parse(text, file) {
		const repaired = repairMojibake(checkedText(text)).replace(/\r\n?/g, '\n');
		// What is cut from a text keeps the whole of it in memory, and readers cut from copies: the parts are copied.
		return {text: repaired, ...structuredClone((readers[file.language] ?? readMarkdown)(repaired))};
	},
};
