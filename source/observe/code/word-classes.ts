/** What a byte is for reading words. Odd numbers are what words go on with. */
export const classes = {space: 0, word: 1, newline: 2, digit: 3, sign: 4} as const;

const wordPattern = /[A-Za-z_\x80-\xff]/;

const classOf = (character: string, wordSigns: string): number => {
	if (character === '\n') return classes.newline;
	if (character <= ' ' || character === '\x7f') return classes.space;
	if (wordPattern.test(character) || wordSigns.includes(character)) return classes.word;
	return character >= '0' && character <= '9' ? classes.digit : classes.sign;
};

const create = (wordSigns: string): Uint8Array =>
	Uint8Array.from({length: 256}, (_, byte) => classOf(String.fromCharCode(byte), wordSigns));

const plain = create('');
const withDollar = create('$');

/** The classes of all bytes; those beyond ASCII belong to letters. @param wordSigns signs that are part of words */
export const wordClasses = (wordSigns: '' | '$' = ''): Uint8Array => (wordSigns === '$' ? withDollar : plain);
