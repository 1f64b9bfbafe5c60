import type {Blockers, CheapestPath} from '../domain/report.ts';
import type {Scorecard} from '../domain/scorecard.ts';
import {gains} from '../scoring/gain.ts';
import {borderTolerance} from '../scoring/weights.ts';
import {cheapestCover, type Item} from './cover.ts';
import {closedBy, effortOf} from './effort.ts';
import {auditorGapId} from './gaps.ts';
import type {OpenCheck} from './open-checks.ts';
import {type Scored, whatIf} from './what-if.ts';

/** Costs of the search are whole parts of a day. */
const partsPerDay = 100;
/** A score must lie above the border of ready by more than the scoring's own tolerance. @unit points */
const margin = 2 * borderTolerance;

/** Something that raises the score when it is worked off: a gap, or an open check, which may have to be built. */
type Work = {
	readonly kind: 'gap' | 'open';
	readonly checkId: string;
	readonly days: readonly [number, number];
	readonly closes: readonly string[];
	readonly dependsOn: readonly string[];
};

/** What stands between a scorecard and a GO, exactly. */
export const blockersOf = ({pack, scorecard}: Pick<Scored, 'pack' | 'scorecard'>): Blockers => {
	const low = scorecard.score?.low ?? 0;
	return {
		critical: scorecard.criticalGaps.map(({placed}) => placed.check.id),
		openCritical: scorecard.openCriticalChecks.map(({placed}) => placed.check.id),
		auditors: scorecard.categories.flatMap(({id, error, score}) =>
			error === undefined || score === undefined ? [] : [auditorGapId(id)],
		),
		missingPoints: scorecard.band === 'ready' ? 0 : Math.max(0, pack.bands.ready - low),
	};
};

const workOf = ({gaps}: Scored, open: readonly OpenCheck[]): readonly Work[] => [
	...gaps.map(gap => ({...gap, kind: 'gap' as const, closes: closedBy(gap)})),
	...open.map(check => ({...check, kind: 'open' as const, closes: [check.checkId]})),
];

/** Adds all that the chosen work depends on, as far as it is not met. */
const withDependencies = (chosen: Iterable<number>, needs: readonly (readonly number[])[]): ReadonlySet<number> => {
	const all = new Set(chosen);
	for (const n of all) for (const other of needs[n] ?? []) all.add(other);
	return all;
};

const gainIn = (card: Scorecard): ((work: Work) => number) => {
	const {ofCheck} = gains(card);
	return ({closes}) => closes.reduce((sum, id) => sum + ofCheck(id), 0);
};

/**
 * The smallest effort that reaches a GO: what blocks it (failed critical checks, open ones, failed auditors) with all that
 * this depends on, and the cheapest other work that lifts the score above the border. An open check takes the effort of
 * its gap here, as it may have to be built. Efforts count at their high end. Undefined when nothing reaches it.
 */
export const cheapestPath = (scored: Scored, open: readonly OpenCheck[]): CheapestPath | undefined => {
	const blockers = blockersOf(scored);
	const work = workOf(scored, open);
	const indexOf = new Map(work.flatMap(({closes}, n) => closes.map(id => [id, n] as const)));
	const needs = work.map(({dependsOn}, n) =>
		dependsOn.flatMap(id => indexOf.get(id) ?? []).filter(other => other !== n),
	);
	const blocking = [...blockers.critical, ...blockers.openCritical, ...blockers.auditors];
	const must = withDependencies(
		blocking.flatMap(id => indexOf.get(id) ?? []),
		needs,
	);
	const idsOf = (chosen: Iterable<number>): readonly string[] => [...chosen].flatMap(n => work[n]?.closes ?? []);
	// With the auditors mended every other gain is a fixed number of points, so the rest is a sum to be reached.
	const base = whatIf(scored, idsOf(must)).scorecard;
	const gainOf = gainIn(base);
	const rest = work.map((_, n) => n).filter(n => !must.has(n));
	const items = rest.map(
		(n): Item => ({
			cost: Math.max(1, Math.round((work[n]?.days[1] ?? 0) * partsPerDay)),
			gain: work[n] === undefined ? 0 : gainOf(work[n]),
			needs: (needs[n] ?? []).filter(other => !must.has(other)).map(other => rest.indexOf(other)),
		}),
	);
	const cover = cheapestCover(
		items,
		base.band === 'ready' ? 0 : scored.pack.bands.ready + margin - (base.score?.low ?? 0),
	);
	if (cover === undefined) return undefined;
	const chosen = [...must, ...cover.chosen.flatMap(n => rest[n] ?? [])]
		.toSorted((a, b) => a - b)
		.flatMap(n => work[n] ?? []);
	const of = (kind: Work['kind']): readonly Work[] => chosen.filter(one => one.kind === kind);
	const reached = whatIf(
		scored,
		chosen.flatMap(({closes}) => closes),
	).scorecard;
	if (reached.decision !== 'GO') return undefined;
	const mustDays = effortOf([...must].flatMap(n => work[n] ?? []))[1];
	return {
		target: 'GO',
		blockers,
		gaps: of('gap').map(({checkId}) => checkId),
		open: of('open').map(({checkId}) => checkId),
		days: effortOf(of('gap')),
		openDays: effortOf(of('open')),
		reached: {score: reached.score?.low ?? 0, decision: reached.decision},
		isCheapest: cover.cost <= cover.lowerBound,
		lowerBound: mustDays + cover.lowerBound / partsPerDay,
	};
};
