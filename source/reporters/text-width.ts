import stringWidth from 'string-width';

/** Cuts a line to a width in character cells, with an ellipsis (`...` without Unicode). */
export const shorten = (text: string, columns: number, hasUnicode: boolean): string => {
	if (stringWidth(text) <= columns) return text;
	const ellipsis = hasUnicode ? '…' : '...';
	let cut = [...text];
	while (cut.length > 0 && stringWidth(cut.join('')) > columns - ellipsis.length) cut = cut.slice(0, -1);
	return `${cut.join('').trimEnd()}${ellipsis}`;
};

/** Fills up with spaces to a width in character cells. */
export const pad = (text: string, columns: number): string =>
	text + ' '.repeat(Math.max(0, columns - stringWidth(text)));

/** Breaks a text at its spaces into lines of a width in character cells; a longer word keeps a line of its own. */
export const wrapped = (text: string, columns: number): readonly string[] => {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || stringWidth(last) + 1 + stringWidth(word) > columns) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
};
