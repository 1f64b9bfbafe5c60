import type {Assessment} from '../domain/assessment.ts';
import type {Action} from './action.ts';
import {reduce} from './reducer.ts';
import {initialState, type WizardContext, type WizardState} from './state.ts';

/** Puts an assessment on the disk before it returns; throws what went wrong, in words for the person. */
export type Save = (assessment: Assessment) => void;

/** A running wizard: its state, and the only way to change it. */
export type Wizard = {
	readonly state: () => WizardState;
	readonly dispatch: (action: Action) => void;
	/** Calls back after each change, until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
};

type Options = {
	readonly assessment: Assessment;
	readonly isReadOnly?: boolean | undefined;
	readonly context: WizardContext;
	readonly save: Save;
	readonly now: () => Date;
};

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const wasEdited = (before: Assessment, after: Assessment): boolean =>
	before.answers !== after.answers ||
	before.skipped !== after.skipped ||
	before.assigned !== after.assigned ||
	before.drafts !== after.drafts ||
	before.scan !== after.scan;

/**
 * Starts a wizard. Whatever an action changes of the assessment is saved before anyone sees the new state, so that an
 * answer is on the disk before the next question is drawn. When saving fails the answer stays in memory, the person is
 * told, and the next change or a retry saves all of it.
 */
export const createWizard = ({assessment, isReadOnly, context, save, now}: Options): Wizard => {
	let state = initialState(assessment, now().getTime(), isReadOnly);
	let saved = assessment;
	const listeners = new Set<() => void>();

	const persisted = (next: WizardState, at: Date, isLast: boolean): WizardState => {
		if (next.assessment === saved || next.saving === 'read-only') return next;
		const updatedAt = at.toISOString();
		try {
			save({...next.assessment, updatedAt});
		} catch (error) {
			// Where nothing but the place of the cursor was lost a mark says so; and who leaves against the warning may.
			if (isLast || !wasEdited(saved, next.assessment)) return {...next, saving: 'failed'};
			return reduce(next, context, {type: 'save-failed', problem: problemOf(error)}, at.getTime());
		}
		const after = reduce(next, context, {type: 'saved', updatedAt}, at.getTime());
		saved = after.assessment;
		return after;
	};

	return {
		state: () => state,
		dispatch: action => {
			// Keys that were typed ahead must change nothing any more: the terminal is being given back.
			if (state.ended !== undefined) return;
			const at = now();
			const next = reduce(state, context, action, at.getTime());
			// What was just loaded is on the disk already.
			if (action.type === 'loaded') saved = next.assessment;
			const isEnd = next.ended !== undefined;
			const isRetry = state.saving === 'failed' && (action.type === 'confirm' || isEnd);
			// The dialog has said that it is not saved, or nobody is there to read it.
			const isWarned = action.type === 'signal' || (state.saving === 'failed' && state.overlay?.kind === 'quit');
			const isLast = isEnd && (isWarned || (state.saving === 'failed' && next.ended === 'interrupted'));
			const isChanged = next.assessment !== state.assessment;
			const after = isChanged || isRetry ? persisted(next, at, isLast) : next;
			if (after === state) return;
			state = after;
			for (const listener of listeners) listener();
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
