import fs from 'node:fs';
import type {Assessment} from '../domain/assessment.ts';
import {type Files, remove} from './files.ts';
import {diskFull, explaining} from './problems.ts';
import {backUp, restore, syncFolder} from './replace.ts';
import type {Write} from './write.ts';

const sizeOf = (file: string): number | undefined => fs.statSync(file, {throwIfNoEntry: false})?.size;

/**
 * Saves an assessment: keeps the current version as the backup, writes, and looks whether all of it arrived.
 * @throws UserError when the disk is full; the version before is then the current one, as if nothing had been tried
 */
export const saveTo = (files: Files, assessment: Assessment, write: Write): void =>
	explaining(files.main, () => {
		const hadVersion = fs.existsSync(files.main);
		if (hadVersion) backUp(files);
		const bytes = write(files.main, assessment);
		if (sizeOf(files.main) !== bytes) {
			if (hadVersion) restore(files);
			else remove(files.main);
			throw diskFull(files.main);
		}
		syncFolder(files.folder);
	});

/** What tells one version of a file from another. */
export const versionOf = (files: Files): string | undefined => {
	const stat = fs.statSync(files.main, {throwIfNoEntry: false, bigint: true});
	return stat === undefined ? undefined : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
};
