/** Shannon entropy of a text over its characters. @unit bits per character */
export const entropy = (text: string): number => {
	const counts = new Map<string, number>();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
	return bits;
};

/** Steps between neighbouring characters that are 0 or 1: `aaaa`, `1234`, `abcd`. From 0 to 1. */
export const orderedShare = (text: string): number => {
	if (text.length < 2) return 1;
	let ordered = 0;
	for (let i = 1; i < text.length; i++) {
		const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
		if (step === 0 || step === 1) ordered++;
	}

	return ordered / (text.length - 1);
};

/** Changes between lower case, upper case and digits that words don't make (`aB`, `B3`, `3a`), per character. */
export const mixing = (text: string): number => {
	const kindOf = (character: string): number => {
		if (/\d/.test(character)) return 1;
		return /[A-Z]/.test(character) ? 2 : 3;
	};

	const letters = text.replace(/[^A-Za-z0-9]/g, '');
	let changes = 0;
	for (let i = 1; i < letters.length; i++) {
		const before = kindOf(letters.charAt(i - 1));
		const now = kindOf(letters.charAt(i));
		// An upper-case letter that begins a word is no mixing: `accessTokenValue`.
		if (before !== now && !(before === 2 && now === 3)) changes++;
	}

	return letters.length === 0 ? 0 : changes / letters.length;
};
