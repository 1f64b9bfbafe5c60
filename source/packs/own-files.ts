import fs from 'node:fs';
import path from 'node:path';
import {readText, type Text} from './read-text.ts';

/** The folder in which a target keeps what is klar's. */
export const ownFolder = '.klar';

/** A folder of the target itself: a link could lead anywhere. */
const isRealFolder = (folder: string): boolean => {
	const stat = fs.lstatSync(folder, {throwIfNoEntry: false});
	return stat?.isDirectory() === true;
};

/** Whether the target has a file in `.klar` under this name. @param root absolute path of the target */
export const hasOwnFile = (root: string, ...names: readonly string[]): boolean =>
	fs.lstatSync(path.join(root, ownFolder, ...names), {throwIfNoEntry: false}) !== undefined;

/**
 * The text of a file below `.klar` of a target, or why there is none; undefined when it is not there. No link is followed
 * on the way.
 */
export const readOwnFile = (root: string, ...names: readonly string[]): Text | undefined => {
	const folders = names.slice(0, -1).map((_, n) => path.join(root, ownFolder, ...names.slice(0, n + 1)));
	if (!hasOwnFile(root, ...names)) return undefined;
	for (const folder of [path.join(root, ownFolder), ...folders])
		if (!isRealFolder(folder))
			return {kind: 'none', why: `\`${path.relative(root, folder)}\` is a link, which is not followed`};
	return readText(path.join(root, ownFolder, ...names));
};
