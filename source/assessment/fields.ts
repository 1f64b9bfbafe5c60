import type {Draft} from '../domain/assessment.ts';
import {editorOf, textOf} from './editor.ts';
import {answer, assign, write} from './edits.ts';
import {formatEvidence, parseEvidence} from './evidence-input.ts';
import {goOn} from './navigation.ts';
import {type Overlay, type Purpose, type WizardContext, type WizardState, writtenOf} from './state.ts';

type Field = Extract<Overlay, {kind: 'field'}>;

/** As in the schema of an answer. @unit characters */
const shortestJustification = 3;

const textBefore = (state: WizardState, purpose: Purpose): string => {
	const {checkId} = purpose;
	const written = writtenOf(state.assessment, checkId);
	const choice = state.assessment.answers[checkId]?.choice;
	switch (purpose.kind) {
		case 'note':
			return written.note ?? '';
		case 'owner':
			return written.owner ?? '';
		case 'evidence':
			return formatEvidence(written.evidence ?? []);
		case 'assign':
			return state.assessment.assigned[checkId] ?? '';
		case 'override':
		case 'not-applicable':
			return choice?.kind === purpose.kind ? choice.justification : '';
	}
};

/** Opens the text field for a purpose, with what was written before. */
export const openField = (state: WizardState, purpose: Purpose): WizardState => ({
	...state,
	overlay: {kind: 'field', purpose, editor: editorOf(textBefore(state, purpose))},
});

const closed = ({overlay: _, ...rest}: WizardState): WizardState => rest;

const refused = (state: WizardState, field: Field, problem: string): WizardState => ({
	...state,
	overlay: {...field, problem},
});

const written = (state: WizardState, id: string, change: Draft, label: string): WizardState => ({
	...closed(write(state, id, change, label)),
	message: {tone: 'good', text: `Kept ${label}.`},
});

const justified = (state: WizardState, context: WizardContext, field: Field, text: string): WizardState => {
	const {purpose} = field;
	if (text.length < shortestJustification)
		return refused(state, field, 'Say why in a few words: it stands in the report.');
	if (purpose.kind !== 'override' && purpose.kind !== 'not-applicable') return state;
	const {checkId} = purpose;
	const choice =
		purpose.kind === 'override'
			? {kind: purpose.kind, score: purpose.score, justification: text}
			: {kind: purpose.kind, reason: purpose.reason, justification: text};
	const next = closed(answer(state, context, checkId, choice));
	if (state.screen.kind === 'questions') return goOn(next, context);
	return {...next, message: {tone: 'good', text: 'Kept, and shown as your word against the scan.'}};
};

const assigned = (state: WizardState, context: WizardContext, id: string, name: string): WizardState => {
	const next = closed(assign(state, id, name));
	if (name === '' || state.screen.kind !== 'questions') return next;
	return {...goOn(next, context), message: {tone: 'good', text: `Assigned to ${name}.`}};
};

/** Takes the text of a field in, or says in the field what is wrong with it. */
export const submitField = (state: WizardState, context: WizardContext, field: Field): WizardState => {
	const {purpose} = field;
	const text = textOf(field.editor).trim();
	const id = purpose.checkId;
	switch (purpose.kind) {
		case 'note':
			return written(state, id, {note: text === '' ? undefined : text}, 'the note');
		case 'owner':
			return written(state, id, {owner: text === '' ? undefined : text}, 'the owner');
		case 'assign':
			return assigned(state, context, id, text);
		case 'evidence': {
			const parsed = parseEvidence(text, context.evidenceExists);
			if (!parsed.ok) return refused(state, field, parsed.problem);
			return written(state, id, {evidence: [...parsed.evidence]}, 'the evidence');
		}
		case 'override':
		case 'not-applicable':
			return justified(state, context, field, text);
	}
};
