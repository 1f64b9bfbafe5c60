import {evaluate} from './evaluate.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {present} from './present.ts';
import {findSaved} from './saved.ts';
import type {Services} from './services.ts';

/** `klar scorecard`: a saved assessment as it stands today. */
export const scorecard = async (
	options: {readonly id?: string; readonly json: boolean},
	services: Services,
): Promise<Outcome> => {
	const store = await services.openStore();
	const open = store.open(findSaved(store, options.id).id, {mode: 'read'});
	const {pack, cards, remarks: told = []} = await services.loadPackOf(open.value());
	const reported = evaluate({
		assessment: open.value(),
		pack,
		cards,
		today: services.today(),
		version: services.version,
		isSaved: true,
	});
	open.close();
	const {stdout, failed} = present(reported, {json: options.json, style: services.style});
	const remarks = [...told, ...(open.recovered === undefined ? [] : [open.recovered]), ...failed];
	return {
		stdout,
		stderr: remarks.map(line => `${line}\n`).join(''),
		exitCode: failed.length > 0 ? exitCodes.auditorFailed : exitCodes.done,
	};
};
