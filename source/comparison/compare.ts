import {lowered} from '../domain/scorecard.ts';
import type {Severity} from '../domain/severity.ts';
import type {CheckState, Snapshot} from './snapshot.ts';

/** A check at both moments. `before` is undefined for one that the earlier pack did not have, `after` likewise. */
export type Change = {readonly before: CheckState | undefined; readonly after: CheckState | undefined};

/** One number at both moments. */
export type Shift = {readonly before: number; readonly after: number};

/** What is different between two moments. */
export type Comparison = {
	readonly before: Snapshot;
	readonly after: Snapshot;
	readonly low: Shift;
	readonly high: Shift;
	readonly proved: Shift;
	/** Categories that apply at either moment. */
	readonly categories: readonly {
		readonly id: string;
		readonly title: string;
		readonly before: number | undefined;
		readonly after: number | undefined;
	}[];
	/** What single checks tell; undefined when a moment did not keep them. */
	readonly checks: ChecksCompared | undefined;
	/** Why the two can be compared only in part, in sentences. */
	readonly remarks: readonly string[];
};

export type ChecksCompared = {
	/** Gaps that were none before. */
	readonly opened: readonly Change[];
	/** Gaps that are none any more. */
	readonly closed: readonly Change[];
	/** Checks that stand worse than before, new gaps among them: a regression. */
	readonly worse: readonly Change[];
	/** Checks that stand better than before, closed gaps among them. */
	readonly better: readonly Change[];
	/** Checks whose status is another without being better or worse. */
	readonly other: readonly Change[];
	/** Checks whose answer stopped counting in between. */
	readonly expired: readonly Change[];
};

/**
 * How much a partly met check has to lose to stand worse. Shares of files move with every file that is added, and a build
 * must not break on one percent.
 * @unit points
 */
export const noticeablePoints = 5;

/** A check that is not met makes a gap. */
export const isGap = (state: CheckState | undefined): boolean =>
	state?.status === 'fail' || state?.status === 'partial';

/** Nothing is left to do, and it is known. */
const isSettled = (state: CheckState | undefined): boolean => state?.status === 'pass' || state?.status === 'n/a';

/** The severity of the gap that a check makes: a partly met one weighs one less. */
export const severityOf = ({status, severity}: CheckState): Severity =>
	status === 'partial' ? lowered(severity) : severity;

const rank: Readonly<Record<CheckState['status'], number>> = {fail: 0, unknown: 1, partial: 2, pass: 3, 'n/a': 3};

type Direction = 'worse' | 'better' | 'other' | 'same';

/**
 * Which way a check went. Open is between failed and partly met: a check that was met and is open now stands worse, and one
 * that was open and turns out failed is a new gap. What does not apply any more is neither.
 */
export const directionOf = ({before, after}: Change): Direction => {
	if (before === undefined || after === undefined) return isGap(after) ? 'worse' : 'other';
	if (before.status === after.status) {
		const change = after.score - before.score;
		if (after.status !== 'partial' || Math.abs(change) < noticeablePoints) return 'same';
		return change < 0 ? 'worse' : 'better';
	}

	// A gap that nothing tells of any more is not closed.
	if (after.status === 'n/a' || (before.status === 'fail' && after.status === 'unknown')) return 'other';
	if (before.status === 'n/a') return isGap(after) ? 'worse' : 'other';
	return rank[after.status] < rank[before.status] ? 'worse' : 'better';
};

const pairs = (before: readonly CheckState[], after: readonly CheckState[]): readonly Change[] => {
	const earlier = new Map(before.map(check => [check.id, check]));
	const later = new Set(after.map(({id}) => id));
	return [
		...after.map(check => ({before: earlier.get(check.id), after: check})),
		...before.filter(({id}) => !later.has(id)).map(check => ({before: check, after: undefined})),
	];
};

const compareChecks = (before: readonly CheckState[], after: readonly CheckState[]): ChecksCompared => {
	const changes = pairs(before, after);
	const going = (direction: Direction): readonly Change[] =>
		changes.filter(change => directionOf(change) === direction);
	return {
		opened: changes.filter(change => isGap(change.after) && !isGap(change.before)),
		closed: changes.filter(({before: earlier, after: later}) => isGap(earlier) && isSettled(later)),
		worse: going('worse'),
		better: going('better'),
		other: going('other'),
		expired: changes.filter(change => change.after?.reopened !== undefined && change.before?.reopened === undefined),
	};
};

const compareCategories = (before: Snapshot, after: Snapshot): Comparison['categories'] => {
	const all = new Map([...after.categories, ...before.categories].toReversed().map(one => [one.id, one.title]));
	const order = [...after.categories, ...before.categories].map(({id}) => id);
	const lowOf = ({categories}: Snapshot, id: string): number | undefined => categories.find(one => one.id === id)?.low;
	return [...new Set(order)].map(id => ({
		id,
		title: all.get(id) ?? id,
		before: lowOf(before, id),
		after: lowOf(after, id),
	}));
};

const remarksOn = (before: Snapshot, after: Snapshot): readonly string[] => [
	...(before.pack.id === after.pack.id
		? []
		: [
				`They are by different packs, \`${before.pack.id}\` and \`${after.pack.id}\`: only checks that both have compare.`,
			]),
	...(before.pack.id === after.pack.id && before.pack.version !== after.pack.version
		? [`The pack changed from ${before.pack.version} to ${after.pack.version}: part of the difference may be its.`]
		: []),
	...[before, after]
		.filter(({checks}) => checks === undefined)
		.map(({label}) => `\`${label}\` keeps no single checks, so only scores are compared.`),
];

/** Compares an earlier moment with a later one. Pure. */
export const compare = (before: Snapshot, after: Snapshot): Comparison => ({
	before,
	after,
	low: {before: before.score.low, after: after.score.low},
	high: {before: before.score.high, after: after.score.high},
	proved: {before: before.score.proved, after: after.score.proved},
	categories: compareCategories(before, after),
	checks:
		before.checks === undefined || after.checks === undefined ? undefined : compareChecks(before.checks, after.checks),
	remarks: remarksOn(before, after),
});
