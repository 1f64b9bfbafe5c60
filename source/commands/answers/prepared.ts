import {mergeScan} from '../../assessment/merge.ts';
import type {Assessment} from '../../domain/assessment.ts';
import type {AssessmentStore} from '../../domain/ports.ts';
import {ending} from '../ending.ts';
import type {PackChoice} from '../load-pack.ts';
import {begin} from '../new-assessment.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import {withPrefilled} from '../prefill.ts';
import {requireValues} from '../require-values.ts';
import {savedOf} from '../saved.ts';
import {scanTarget} from '../scan-target.ts';
import type {Services} from '../services.ts';
import {createSession} from '../session.ts';
import {resolveTarget} from '../target.ts';
import {scriptContext} from './context.ts';
import {mergeAnswers} from './merge.ts';
import {readAnswers} from './read-file.ts';

export type PreparedOptions = {
	/** The folder to assess. */
	readonly path: string;
	readonly isNew: boolean;
	/** The file of answers; `-` for standard input. */
	readonly answers: string;
	readonly replaces: boolean;
	/** Another pack than the default one, or than that of the saved assessment. */
	readonly pack?: PackChoice;
	/** @default the whole target */
	readonly component?: string;
};

/** The saved assessment of the target that the file names, else its latest. */
const saved = (
	store: AssessmentStore,
	root: string,
	{
		named,
		packId,
		component,
	}: {
		readonly named: string | null | undefined;
		readonly packId: string | undefined;
		readonly component: string | undefined;
	},
): string | undefined => {
	const all = savedOf(store, root, {packId, component});
	return (all.find(({id}) => id === named) ?? all[0])?.id;
};

/** `klar assess --answers`: scans, takes the answers of a prepared interview, saves, and prints the scorecard. */
export const assessPrepared = async (options: PreparedOptions, services: Services): Promise<Outcome> => {
	const root = resolveTarget(options.path);
	const answers = readAnswers(options.answers);
	const store = await services.openStore();
	const session = createSession(store);
	try {
		const wanted = options.pack?.ref === undefined ? undefined : await services.loadPack({root, ...options.pack});
		const id = options.isNew
			? undefined
			: saved(store, root, {named: answers.file.assessment, packId: wanted?.pack.id, component: options.component});
		const kept = id === undefined ? undefined : session.loadForWriting(id).assessment;
		const loaded =
			kept === undefined
				? requireValues(wanted ?? (await services.loadPack({root, ...options.pack})))
				: await services.loadPackOf(kept);
		const {pack, cards, remarks = []} = loaded;
		const begun: Assessment =
			kept ??
			(await withPrefilled(begin(root, services, store, {loaded, component: options.component}), loaded)).assessment;
		services.record({action: 'ran', subject: root});
		const {scan} = await scanTarget({root, pack, now: services.now, component: options.component});
		const scanned = mergeScan(begun, scan);
		const merged = mergeAnswers(scanned, answers, scriptContext(scanned, loaded, services.today()), {
			replaces: options.replaces,
			name: options.answers,
		});
		const assessment = {...merged.assessment, updatedAt: services.now().toISOString()};
		session.save(assessment);
		const {stderr = '', ...outcome} = ending(
			{
				result: {assessment, ended: 'finished', exitCode: exitCodes.done, isUnsaved: false},
				isSaved: true,
				repaired: session.recovered(),
				pack,
				cards,
			},
			services,
		);
		const lines = [...remarks, ...merged.lines].map(line => `${services.printable(line)}\n`).join('');
		const exitCode =
			outcome.exitCode === exitCodes.done && merged.hasKept ? exitCodes.thresholdMissed : outcome.exitCode;
		return {...outcome, stderr: `${lines}${stderr}`, exitCode};
	} finally {
		session.close();
	}
};
