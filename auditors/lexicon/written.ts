// Whether a section holds something that a reader can use.
import {operateCommand} from './document-commands.ts';
import {placeholderWords} from './document-topics.ts';
import type {Section} from './sections.ts';

const stripped = (line: string): string =>
	line
		.replace(/<!--.{0,2000}?(?:-->|$)/g, '')
		.replace(/^\s{0,20}(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/, '')
		.replace(/^[\s>#|=:~-]+/, '')
		.trim();

const isPlaceholder = (line: string): boolean =>
	/^[<[{(….]{1,4}[^\n]{0,120}[>\]})….]{1,4}$/.test(line) || (line.length < 60 && placeholderWords.test(line));

const wordsIn = (line: string): number => line.match(/[\p{L}\d]{2,}/gu)?.length ?? 0;

/** Words that say something: without headings, comments, placeholders and boxes that nobody ticked. */
export const writtenWords = ({lines}: Section): number =>
	lines.reduce((sum, line) => {
		const text = line.slice(0, 2000);
		if (/^\s{0,3}#{1,6}\s/.test(text) || /^\s{0,20}[-*+]\s+\[ \]/.test(text)) return sum;
		const said = stripped(text);
		return said === '' || isPlaceholder(said) ? sum : sum + wordsIn(said);
	}, 0);

/** @unit words */
const leastWords = 12;

/** There is more under the heading than a template, a link or a list of open boxes. */
export const isWritten = (section: Section): boolean =>
	writtenWords(section) >= leastWords || section.codeBlocks.some(block => block.text.trim().split('\n').length > 1);

const item = /^\s{0,12}(?:\d{1,3}[.)]|[-*+])\s/;
const step = /^\s{0,12}(?:\d{1,3}[.)]|[-*+])\s+(?!\[ \])\S/;
const inBackticks = /`[^`\n]{4,300}`/g;

/** Lines of plain text that give a command on a running system: "Restart it with `systemctl restart shop`". */
export const commandsIn = ({lines}: Section): number =>
	lines.filter(line => {
		const text = line.slice(0, 1000);
		return !item.test(text) && (text.match(inBackticks) ?? []).some(code => operateCommand.test(code));
	}).length;

/** Steps that a reader can follow: numbered lines, list items that are not open boxes, blocks of commands, commands in the text. */
export const stepsIn = (section: Section): number => {
	const {lines, codeBlocks, headings} = section;
	const numbered = lines.filter(
		line => step.test(line.slice(0, 200)) && !isPlaceholder(stripped(line.slice(0, 500))),
	).length;
	const titled = headings.filter(({text}) => /^(?:step|steg|trinn|trin|schritt|\d{1,2}[.):])/i.test(text)).length;
	return numbered + titled + codeBlocks.length + commandsIn(section);
};
