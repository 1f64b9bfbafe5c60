import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

// Never follow a link in the last step, never wait for a pipe to be written to.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export type ReadOutcome =
	| {readonly kind: 'text'; readonly length: number; readonly isCut: boolean}
	| {readonly kind: 'binary'}
	| {readonly kind: 'unreadable'; readonly why: string};

/**
 * Reads a file from its start into a buffer that is used again for the next one.
 * @param buffer its length is the most that is read
 */
export const readInto = (buffer: Buffer, file: string): ReadOutcome => {
	let descriptor: number;
	try {
		descriptor = openSync(file, flags);
	} catch (error) {
		return {kind: 'unreadable', why: (error as NodeJS.ErrnoException).code ?? 'unknown error'};
	}

	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) return {kind: 'unreadable', why: 'not a regular file'};
		let length = 0;
		for (;;) {
			const read = readSync(descriptor, buffer, length, buffer.length - length, null);
			if (read === 0) break;
			length += read;
			if (length === buffer.length) break;
		}

		// Bytes behind `length` are of an earlier file.
		if (buffer.subarray(0, length).includes(0)) {
			return isUtf16(buffer, length) ? {kind: 'unreadable', why: 'UTF-16'} : {kind: 'binary'};
		}

		return {kind: 'text', length, isCut: stat.size > length};
	} catch (error) {
		return {kind: 'unreadable', why: (error as NodeJS.ErrnoException).code ?? 'unknown error'};
	} finally {
		closeSync(descriptor);
	}
};

const isUtf16 = (buffer: Buffer, length: number): boolean =>
	length > 2 && ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff));
