const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
// CSI, SS3, or Escape with a character; at most 64 characters are looked at.
const sequence = /^(?:\u001B\u001B?\[\[?[0-?]*[ -/]*[@-~]|\u001B\u001B?O[0-9;]*[@-~]|\u001B[^\u001B[O])/;
export const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** What a terminal sent, taken apart. */
export type Keys = {
	readonly keys: readonly string[] /** The start of a key whose end has not come yet. */;
	readonly rest: string;
};

/**
 * Takes a chunk apart into keys: escape sequences and bracketed pastes stay whole, the rest falls into characters.
 * @param joinsText whether a run of printable characters stays in one piece, as a paste into a text field
 */
export const splitKeys = (chunk: string, joinsText = false): Keys => {
	const keys: string[] = [];
	let at = 0;
	while (at < chunk.length) {
		if (chunk.startsWith(pasteStart, at)) {
			const end = chunk.indexOf(pasteEnd, at);
			if (end === -1) return {keys, rest: chunk.slice(at)};
			keys.push(chunk.slice(at, end + pasteEnd.length));
			at = end + pasteEnd.length;
			continue;
		}
		if (chunk[at] === '\u001B') {
			const match = sequence.exec(chunk.slice(at, at + 64));
			if (match === null) return {keys, rest: chunk.slice(at)};
			keys.push(match[0]);
			at += match[0].length;
			continue;
		}
		const nextEscape = chunk.indexOf('\u001B', at);
		const run = chunk.slice(at, nextEscape === -1 ? undefined : nextEscape);
		keys.push(...splitRun(run, joinsText));
		at += run.length;
	}
	return {keys, rest: ''};
};

const splitRun = (run: string, joinsText: boolean): readonly string[] => {
	if (joinsText) return run.split(/(?<=[\u0000-\u001F\u007F])|(?=[\u0000-\u001F\u007F])/);
	const keys: string[] = [];
	for (const {segment} of segmenter.segment(run)) keys.push(...(segment === '\r\n' ? ['\r', '\n'] : [segment]));
	return keys;
};
