import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {assessmentSchema} from '../domain/assessment.ts';
import {printable} from '../domain/printable.ts';
import {UserError} from '../errors.ts';

/** Longer names would be cut by the atomic write, and the leftovers of a kill would not be found again. */
const maxIdLength = 80;

/** The files of one assessment. All lie in one folder, as renames and hard links need it. */
export type Files = {
	readonly id: string;
	readonly folder: string;
	/** The assessment. */
	readonly main: string;
	/** The version before it. */
	readonly backup: string;
};

/** Names of what else lies beside an assessment, as what follows `<id>.json.`. */
export const suffixes = {
	/** A process that has it open, or wants to; one file a process. */
	lock: 'lock-',
	/** A lock while it is written. */
	claim: 'claim-',
	/** What becomes the assessment or its backup by a rename. */
	part: 'part-',
	/** The atomic write's own, as conf names it. */
	temporary: 'tmp-',
	/** A damaged file that was kept. */
	corrupt: 'corrupt-',
} as const;

/** A name that nobody else uses. */
export const token = (): string => `${process.pid}-${randomBytes(6).toString('hex')}`;

/** Whether a text can be an assessment's id; only such texts become file names. */
export const isId = (id: string): boolean =>
	id.length <= maxIdLength && assessmentSchema.shape.id.safeParse(id).success;

/** The files of an assessment. @throws UserError for an id that is none, so that no path leaves the folder */
export const filesOf = (folder: string, id: string): Files => {
	if (!isId(id))
		throw new UserError({
			what: `\`${printable(id.slice(0, maxIdLength))}\` is not the id of an assessment`,
			why: `an id is at most ${maxIdLength} lower-case letters and digits, with \`-\` between words`,
			next: 'See the ids with `klar list`.',
		});
	const main = path.join(folder, `${id}.json`);
	return {id, folder, main, backup: `${main}.bak`};
};

/** A fresh path beside an assessment. */
export const beside = ({main}: Files, suffix: string, name = token()): string => `${main}.${suffix}${name}`;

/** All paths beside an assessment with a suffix. */
export const allBeside = ({id, folder}: Files, suffix: string): readonly string[] =>
	fs
		.readdirSync(folder)
		.filter(name => name.startsWith(`${id}.json.${suffix}`))
		.map(name => path.join(folder, name));

const privateFolder = 0o700;

/** Makes a folder, and takes it from other users' eyes where it was open to them. */
export const ensureFolder = (folder: string): void => {
	fs.mkdirSync(folder, {recursive: true, mode: privateFolder});
	if (process.platform !== 'win32' && (fs.statSync(folder).mode & 0o077) !== 0) fs.chmodSync(folder, privateFolder);
};

/** Removes a file; one that is gone already is as good as removed. */
export const remove = (file: string): void => fs.rmSync(file, {force: true});
