import type {Blockers, CheapestPath} from '../domain/report.ts';
import {gains} from '../scoring/gain.ts';
import {borderTolerance} from '../scoring/weights.ts';
import {cheapestCover, type Item} from './cover.ts';
import {effortOf} from './effort.ts';
import {auditorGapId} from './gaps.ts';
import type {OpenCheck} from './open-checks.ts';
import {type Scored, whatIf} from './what-if.ts';
import {demanded, idsOf, type Work, workOf} from './work.ts';

/** Costs of the search are whole parts of a day. */
const partsPerDay = 100;
/** A score must lie above the border of ready by more than the scoring's own tolerance. @unit points */
const margin = 2 * borderTolerance;

/** A decision that can be aimed at. */
export type Target = 'GO' | 'CONDITIONAL GO';

/** What stands between a scorecard and a GO, exactly. */
export const blockersOf = ({pack, scorecard}: Pick<Scored, 'pack' | 'scorecard'>): Blockers => ({
	critical: idsOf(scorecard.criticalGaps),
	openCritical: idsOf(scorecard.openCriticalChecks),
	auditors: scorecard.categories.flatMap(({id, error, score}) =>
		error === undefined || score === undefined ? [] : [auditorGapId(id)],
	),
	missingPoints: scorecard.band === 'ready' ? 0 : Math.max(0, pack.bands.ready - (scorecard.score?.low ?? 0)),
});

const closedIds = (work: readonly Work[]): readonly string[] => work.flatMap(({closes}) => closes);

/** The score that a target asks for. */
const borderOf = ({pack}: Scored, target: Target): number =>
	target === 'GO' ? pack.bands.ready + margin : pack.bands.nearlyReady;

const isReached = ({scorecard}: Pick<Scored, 'scorecard'>, target: Target): boolean =>
	scorecard.decision === 'GO' || scorecard.decision === target;

/** The cheapest way that does all of `must`, with which the gain of everything else is a fixed number of points. */
const pathWith = (
	scored: Scored,
	work: readonly Work[],
	must: ReadonlySet<number>,
	target: Target,
): CheapestPath | undefined => {
	const done = [...must].flatMap(n => work[n] ?? []);
	const base = whatIf(scored, closedIds(done)).scorecard;
	const {ofCheck} = gains(base);
	const rest = work.flatMap((one, n) => (must.has(n) ? [] : [{one, n}]));
	const placeOf = new Map(rest.map(({n}, place) => [n, place]));
	const items = rest.map(
		({one}): Item => ({
			cost: Math.max(1, Math.round(one.days[1] * partsPerDay)),
			gain: one.closes.reduce((sum, id) => sum + ofCheck(id), 0),
			needs: one.needs.flatMap(other => placeOf.get(other) ?? []),
		}),
	);
	const need = borderOf(scored, target) - (base.score?.low ?? 0);
	const cover = cheapestCover(items, isReached({scorecard: base}, target) ? 0 : need);
	if (cover === undefined) return undefined;
	const places = [...must, ...cover.chosen.flatMap(place => rest[place]?.n ?? [])].toSorted((a, b) => a - b);
	const chosen = places.flatMap(n => work[n] ?? []);
	const of = (kind: Work['kind']): readonly Work[] => chosen.filter(one => one.kind === kind);
	const reached = whatIf(scored, closedIds(chosen)).scorecard;
	if (!isReached({scorecard: reached}, target)) return undefined;
	return {
		target,
		blockers: blockersOf(scored),
		gaps: of('gap').map(({checkId}) => checkId),
		open: of('open').map(({checkId}) => checkId),
		days: effortOf(of('gap')),
		openDays: effortOf(of('open')),
		reached: {score: reached.score?.low ?? 0, decision: reached.decision},
		isCheapest: cover.cost <= cover.lowerBound,
		lowerBound: effortOf(done)[1] + cover.lowerBound / partsPerDay,
	};
};

const costOf = ({days, openDays}: CheapestPath): number => days[1] + openDays[1];

/**
 * The smallest effort that reaches a decision. For a GO: what blocks it (failed critical checks, open ones, failed
 * auditors) with all that this depends on, and the cheapest other work that lifts the score above the border. For a
 * CONDITIONAL GO: the cheapest work that lifts the score to its border. An open check takes the effort of its gap, as it
 * may have to be built. Efforts count at their high end. Undefined when nothing reaches it.
 */
export const cheapestPath = (
	scored: Scored,
	open: readonly OpenCheck[],
	target: Target = 'GO',
): CheapestPath | undefined => {
	const {critical, openCritical, auditors} = blockersOf(scored);
	const work = workOf(scored, open);
	if (target === 'GO')
		return pathWith(scored, work, demanded(work, [...critical, ...openCritical, ...auditors]), target);
	// A failed auditor may stay failed. Between none and all mended there are other ways, which are not looked at.
	const ways = [[], ...(auditors.length === 0 ? [] : [auditors])].flatMap(
		mended => pathWith(scored, work, demanded(work, mended), target) ?? [],
	);
	const [best] = ways.toSorted((a, b) => costOf(a) - costOf(b));
	if (best === undefined || auditors.length < 2) return best;
	return {...best, isCheapest: false, lowerBound: 0};
};
