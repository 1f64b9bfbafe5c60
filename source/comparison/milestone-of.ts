import type {Milestone} from '../domain/milestone.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';

/** What a milestone is made of. */
export type MilestoneSource = {
	readonly scorecard: Scorecard;
	readonly effective: readonly EffectiveVerdict[];
	readonly name: string;
	/** ISO date and time. */
	readonly at: string;
	readonly commit?: string | undefined;
};

/** Freezes a scorecard under a name: its numbers and each check's status, without sentences and evidence. */
export const milestoneOf = ({scorecard, effective, name, at, commit}: MilestoneSource): Milestone => {
	const {score, proved = 0, coverage = 0, categories, decision} = scorecard;
	return {
		name,
		at,
		score: {low: score?.low ?? 0, high: score?.high ?? 0, proved, coverage},
		categories: categories.flatMap(({id, score: range}) => (range === undefined ? [] : [{id, ...range}])),
		decision,
		...(commit === undefined ? {} : {commit}),
		checks: Object.fromEntries(
			effective.map(({placed, status, score: points}) => [placed.check.id, {status, score: points}]),
		),
	};
};
