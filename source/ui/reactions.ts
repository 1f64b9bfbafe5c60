import type {ScanEvent} from '../assessment/progress.ts';
import type {WizardState} from '../assessment/state.ts';
import type {Wizard} from '../assessment/wizard.ts';
import type {RunOptions} from './run-options.ts';

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Between two pictures of a scan: a large target tells of thousands of files. @unit ms */
const batchMs = 50;

/** Collects events and hands them on together, at once when the last time is long enough ago. */
const inBatches = (handOn: (events: readonly ScanEvent[]) => void) => {
	let events: ScanEvent[] = [];
	let lastAt = 0;
	let timer: NodeJS.Timeout | undefined;
	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		lastAt = performance.now();
		if (events.length > 0) handOn(events);
		events = [];
	};
	return {
		flush,
		add: (event: ScanEvent) => {
			events.push(event);
			// Asked for the time as well as the timer, since a scan that works without a pause lets no timer run.
			if (performance.now() - lastAt >= batchMs) flush();
			else timer ??= setTimeout(flush, batchMs);
		},
	};
};

/** Scans and loads when a state asks for it, once each. */
export const reactions = (wizard: Wizard, {scan, onChooseSaved}: RunOptions): ((state: WizardState) => void) => {
	let scanning: AbortController | undefined;
	let requested: WizardState['request'];
	const startScan = async (controller: AbortController) => {
		const batch = inBatches(events => {
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-events', events});
		});
		try {
			const result = await scan(batch.add, controller.signal);
			batch.flush();
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-done', scan: result});
		} catch (error) {
			batch.flush();
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-failed', problem: problemOf(error)});
		}
	};
	return state => {
		// Who leaves in the middle of a scan does not wait for it.
		if (state.screen.kind !== 'scan' || state.ended !== undefined) {
			scanning?.abort();
			scanning = undefined;
		} else if (scanning === undefined) {
			scanning = new AbortController();
			void startScan(scanning);
		}
		if (state.request === requested || state.ended !== undefined) return;
		requested = state.request;
		if (requested === undefined) return;
		try {
			const {assessment, isReadOnly = false} = onChooseSaved(requested.id);
			wizard.dispatch({type: 'loaded', assessment, isReadOnly, isNew: requested.id === undefined});
		} catch (error) {
			wizard.dispatch({type: 'load-failed', problem: problemOf(error)});
		}
	};
};
