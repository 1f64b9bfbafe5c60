/** What Windows-1252 makes of the bytes 0x80-0x9f; the five bytes that it leaves free stay as they are. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const highs = Array.from({length: 128}, (_, i) => 0x80 + i);
/** Latin-1 gives each byte the character of its number, Windows-1252 others to the first 32. */
const byteOf: ReadonlyMap<string, number> = new Map([
	...highs.map(byte => [String.fromCharCode(byte), byte] as const),
	...[...windows].map((character, i) => [character, 0x80 + i] as const),
]);

const following = `[\\u0080-\\u00bf${windows.replace(/[\u0080-\u009f]/g, '')}]`;
/** A first byte of UTF-8 with as many following ones as it announces, all read as single characters. */
const sequence = new RegExp(
	`[\\u00c2-\\u00df]${following}|[\\u00e0-\\u00ef]${following}{2}|[\\u00f0-\\u00f4]${following}{3}`,
	'g',
);
/** What is left where a byte without a character in Windows-1252 was dropped on the way. */
const remains: readonly (readonly [pattern: RegExp, meant: string])[] = [
	[/âš[ \u00a0](?=ï¸)/g, '⚠'],
	[/âŒ(?![\u0080-\u00bf])/g, '❌'],
	[/â€[\u009d\ufffd]|â€(?=[\s.,;:!?)]|$)/gm, '”'],
	[/ï¸[\u008f\ufffd]?/g, '\ufe0f'],
];
/** A letter with a quotation mark or a dash after it stands in correct text too: `“PÅ”`. */
const weak = /^[\u00c2-\u00df][^\u0080-\u00bf]$/;
/** Sequences by which a text gives itself away, other than three or four characters long ones. */
const minStrong = 2;
/** A text may have gone wrong more than once. */
const maxRounds = 3;

const decode = (characters: string): string | undefined => {
	const bytes = Uint8Array.from([...characters].map(character => byteOf.get(character) ?? 0));
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		// Not what UTF-8 allows, so the characters mean themselves.
		return undefined;
	}
};

/** The sequence stands alone between quotes or backticks: the text speaks of it. */
const isQuoted = (text: string, start: number, end: number): boolean =>
	/[`'"]/.test(text[start - 1] ?? '') && text[start - 1] === text[end];

/** The text shows that it went wrong: one long sequence, or several short ones that no language writes. */
const isSpoilt = (text: string): boolean => {
	let strong = 0;
	for (const match of text.matchAll(sequence)) {
		const [characters] = match;
		if (isQuoted(text, match.index, match.index + characters.length) || weak.test(characters)) continue;
		if (decode(characters) === undefined) continue;
		strong += characters.length > 2 ? minStrong : 1;
		if (strong >= minStrong) return true;
	}

	return false;
};

const repairOnce = (text: string): string => {
	let repaired = text.replace(sequence, characters => decode(characters) ?? characters);
	for (const [pattern, meant] of remains) repaired = repaired.replace(pattern, meant);
	return repaired;
};

/**
 * Puts text right that was UTF-8, was read as Windows-1252 or Latin-1, and was saved again: `lÃ¸sning` → `løsning`.
 * Text that shows no such trace is given back as it is, and so is text that merely quotes a trace. Lines stay lines.
 */
export const repairMojibake = (text: string): string => {
	let repaired = text;
	for (let round = 0; round < maxRounds && isSpoilt(repaired); round++) repaired = repairOnce(repaired);
	return repaired;
};
