/** Reads CSV by the grammar of RFC 4180, written apart from the reporter so that it can catch its mistakes. */
export const parseCsv = (text: string): readonly (readonly string[])[] => {
	const rows: string[][] = [[]];
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			for (at++; ; at++) {
				if (at >= text.length) throw new Error('a quote is not closed');
				if (text[at] !== '"') cell += text[at];
				else if (text[at + 1] === '"') cell += text[++at];
				else break;
			}
			at++;
		} else {
			for (; at < text.length && !/[,"\r\n]/.test(text[at]!); at++) cell += text[at];
		}
		rows.at(-1)!.push(cell);
		if (text[at] === ',') at++;
		else if (text.startsWith('\r\n', at)) {
			at += 2;
			if (at < text.length) rows.push([]);
		} else throw new Error(`no cell ends at ${at}: ${JSON.stringify(text.slice(at, at + 10))}`);
	}
	const widths = new Set(rows.map(row => row.length));
	if (widths.size !== 1) throw new Error(`rows have ${[...widths].join(', ')} cells`);
	return rows;
};
