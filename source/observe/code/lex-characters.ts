/** Character classes that the readers of source text share. Codes are UTF-16 units; NaN stands for the text's ends. */

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
