// Character classes that the readers of source text share. NaN stands for the text's ends.

/** A text as numbers, one for each of its UTF-16 units: loops over them run at twice the speed of `charCodeAt`. */
export type Codes = Uint8Array | Uint16Array;

/** The codes of a text. */
export const codesOf = (text: string): Codes => {
	if (/^[\x00-\xff]*$/.test(text)) return Buffer.from(text, 'latin1');
	const bytes = Buffer.from(text, 'utf16le');
	// A buffer of the shared pool may start at an odd offset, where no 16-bit view can.
	return new Uint16Array(new Uint8Array(bytes).buffer);
};

export const lineFeed = 10;

export const isGap = (code: number): boolean => code <= 32 || Number.isNaN(code);

/** Letter, digit, underscore or anything beyond ASCII. */
export const isWord = (code: number): boolean =>
	(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57) || code > 127;

/** Only white space stands between an offset and its line's start. */
export const isAtLineStart = (text: string, at: number): boolean => {
	for (let i = at - 1; i >= 0; i--) {
		const code = text.charCodeAt(i);
		if (code === lineFeed) return true;
		if (code > 32) return false;
	}

	return true;
};

/** The word that ends right before an offset, `''` when none does. Words over 32 characters are cut. */
export const wordBefore = (text: string, end: number): string => {
	let start = end;
	while (start > 0 && end - start < 32 && isWord(text.charCodeAt(start - 1))) start--;
	return text.slice(start, end);
};
