import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {count} from '../domain/place.ts';
import type {RunResult} from '../ui/run-options.ts';
import {evaluate} from './evaluate.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {present} from './present.ts';
import type {Services} from './services.ts';

/** How a sitting ended, and with what. */
export type Ended = {
	readonly result: RunResult;
	/** The assessment has a file. */
	readonly isSaved: boolean;
	/** What was repaired when it was opened. */
	readonly repaired: string | undefined;
	readonly pack: Pack;
	readonly cards: Cards;
};

/** After the wizard: the scorecard for stdout, and for stderr where things are kept and what to call next. */
export const ending = ({result, isSaved, repaired, pack, cards}: Ended, services: Services): Outcome => {
	const {assessment, exitCode, isUnsaved, leftOpen = []} = result;
	const {id, answers, scan} = assessment;
	const next = `Go on with \`klar resume ${id}\`; print it again with \`klar scorecard ${id}\`.`;
	const remarks = [
		...leftOpen,
		...(repaired === undefined ? [] : [repaired]),
		...(isUnsaved ? ['klar: the last changes could not be saved.'] : []),
		...(isSaved && !isUnsaved ? [`Saved with ${count(Object.keys(answers).length, 'answer')}. ${next}`] : []),
	];
	if (scan === undefined) {
		const text = remarks.length === 0 ? ['Nothing was scanned, so nothing was saved.'] : remarks;
		return {stderr: text.map(line => `${line}\n`).join(''), exitCode};
	}

	const reported = evaluate({assessment, pack, cards, today: services.today(), version: services.version, isSaved});
	const {stdout, failed} = present(reported, {json: false, style: services.style});
	return {
		stdout,
		stderr: [...failed, ...remarks].map(line => `${line}\n`).join(''),
		exitCode: exitCode === exitCodes.done && failed.length > 0 ? exitCodes.auditorFailed : exitCode,
	};
};
