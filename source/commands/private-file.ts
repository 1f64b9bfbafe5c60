import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {UserError} from '../errors.ts';

/** Only the person may read it: reports tell where a system is weak. */
const ownerOnly = 0o600;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A pipe or a device is written to as it stands; a file is replaced as a whole, and a link by the file. */
const isSpecial = (file: string): boolean => {
	const stat = fs.statSync(file, {throwIfNoEntry: false});
	return stat !== undefined && !stat.isFile() && !stat.isDirectory();
};

/**
 * Writes a file that only its owner may read; whoever looks sees the old one or the whole new one.
 * @throws UserError when it cannot be written
 */
export const writePrivate = (file: string, content: string | Uint8Array): void => {
	const absolute = path.resolve(file);
	const part = path.join(path.dirname(absolute), `.${path.basename(absolute)}.${randomUUID()}.part`);
	try {
		if (isSpecial(absolute)) {
			fs.writeFileSync(absolute, content);
			return;
		}
		fs.writeFileSync(part, content, {mode: ownerOnly, flag: 'wx'});
		fs.renameSync(part, absolute);
	} catch (error) {
		fs.rmSync(part, {force: true});
		throw new UserError(
			{
				what: `the report could not be written to \`${file}\``,
				why: reason(error),
				next: 'name another place with `--output`, or leave it out to print the report',
			},
			{cause: error},
		);
	}
};
