import fs from 'node:fs';
import {assessmentSchema} from '../domain/assessment.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import {UserError} from '../errors.ts';
import {type Files, filesOf} from './files.ts';
import {summaries} from './list.ts';
import {lock} from './lock.ts';
import {held, openForReading, openForWriting} from './open-assessment.ts';
import {explaining} from './problems.ts';
import {syncFolder} from './replace.ts';
import {saveTo} from './save.ts';
import {removeAll} from './sweep.ts';
import {type Write, writeByConf} from './write.ts';

const isTaken = (files: Files): boolean => fs.existsSync(files.main) || fs.existsSync(files.backup);

const taken = (id: string): UserError =>
	new UserError({
		what: `There already is an assessment \`${id}\``,
		why: 'two assessments cannot have one id',
		next: `Go on with it by \`klar resume ${id}\`, or remove it with \`klar delete ${id}\`.`,
	});

/**
 * The assessments of one folder.
 * @param write how a file is written; tests give one that fails @default through conf
 */
export const assessmentStore = (folder: string, write: Write = writeByConf): AssessmentStore => ({
	list: () => explaining(folder, () => summaries(folder)),

	open: (id, options) => {
		const files = filesOf(folder, id);
		if (options.mode === 'read') return explaining(folder, () => openForReading(files));
		return openForWriting(files, options.takeOver ?? false, write);
	},

	create: assessment => {
		const files = filesOf(folder, assessment.id);
		const valid = assessmentSchema.parse(assessment);
		if (isTaken(files)) throw taken(files.id);
		const own = explaining(folder, () => lock(files));
		try {
			if (isTaken(files)) throw taken(files.id);
			saveTo(files, valid, write);
			return held(files, own, valid, write);
		} catch (error) {
			own.release();
			throw error;
		}
	},

	delete: id => {
		const files = filesOf(folder, id);
		if (!isTaken(files))
			throw new UserError({
				what: `There is no assessment \`${id}\``,
				why: `\`${folder}\` does not hold it`,
				next: 'See what is saved with `klar list`.',
			});
		const own = explaining(folder, () => lock(files));
		try {
			explaining(folder, () => removeAll(files));
			syncFolder(folder);
		} finally {
			own.release();
		}
	},
});
