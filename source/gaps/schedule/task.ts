import type {Gap} from '../../domain/gap.ts';
import {closedBy} from '../effort.ts';
import {priorities} from '../priority.ts';

/** Times are whole parts of a day, so that sums are exact and equal ends are equal. */
const ticksPerDay = 100;

/** @param days working days */
export const toTicks = (days: number): number => Math.max(1, Math.round(days * ticksPerDay));
export const toDays = (ticks: number): number => ticks / ticksPerDay;

/** A gap as a piece of work of one person. Tasks are known by their place in the list. */
export type Task = {
	readonly gap: Gap;
	/** Tasks that must be done before it. */
	readonly after: readonly number[];
	/** Tasks that wait for it. */
	readonly before: readonly number[];
	/** Place in `priorities` of the phase in which it is done. */
	readonly phase: number;
	/** The check for which it is done earlier than its own priority asks for. */
	readonly neededBy: string | undefined;
};

/** Edges of a graph without those that close a circle, found from every node in turn. */
const withoutCircles = (edges: readonly (readonly number[])[]): {edges: number[][]; circular: Set<number>} => {
	const state = edges.map(() => 'new' as 'new' | 'open' | 'done');
	const kept = edges.map((): number[] => []);
	const circular = new Set<number>();
	const visit = (root: number): void => {
		// A stack of its own, as a pack may chain more checks than calls can nest.
		const stack = [{node: root, next: 0}];
		state[root] = 'open';
		for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
			const to = edges[top.node]?.[top.next];
			top.next += 1;
			if (to === undefined) {
				state[top.node] = 'done';
				stack.pop();
			} else if (state[to] === 'open') circular.add(top.node);
			else {
				kept[top.node]?.push(to);
				if (state[to] === 'new') {
					state[to] = 'open';
					stack.push({node: to, next: 0});
				}
			}
		}
	};
	for (const [node] of edges.entries()) if (state[node] === 'new') visit(node);
	return {edges: kept, circular};
};

/** Nodes so that each comes behind those that it waits for. */
const inOrder = (after: readonly (readonly number[])[]): readonly number[] => {
	const waiting = after.map(list => list.length);
	const before = reversed(after);
	const ready = waiting.flatMap((n, node) => (n === 0 ? [node] : []));
	for (const node of ready) {
		for (const next of before[node] ?? []) {
			waiting[next] = (waiting[next] ?? 0) - 1;
			if (waiting[next] === 0) ready.push(next);
		}
	}
	return ready;
};

const reversed = (edges: readonly (readonly number[])[]): number[][] => {
	const back = edges.map((): number[] => []);
	for (const [from, list] of edges.entries()) for (const to of list) back[to]?.push(from);
	return back;
};

/**
 * The work of closing gaps: who waits for whom among them, and in which phase each is done. What a gap depends on is
 * done in its phase at the latest. Dependencies on checks that are no gaps bind nothing.
 */
export const tasksOf = (gaps: readonly Gap[]): {tasks: readonly Task[]; circular: readonly string[]} => {
	const indexOf = new Map(gaps.flatMap((gap, n) => closedBy(gap).map(id => [id, n] as const)));
	const wanted = gaps.map((gap, n) => [
		...new Set(gap.dependsOn.flatMap(id => indexOf.get(id) ?? []).filter(other => other !== n)),
	]);
	const {edges: after, circular} = withoutCircles(wanted);
	const before = reversed(after);
	const phases = gaps.map(({priority}) => priorities.indexOf(priority));
	const neededBy = gaps.map((): string | undefined => undefined);
	for (const node of inOrder(after).toReversed()) {
		for (const needed of after[node] ?? []) {
			if ((phases[needed] ?? 0) <= (phases[node] ?? 0)) continue;
			phases[needed] = phases[node] ?? 0;
			neededBy[needed] = gaps[node]?.checkId;
		}
	}
	return {
		tasks: gaps.map((gap, n) => ({
			gap,
			after: after[n] ?? [],
			before: before[n] ?? [],
			phase: phases[n] ?? 0,
			neededBy: neededBy[n],
		})),
		circular: [...circular].flatMap(n => gaps[n]?.checkId ?? []),
	};
};
