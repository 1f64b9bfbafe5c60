import type {Assessment, Draft} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {notApplicableReasons} from '../domain/not-applicable-reason.ts';
import type {Pack} from '../domain/pack.ts';
import type {Derive, Derived} from './derive.ts';
import {type Editor, editorOf} from './editor.ts';
import type {EvidenceExists} from './evidence-input.ts';
import type {GapOrder} from './gap-rows.ts';
import type {ScanProgress} from './progress.ts';
import type {QuestionOrder} from './questions.ts';
import type {FindingFilter} from './rows.ts';

export type NotApplicableReason = (typeof notApplicableReasons)[number];

/** What can be begun with on the first screen. */
export type StartChoice =
	| {readonly kind: 'go-on'; readonly label: string; readonly detail: string}
	| {readonly kind: 'scan'; readonly label: string; readonly detail: string}
	/** Another saved assessment; without an id a new one is begun. */
	| {readonly kind: 'load'; readonly label: string; readonly detail: string; readonly id?: string};

/** What fills the window. */
export type Screen =
	| {readonly kind: 'start'; readonly index: number}
	| {readonly kind: 'scan'; readonly progress: ScanProgress; readonly isOver?: boolean; readonly error?: string}
	| FindingsScreen
	| {readonly kind: 'questions'; readonly highlight: number}
	| {readonly kind: 'gaps'; readonly index: number}
	| {readonly kind: 'review'; readonly index: number};

/** All checks, those that match a text and facets. */
export type FindingsScreen = {
	readonly kind: 'findings';
	readonly index: number;
	readonly isFiltering: boolean;
	/** What narrows them. One object as long as it stays the same, by which the rows are remembered. */
	readonly narrowed: FindingFilter;
};

/** What a line of text is for. */
export type Purpose =
	| {readonly kind: 'note' | 'owner' | 'evidence' | 'assign'; readonly checkId: string}
	| {readonly kind: 'override'; readonly checkId: string; readonly score: number; readonly label: string}
	| {readonly kind: 'not-applicable'; readonly checkId: string; readonly reason: NotApplicableReason};

/** What lies over the screen; it has the keyboard to itself. */
export type Overlay =
	| {readonly kind: 'help' | 'scorecard'; readonly top: number}
	| {readonly kind: 'details'; readonly checkId: string; readonly top: number}
	| {readonly kind: 'contents'; readonly index: number; readonly filter: Editor; readonly isFiltering: boolean}
	| {readonly kind: 'quit'}
	| {readonly kind: 'unsaved'; readonly problem: string}
	| {readonly kind: 'choose' | 'reason'; readonly checkId: string; readonly index: number}
	/** An answer against the files: both are shown, and one of them must give way or be justified. */
	| {readonly kind: 'conflict'; readonly checkId: string; readonly offer: number; readonly index: number}
	| {readonly kind: 'field'; readonly purpose: Purpose; readonly editor: Editor; readonly problem?: string};

/** The part of an assessment that a person changes, and that undo brings back. */
export type Edits = Pick<Assessment, 'answers' | 'skipped' | 'assigned' | 'drafts'>;

/** One step of undo or redo. */
export type Step = {readonly edits: Edits; readonly checkId: string; readonly label: string};

/** One line for the person, at the foot of the screen until the next key. */
export type Message = {readonly tone: 'info' | 'good' | 'warning'; readonly text: string};

/** What the last answer changed. @unit points */
export type Change = {readonly checkId: string; readonly low: number; readonly high: number};

/** How a sitting ended. */
export type Ending = 'finished' | 'quit' | 'interrupted';

/** All that the wizard knows. Plain data: a session is a fold of actions over it. */
export type WizardState = {
	readonly assessment: Assessment;
	readonly screen: Screen;
	readonly overlay?: Overlay;
	readonly order: QuestionOrder;
	readonly past: readonly Step[];
	readonly future: readonly Step[];
	readonly message?: Message;
	/** Ctrl+C was pressed once; the next one ends. */
	readonly isEnding: boolean;
	/** After answering, back to the review from which the person came. */
	readonly returnsToReview: boolean;
	/** When the present question came on the screen. @unit ms since the epoch */
	readonly shownAt: number;
	readonly durationsMs: readonly number[];
	/** When the last step was made. @unit ms since the epoch */
	readonly seenAt: number;
	/** When the first question of the sitting was shown. @unit ms since the epoch */
	readonly stretchFrom?: number;
	readonly isStretchTold: boolean;
	/** Of the last answer, or of taking it back. */
	readonly change?: Change;
	/** Gaps that count as closed on the gaps screen; nothing of it is saved. */
	readonly closedGaps: readonly string[];
	readonly gapOrder: GapOrder;
	readonly saving: 'saved' | 'failed' | 'read-only';
	/** What someone outside is to do: load another assessment. */
	readonly request?: {readonly kind: 'load'; readonly id?: string};
	readonly ended?: Ending;
};

/** What does not change while the wizard runs. */
export type WizardContext = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** YYYY-MM-DD */
	readonly today: string;
	readonly derive: Derive;
	readonly evidenceExists: EvidenceExists;
	/** What the first screen offers for an assessment. */
	readonly startChoices: (assessment: Assessment) => readonly StartChoice[];
};

export const noText: Editor = editorOf('');
export const noProgress: ScanProgress = {read: 0, auditors: []};

/** The state before the first key. @param at ms since the epoch */
export const initialState = (assessment: Assessment, at: number, isReadOnly = false): WizardState => ({
	assessment,
	screen: {kind: 'start', index: 0},
	order: 'worth',
	past: [],
	future: [],
	isEnding: false,
	returnsToReview: false,
	shownAt: at,
	seenAt: at,
	durationsMs: [],
	isStretchTold: false,
	closedGaps: [],
	gapOrder: 'priority',
	saving: isReadOnly ? 'read-only' : 'saved',
});

/** The check that the questions screen shows: the one saved as cursor, else the first. */
export const currentId = (assessment: Assessment, {questions}: Derived): string | undefined => {
	const {cursor} = assessment;
	return questions.some(({id}) => id === cursor) ? cursor : questions[0]?.id;
};

/** What was written of a check so far: in its answer, or before it has one. */
export const writtenOf = (assessment: Assessment, id: string): Draft =>
	assessment.answers[id] ?? assessment.drafts?.[id] ?? {};
