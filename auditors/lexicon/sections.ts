// Documents as sections: a heading with all that stands under it, its sub-sections too.
import type {CodeBlock, Heading, ListItem, MarkdownDocument} from '../../source/domain/artefacts/markdown.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at} from '../../source/domain/place.ts';
import {type Topic, topicPattern} from './document-topics.ts';
import type {OwnDocument} from './own-documents.ts';

/** A part of a document, or the whole of it where the file's name says what it is about. */
export type Section = {
	readonly path: string;
	/** The heading's text; the file's name for a whole document. */
	readonly heading: string;
	/** Where it begins and ends in the file. */
	readonly line: number;
	readonly lastLine: number;
	readonly isWhole: boolean;
	/** The lines under the heading, as written. */
	readonly lines: readonly string[];
	readonly headings: readonly Heading[];
	readonly items: readonly ListItem[];
	readonly codeBlocks: readonly CodeBlock[];
	readonly tables: MarkdownDocument['tables'];
};

const nameOf = (base: string): string => base.replace(/\.\w{1,10}$/, '').replace(/([a-z])([A-Z])/g, '$1 $2');

const inside = <T extends {readonly line: number}>(all: readonly T[], from: number, to: number): readonly T[] =>
	all.filter(({line}) => line >= from && line <= to);

const cut = (
	{file, value}: OwnDocument,
	lines: readonly string[],
	{heading, line, lastLine, isWhole}: Pick<Section, 'heading' | 'line' | 'lastLine' | 'isWhole'>,
): Section => {
	const first = isWhole ? 1 : line + 1;
	return {
		path: file.path,
		heading,
		line,
		lastLine,
		isWhole,
		lines: lines.slice(first - 1, lastLine),
		headings: inside(value.headings, first, lastLine),
		items: inside(value.items, first, lastLine),
		codeBlocks: inside(value.codeBlocks, first, lastLine),
		tables: inside(value.tables, first, lastLine),
	};
};

/** The whole of a document as one section. */
export const wholeOf = (document: OwnDocument): Section => {
	const lines = document.value.text.split('\n');
	return cut(document, lines, {heading: nameOf(document.file.base), line: 1, lastLine: lines.length, isWhole: true});
};

const maxSections = 400;

/** Sections of one document whose heading fits; a section within one that fits is not listed again. */
export const sectionsWhere = (document: OwnDocument, fits: (heading: Heading) => boolean): readonly Section[] => {
	const {headings, text} = document.value;
	const found: Section[] = [];
	let lines: readonly string[] | undefined;
	let until = 0;
	for (const [index, heading] of headings.entries()) {
		if (heading.line <= until || found.length >= maxSections || !fits(heading)) continue;
		lines ??= text.split('\n');
		const next = headings.slice(index + 1).find(({depth}) => depth <= heading.depth);
		const lastLine = next === undefined ? lines.length : next.line - 1;
		found.push(cut(document, lines, {heading: heading.text, line: heading.line, lastLine, isWhole: false}));
		until = lastLine;
	}
	return found;
};

/**
 * What the documents hold about a topic: whole documents whose name or title says so, else their sections whose heading
 * does. A title alone on a README counts for its sections, not for the whole.
 */
export const sectionsAbout = (documents: readonly OwnDocument[], ...about: readonly Topic[]): readonly Section[] => {
	const fits = (text: string): boolean => about.some(topic => topicPattern[topic].test(text.slice(0, 300)));
	return documents.flatMap(document => {
		const {file, value} = document;
		const isReadme = /^readme/i.test(file.base);
		const [title] = value.headings;
		const titled = title !== undefined && title.depth === 1 && title.line < 30 && fits(title.text);
		if ((!isReadme && (fits(nameOf(file.base)) || titled)) || (isReadme && fits(file.folder.split('/').at(-1) ?? '')))
			return [wholeOf(document)];
		return sectionsWhere(document, heading => (heading !== title || heading.depth > 1 ? fits(heading.text) : false));
	});
};

/** The section's place; its first words when it has no heading. */
export const placeOf = ({path, line, heading, isWhole}: Section): Evidence =>
	at(path, line, isWhole ? undefined : heading);

/** Lines of a section with their numbers, within a bound. */
export const numberedLines = (section: Section): readonly {readonly line: number; readonly text: string}[] => {
	const first = section.isWhole ? 1 : section.line + 1;
	return section.lines.map((text, index) => ({line: first + index, text: text.slice(0, 1000)}));
};

/** The first line of a section that fits. */
export const lineIn = (section: Section, fits: RegExp): Evidence | undefined => {
	const hit = numberedLines(section).find(({text}) => fits.test(text));
	return hit === undefined ? undefined : at(section.path, hit.line, hit.text);
};
