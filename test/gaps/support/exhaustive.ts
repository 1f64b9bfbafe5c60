/** A task of whole days; `after` are indices. */
type Task = {readonly days: number; readonly phase: number; readonly after: readonly number[]};

/**
 * When each phase can end at the earliest, the first phase first: found by playing every choice of every day. It shares no
 * code with the schedule. Only for a handful of tasks.
 */
export const earliestEnds = (tasks: readonly Task[], team: number): readonly number[] => {
	const phases = [...new Set(tasks.map(({phase}) => phase))].toSorted((a, b) => a - b);
	const known = new Map<string, readonly number[]>();
	const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
		const at = a.findIndex((value, n) => value !== b[n]);
		return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
	};
	/** @param left days left of each task: all of them when it has not begun, 0 when it is done */
	const from = (left: readonly number[], begun: readonly boolean[]): readonly number[] => {
		if (left.every(days => days === 0)) return phases.map(() => 0);
		const key = `${left}|${begun}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const running = tasks.flatMap((_, n) => (begun[n] && left[n] !== 0 ? [n] : []));
		const may = tasks.flatMap(({after}, n) => (!begun[n] && after.every(other => left[other] === 0) ? [n] : []));
		let best: readonly number[] | undefined;
		for (let choice = 0; choice < 2 ** may.length; choice++) {
			const working = [...running, ...may.filter((_, bit) => (choice >> bit) % 2 === 1)];
			if (working.length === 0 || working.length > team) continue;
			const next = from(
				left.map((days, n) => (working.includes(n) ? days - 1 : days)),
				begun.map((one, n) => one || working.includes(n)),
			);
			const ends = phases.map((phase, p) =>
				tasks.some((task, n) => task.phase === phase && left[n] !== 0) ? (next[p] ?? 0) + 1 : 0,
			);
			if (best === undefined || isBetter(ends, best)) best = ends;
		}
		const ends = best ?? phases.map(() => 0);
		known.set(key, ends);
		return ends;
	};
	return from(
		tasks.map(({days}) => days),
		tasks.map(() => false),
	);
};
