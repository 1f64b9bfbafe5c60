import {statSync} from 'node:fs';
import type {Assessment} from '../domain/assessment.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {Reported} from '../reporters/result.ts';
import {evaluate} from './evaluate.ts';
import type {PackChoice} from './load-pack.ts';
import {freshId, newAssessment} from './new-assessment.ts';
import {exitCodes} from './outcome.ts';
import {requireValues} from './require-values.ts';
import {findSaved} from './saved.ts';
import {scanTarget} from './scan-target.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';

/** What is reported: a saved assessment (by id, by the folder that was assessed, else the latest), or a fresh scan. */
export type Subject =
	| {readonly kind: 'saved'; readonly named?: string}
	| {readonly kind: 'scan'; readonly path: string; readonly pack?: PackChoice};

/** A word with a separator, or that names a folder, is a path; ids have none. */
const isFolder = (word: string): boolean =>
	/[/\\]|^\.{1,2}$/.test(word) || statSync(word, {throwIfNoEntry: false})?.isDirectory() === true;

/** The id of the latest assessment of a folder. @throws UserError when there is none */
const latestOf = (folder: string, ids: readonly {readonly id: string; readonly root: string}[]): string => {
	const root = resolveTarget(folder);
	const latest = ids.find(one => one.root === root);
	if (latest !== undefined) return latest.id;
	throw new UserError({
		what: `no assessment of \`${folder}\` is saved`,
		why: `none of the ${ids.length} on this machine is about that folder`,
		next: `\`--scan ${folder}\` reports a fresh scan without answers; \`klar ${folder}\` begins an assessment`,
	});
};

const load = async (
	named: string | undefined,
	services: Services,
): Promise<{assessment: Assessment; loaded: LoadedPack; remarks: readonly string[]}> => {
	const store = await services.openStore();
	const list = store.list();
	const saved = list.filter(one => one.kind === 'saved');
	const isId = named === undefined || list.some(one => one.id.startsWith(named)) || !isFolder(named);
	const id = isId
		? findSaved(store, named).id
		: latestOf(
				named,
				saved.map(one => ({id: one.id, root: one.target.path})),
			);
	const open = store.open(id, {mode: 'read'});
	try {
		const assessment = open.value();
		const loaded = await services.loadPackOf(assessment);
		return {assessment, loaded, remarks: open.recovered === undefined ? [] : [open.recovered]};
	} finally {
		open.close();
	}
};

/** Scans a folder; the assessment is not saved. */
const scanned = async (
	{path, pack: choice}: Extract<Subject, {kind: 'scan'}>,
	services: Services,
): Promise<{assessment: Assessment; loaded: LoadedPack}> => {
	const root = resolveTarget(path);
	const loaded = requireValues(await services.loadPack({root, ...choice}));
	const {pack} = loaded;
	const now = services.now();
	services.record({action: 'ran', subject: root});
	const {scan} = await scanTarget({root, pack, now: services.now});
	return {assessment: {...newAssessment({root, loaded, now, id: freshId(root, now, new Set())}), scan}, loaded};
};

/** What was scored, what to say of it on stderr, and how a command ends that shows it. */
type Told = {readonly reported: Reported; readonly remarks: readonly string[]; readonly exitCode: number};

/** Scores what a command is about as it stands today. */
export const reportedOf = async (subject: Subject, services: Services): Promise<Told> => {
	const {assessment, loaded, remarks} =
		subject.kind === 'scan'
			? {...(await scanned(subject, services)), remarks: []}
			: await load(subject.named, services);
	const {pack, cards, remarks: told = []} = loaded;
	const reported = evaluate({
		assessment,
		pack,
		cards,
		today: services.today(),
		version: services.version,
		isSaved: subject.kind === 'saved',
	});
	const failed = (assessment.scan?.auditors ?? []).flatMap(({id, error}) =>
		error === undefined ? [] : [`klar: the auditor of ${id} failed: ${error}`],
	);
	return {
		reported,
		remarks: [...remarks, ...told, ...failed],
		exitCode: failed.length > 0 ? exitCodes.auditorFailed : exitCodes.done,
	};
};
