/** What a character is for reading words. */
export const classes = {space: 0, word: 1, newline: 2, digit: 3, sign: 4} as const;

const wordPattern = /[A-Za-z_]/;

const create = (wordSigns: string): Uint8Array => {
	const table = new Uint8Array(128);
	for (let code = 0; code < table.length; code++) {
		const character = String.fromCharCode(code);
		if (character === '\n') table[code] = classes.newline;
		else if (code <= 32 || code === 127) table[code] = classes.space;
		else if (wordPattern.test(character) || wordSigns.includes(character)) table[code] = classes.word;
		else if (code >= 48 && code <= 57) table[code] = classes.digit;
		else table[code] = classes.sign;
	}

	return table;
};

const plain = create('');
const withDollar = create('$');

/** The classes of the ASCII characters; all others are letters. @param wordSigns signs that are part of words */
export const wordClasses = (wordSigns: '' | '$' = ''): Uint8Array => (wordSigns === '$' ? withDollar : plain);
