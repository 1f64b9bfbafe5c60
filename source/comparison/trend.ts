import type {Decision} from '../domain/scorecard.ts';
import type {Snapshot} from './snapshot.ts';

/** One moment of a trend. */
export type TrendPoint = {
	readonly label: string;
	/** ISO date and time. */
	readonly at: string;
	readonly low: number;
	readonly high: number;
	readonly proved: number;
	/** 0-1 */
	readonly coverage: number;
	readonly decision?: Decision;
	/** How much `low` changed since the point before; undefined for the first. */
	readonly change?: number;
};

/** Moments in the order of time, with what changed from one to the next. Moments without a time are left out. */
export const trendOf = (snapshots: readonly Snapshot[]): readonly TrendPoint[] => {
	const timed = snapshots.flatMap(({at, label, score, decision}) =>
		at === undefined ? [] : [{label, at, ...score, ...(decision === undefined ? {} : {decision})}],
	);
	const sorted = timed.toSorted((a, b) => a.at.localeCompare(b.at));
	return sorted.map((point, n) => {
		const before = sorted[n - 1];
		return before === undefined ? point : {...point, change: point.low - before.low};
	});
};
