import fs from 'node:fs';
import path from 'node:path';
import type {AssessmentSummary} from '../domain/ports.ts';
import {printable} from '../domain/printable.ts';
import {UserError} from '../errors.ts';
import {type Files, filesOf, isId} from './files.ts';
import {ownerOf} from './lock.ts';
import {failedWith} from './problems.ts';
import {readSaved} from './read.ts';

const savedName = /^(.+)\.json(\.bak)?$/;

const namesIn = (folder: string): readonly string[] => {
	try {
		return fs.readdirSync(folder);
	} catch (error) {
		if (failedWith(error, 'ENOENT')) return [];
		throw error;
	}
};

const summary = (files: Files): AssessmentSummary => {
	try {
		const {assessment, problem} = readSaved(files);
		const {id, target, pack, createdAt, updatedAt, answers} = assessment;
		const openIn = ownerOf(files);
		return {
			kind: 'saved',
			id,
			target,
			pack,
			createdAt,
			updatedAt,
			answers: Object.keys(answers).length,
			...(openIn === undefined ? {} : {openIn}),
			isRecovered: problem !== undefined,
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {kind: 'damaged', id: files.id, path: files.main, problem: error.parts.why};
	}
};

const misnamed = (folder: string, id: string): AssessmentSummary => ({
	kind: 'damaged',
	id: printable(id),
	path: printable(path.join(folder, `${id}.json`)),
	problem: 'its name is not the id of an assessment',
});

const changedAt = (one: AssessmentSummary): string => (one.kind === 'saved' ? one.updatedAt : '');

/** All assessments of a folder, the last changed first and damaged ones last. */
export const summaries = (folder: string): readonly AssessmentSummary[] => {
	const ids = new Set(namesIn(folder).flatMap(name => savedName.exec(name)?.[1] ?? []));
	return [...ids]
		.toSorted()
		.map(id => (isId(id) ? summary(filesOf(folder, id)) : misnamed(folder, id)))
		.toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)));
};
