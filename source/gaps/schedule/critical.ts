type Timed = {readonly from: number; readonly to: number};

/**
 * The tasks that set the end of a plan, first to last: from the one that ends last back to what made each of them begin
 * no earlier, which is something it waited for, or the piece of work that its person, or anybody, was busy with.
 */
export const criticalChain = (
	timed: readonly Timed[],
	after: readonly (readonly number[])[],
	people: readonly number[],
): readonly number[] => {
	if (timed.length === 0) return [];
	const endOf = (task: number): number => timed[task]?.to ?? 0;
	const all = timed.map((_, task) => task);
	let task = all.reduce((last, one) => (endOf(one) > endOf(last) ? one : last), 0);
	const chain = [task];
	for (;;) {
		const {from = 0} = timed[task] ?? {};
		if (from === 0) return chain;
		const endsThen = all.filter(other => endOf(other) === from);
		const cause =
			endsThen.find(other => after[task]?.includes(other)) ??
			endsThen.find(other => people[other] === people[task]) ??
			endsThen[0];
		// Each task begins at 0 or where another one ends, so there is a cause.
		if (cause === undefined) return chain;
		chain.unshift(cause);
		task = cause;
	}
};
