import {count} from '../domain/place.ts';
import type {AssessmentSummary} from '../domain/ports.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';

const row = (one: AssessmentSummary, printable: (text: string) => string): string => {
	if (one.kind === 'damaged') return `${one.id}\n  cannot be read: ${printable(one.problem)}\n`;
	const notes = [
		`last changed ${one.updatedAt.slice(0, 16).replace('T', ' ')} UTC`,
		count(one.answers, 'answer'),
		`pack ${one.pack.id}`,
		...(one.openIn === undefined ? [] : [`open in ${one.openIn}`]),
		...(one.isRecovered ? ['damaged; the version before is there'] : []),
	];
	return `${one.id}\n  ${printable(one.target.path)}\n  ${notes.join(', ')}\n`;
};

/** `klar list`: the saved assessments, the last changed first. */
export const listSaved = async (options: {readonly json: boolean}, services: Services): Promise<Outcome> => {
	const all = (await services.openStore()).list();
	if (options.json) return {stdout: `${JSON.stringify(all, undefined, '\t')}\n`, exitCode: exitCodes.done};
	if (all.length === 0)
		return {
			stderr: 'No assessment is saved on this machine. Begin one with `klar <path>`.\n',
			exitCode: exitCodes.done,
		};
	return {stdout: all.map(one => row(one, services.printable)).join(''), exitCode: exitCodes.done};
};
