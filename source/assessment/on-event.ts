import type {Event} from './action.ts';
import {editorOf} from './editor.ts';
import {mergeScan} from './merge.ts';
import {enterQuestions} from './navigation.ts';
import {showFindings} from './on-findings.ts';
import {withEvent} from './progress.ts';
import {initialState, type WizardContext, type WizardState} from './state.ts';

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

/** The state after something that is no key. */
export const onEvent = (state: WizardState, context: WizardContext, event: Event): WizardState => {
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
