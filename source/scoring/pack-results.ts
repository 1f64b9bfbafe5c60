import type {Scan} from '../domain/assessment.ts';
import type {Pack} from '../domain/pack.ts';
import type {Kpi, Target} from '../domain/plan.ts';
import type {EffectiveVerdict, Scorecard, ScoreRange} from '../domain/scorecard.ts';

// What a pack asks for beside scores: points, KPIs, success criteria, the day of the next review.

/** A KPI with its values over time. */
export type KpiRow = {
	readonly kpi: Kpi;
	/** The oldest first. */
	readonly values: readonly {readonly at: string; readonly value: number; readonly source?: string}[];
	/** Whether the last value meets the target; undefined without one, and for one without a source or too old to count. */
	readonly isMet: boolean | undefined;
	/** From the first value to the last; undefined with fewer than two. */
	readonly change: number | undefined;
};

const meets = ({above, below, atLeast, atMost}: Target, value: number): boolean =>
	(above === undefined || value > above) &&
	(below === undefined || value < below) &&
	(atLeast === undefined || value >= atLeast) &&
	(atMost === undefined || value <= atMost);

/** A target in words: `above 99.5`. */
export const targetText = ({above, below, atLeast, atMost}: Target): string => {
	if (above !== undefined) return `above ${above}`;
	if (below !== undefined) return `below ${below}`;
	return atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
};

const dayMs = 24 * 60 * 60 * 1000;

/** A value that says where it was measured, and that is not older than the KPI lets it be. */
const counts = (
	{validDays = Infinity}: Kpi,
	{at, source}: {at: string; source?: string},
	scan: Scan | undefined,
): boolean => source !== undefined && Date.parse(scan?.at ?? at) - Date.parse(at) <= validDays * dayMs;

/** The KPIs of a pack with what was measured. */
export const kpiRows = ({kpis = []}: Pack, scan: Scan | undefined): readonly KpiRow[] =>
	kpis.map(kpi => {
		const values = (scan?.measurements ?? []).flatMap(({at, source, values: of}) => {
			const value = Object.hasOwn(of, kpi.id) ? of[kpi.id] : undefined;
			return value === undefined ? [] : [{at, value, ...(source === undefined ? {} : {source})}];
		});
		const [first, last] = [values[0], values.at(-1)];
		return {
			kpi,
			values,
			isMet: last === undefined || !counts(kpi, last, scan) ? undefined : meets(kpi.target, last.value),
			change: first === undefined || last === undefined || values.length < 2 ? undefined : last.value - first.value,
		};
	});

export type CriterionState = 'met' | 'open' | 'not met' | 'n/a';

/** The success criteria of a pack: met when all of their checks pass, not met when one does not, open while one is open. */
export const successStates = (
	{successCriteria = []}: Pack,
	effective: readonly EffectiveVerdict[],
): readonly {readonly title: string; readonly checks: readonly string[]; readonly state: CriterionState}[] => {
	const byId = new Map(effective.map(verdict => [verdict.placed.check.id, verdict.status]));
	return successCriteria.map(({title, checks}) => {
		const statuses = checks.flatMap(id => byId.get(id) ?? []).filter(status => status !== 'n/a');
		const stateOf = (): CriterionState => {
			if (statuses.length === 0) return 'n/a';
			if (statuses.some(status => status === 'fail' || status === 'partial')) return 'not met';
			return statuses.includes('unknown') ? 'open' : 'met';
		};
		return {title, checks, state: stateOf()};
	});
};

/** The day of the next review. ISO date; undefined when the pack plans none or nothing was scanned. */
export const nextReview = ({review}: Pack, scan: Scan | undefined): string | undefined => {
	const from = review?.from ?? scan?.at;
	if (review === undefined || from === undefined) return undefined;
	return new Date(Date.parse(from) + review.afterDays * dayMs).toISOString().slice(0, 10);
};

/** Points of a category or of all, where a pack counts in points. */
export type Points = {readonly id: string; readonly title: string; readonly points: ScoreRange; readonly of: number};

/** The points of each category and their sum. What does not apply takes its points with it. Undefined without points. */
export const pointsOf = (
	{categories}: Pack,
	card: Scorecard,
): {readonly categories: readonly Points[]; readonly points: ScoreRange; readonly of: number} | undefined => {
	const rows = categories.flatMap(({id, title, points: of}): readonly Points[] => {
		const score = card.categories.find(category => category.id === id)?.score;
		if (of === undefined || score === undefined) return [];
		return [{id, title, of, points: {low: (score.low * of) / 100, high: (score.high * of) / 100}}];
	});
	if (categories.every(({points}) => points === undefined)) return undefined;
	const sum = (pick: (row: Points) => number): number => rows.reduce((total, row) => total + pick(row), 0);
	return {
		categories: rows,
		points: {low: sum(({points}) => points.low), high: sum(({points}) => points.high)},
		of: sum(({of}) => of),
	};
};
