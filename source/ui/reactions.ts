import type {WizardState} from '../assessment/state.ts';
import type {Wizard} from '../assessment/wizard.ts';
import type {RunOptions} from './run-options.ts';

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Scans and loads when a state asks for it, once each. */
export const reactions = (wizard: Wizard, {scan, onChooseSaved}: RunOptions): ((state: WizardState) => void) => {
	let scanning: AbortController | undefined;
	let requested: WizardState['request'];
	const startScan = async (controller: AbortController) => {
		try {
			const result = await scan(event => {
				if (!controller.signal.aborted) wizard.dispatch({type: 'scan-event', event});
			}, controller.signal);
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-done', scan: result});
		} catch (error) {
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-failed', problem: problemOf(error)});
		}
	};
	return state => {
		if (state.screen.kind !== 'scan') {
			scanning?.abort();
			scanning = undefined;
		} else if (scanning === undefined) {
			scanning = new AbortController();
			void startScan(scanning);
		}
		if (state.request === requested) return;
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
