import fs from 'node:fs';
import {z} from 'zod';
import {type Assessment, assessmentSchema} from '../domain/assessment.ts';
import {assessmentSchemaVersion} from '../domain/assessment-version.ts';
import {UserError} from '../errors.ts';
import type {Files} from './files.ts';
import {migrate} from './migrations.ts';
import {failedWith} from './problems.ts';

/** What a file holds. */
export type Content =
	| {readonly kind: 'assessment'; readonly assessment: Assessment}
	| {readonly kind: 'missing'}
	| {readonly kind: 'damaged'; readonly problem: string}
	| {readonly kind: 'newer'; readonly version: number};

const damaged = (problem: string): Content => ({kind: 'damaged', problem});

/** The text of a regular file; links and pipes that somebody put there are not followed and not waited for. */
const readText = (path: string): string | Content => {
	const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants;
	let file: number;
	try {
		file = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	} catch (error) {
		if (failedWith(error, 'ENOENT')) return {kind: 'missing'};
		if (failedWith(error, 'ELOOP', 'EMLINK')) return damaged('it is a symbolic link');
		throw error;
	}
	try {
		return fs.fstatSync(file).isFile() ? fs.readFileSync(file, 'utf8') : damaged('it is not a regular file');
	} finally {
		fs.closeSync(file);
	}
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** Reads one file of an assessment: its form is brought up to date and checked. Changes nothing. */
export const readContent = ({id}: Files, path: string): Content => {
	const text = readText(path);
	if (typeof text !== 'string') return text;
	const json = parsed(text);
	if (json === undefined) return damaged(text === '' ? 'it is empty' : 'it is cut short or is not JSON');
	const form = migrate(json);
	if (form.kind === 'newer') return form;
	if (form.kind === 'unknown') return damaged(form.problem);
	const result = assessmentSchema.safeParse(form.raw);
	if (!result.success) {
		const [issue] = result.error.issues;
		return damaged(`its form is wrong at \`${z.core.toDotPath(issue?.path ?? [])}\`: ${issue?.message ?? 'unknown'}`);
	}
	if (result.data.id !== id) return damaged('it holds another assessment');
	return {kind: 'assessment', assessment: result.data};
};

/** What an assessment's files give together. */
export type Saved = {
	readonly assessment: Assessment;
	/** Why the main file was not used; undefined when it was. */
	readonly problem?: string;
};

const newer = ({id}: Files, version: number): UserError =>
	new UserError({
		what: `\`${id}\` cannot be opened`,
		why: `a newer klar saved it (version ${version} of the form; this one knows ${assessmentSchemaVersion})`,
		next: 'Install the newer klar. Nothing was changed.',
	});

/** Reads an assessment, from its backup where its file is damaged or gone. Changes nothing. @throws UserError */
export const readSaved = (files: Files): Saved => {
	const main = readContent(files, files.main);
	if (main.kind === 'assessment') return main;
	if (main.kind === 'newer') throw newer(files, main.version);
	const backup = readContent(files, files.backup);
	const problem = main.kind === 'missing' ? 'its file is missing' : main.problem;
	if (backup.kind === 'assessment') return {...backup, problem};
	if (backup.kind === 'newer') throw newer(files, backup.version);
	if (main.kind === 'missing' && backup.kind === 'missing')
		throw new UserError({
			what: `There is no assessment \`${files.id}\``,
			why: `\`${files.folder}\` does not hold it`,
			next: 'See what is saved with `klar list`.',
		});
	throw new UserError({
		what: `\`${files.id}\` is damaged`,
		why: `${problem}, and there is no earlier version of it; its file is \`${files.main}\``,
		next: 'Restore that file from a backup of your own, or remove it with `klar delete`.',
	});
};
