import type {Command} from './action.ts';
import {choose} from './choosing.ts';
import {edited} from './editor.ts';
import {skip} from './edits.ts';
import {openField} from './fields.ts';
import {
	currentQuestion,
	enterQuestions,
	goOn,
	moved,
	offersFor,
	showQuestion,
	showReview,
	stepQuestion,
} from './navigation.ts';
import {findingRows, reviewRows, titles} from './rows.ts';
import {noProgress, noText, type Screen, type WizardContext, type WizardState} from './state.ts';

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

/** Shows what the scan found. */
export const showFindings = (state: WizardState): WizardState => ({
	...state,
	screen: {kind: 'findings', index: 0, filter: noText, isFiltering: false},
});

const onFindings = (
	state: WizardState,
	context: WizardContext,
	screen: On<'findings'>,
	command: Command,
): WizardState => {
	const rows = findingRows(context.derive(state.assessment), screen.filter, {titleOf: titles(context.cards)});
	const id = rows[screen.index]?.placed.check.id;
	const show = (change: Partial<typeof screen>): WizardState => ({...state, screen: {...screen, ...change}});
	switch (command.type) {
		case 'move':
			return show({index: moved(screen.index, rows.length - 1, command)});
		case 'filter':
			return show({isFiltering: true});
		case 'edit':
			return screen.isFiltering ? show({filter: edited(screen.filter, command.edit), index: 0}) : state;
		case 'close':
			return show({filter: noText, isFiltering: false, index: 0});
		case 'confirm':
			if (screen.isFiltering) return show({isFiltering: false});
			return id === undefined ? state : {...state, overlay: {kind: 'details', checkId: id, top: 0}};
		case 'next':
			return enterQuestions(state, context);
		default:
			return id === undefined ? state : onCheck(state, id, command);
	}
};

/** Commands that concern one check, wherever it is shown. */
const onCheck = (state: WizardState, id: string, command: Command): WizardState => {
	switch (command.type) {
		case 'note':
		case 'owner':
		case 'evidence':
		case 'assign':
			return openField(state, {kind: command.type, checkId: id});
		case 'not-applicable':
			return {...state, overlay: {kind: 'reason', checkId: id, index: 0}};
		case 'override':
			return {...state, overlay: {kind: 'choose', checkId: id, index: 0}};
		case 'details':
			return {...state, overlay: {kind: 'details', checkId: id, top: 0}};
		default:
			return state;
	}
};

const onQuestions = (
	state: WizardState,
	context: WizardContext,
	screen: On<'questions'>,
	command: Command,
): WizardState => {
	const question = currentQuestion(state, context);
	if (question === undefined) return showReview(state);
	const last = offersFor(state.assessment, context, question.id).length - 1;
	switch (command.type) {
		case 'move':
			return {...state, screen: {...screen, highlight: moved(screen.highlight, last, command)}};
		case 'highlight':
			return command.index > last ? state : {...state, screen: {...screen, highlight: command.index}};
		case 'confirm':
			return choose(state, context, question.id, screen.highlight);
		case 'previous':
		case 'next':
			return stepQuestion(state, context, command.type === 'next' ? 1 : -1);
		case 'skip': {
			const next = skip(state, question.id);
			return next === state ? stepQuestion(state, context, 1) : goOn(next, context);
		}
		case 'order': {
			const order = state.order === 'worth' ? 'category' : 'worth';
			const text = order === 'worth' ? 'Questions that move the score most come first.' : 'Questions by category.';
			return {...state, order, message: {tone: 'info', text}};
		}
		default:
			return onCheck(state, question.id, command);
	}
};

const onReview = (state: WizardState, context: WizardContext, screen: On<'review'>, command: Command): WizardState => {
	const rows = reviewRows(context.derive(state.assessment), state.assessment);
	const row = rows[screen.index];
	if (command.type === 'move')
		return {...state, screen: {...screen, index: moved(screen.index, rows.length - 1, command)}};
	if (command.type === 'close' || command.type === 'previous') return enterQuestions(state, context);
	if (row?.kind === 'finish') return command.type === 'confirm' ? {...state, ended: 'finished'} : state;
	if (row === undefined) return state;
	if (command.type !== 'confirm') return onCheck(state, row.id, command);
	if (row.isQuestion) return {...showQuestion(state, context, row.id), returnsToReview: true};
	return {...state, overlay: {kind: 'details', checkId: row.id, top: 0}};
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
		case 'review':
			return onReview(state, context, screen, command);
	}
};
