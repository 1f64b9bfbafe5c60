import {lstatSync} from 'node:fs';
import path from 'node:path';

/** Whether a file or folder of the target is there, by its path relative to the root; never outside it. */
export const existsBelow = (root: string, file: string): boolean => {
	const absolute = path.resolve(root, file);
	const isInside = absolute === root || absolute.startsWith(root + path.sep);
	return isInside && lstatSync(absolute, {throwIfNoEntry: false}) !== undefined;
};
