import fs from 'node:fs';
import {allBeside, type Files, remove, suffixes} from './files.ts';

/** A claim this old belongs to a process that was killed while writing it, which takes less than a millisecond. */
const abandonedMs = 60_000;

/** Removes what kills left behind. Only the holder of the lock may: nobody else writes then. */
export const sweep = (files: Files): void => {
	for (const file of [...allBeside(files, suffixes.temporary), ...allBeside(files, suffixes.part)]) remove(file);
	for (const file of allBeside(files, suffixes.claim)) {
		const stat = fs.statSync(file, {throwIfNoEntry: false});
		if (stat !== undefined && Date.now() - stat.mtimeMs > abandonedMs) remove(file);
	}
};

/**
 * Removes all of an assessment. The backup goes before the file, so that no kill leaves a backup alone, which would be
 * taken for an assessment that lost its file.
 */
export const removeAll = (files: Files): void => {
	sweep(files);
	remove(files.backup);
	for (const file of allBeside(files, suffixes.corrupt)) remove(file);
	remove(files.main);
};
