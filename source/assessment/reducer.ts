import type {Action, Command, Event} from './action.ts';
import {editorOf} from './editor.ts';
import {redo, undo} from './edits.ts';
import {mergeScan} from './merge.ts';
import {enterQuestions, orderedQuestions, showQuestion, showReview} from './navigation.ts';
import {onOverlay} from './on-overlay.ts';
import {onScreen, showFindings} from './on-screen.ts';
import {withEvent} from './progress.ts';
import {initialState, noText, type WizardContext, type WizardState} from './state.ts';

const loaded = (state: WizardState, context: WizardContext, event: Extract<Event, {type: 'loaded'}>): WizardState => {
	const {assessment, isReadOnly, isNew} = event;
	const fresh = initialState(assessment, state.shownAt, isReadOnly);
	if (isNew || assessment.scan === undefined) return fresh;
	const shown = enterQuestions(fresh, context);
	if (!isReadOnly) return shown;
	return {...shown, message: {tone: 'warning', text: 'Another klar has it open: you can look, but not change it.'}};
};

const scanned = (state: WizardState, {scan}: Extract<Event, {type: 'scan-done'}>): WizardState => {
	// A scan that was cancelled comes too late.
	if (state.screen.kind !== 'scan') return state;
	const next = {...state, assessment: mergeScan(state.assessment, scan)};
	const hasFailure = scan.auditors.some(({error}) => error !== undefined);
	return hasFailure ? {...next, screen: {...state.screen, isOver: true}} : showFindings(next);
};

const onEvent = (state: WizardState, context: WizardContext, event: Event): WizardState => {
	switch (event.type) {
		case 'scan-events':
			if (state.screen.kind !== 'scan') return state;
			return {...state, screen: {...state.screen, progress: event.events.reduce(withEvent, state.screen.progress)}};
		case 'scan-done':
			return scanned(state, event);
		case 'scan-failed':
			return state.screen.kind === 'scan' ? {...state, screen: {...state.screen, error: event.problem}} : state;
		case 'loaded':
			return loaded(state, context, event);
		case 'load-failed': {
			const {request: _, ...rest} = state;
			return {...rest, message: {tone: 'warning', text: event.problem}};
		}
		case 'save-failed': {
			const {ended: _, ...rest} = state;
			return {...rest, saving: 'failed', overlay: {kind: 'unsaved', problem: event.problem}};
		}
		case 'saved':
			return {...state, saving: 'saved', assessment: {...state.assessment, updatedAt: event.updatedAt}};
		case 'written':
			if (state.overlay?.kind !== 'field') return state;
			return {...state, overlay: {...state.overlay, editor: editorOf(event.text)}};
		case 'told':
			return {...state, message: {tone: 'warning', text: event.text}};
		case 'quiet': {
			const {message: _, ...rest} = state;
			return {...rest, isEnding: false};
		}
		case 'signal':
			return {...state, ended: 'interrupted'};
	}
};

const travelled = (state: WizardState, context: WizardContext, back: boolean): WizardState => {
	const done = back ? undo(state) : redo(state);
	const nothing = back ? 'There is nothing to undo.' : 'There is nothing to redo.';
	if (done === undefined) return {...state, message: {tone: 'info', text: nothing}};
	const {checkId, label} = done.step;
	const isQuestion = context.derive(done.state.assessment).questions.some(({id}) => id === checkId);
	const shown = isQuestion ? showQuestion(done.state, context, checkId) : done.state;
	return {...shown, message: {tone: 'info', text: `${back ? 'Took back' : 'Made again'}: ${label} of this check.`}};
};

/** The place of the present question among all, where the contents open. */
const placeOf = (state: WizardState, context: WizardContext): number =>
	Math.max(
		0,
		orderedQuestions(state, context).findIndex(({id}) => id === state.assessment.cursor),
	);

/** Commands that mean the same on every screen; undefined for all others. */
const everywhere = (state: WizardState, context: WizardContext, command: Command): WizardState | undefined => {
	const isBefore = state.screen.kind === 'start' || state.screen.kind === 'scan';
	switch (command.type) {
		case 'quit':
			return {...state, overlay: {kind: 'quit'}};
		case 'help':
		case 'scorecard':
			return {...state, overlay: {kind: command.type, top: 0}};
		case 'contents':
			return isBefore
				? state
				: {...state, overlay: {kind: 'contents', index: placeOf(state, context), filter: noText, isFiltering: false}};
		case 'undo':
		case 'redo':
			return isBefore ? state : travelled(state, context, command.type === 'undo');
		case 'findings':
			return isBefore ? state : showFindings(state);
		case 'questions':
			return isBefore ? state : enterQuestions(state, context);
		case 'review':
			return isBefore ? state : showReview(state);
		default:
			return undefined;
	}
};

const onCommand = (before: WizardState, context: WizardContext, command: Command): WizardState => {
	const {message: _, ...rest} = before;
	if (command.type === 'interrupt') {
		if (before.isEnding) return {...rest, ended: 'interrupted'};
		const text = before.saving === 'failed' ? 'NOT everything is saved.' : 'Everything is saved.';
		return {...rest, isEnding: true, message: {tone: 'warning', text: `Ctrl+C again to leave. ${text}`}};
	}
	const state: WizardState = {...rest, isEnding: false};
	if (state.overlay !== undefined) return onOverlay(state, context, state.overlay, command);
	return everywhere(state, context, command) ?? onScreen(state, context, command);
};

const hasNewEdits = (before: WizardState, after: WizardState): boolean =>
	after.past !== before.past || after.future !== before.future;

/** Measures the person's pace: from the moment a question is shown until it is dealt with. */
const timed = (before: WizardState, after: WizardState, at: number): WizardState => {
	const isOther = before.assessment.cursor !== after.assessment.cursor || before.screen.kind !== after.screen.kind;
	if (!isOther) return after;
	const isAnswer = before.screen.kind === 'questions' && after.past.length > before.past.length;
	return {
		...after,
		shownAt: at,
		durationsMs: isAnswer ? [...after.durationsMs, at - before.shownAt] : after.durationsMs,
	};
};

const isEvent = (action: Action): action is Event =>
	[
		'scan-events',
		'scan-done',
		'scan-failed',
		'loaded',
		'load-failed',
		'save-failed',
		'saved',
		'written',
		'told',
		'quiet',
		'signal',
	].includes(action.type);

/**
 * The wizard: the state after an action. Pure, but for the question whether a file is there.
 * @param at ms since the epoch
 */
export const reduce = (before: WizardState, context: WizardContext, action: Action, at: number): WizardState => {
	const after = isEvent(action) ? onEvent(before, context, action) : onCommand(before, context, action);
	if (before.saving === 'read-only' && after.saving === 'read-only' && hasNewEdits(before, after)) {
		const {overlay: _, ...rest} = before;
		return {
			...rest,
			message: {tone: 'warning', text: 'This assessment is open elsewhere: it can not be changed here.'},
		};
	}
	return timed(before, after, at);
};
