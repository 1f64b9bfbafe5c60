import type {PhaseEnd} from '../domain/report.ts';
import type {Roadmap} from '../domain/roadmap.ts';
import {type Scored, whatIf} from './what-if.ts';

/** The score and the decision after each phase: open checks stay open, so a phase never promises what nobody has found out. */
export const phaseEnds = (scored: Scored, {phases, startsOn}: Roadmap): readonly PhaseEnd[] =>
	phases.map(({priority}, n) => {
		const done = phases.slice(0, n + 1);
		const ids = done.flatMap(({gaps}) => gaps.map(({gap}) => gap.checkId));
		const {score, proved, decision} = whatIf(scored, ids).scorecard;
		return {
			priority,
			on:
				done
					.map(({endsOn}) => endsOn)
					.toSorted()
					.at(-1) ?? startsOn,
			score: score ?? {low: 0, high: 0},
			proved: proved ?? 0,
			decision,
		};
	});
