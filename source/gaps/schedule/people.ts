/** A piece of work in time. */
type Interval = {readonly from: number; readonly to: number};

/**
 * Gives each piece of work to a person, 1 to the size of the team: the one who became free last before it, so that people
 * go on without waiting. As no more pieces lie over one another than there are people, somebody is always free.
 */
export const peopleFor = (work: readonly Interval[], team: number): readonly number[] => {
	const freeFrom = Array.from({length: team}, () => 0);
	const people = work.map(() => 1);
	const order = work.map((_, n) => n).toSorted((a, b) => (work[a]?.from ?? 0) - (work[b]?.from ?? 0) || a - b);
	for (const n of order) {
		const {from = 0, to = 0} = work[n] ?? {};
		const free = freeFrom.flatMap((time, person) => (time <= from ? [person] : []));
		const chosen = free.reduce(
			(best, person) => ((freeFrom[person] ?? 0) > (freeFrom[best] ?? 0) ? person : best),
			free[0] ?? 0,
		);
		people[n] = chosen + 1;
		freeFrom[chosen] = to;
	}
	return people;
};
