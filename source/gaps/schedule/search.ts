import {boundOf, eligible, emptyPlan, lengthOf, type Plan, type Problem, placed, tailsOf} from './plan.ts';

/** Up to so many tasks all orders are searched, as far as bounds do not rule them out. */
const fewTasks = 10;
/** Partial plans that one search may look at: a guard against the few cases in which the bounds rule out little. */
const maxPartialPlans = 12_000;
/** Orders that are tried where there are too many tasks to search; more of them found next to nothing on samples. */
const maxSamples = 12;
/** How far a sampled order may stray from the best rule. 0-1 */
const stray = 0.35;

/** What goes first: by a rule, else by the value of the task, else as they come. */
type Rule = (task: number) => number;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Numbers from 0 to 1 that are the same on each run: the same gaps make the same roadmap. Park and Miller 1988. */
const sequence = (): (() => number) => {
	const [factor, modulus] = [48_271, 0x7fff_ffff];
	let state = 1;
	return () => {
		state = (state * factor) % modulus;
		return state / modulus;
	};
};

/** Places all tasks of a phase, always the one that the rule puts first among those that wait for nothing more. */
const byRule = (problem: Problem, from: Plan, tasks: readonly number[], rule: Rule): Plan => {
	const {after, before, value} = problem;
	const rank = new Map(tasks.map(task => [task, rule(task)]));
	const rankOf = (task: number): number => rank.get(task) ?? 0;
	const waiting = new Map(
		tasks.map(task => [task, (after[task] ?? []).filter(other => from.starts[other] === undefined).length]),
	);
	const ready = tasks.filter(task => waiting.get(task) === 0);
	let plan = from;
	for (let task = ready[0]; task !== undefined; task = ready[0]) {
		for (const other of ready) {
			const isMore = rankOf(other) > rankOf(task);
			const isTie = rankOf(other) === rankOf(task) && (value[other] ?? 0) > (value[task] ?? 0);
			if (isMore || isTie) task = other;
		}
		plan = placed(problem, plan, task);
		ready.splice(ready.indexOf(task), 1);
		for (const next of before[task] ?? []) {
			const left = waiting.get(next);
			if (left === undefined) continue;
			waiting.set(next, left - 1);
			if (left === 1) ready.push(next);
		}
	}
	return plan;
};

/** All orders of a phase, deepest first, without those whose bound is no better than the best plan so far. */
const exhaustive = (problem: Problem, from: Plan, tasks: readonly number[], start: Plan): Plan => {
	const tails = tailsOf(problem);
	let best = start;
	let bestLength = lengthOf(problem, best, tasks);
	let seen = 0;
	const visit = (plan: Plan): void => {
		seen += 1;
		if (seen > maxPartialPlans || boundOf(problem, plan, tasks, tails) >= bestLength) return;
		const next = eligible(problem, plan, tasks);
		if (next.length === 0) {
			best = plan;
			bestLength = lengthOf(problem, plan, tasks);
			return;
		}
		for (const task of next.toSorted((a, b) => (tails[b] ?? 0) - (tails[a] ?? 0))) visit(placed(problem, plan, task));
	};
	visit(from);
	return best;
};

/** The phase put on top of a plan, so that its last task is done as early as can be found. */
const withPhase = (problem: Problem, from: Plan, tasks: readonly number[]): Plan => {
	const tails = tailsOf(problem);
	const bound = boundOf(problem, from, tasks, tails);
	const tail: Rule = task => tails[task] ?? 0;
	const followers: Rule = task => tail(task) + sum((problem.before[task] ?? []).map(tail));
	const longest: Rule = task => problem.ticks[task] ?? 0;
	let best = byRule(problem, from, tasks, tail);
	const isDone = (): boolean => lengthOf(problem, best, tasks) <= bound;
	const attempt = (rule: Rule): void => {
		const plan = byRule(problem, from, tasks, rule);
		if (lengthOf(problem, plan, tasks) < lengthOf(problem, best, tasks)) best = plan;
	};
	for (const rule of [followers, longest]) if (!isDone()) attempt(rule);
	if (!isDone() && tasks.length <= fewTasks) return exhaustive(problem, from, tasks, best);
	const random = sequence();
	for (let n = 0; n < maxSamples && !isDone(); n++) {
		const noise = problem.ticks.map(() => 1 - stray + stray * random());
		attempt(task => tail(task) * (noise[task] ?? 1));
	}
	return best;
};

/**
 * When each task begins: phase by phase, each done as early as the phases before it allow, and holes that a phase leaves
 * filled by the next ones without delaying it. Within a phase of at most ten tasks no order is better.
 */
export const planned = (problem: Problem): Plan => {
	const phases = [...new Set(problem.phase)].toSorted((a, b) => a - b);
	return phases.reduce(
		(plan, phase) =>
			withPhase(
				problem,
				plan,
				problem.phase.flatMap((one, task) => (one === phase ? [task] : [])),
			),
		emptyPlan(problem),
	);
};
