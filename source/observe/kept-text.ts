import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** A file's text as bytes of UTF-8, packed when it is large. Its memory is its own, so that a thread can hand it over. */
export type KeptText = {readonly bytes: Uint8Array<ArrayBuffer>; readonly isPacked: boolean};

/**
 * From here on packing pays: what is larger was mostly written by a program (schemas, specifications, data), shrinks to a
 * fraction, and is seldom asked for more than twice. @unit bytes
 */
const minPacked = 8 * 1024;

/** Keeps a text. @param bytes of UTF-8; they may be overwritten afterwards */
export const keepText = (bytes: Uint8Array): KeptText =>
	bytes.length < minPacked
		? {bytes: Uint8Array.from(bytes), isPacked: false}
		: {bytes: Uint8Array.from(deflateRawSync(bytes, {level: 1})), isPacked: true};

/** The text that was kept. */
export const keptText = ({bytes, isPacked}: KeptText): string => {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return (isPacked ? inflateRawSync(buffer) : buffer).toString('utf8');
};
