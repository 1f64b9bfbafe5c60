import {printable} from '../../domain/printable.ts';

// Single characters of a fixed set: linear.
const markup = /[\\`*_[\]<>|~$]|&(?=[#a-z])/gi;
/** What begins a block where it stands first on a line. */
const blockStart = /^(\s*)([#+\-=]|\d+(?=[.)]))/;
/** Bare addresses, mail addresses, mentions and numbers of issues become links by themselves, whatever is escaped. */
const linkable = /:\/\/|@|www\.|#\d/i;

/** Text between backticks, one more than stand in it on end. In a table a bar would end the cell. */
export const codeSpan = (text: string, isInTable: boolean): string => {
	const safe = printable(text).replaceAll('|', isInTable ? '\\|' : '|');
	const runs = safe.match(/`+/g) ?? [];
	const fence = '`'.repeat(1 + Math.max(0, ...runs.map(run => run.length)));
	// A space at each end keeps backticks at the ends apart from the fence; Markdown takes it away again.
	const space = safe.startsWith('`') || safe.endsWith('`') || safe.trim() === '' ? ' ' : '';
	return `${fence}${space}${safe}${space}${fence}`;
};

/** Plain text as Markdown that shows exactly it: no markup, no link, no HTML. */
export const escaped = (text: string, isInTable: boolean): string =>
	printable(text)
		.split(/( +)/)
		.map(word => (linkable.test(word) ? codeSpan(word, isInTable) : word.replace(markup, '\\$&')))
		.join('');

/** A line whose beginning can't be taken for a heading, a list or a rule. */
export const asLine = (markdown: string): string =>
	markdown.replace(blockStart, '$1\\$2').replace(/^(\s*)\\(\d+)([.)])/, '$1$2\\$3');
