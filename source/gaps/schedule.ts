import type {Gap} from '../domain/gap.ts';
import type {PlannedGap, Roadmap, RoadmapOptions, RoadmapPhase, Span} from '../domain/roadmap.ts';
import {greatestDivisor} from './divisor.ts';
import {costOf, effortOf} from './effort.ts';
import {priorities} from './priority.ts';
import {firstWorkingDay, weeksBetween, workingDay} from './schedule/calendar.ts';
import {criticalChain} from './schedule/critical.ts';
import {peopleFor} from './schedule/people.ts';
import {boundOf, emptyPlan, type Problem, tailsOf} from './schedule/plan.ts';
import {planned} from './schedule/search.ts';
import {type Task, tasksOf, toDays, toTicks} from './schedule/task.ts';

export {defaultTeam} from '../domain/roadmap.ts';

type Timed = {readonly from: number; readonly to: number};

const problemOf = (tasks: readonly Task[], team: number, end: 0 | 1): Problem => ({
	team,
	ticks: tasks.map(({gap}) => toTicks(gap.days[end])),
	step: tasks.reduce((divisor, {gap}) => greatestDivisor(divisor, toTicks(gap.days[end])), 0),
	after: tasks.map(({after}) => after),
	before: tasks.map(({before}) => before),
	phase: tasks.map(({phase}) => phase),
	value: tasks.map(({gap}) => gap.gain / gap.days[1]),
});

const times = (problem: Problem): readonly Timed[] => {
	const {starts} = planned(problem);
	return problem.ticks.map((ticks, task) => ({from: starts[task] ?? 0, to: (starts[task] ?? 0) + ticks}));
};

const endOf = (timed: readonly Timed[]): number => Math.max(0, ...timed.map(({to}) => to));

/** The last working day that has some of the work: a piece that ends with a day does not reach into the next. */
const lastDay = (start: string, to: number): string => workingDay(start, Math.max(0, Math.ceil(toDays(to)) - 1));

/** No plan of these tasks is shorter, whatever the phases: their longest chain, and their work over the team. */
const lowerBound = (problem: Problem): number => {
	const inOnePhase = {...problem, phase: problem.phase.map(() => 0)};
	const all = problem.ticks.map((_, task) => task);
	return boundOf(inOnePhase, emptyPlan(inOnePhase), all, tailsOf(inOnePhase));
};

const phaseOf = (gaps: readonly PlannedGap[], {start, dayRate}: RoadmapOptions): RoadmapPhase => {
	const days = effortOf(gaps.map(({gap}) => gap));
	const endsOn =
		gaps
			.map(one => one.endsOn)
			.toSorted()
			.at(-1) ?? start;
	return {
		priority: gaps[0]?.phase ?? 'P0',
		gaps,
		days,
		...(dayRate === undefined ? {} : {cost: costOf(days, dayRate)}),
		startsOn: gaps.map(one => one.startsOn).toSorted()[0] ?? start,
		endsOn,
		weeksToEnd: weeksBetween(firstWorkingDay(start), endsOn),
		deliverables: gaps.map(({gap}) => gap.title),
	};
};

/**
 * A schedule of gaps for a team: phases by priority, each done as early as the ones before it allow, no gap begun before
 * those that it depends on are closed, no person on two at once. Planned with the high end of each effort.
 */
export const schedule = (gaps: readonly Gap[], options: RoadmapOptions): Roadmap => {
	const {team, start, dayRate} = options;
	const {tasks, circular} = tasksOf(gaps);
	const problem = problemOf(tasks, team, 1);
	const timed = times(problem);
	const people = peopleFor(timed, team);
	const critical = criticalChain(timed, problem.after, people);
	const rows = tasks.map(({gap, after, phase, neededBy}, n): PlannedGap & {readonly order: number} => {
		const {from, to} = timed[n] ?? {from: 0, to: 0};
		return {
			gap,
			phase: priorities[phase] ?? gap.priority,
			...(neededBy === undefined ? {} : {neededBy}),
			person: people[n] ?? 1,
			from: toDays(from),
			to: toDays(to),
			startsOn: workingDay(start, Math.floor(toDays(from))),
			endsOn: lastDay(start, to),
			after: after.flatMap(other => tasks[other]?.gap.checkId ?? []),
			isCritical: critical.includes(n),
			order: n,
		};
	});
	const inTime = rows
		.toSorted((a, b) => a.from - b.from || a.person - b.person)
		.map(({order: _, ...row}): PlannedGap => row);
	const days = effortOf(gaps);
	const startsOn = firstWorkingDay(start);
	// With every effort at its low end a plan of its own may be found, and the same plan with shorter work always is one.
	const longest = endOf(timed);
	const shortest = Math.min(longest, endOf(times(problemOf(tasks, team, 0))));
	const weeksOf = (ticks: number): number => (ticks === 0 ? 0 : weeksBetween(startsOn, lastDay(start, ticks)));
	const span = (low: number, high: number): Span => [low, high];
	return {
		options,
		phases: priorities.flatMap(priority => {
			const own = inTime.filter(({phase}) => phase === priority);
			return own.length === 0 ? [] : [phaseOf(own, options)];
		}),
		days,
		...(dayRate === undefined ? {} : {cost: costOf(days, dayRate)}),
		startsOn,
		endsOn: longest === 0 ? startsOn : lastDay(start, longest),
		length: span(toDays(shortest), toDays(longest)),
		weeks: span(weeksOf(shortest), weeksOf(longest)),
		criticalPath: critical.flatMap(n => tasks[n]?.gap.checkId ?? []),
		lowerBound: toDays(lowerBound(problem)),
		circular,
	};
};
