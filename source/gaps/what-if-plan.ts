import type {Roadmap, RoadmapOptions} from '../domain/roadmap.ts';
import {schedule} from './schedule.ts';
import {type Projection, type Scored, whatIf} from './what-if.ts';

/** How it would stand if some checks held, with the roadmap of what is left. */
export type ProjectedPlan = Projection & {
	/** Ids that count as met, as they were named. */
	readonly fixed: readonly string[];
	readonly roadmap: Roadmap;
};

/** The projection with its roadmap, planned as the whole one is. */
export const projectedPlan = (scored: Scored, fixed: readonly string[], options: RoadmapOptions): ProjectedPlan => {
	const projection = whatIf(scored, fixed);
	return {...projection, fixed, roadmap: schedule(projection.left, options)};
};
