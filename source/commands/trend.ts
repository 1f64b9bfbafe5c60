import {type Snapshot, snapshotOfMilestone} from '../comparison/snapshot.ts';
import {trendOf} from '../comparison/trend.ts';
import type {Assessment} from '../domain/assessment.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import {trendText} from '../reporters/trend-text.ts';
import {readAssessment, snapshotOf} from './moments.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {findSaved} from './saved.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';

export type TrendOptions = {
	/** A folder or the id of an assessment. @default the latest assessment's target */
	readonly named?: string;
	readonly json: boolean;
};

/** The milestones of an assessment, and how it stood on the day on which it was last changed. */
const momentsOf = (assessment: Assessment, loaded: LoadedPack, version: string): readonly Snapshot[] => {
	const {id, milestones, updatedAt} = assessment;
	const titleOf = (check: string): string => check;
	const frozen = milestones.map(one =>
		snapshotOfMilestone(one, {pack: loaded.pack, titleOf, label: `${id}@${one.name}`}),
	);
	if (assessment.scan === undefined) return frozen;
	// As of its own day: later its answers expire, which says nothing about what was true then.
	const last = snapshotOf(assessment, loaded, {today: updatedAt.slice(0, 10), version, label: id});
	return [...frozen, {...last, at: updatedAt}];
};

const isPath = (word: string): boolean => /[/\\]|^\.{1,2}$/.test(word);

/** The folder that is meant, and the pack by which it was assessed last: other packs' scores do not compare. */
const subjectOf = async (named: string | undefined, services: Services) => {
	const store = await services.openStore();
	const saved = store.list().filter(one => one.kind === 'saved');
	const latest =
		named !== undefined && isPath(named)
			? saved.find(one => one.target.path === resolveTarget(named))
			: findSaved(store, named);
	if (latest === undefined) {
		throw new UserError({
			what: `no assessment of \`${named}\` is saved`,
			why: `none of the ${saved.length} on this machine is about that folder`,
			next: 'begin one with `klar <path>`',
		});
	}

	const ids = saved
		.filter(({target, pack}) => target.path === latest.target.path && pack.id === latest.pack.id)
		.map(({id}) => id);
	return {name: latest.target.name, ids};
};

/** `klar trend`: the scores of one target over its assessments and milestones. */
export const trend = async ({named, json}: TrendOptions, services: Services): Promise<Outcome> => {
	const {name, ids} = await subjectOf(named, services);
	const moments: Snapshot[] = [];
	for (const id of ids) {
		const {assessment, loaded} = await readAssessment(id, services);
		moments.push(...momentsOf(assessment, loaded, services.version));
	}

	const points = trendOf(moments);
	if (points.length === 0) return {stderr: `klar: nothing of ${name} was scanned yet.\n`, exitCode: exitCodes.done};
	return {
		stdout: json ? `${JSON.stringify(points, undefined, '\t')}\n` : trendText(name, points, services.style),
		exitCode: exitCodes.done,
	};
};
