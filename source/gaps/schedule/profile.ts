/** How many people are busy from a time on, until the next step. */
type Step = {readonly at: number; readonly busy: number};

/** How busy a team is over time: steps in ascending order, the first at 0; behind the last one all are free. */
export type Profile = readonly Step[];

export const idle: Profile = [{at: 0, busy: 0}];

/** The earliest time from `ready` on at which one of `team` people is free for `ticks` on end. */
export const earliest = (profile: Profile, team: number, ready: number, ticks: number): number => {
	let start = ready;
	for (const [n, {busy}] of profile.entries()) {
		const end = profile[n + 1]?.at ?? Number.POSITIVE_INFINITY;
		if (end <= start) continue;
		if (busy >= team) start = end;
		else if (end >= start + ticks) return start;
	}
	return start;
};

/** The profile with one more person busy from `start` for `ticks`. */
export const occupied = (profile: Profile, start: number, ticks: number): Profile => {
	const end = start + ticks;
	const next: Step[] = [];
	let busyBefore = 0;
	const push = (at: number, busy: number): void => {
		if (next.at(-1)?.busy !== busy) next.push({at, busy});
	};
	for (const [n, {at, busy}] of profile.entries()) {
		const until = profile[n + 1]?.at ?? Number.POSITIVE_INFINITY;
		busyBefore = busy;
		if (at < start) push(at, busy);
		if (at < end && until > start) push(Math.max(at, start), busy + 1);
		if (until > end) push(Math.max(at, end), busyBefore);
	}
	return next;
};

/** The earliest time by which the people left free have worked off an amount of work. */
export const workedOffBy = (profile: Profile, team: number, ticks: number): number => {
	let left = ticks;
	for (const [n, {at, busy}] of profile.entries()) {
		const until = profile[n + 1]?.at ?? Number.POSITIVE_INFINITY;
		const free = team - busy;
		if (free * (until - at) >= left) return free === 0 ? at : at + Math.ceil(left / free);
		left -= free * (until - at);
	}
	return profile.at(-1)?.at ?? 0;
};
