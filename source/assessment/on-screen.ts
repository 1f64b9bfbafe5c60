import type {Command} from './action.ts';
import {enterQuestions, moved, showQuestion} from './navigation.ts';
import {onCheck} from './on-check.ts';
import {onFindings, showFindings} from './on-findings.ts';
import {onGaps} from './on-gaps.ts';
import {onQuestions} from './on-questions.ts';
import {reviewRows} from './rows.ts';
import {noProgress, type Screen, type WizardContext, type WizardState} from './state.ts';

type On<Kind extends Screen['kind']> = Extract<Screen, {kind: Kind}>;

const onStart = (state: WizardState, context: WizardContext, screen: On<'start'>, command: Command): WizardState => {
	const choices = context.startChoices(state.assessment);
	const show = (index: number): WizardState => ({...state, screen: {...screen, index}});
	if (command.type === 'move') return show(moved(screen.index, choices.length - 1, command));
	if (command.type === 'highlight') return command.index < choices.length ? show(command.index) : state;
	if (command.type !== 'confirm') return state;
	const choice = choices[screen.index];
	if (choice?.kind === 'go-on') return enterQuestions(state, context);
	if (choice?.kind === 'scan') return {...state, screen: {kind: 'scan', progress: noProgress}};
	if (choice?.kind !== 'load') return state;
	return {...state, request: choice.id === undefined ? {kind: 'load'} : {kind: 'load', id: choice.id}};
};

const onScan = (state: WizardState, screen: On<'scan'>, command: Command): WizardState => {
	const isOver = screen.isOver === true || screen.error !== undefined;
	if (command.type === 'confirm' && screen.isOver === true) return showFindings(state);
	if (command.type === 'close' || (command.type === 'confirm' && isOver))
		return {
			...state,
			screen: {kind: 'start', index: 0},
			...(isOver ? {} : {message: {tone: 'info', text: 'The scan was cancelled; nothing was changed.'}}),
		};
	return state;
};

const onReview = (state: WizardState, context: WizardContext, screen: On<'review'>, command: Command): WizardState => {
	const rows = reviewRows(context.derive(state.assessment), state.assessment);
	const row = rows[screen.index];
	if (command.type === 'move')
		return {...state, screen: {...screen, index: moved(screen.index, rows.length - 1, command)}};
	if (command.type === 'close' || command.type === 'previous') return enterQuestions(state, context);
	if (row?.kind === 'finish') return command.type === 'confirm' ? {...state, ended: 'finished'} : state;
	if (row === undefined) return state;
	if (command.type === 'confirm' && row.isQuestion)
		return {...showQuestion(state, context, row.id), returnsToReview: true};
	return onCheck(state, context, row.id, command);
};

/** A command while no overlay is open. */
export const onScreen = (state: WizardState, context: WizardContext, command: Command): WizardState => {
	const {screen} = state;
	switch (screen.kind) {
		case 'start':
			return onStart(state, context, screen, command);
		case 'scan':
			return onScan(state, screen, command);
		case 'findings':
			return onFindings(state, context, screen, command);
		case 'questions':
			return onQuestions(state, context, screen, command);
		case 'gaps':
			return onGaps(state, context, screen, command);
		case 'review':
			return onReview(state, context, screen, command);
	}
};
