import fs from 'node:fs';

/** Packs and cards are written by hand; a longer file is a mistake or an attack on the parser. @unit bytes */
const maxBytes = 1024 * 1024;

/** The text of a file, or why there is none. */
export type Text = {readonly kind: 'text'; readonly text: string} | {readonly kind: 'none'; readonly why: string};

const none = (why: string): Text => ({kind: 'none', why});

/** Reads a regular file. A pack may lie in a hostile repository: no link is followed and no pipe is waited for. */
export const readText = (path: string): Text => {
	const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants;
	let file: number;
	try {
		file = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	} catch (error) {
		return none(`it cannot be read (${error instanceof Error && 'code' in error ? error.code : 'unknown error'})`);
	}
	try {
		const stat = fs.fstatSync(file);
		if (!stat.isFile()) return none('it is not a regular file');
		if (stat.size > maxBytes) return none(`it is longer than ${maxBytes} bytes`);
		return {kind: 'text', text: fs.readFileSync(file, 'utf8')};
	} finally {
		fs.closeSync(file);
	}
};

/** What is piped into the program, as far as a hand-written file goes. @throws Error of the system for an input that fails */
export const readPiped = (): Text => {
	const parts: Buffer[] = [];
	let length = 0;
	for (;;) {
		const part = Buffer.alloc(64 * 1024);
		const read = fs.readSync(0, part);
		if (read === 0) return {kind: 'text', text: Buffer.concat(parts).toString('utf8')};
		length += read;
		if (length > maxBytes) return none(`it is longer than ${maxBytes} bytes`);
		parts.push(part.subarray(0, read));
	}
};
