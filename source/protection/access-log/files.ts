import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {type End, endSchema} from './entry.ts';

/** The files of the log, in a folder of their own: one entry a line, and where it ends. */
export const logFiles = (folder: string) => ({
	folder,
	log: path.join(folder, 'log.jsonl'),
	end: path.join(folder, 'end.json'),
});
export type LogFiles = ReturnType<typeof logFiles>;

/** More than the longest line, so that the last whole one is in it. @unit bytes */
const tailBytes = 64 * 1024;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const textOf = (file: string): string | undefined => {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
};

/** The text of the log; empty when nothing was ever logged. */
export const readLog = ({log}: LogFiles): string => textOf(log) ?? '';

/** The end of the log's text; it may begin within a line. */
export const readTail = ({log}: LogFiles): string => {
	if (!fs.existsSync(log)) return '';
	const file = fs.openSync(log, 'r');
	try {
		const {size} = fs.fstatSync(file);
		const bytes = Buffer.alloc(Math.min(size, tailBytes));
		fs.readSync(file, bytes, 0, bytes.length, size - bytes.length);
		return bytes.toString('utf8');
	} finally {
		fs.closeSync(file);
	}
};

/** Where the log ended when it was last written; undefined when that is not known. */
export const readEnd = ({end}: LogFiles): End | undefined => {
	const text = textOf(end);
	if (text === undefined) return undefined;
	try {
		return endSchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
};

/** Notes where the log ends; the note is replaced as a whole. */
export const writeEnd = ({end}: LogFiles, value: End): void => {
	const part = `${end}.${randomUUID()}.part`;
	fs.writeFileSync(part, `${JSON.stringify(value)}\n`, {mode: 0o600, flag: 'wx'});
	fs.renameSync(part, end);
};

/** Adds to the end of the log and nowhere else, and returns when it is on the disk. */
export const appendText = ({log}: LogFiles, text: string): void => {
	const {O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0} = fs.constants;
	const file = fs.openSync(log, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
	try {
		fs.writeFileSync(file, text);
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
};
