import {greatestDivisor} from './divisor.ts';

/** A thing that may be chosen. */
export type Item = {
	/** Whole, at least 1. */
	readonly cost: number;
	readonly gain: number;
	/** Items that must be chosen with it, by index. */
	readonly needs: readonly number[];
};

/** A choice of items. */
export type Cover = {
	readonly chosen: readonly number[];
	readonly cost: number;
	/** No choice costs less than this. */
	readonly lowerBound: number;
};

/** Partial choices that the search may look at. Beyond it the best one so far is told with its bound. */
const maxPartialChoices = 40_000;
/** Gains are sums of binary fractions: what lies within this of the need counts as reaching it. */
const tolerance = 1e-9;

type State = 'free' | 'in' | 'out';

const closures = (items: readonly Item[], edges: (n: number) => readonly number[]): readonly ReadonlySet<number>[] =>
	items.map((_, root) => {
		const reached = new Set([root]);
		for (const n of reached) for (const next of edges(n)) reached.add(next);
		return reached;
	});

/** The dearest items that nothing chosen needs and without which the need is still met are left out. */
const trimmed = (items: readonly Item[], chosen: ReadonlySet<number>, need: number): ReadonlySet<number> => {
	const kept = new Set(chosen);
	let spare = [...kept].reduce((sum, n) => sum + (items[n]?.gain ?? 0), 0) - need + tolerance;
	for (;;) {
		const free = [...kept].filter(
			n => (items[n]?.gain ?? 0) <= spare && ![...kept].some(other => other !== n && items[other]?.needs.includes(n)),
		);
		const dearest = free.toSorted((a, b) => (items[b]?.cost ?? 0) - (items[a]?.cost ?? 0))[0];
		if (dearest === undefined) return kept;
		kept.delete(dearest);
		spare -= items[dearest]?.gain ?? 0;
	}
};

/** A good choice to begin with: again and again what gains most for its cost, what it needs included. */
const greedy = (items: readonly Item[], needed: readonly ReadonlySet<number>[], need: number): ReadonlySet<number> => {
	const chosen = new Set<number>();
	let missing = need;
	while (missing > tolerance) {
		let best: {readonly more: readonly number[]; readonly gain: number; readonly ratio: number} | undefined;
		for (const [n] of items.entries()) {
			if (chosen.has(n)) continue;
			const more = [...(needed[n] ?? [])].filter(other => !chosen.has(other));
			const gain = more.reduce((sum, other) => sum + (items[other]?.gain ?? 0), 0);
			const ratio = Math.min(gain, missing) / more.reduce((sum, other) => sum + (items[other]?.cost ?? 0), 0);
			if (best === undefined || ratio > best.ratio) best = {more, gain, ratio};
		}
		if (best === undefined || best.gain <= 0) break;
		for (const n of best.more) chosen.add(n);
		missing -= best.gain;
	}
	return trimmed(items, chosen, need);
};

/**
 * The cheapest items whose gains reach a need, with all that they need. Branch and bound: the bound takes fractions of
 * items and leaves out what they need, so it never lies above the truth. Undefined when all items together are not enough.
 */
export const cheapestCover = (items: readonly Item[], need: number): Cover | undefined => {
	if (need <= tolerance) return {chosen: [], cost: 0, lowerBound: 0};
	if (items.reduce((sum, {gain}) => sum + gain, 0) < need - tolerance) return undefined;
	const costOf = (n: number): number => items[n]?.cost ?? 0;
	const gainOf = (n: number): number => items[n]?.gain ?? 0;
	const needed = closures(items, n => items[n]?.needs ?? []);
	const neededBy = closures(items, n => items.flatMap(({needs}, other) => (needs.includes(n) ? [other] : [])));
	const order = items.map((_, n) => n).toSorted((a, b) => gainOf(b) / costOf(b) - gainOf(a) / costOf(a) || a - b);
	const step = items.reduce((divisor, {cost}) => greatestDivisor(divisor, cost), 0);
	// Whatever holds `worse` may hold `better` in its place: then leaving the better one out leaves the worse one out.
	const worseThan = items.map((_, better) =>
		(needed[better]?.size ?? 0) > 1
			? []
			: order.filter(
					worse =>
						(neededBy[worse]?.size ?? 0) === 1 &&
						costOf(worse) >= costOf(better) &&
						gainOf(worse) <= gainOf(better) &&
						// Of two that are alike only the later one is the worse one.
						(costOf(worse) > costOf(better) || gainOf(worse) < gainOf(better) || worse > better),
				),
	);
	const first = greedy(items, needed, need);
	let best: readonly number[] = [...first];
	let bestCost = best.reduce((sum, n) => sum + costOf(n), 0);

	/** What the rest costs at least, in whole steps; infinite when the free items are not enough. */
	const boundOf = (state: readonly State[], cost: number, missing: number): number => {
		let [left, sum] = [missing, cost];
		for (const n of order) {
			if (left <= tolerance) break;
			if (state[n] !== 'free' || gainOf(n) <= 0) continue;
			sum += costOf(n) * Math.min(1, left / gainOf(n));
			left -= gainOf(n);
		}
		return left > tolerance ? Number.POSITIVE_INFINITY : Math.ceil(sum / step - tolerance) * step;
	};

	const start: readonly State[] = items.map(() => 'free');
	const rootBound = boundOf(start, 0, need);
	let seen = 0;
	const visit = (state: readonly State[], cost: number, missing: number): void => {
		if (missing <= tolerance) {
			if (cost < bestCost) {
				best = state.flatMap((one, n) => (one === 'in' ? [n] : []));
				bestCost = cost;
			}
			return;
		}
		seen += 1;
		if (seen > maxPartialChoices || boundOf(state, cost, missing) >= bestCost) return;
		const next = order.find(n => state[n] === 'free' && gainOf(n) > 0);
		if (next === undefined) return;
		const more = [...(needed[next] ?? [])].filter(n => state[n] !== 'in');
		if (more.every(n => state[n] === 'free')) {
			const withIt = state.map((one, n) => (more.includes(n) ? 'in' : one));
			const gain = more.reduce((sum, n) => sum + gainOf(n), 0);
			visit(
				withIt,
				more.reduce((sum, n) => sum + costOf(n), cost),
				missing - gain,
			);
		}
		const leavesOut = new Set([...(neededBy[next] ?? []), ...(worseThan[next] ?? [])]);
		visit(
			state.map((one, n) => (one === 'free' && leavesOut.has(n) ? 'out' : one)),
			cost,
			missing,
		);
	};
	visit(start, 0, need);
	return {
		chosen: best.toSorted((a, b) => a - b),
		cost: bestCost,
		lowerBound: seen > maxPartialChoices ? rootBound : bestCost,
	};
};
