import {notApplicableReasons} from '../domain/not-applicable-reason.ts';
import type {Command} from './action.ts';
import {choose, resolutions, resolve} from './choosing.ts';
import {type Editor, edited} from './editor.ts';
import {openField, submitField} from './fields.ts';
import {moved, offersFor, orderedQuestions, showQuestion} from './navigation.ts';
import {contentRows} from './rows.ts';
import {noText, type Overlay, type WizardContext, type WizardState} from './state.ts';

const close = ({overlay: _, ...rest}: WizardState): WizardState => rest;

const onText = (state: WizardState, overlay: Extract<Overlay, {top: number}>, command: Command): WizardState => {
	if (command.type === 'close' || command.type === 'confirm' || command.type === overlay.kind) return close(state);
	if (command.type !== 'move') return state;
	return {...state, overlay: {...overlay, top: moved(overlay.top, command.last ?? 0, command)}};
};

const onContents = (
	state: WizardState,
	context: WizardContext,
	overlay: Extract<Overlay, {kind: 'contents'}>,
	command: Command,
): WizardState => {
	const rows = contentRows(orderedQuestions(state, context), overlay.filter);
	const show = (change: Partial<typeof overlay>): WizardState => ({...state, overlay: {...overlay, ...change}});
	switch (command.type) {
		case 'move':
			return show({index: moved(overlay.index, rows.length - 1, command)});
		case 'filter':
			return show({isFiltering: true});
		case 'edit':
			return overlay.isFiltering ? show({filter: edited(overlay.filter, command.edit), index: 0}) : state;
		case 'confirm': {
			const row = rows[overlay.index];
			return row === undefined ? state : showQuestion(close(state), context, row.id);
		}
		case 'close':
			if (overlay.isFiltering || overlay.filter !== noText) return show({filter: noText, isFiltering: false, index: 0});
			return close(state);
		case 'contents':
			return close(state);
		default:
			return state;
	}
};

const onField = (
	state: WizardState,
	context: WizardContext,
	field: Extract<Overlay, {kind: 'field'}>,
	command: Command,
): WizardState => {
	if (command.type === 'close') return {...close(state), message: {tone: 'info', text: 'Left as it was.'}};
	if (command.type === 'confirm') return submitField(state, context, field);
	if (command.type !== 'edit') return state;
	const {problem: _, ...rest} = field;
	return {...state, overlay: {...rest, editor: edited(field.editor, command.edit)}};
};

type ChoiceOverlay = Extract<Overlay, {kind: 'choose' | 'reason' | 'conflict'}>;

const rowsOf = (state: WizardState, context: WizardContext, {kind, checkId}: ChoiceOverlay): number => {
	if (kind === 'choose') return offersFor(state.assessment, context, checkId).length;
	return (kind === 'reason' ? notApplicableReasons : resolutions).length;
};

const onChoice = (
	state: WizardState,
	context: WizardContext,
	overlay: ChoiceOverlay,
	command: Command,
): WizardState => {
	const {checkId, index} = overlay;
	const last = rowsOf(state, context, overlay) - 1;
	if (command.type === 'close') return close(state);
	if (command.type === 'move') return {...state, overlay: {...overlay, index: moved(index, last, command)}};
	if (command.type === 'highlight')
		return command.index > last ? state : {...state, overlay: {...overlay, index: command.index}};
	if (command.type !== 'confirm') return state;
	if (overlay.kind === 'choose') return choose(close(state), context, checkId, index);
	if (overlay.kind === 'conflict')
		return resolve(close(state), context, {
			checkId,
			offer: overlay.offer,
			resolution: resolutions[index] ?? 'again',
		});
	const reason = notApplicableReasons[index];
	return reason === undefined ? state : openField(state, {kind: 'not-applicable', checkId, reason});
};

/** A command while an overlay has the keyboard. */
export const onOverlay = (
	state: WizardState,
	context: WizardContext,
	overlay: Overlay,
	command: Command,
): WizardState => {
	switch (overlay.kind) {
		case 'help':
		case 'scorecard':
		case 'details':
			return onText(state, overlay, command);
		case 'contents':
			return onContents(state, context, overlay, command);
		case 'field':
			return onField(state, context, overlay, command);
		case 'choose':
		case 'reason':
		case 'conflict':
			return onChoice(state, context, overlay, command);
		case 'quit':
			if (command.type === 'confirm') return {...state, ended: 'quit'};
			return command.type === 'close' ? close(state) : state;
		case 'unsaved':
			// The store tries again before this runs; it opens the overlay anew where that fails.
			if (command.type === 'quit') return {...state, overlay: {kind: 'quit'}};
			return command.type === 'close' || command.type === 'confirm' ? close(state) : state;
	}
};

/** Whether a line of text is being written, so that letters are letters. */
export const isWriting = (state: WizardState): boolean => editorInUse(state) !== undefined;

/** The line under edit. */
export const editorInUse = ({screen, overlay}: WizardState): Editor | undefined => {
	if (overlay?.kind === 'field') return overlay.editor;
	if (overlay?.kind === 'contents') return overlay.isFiltering ? overlay.filter : undefined;
	return overlay === undefined && screen.kind === 'findings' && screen.isFiltering ? screen.narrowed.filter : undefined;
};
