import fs from 'node:fs';
import path from 'node:path';
import {type Assessment, assessmentSchema} from '../domain/assessment.ts';
import type {OpenAssessment} from '../domain/ports.ts';
import {UserError} from '../errors.ts';
import type {Files} from './files.ts';
import {type Lock, lock} from './lock.ts';
import {explaining} from './problems.ts';
import {readSaved} from './read.ts';
import {keepDamaged, restore, syncFolder} from './replace.ts';
import {saveTo, versionOf} from './save.ts';
import {sweep} from './sweep.ts';
import type {Write} from './write.ts';

/** Puts the backup in the place of a damaged or missing file. @returns what happened, for the person */
const repair = (files: Files, problem: string): string => {
	const kept = fs.existsSync(files.main) ? keepDamaged(files) : undefined;
	restore(files);
	syncFolder(files.folder);
	const where = kept === undefined ? '' : ` The damaged file is kept as \`${path.basename(kept)}\`.`;
	return `The saved assessment could not be read (${problem}), so the version before it was restored.${where}`;
};

const conflict = (id: string): UserError =>
	new UserError({
		what: 'This could not be saved',
		why: `another klar changed \`${id}\` since it was opened here`,
		next: `Leave and open it again with \`klar resume ${id}\`; what the other klar saved is kept.`,
	});

/** An assessment held for writing, as it is on disk now. */
export const held = (files: Files, own: Lock, read: Assessment, write: Write, recovered?: string): OpenAssessment => {
	let current = read;
	let version = versionOf(files);
	let isClosed = false;
	return {
		value: () => current,
		save: next => {
			if (isClosed) throw new Error(`\`${files.id}\` was saved after it had been closed`);
			// A value that would not be read again is a bug, and must not replace one that would.
			const valid = assessmentSchema.parse(next);
			if (valid.id !== files.id) throw new Error(`\`${valid.id}\` was saved as \`${files.id}\``);
			explaining(files.folder, () => own.assertHeld());
			const found = versionOf(files);
			// A file that is gone was removed by hand: what is known here is all there is, and is written again.
			if (found !== undefined && found !== version) throw conflict(files.id);
			try {
				saveTo(files, valid, write);
			} finally {
				version = versionOf(files);
			}
			current = valid;
		},
		isReadOnly: false,
		...(recovered === undefined ? {} : {recovered}),
		close: () => {
			if (!isClosed) own.release();
			isClosed = true;
		},
	};
};

/** Opens an assessment for writing: locks it, clears what kills left, and repairs it from its backup where needed. */
export const openForWriting = (files: Files, takeOver: boolean, write: Write): OpenAssessment => {
	// Read before anything is touched: what does not exist or is from a newer klar gets no lock.
	explaining(files.folder, () => readSaved(files));
	const own = explaining(files.folder, () => lock(files, takeOver));
	try {
		return explaining(files.folder, () => {
			sweep(files);
			const {assessment, problem} = readSaved(files);
			return held(files, own, assessment, write, problem === undefined ? undefined : repair(files, problem));
		});
	} catch (error) {
		own.release();
		throw error;
	}
};

/** Opens an assessment to look at it: nothing on disk changes, and it may be open elsewhere. */
export const openForReading = (files: Files): OpenAssessment => {
	const {assessment, problem} = readSaved(files);
	return {
		value: () => assessment,
		save: () => {
			throw new UserError({
				what: 'This could not be saved',
				why: `\`${files.id}\` is open read-only`,
				next: `Open it for writing with \`klar resume ${files.id}\`.`,
			});
		},
		isReadOnly: true,
		...(problem === undefined
			? {}
			: {recovered: `The saved assessment could not be read (${problem}); this is the version before it.`}),
		close: () => {},
	};
};
