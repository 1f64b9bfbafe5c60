import os from 'node:os';
import path from 'node:path';
import {ensureFolder, type Files} from '../../store/files.ts';
import {lock} from '../../store/lock.ts';
import {explaining} from '../../store/problems.ts';
import type {Access} from './access.ts';
import {beginning, type End, type Entry, entrySchema, hashOf, lineOf} from './entry.ts';
import {appendText, type LogFiles, readEnd, readTail, writeEnd} from './files.ts';

/** A container may run as a number that has no name. */
const userName = (): string => {
	try {
		return os.userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? 'unknown'}`;
	}
};

/** The lock of assessments, put beside the log: two that write at once would both follow the same line. */
const lockFiles = ({folder}: LogFiles): Files => {
	const main = path.join(folder, 'access.json');
	return {id: 'access', folder, main, backup: `${main}.bak`};
};

const lastEntry = (text: string): Entry | undefined => {
	for (const line of text.trimEnd().split('\n').toReversed()) {
		try {
			const entry = entrySchema.safeParse(JSON.parse(line)).data;
			if (entry !== undefined) return entry;
		} catch {
			// A line that was cut; the one before it may be whole.
		}
	}
	return undefined;
};

/** What the next line follows: the noted end, or the last line where a kill kept the end from being noted. */
const endOf = (noted: End | undefined, tail: string): End => {
	const last = lastEntry(tail);
	const end = last === undefined ? undefined : {n: last.n, hash: last.hash};
	// Where lines were cut off, the noted end is ahead: following it keeps the gap visible for ever.
	if (noted !== undefined && (end === undefined || noted.n > end.n)) return noted;
	return end ?? {n: 0, hash: beginning};
};

/**
 * Adds one entry to the log and notes where it ends now.
 * @throws UserError when the folder cannot be written
 */
export const appendAccess = (
	files: LogFiles,
	access: Access & {readonly command: string},
	{now, version}: {readonly now: Date; readonly version: string},
): void =>
	explaining(files.log, () => {
		ensureFolder(files.folder);
		const own = lock(lockFiles(files));
		try {
			const tail = readTail(files);
			const noted = readEnd(files);
			const end = endOf(noted, tail);
			const entry = {
				n: end.n + 1,
				at: now.toISOString(),
				user: userName(),
				host: os.hostname(),
				klar: version,
				...access,
				...(noted === undefined && tail !== '' ? {isAfterLostEnd: true as const} : {}),
				previous: end.hash,
			};
			// A line that a full disk cut must not swallow this one.
			appendText(files, `${tail === '' || tail.endsWith('\n') ? '' : '\n'}${lineOf(entry)}`);
			writeEnd(files, {n: entry.n, hash: hashOf(entry)});
		} finally {
			own.release();
		}
	});
