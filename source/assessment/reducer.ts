import type {Action, Command, Event} from './action.ts';
import {aftermath} from './aftermath.ts';
import {everywhere} from './everywhere.ts';
import {onEvent} from './on-event.ts';
import {onOverlay} from './on-overlay.ts';
import {onScreen} from './on-screen.ts';
import type {WizardContext, WizardState} from './state.ts';

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

const events: ReadonlySet<string> = new Set<Event['type']>([
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
]);

const isEvent = (action: Action): action is Event => events.has(action.type);

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
	return aftermath(before, after, context, at);
};
