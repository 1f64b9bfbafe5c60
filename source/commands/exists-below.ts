import {lstatSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';

/** Of a file this large no lines are counted: a person names lines of code, and this would hold up the keys. @unit bytes */
const maxBytes = 16 * 1024 * 1024;

const linesOf = (file: string): number => {
	const text = readFileSync(file);
	if (text.length === 0) return 0;
	let lines = text.at(-1) === 0x0a ? 0 : 1;
	for (const byte of text) if (byte === 0x0a) lines++;
	return lines;
};

/** Whether a file has such a line; a folder has none, and what a link leads out to is not looked at. */
const hasLine = (root: string, file: string, line: number): boolean => {
	const real = realpathSync(file);
	if (!real.startsWith(realpathSync(root) + path.sep)) return false;
	const stat = statSync(real);
	return stat.isFile() && (stat.size > maxBytes || line <= linesOf(real));
};

/**
 * Whether a path is there below a folder; one that leads out of it is not.
 * @param line 1-based; where one is given the file must have it
 */
export const existsBelow = (root: string, file: string, line?: number): boolean => {
	const absolute = path.resolve(root, file);
	const isInside = absolute === root || absolute.startsWith(root + path.sep);
	if (!isInside || lstatSync(absolute, {throwIfNoEntry: false}) === undefined) return false;
	if (line === undefined) return true;
	try {
		return hasLine(root, absolute, line);
	} catch {
		// A link that leads nowhere, or a file that may not be read, has no line that anyone could look at.
		return false;
	}
};
