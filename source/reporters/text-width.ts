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
