/** Colours by meaning; a word or a mark always stands beside them. */
export type Ink = 'strong' | 'good' | 'middling' | 'bad' | 'quiet';

// The 16 basic colours, so that the terminal's own theme decides what they look like on its background.
const codes: Readonly<Record<Ink, readonly [on: number, off: number]>> = {
	strong: [1, 22],
	good: [32, 39],
	middling: [33, 39],
	bad: [31, 39],
	quiet: [2, 22],
};

/** Colours a text, or leaves it as it is. */
export const paint = (ink: Ink, text: string, hasColour: boolean): string => {
	const [on, off] = codes[ink];
	return hasColour ? `\u001B[${on}m${text}\u001B[${off}m` : text;
};
