import {earliest, idle, occupied, type Profile, workedOffBy} from './profile.ts';

/** Work for a team, in whole ticks; tasks are known by their index. */
export type Problem = {
	readonly team: number;
	readonly ticks: readonly number[];
	readonly after: readonly (readonly number[])[];
	readonly before: readonly (readonly number[])[];
	readonly phase: readonly number[];
	/** Every time is a whole multiple of it: what all of `ticks` can be divided by. */
	readonly step: number;
	/** What breaks ties between tasks: the higher goes first. */
	readonly value: readonly number[];
};

/** When each task begins; undefined while it is not placed. */
export type Plan = {readonly starts: readonly (number | undefined)[]; readonly profile: Profile};

export const emptyPlan = ({ticks}: Problem): Plan => ({starts: ticks.map(() => undefined), profile: idle});

const endOf = ({ticks}: Problem, {starts}: Plan, task: number): number => (starts[task] ?? 0) + (ticks[task] ?? 0);

/** When a task could begin for what it waits for; all of that must be placed. */
const readyAt = (problem: Problem, plan: Plan, task: number): number =>
	Math.max(0, ...(problem.after[task] ?? []).map(other => endOf(problem, plan, other)));

/** The plan with a task at its earliest place, in a hole between others where it fits. */
export const placed = (problem: Problem, plan: Plan, task: number): Plan => {
	const ticks = problem.ticks[task] ?? 0;
	const start = earliest(plan.profile, problem.team, readyAt(problem, plan, task), ticks);
	return {starts: plan.starts.with(task, start), profile: occupied(plan.profile, start, ticks)};
};

/** The time at which the last of some tasks is done. */
export const lengthOf = (problem: Problem, plan: Plan, tasks: readonly number[]): number =>
	Math.max(0, ...tasks.map(task => endOf(problem, plan, task)));

/** Tasks of a list that are not placed and wait for nothing that is not placed. */
export const eligible = (problem: Problem, plan: Plan, tasks: readonly number[]): readonly number[] =>
	tasks.filter(
		task =>
			plan.starts[task] === undefined && (problem.after[task] ?? []).every(other => plan.starts[other] !== undefined),
	);

/** For each task the longest chain of work that begins with it, within its own phase. */
export const tailsOf = ({ticks, before, phase}: Problem): readonly number[] => {
	const tails = ticks.map((): number | undefined => undefined);
	const waiting = before.map((list, task) => list.filter(next => phase[next] === phase[task]).length);
	const ready = waiting.flatMap((n, task) => (n === 0 ? [task] : []));
	const after = before.map((): number[] => []);
	for (const [task, list] of before.entries())
		for (const next of list) if (phase[next] === phase[task]) after[next]?.push(task);
	const longest = ticks.map(() => 0);
	for (const task of ready) {
		const tail = (ticks[task] ?? 0) + (longest[task] ?? 0);
		tails[task] = tail;
		for (const earlier of after[task] ?? []) {
			longest[earlier] = Math.max(longest[earlier] ?? 0, tail);
			waiting[earlier] = (waiting[earlier] ?? 0) - 1;
			if (waiting[earlier] === 0) ready.push(earlier);
		}
	}
	return tails.map(tail => tail ?? 0);
};

/**
 * No plan that goes on from this one has the tasks done earlier: neither the chains of what is left, nor the work that
 * is left for the people who are free, allow it.
 */
export const boundOf = (problem: Problem, plan: Plan, tasks: readonly number[], tails: readonly number[]): number => {
	const left = tasks.filter(task => plan.starts[task] === undefined);
	const work = left.reduce((sum, task) => sum + (problem.ticks[task] ?? 0), 0);
	const chains = eligible(problem, plan, left).map(
		task =>
			earliest(plan.profile, problem.team, readyAt(problem, plan, task), problem.ticks[task] ?? 0) + (tails[task] ?? 0),
	);
	return Math.max(
		lengthOf(
			problem,
			plan,
			tasks.filter(task => plan.starts[task] !== undefined),
		),
		work === 0 ? 0 : Math.ceil(workedOffBy(plan.profile, problem.team, work) / problem.step) * problem.step,
		...chains,
	);
};
