import {defaultTeam, type Span} from '../domain/roadmap.ts';
import {schedule} from '../gaps/schedule.ts';
import {type Projection, type Scored, whatIf} from '../gaps/what-if.ts';

/** How it would stand if some gaps were closed, and how long the rest takes. */
export type Prospect = Projection & {
	/** Calendar weeks of the roadmap that is left, [low, high]. */
	readonly weeks: Span;
	/** People for whom it is planned. */
	readonly team: number;
};

type Plan = {
	/** ISO date on which work begins. */
	readonly start: string;
	/** @default as many as a roadmap without a team is planned for */
	readonly team?: number | undefined;
};

/**
 * How it would stand with these gaps closed. Nothing of it is stored. Ids of gaps that are closed in truth by now, or no
 * longer apply, change nothing.
 */
export const prospect = (scored: Scored, closed: readonly string[], {start, team = defaultTeam}: Plan): Prospect => {
	const ids = new Set(scored.gaps.map(({checkId}) => checkId));
	const projection = whatIf(
		scored,
		closed.filter(id => ids.has(id)),
	);
	return {...projection, weeks: schedule(projection.left, {team, start}).weeks, team};
};
