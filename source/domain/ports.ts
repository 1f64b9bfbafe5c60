import type {Assessment} from './assessment.ts';

/** One saved assessment, as a picker shows it. Sorted with the last changed first. */
export type AssessmentSummary =
	| {
			readonly kind: 'saved';
			readonly id: string;
			readonly target: Assessment['target'];
			readonly pack: Assessment['pack'];
			readonly createdAt: string;
			readonly updatedAt: string;
			/** How many checks have an answer. */
			readonly answers: number;
			/** Who has it open for writing now, in words: `pid 4711 on ci-1`. */
			readonly openIn?: string;
			/** Its file is damaged, and this is the version before it; opening for writing repairs it. */
			readonly isRecovered: boolean;
	  }
	/** It cannot be read, and no earlier version of it can; `problem` says why in one sentence. */
	| {readonly kind: 'damaged'; readonly id: string; readonly path: string; readonly problem: string};

/** A saved assessment that was opened. */
export type OpenAssessment = {
	/** What was read or saved last. */
	value(): Assessment;
	/**
	 * Replaces the assessment. It is on disk when this returns; when it throws, what was saved before still is.
	 * @throws UserError when the disk is full, it is read-only, or another klar took it over or changed it
	 */
	save(next: Assessment): void;
	readonly isReadOnly: boolean;
	/** What was repaired on opening, for the person; undefined when nothing was. */
	readonly recovered?: string;
	/** Gives the lock back. Saving after it throws; closing twice does nothing. */
	close(): void;
};

export type OpenOptions =
	| {readonly mode: 'read'}
	| {
			readonly mode: 'write';
			/** Take it from a klar that has it open: by the person's consent only. That klar can't save any more. @default false */
			readonly takeOver?: boolean;
	  };

/** Where assessments are kept. Every method is synchronous, and throws UserError for what a person can mend. */
export type AssessmentStore = {
	/** All assessments, damaged ones too. Changes nothing. */
	list(): readonly AssessmentSummary[];
	/** @throws LockedError (a UserError) in mode `write` when another klar has it open */
	open(id: string, options: OpenOptions): OpenAssessment;
	/** Saves a new assessment and opens it for writing. @throws UserError when its id is taken */
	create(assessment: Assessment): OpenAssessment;
	/** Removes an assessment with its backup and its damaged copies. @throws LockedError when another klar has it open */
	delete(id: string): void;
};
