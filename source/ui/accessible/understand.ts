import type {Action, Command} from '../../assessment/action.ts';
import {resolutions} from '../../assessment/choosing.ts';
import {currentQuestion, offersFor} from '../../assessment/navigation.ts';
import {editorInUse} from '../../assessment/on-overlay.ts';
import {rowCount} from '../../assessment/row-count.ts';
import type {WizardContext, WizardState} from '../../assessment/state.ts';
import {notApplicableReasons} from '../../domain/not-applicable-reason.ts';

const confirm: Command = {type: 'confirm'};
const close: Command = {type: 'close'};
const empty: Command = {type: 'edit', edit: {kind: 'delete-to-start'}};

type Word = Exclude<Command['type'], 'move' | 'highlight' | 'edit' | 'facet'>;

const words: Readonly<Record<string, Word>> = {
	s: 'skip',
	a: 'not-applicable',
	n: 'note',
	e: 'evidence',
	o: 'owner',
	'@': 'assign',
	x: 'override',
	w: 'details',
	b: 'previous',
	r: 'review',
	p: 'questions',
	f: 'findings',
	i: 'gaps',
	y: 'order',
	u: 'undo',
	q: 'quit',
	'.': 'close',
};

/** Marks row n of a list: from the top, so that the list's own state does not matter. */
const toRow = (row: number): readonly Command[] => [
	{type: 'move', to: 'top', page: 1},
	...(row === 0 ? [] : [{type: 'move', to: 'page-down', page: row} as const]),
];

/** The highest number that can be typed. */
const highest = (state: WizardState, context: WizardContext): number => {
	const {screen, overlay, assessment} = state;
	if (overlay?.kind === 'reason') return notApplicableReasons.length;
	if (overlay?.kind === 'choose') return offersFor(assessment, context, overlay.checkId).length;
	if (overlay?.kind === 'conflict') return resolutions.length;
	if (overlay !== undefined) return 0;
	if (screen.kind === 'start') return context.startChoices(assessment).length;
	if (screen.kind === 'review') return rowCount(state, context) - 1;
	if (screen.kind === 'findings' || screen.kind === 'gaps') return rowCount(state, context);
	const question = screen.kind === 'questions' ? currentQuestion(state, context) : undefined;
	return question === undefined ? 0 : offersFor(assessment, context, question.id).length;
};

const onEnter = ({screen, overlay}: WizardState): readonly Action[] | undefined => {
	if (overlay !== undefined) return ['reason', 'choose', 'conflict'].includes(overlay.kind) ? undefined : [confirm];
	if (screen.kind === 'start' || screen.kind === 'scan') return [confirm];
	// On a question Enter alone answers nothing: the line mode shows no mark.
	return screen.kind === 'findings' || screen.kind === 'gaps' ? [{type: 'next'}] : undefined;
};

/** What a typed line asks of the wizard; undefined when it means nothing here. */
export const understand = (state: WizardState, context: WizardContext, line: string): readonly Action[] | undefined => {
	const text = line.trim();
	const list = state.overlay === undefined ? state.screen.kind : undefined;
	const isReview = list === 'review';
	if (editorInUse(state) !== undefined) {
		if (text === '.') return [close];
		return [{type: 'edit', edit: {kind: 'end'}}, empty, {type: 'edit', edit: {kind: 'insert', text}}, confirm];
	}
	if (/^\d{1,3}$/.test(text)) {
		const number = Number(text);
		if (number < 1 || number > highest(state, context)) return undefined;
		if (isReview) return [...toRow(number), confirm];
		if (list === 'findings') return [...toRow(number - 1), confirm];
		if (list === 'gaps') return [...toRow(number - 1), {type: 'close-gap'}];
		return [{type: 'highlight', index: number - 1}, confirm];
	}
	if (text === '') return onEnter(state);
	if (text === 'f' && isReview) return [...toRow(0), confirm];
	const type = words[text];
	// The type of the table says that its commands are no more than their name.
	return type === undefined ? undefined : [{type} as Command];
};
