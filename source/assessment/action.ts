import type {Assessment, Scan} from '../domain/assessment.ts';
import type {Edit} from './editor.ts';
import type {Facet} from './facets.ts';
import type {ScanEvent} from './progress.ts';

/** Where a move in a list or a text goes. */
export type Movement = 'up' | 'down' | 'page-up' | 'page-down' | 'top' | 'bottom';

/** What a key asks for, in the words of the wizard. */
export type Command =
	| {readonly type: 'confirm' | 'close' | 'previous' | 'next' | 'skip' | 'not-applicable' | 'override'}
	| {readonly type: 'note' | 'owner' | 'evidence' | 'assign' | 'filter' | 'undo' | 'redo' | 'order'}
	| {readonly type: 'help' | 'contents' | 'scorecard' | 'details' | 'quit' | 'interrupt'}
	| {readonly type: 'findings' | 'questions' | 'gaps' | 'review'}
	/** The scan's verdict on a check is right. */
	| {readonly type: 'agree'}
	/** Takes the next value of a facet of the findings. */
	| {readonly type: 'facet'; readonly facet: Facet}
	/** Counts the marked gap, or all of its priority, as closed, or no longer. */
	| {readonly type: 'close-gap' | 'close-priority'}
	/** `page` and `last` in rows, for texts whose length only the screen knows. */
	| {readonly type: 'move'; readonly to: Movement; readonly page: number; readonly last?: number}
	| {readonly type: 'highlight'; readonly index: number}
	| {readonly type: 'edit'; readonly edit: Edit};

/** What comes from elsewhere than a key. */
export type Event =
	| {readonly type: 'scan-events'; readonly events: readonly ScanEvent[]}
	| {readonly type: 'scan-done'; readonly scan: Scan}
	| {readonly type: 'scan-failed'; readonly problem: string}
	| {readonly type: 'loaded'; readonly assessment: Assessment; readonly isReadOnly: boolean; readonly isNew: boolean}
	| {readonly type: 'load-failed'; readonly problem: string}
	| {readonly type: 'save-failed'; readonly problem: string}
	| {readonly type: 'saved'; readonly updatedAt: string}
	/** Text that came back from the person's own editor. */
	| {readonly type: 'written'; readonly text: string}
	| {readonly type: 'told'; readonly text: string}
	/** A key was pressed that means nothing here: the last message has been read. */
	| {readonly type: 'quiet'}
	/** The process was told to end. */
	| {readonly type: 'signal'};

export type Action = Command | Event;
