import fs from 'node:fs';
import {beside, type Files, remove, suffixes} from './files.ts';
import {failedWith} from './problems.ts';

/**
 * A second name for a file's content. A hard link costs no room and no time; where the file system has none, and on
 * Windows, where conf may fall back to writing in place and would reach through the link, it is a copy.
 */
const duplicate = (from: string, to: string): void => {
	if (process.platform !== 'win32') {
		try {
			fs.linkSync(from, to);
			return;
		} catch (error) {
			if (!failedWith(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
		}
	}
	fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
};

/** Makes `to` hold what `from` holds in one step: whoever looks, at whatever moment, sees the old or the new. */
const replaceBy = (files: Files, from: string, to: string): void => {
	const part = beside(files, suffixes.part);
	try {
		duplicate(from, part);
		fs.renameSync(part, to);
	} finally {
		// A rename between two names of one file does nothing and leaves both.
		remove(part);
	}
};

/** Keeps the current version as the backup. */
export const backUp = (files: Files): void => replaceBy(files, files.main, files.backup);

/** Brings the backup back as the current version. */
export const restore = (files: Files): void => replaceBy(files, files.backup, files.main);

/** Keeps a damaged file under a name of its own, so that nothing is lost by repairing. @returns the path */
export const keepDamaged = (files: Files): string => {
	const kept = beside(files, suffixes.corrupt, new Date().toISOString().replaceAll(/[:.]/g, '-'));
	// The damaged file stays in its place until the repaired one is renamed over it, so that no kill leaves a gap.
	if (!fs.existsSync(kept)) duplicate(files.main, kept);
	return kept;
};

/** Makes renames in a folder last through a power failure. */
export const syncFolder = (folder: string): void => {
	if (process.platform === 'win32') return;
	const file = fs.openSync(folder, fs.constants.O_RDONLY);
	try {
		fs.fsyncSync(file);
	} catch (error) {
		// Some network file systems can't sync a folder; the files themselves are synced.
		if (!failedWith(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF')) throw error;
	} finally {
		fs.closeSync(file);
	}
};
