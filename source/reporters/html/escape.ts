import {printable} from '../../domain/printable.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Plain text for HTML and SVG, between tags and in quoted attributes: no markup, no control characters. */
export const escaped = (text: string): string =>
	printable(text).replace(/[&<>"']/g, character => entities[character] ?? character);

/** The same for several lines, which stay. */
export const escapedLines = (text: string): string => text.split('\n').map(escaped).join('\n');
