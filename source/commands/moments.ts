import {readFileSync, statSync} from 'node:fs';
import {type Snapshot, snapshotOfMilestone, snapshotOfResult} from '../comparison/snapshot.ts';
import type {Assessment} from '../domain/assessment.ts';
import {nearest} from '../domain/nearest.ts';
import {type Result, resultSchema, resultSchemaId} from '../domain/result.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import {resultOf} from '../reporters/result.ts';
import {evaluate} from './evaluate.ts';
import {findSaved} from './saved.ts';
import type {Services} from './services.ts';

const unreadable = (file: string, why: string, cause?: unknown): UserError =>
	new UserError(
		{
			what: `\`${file}\` holds no result of klar`,
			why,
			next: 'write one with `klar scan --json > base.json`',
		},
		{cause},
	);

/** A result that `--json` printed. @throws UserError when the file holds none */
export const readResult = (file: string): Result => {
	let raw: unknown;
	try {
		raw = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw unreadable(file, error instanceof Error ? error.message : String(error), error);
	}

	const parsed = resultSchema.safeParse(raw);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw unreadable(
		file,
		`it is not of the schema ${resultSchemaId} at \`${issue?.path.join('.')}\`: ${issue?.message}`,
	);
};

/** A saved assessment with its pack, opened only to be read. */
export const readAssessment = async (
	word: string | undefined,
	services: Services,
): Promise<{readonly assessment: Assessment; readonly loaded: LoadedPack}> => {
	const store = await services.openStore();
	const open = store.open(findSaved(store, word).id, {mode: 'read'});
	try {
		const assessment = open.value();
		return {assessment, loaded: await services.loadPackOf(assessment)};
	} finally {
		open.close();
	}
};

/** A saved assessment as it stands on a day. */
export const snapshotOf = (
	assessment: Assessment,
	{pack, cards}: LoadedPack,
	{today, version, label}: {readonly today: string; readonly version: string; readonly label: string},
): Snapshot => snapshotOfResult(resultOf(evaluate({assessment, pack, cards, today, version, isSaved: true})), label);

const milestoneOf = async (id: string, name: string, services: Services): Promise<Snapshot> => {
	const {assessment, loaded} = await readAssessment(id, services);
	const {milestones} = assessment;
	const milestone = milestones.find(one => one.name === name);
	if (milestone === undefined) {
		const names = milestones.map(one => one.name);
		const near = nearest(name, names);
		throw new UserError({
			what: `\`${assessment.id}\` has no milestone \`${name}\``,
			why: names.length === 0 ? 'it has none at all' : `it has ${names.map(one => `\`${one}\``).join(', ')}`,
			next: near === undefined ? `\`klar milestone ${assessment.id} --name …\` sets one` : `did you mean \`${near}\`?`,
		});
	}

	const titleOf = (check: string): string => loaded.cards.get(check)?.title ?? check;
	return snapshotOfMilestone(milestone, {pack: loaded.pack, titleOf, label: `${assessment.id}@${name}`});
};

/**
 * The moment that a word means: a file of `--json`, a milestone (`<id>@<name>`), or a saved assessment as it stands today.
 * @throws UserError when it means none of them
 */
export const readMoment = async (word: string, services: Services): Promise<Snapshot> => {
	if (statSync(word, {throwIfNoEntry: false})?.isFile() || word.endsWith('.json')) {
		return snapshotOfResult(readResult(word), word);
	}

	const at = word.indexOf('@');
	if (at > 0) return milestoneOf(word.slice(0, at), word.slice(at + 1), services);
	const {assessment, loaded} = await readAssessment(word, services);
	const {version} = services;
	return snapshotOf(assessment, loaded, {today: services.today(), version, label: assessment.id});
};
