// C0 and C1 controls with DEL, bidirectional controls, zero-width characters, line separators: what a hostile name or
// line could use to move the cursor, hide text or reorder it.
const unsafe = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

const visible = (character: string): string => {
	if (character === '\t') return ' ';
	return `\\u{${character.codePointAt(0)?.toString(16) ?? '0'}}`;
};

/** Makes text of the repository safe for a terminal and a report: control and bidirectional characters become visible. */
export const printable = (text: string): string => text.replace(unsafe, visible);
