// The verdict on what each service must start for itself: metrics, traces, an error tracker.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {count, list, place} from '../../../source/domain/place.ts';
import {fail, partial, pass, type Verdict} from '../../../source/domain/verdict.ts';
import type {AgentUse} from './agents.ts';
import {coverageOf, entryPoints, manifestsOfServices} from './services.ts';
import {namesOf, type Started} from './started.ts';

/** What is judged, as sentences name it. */
export type Wiring = {
	/** `metrics are exported by` */
	readonly done: string;
	/** `exports no metrics` */
	readonly undone: string;
	readonly started: Started;
	readonly agents: readonly AgentUse[];
	/** What earns a part where nothing is started. */
	readonly instead?: {readonly reason: string; readonly evidence: readonly Evidence[]; readonly score: number};
	readonly nothing: string;
};

const unique = (places: readonly Evidence[]): readonly Evidence[] => [
	...new Map(places.map(one => [`${one.path}:${one.line ?? ''}`, one] as const)).values(),
];

/** One place of each file first, so that no file pushes the others out. */
const spread = (places: readonly Evidence[]): readonly Evidence[] => {
	const first = new Map(places.map(one => [one.path, one] as const).reverse());
	return unique([...[...first.values()].reverse(), ...places]);
};

/** Started in all serving parts: a pass; in some, or started in vain: a part; else a fail. */
export const judgeWiring = (seen: Observations, {done, undone, started, agents, instead, nothing}: Wiring): Verdict => {
	const {strong, weak, declared} = started;
	const places = [...strong.map(start => start.place), ...agents.map(agent => agent.place)];
	if (places.length > 0) {
		const names = list([...new Set([...namesOf(strong), ...agents.map(({name}) => name)])], 4);
		const {covered, bare} = coverageOf(
			[...strong, ...agents].map(({path}) => path),
			seen,
		);
		if (bare.length === 0) return pass(`${done} ${names}`, spread(places));
		const total = covered.length + bare.length;
		return partial(
			`${done} ${names} in ${covered.length} of ${count(total, 'service')}; ${list(bare.map(({name}) => name))} ${bare.length === 1 ? 'does not' : 'do not'}`,
			spread(places),
			Math.min(90, Math.max(20, (100 * covered.length) / total)),
		);
	}

	const [first] = weak;
	if (first !== undefined) {
		return partial(
			`${first.library.name} is set up in ${first.path}, but ${first.weakness}`,
			spread(weak.map(start => start.place)),
			40,
		);
	}

	const [beside] = started.aside;
	if (beside !== undefined) {
		return partial(
			`${done} ${list(namesOf(started.aside))} only beside the service, in ${beside.path}: ${undone}`,
			spread(started.aside.map(start => start.place)),
			40,
		);
	}

	if (instead !== undefined) return partial(instead.reason, instead.evidence, instead.score);
	if (declared.length > 0) {
		return partial(
			`${list(declared.map(({library}) => library.name))} ${declared.length === 1 ? 'is' : 'are'} declared, but nothing starts ${declared.length === 1 ? 'it' : 'them'}: ${undone}`,
			declared.map(one => one.place),
			20,
		);
	}

	return fail(nothing, [...entryPoints(seen).slice(0, 6).map(place), ...manifestsOfServices(seen).slice(0, 4)]);
};
