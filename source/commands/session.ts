import type {Assessment} from '../domain/assessment.ts';
import type {AssessmentStore, OpenAssessment} from '../domain/ports.ts';
import {LockedError} from '../store/lock.ts';

export type Loaded = {readonly assessment: Assessment; readonly isReadOnly: boolean};

/** The one assessment that the wizard works on, and its place in the store. */
export type Session = {
	/** Opens a saved assessment for writing; one that another klar has open is opened to be looked at. */
	load(id: string): Loaded;
	/** Opens a saved assessment for writing or not at all. @throws LockedError when another klar has it open */
	loadForWriting(id: string): Loaded;
	/** Takes a new assessment, which gets its file with the first save. */
	begin(assessment: Assessment): Loaded;
	/** Puts the assessment on the disk before it returns. @throws UserError when that fails; what was saved before still is */
	save(assessment: Assessment): void;
	/** What was repaired on opening. */
	recovered(): string | undefined;
	/** The assessment has a file. */
	isSaved(): boolean;
	close(): void;
};

/** Opens, creates and saves over a store, holding one assessment at a time. */
export const createSession = (store: AssessmentStore): Session => {
	let open: OpenAssessment | undefined;
	const close = (): void => {
		open?.close();
		open = undefined;
	};

	const openOne = (id: string): OpenAssessment => {
		try {
			return store.open(id, {mode: 'write'});
		} catch (error) {
			if (error instanceof LockedError) return store.open(id, {mode: 'read'});
			throw error;
		}
	};

	const take = (next: OpenAssessment): Loaded => {
		close();
		open = next;
		return {assessment: next.value(), isReadOnly: next.isReadOnly};
	};

	return {
		load: id => take(openOne(id)),
		loadForWriting: id => take(store.open(id, {mode: 'write'})),
		begin(assessment) {
			close();
			return {assessment, isReadOnly: false};
		},
		save(assessment) {
			if (open === undefined) open = store.create(assessment);
			else open.save(assessment);
		},
		recovered: () => open?.recovered,
		isSaved: () => open !== undefined,
		close,
	};
};
