import type {Gap, Priority} from './gap.ts';

/** An effort or a price that is known from to. [low, high] */
export type Span = readonly [number, number];

/** How many people work on it where nobody says: two, as one would leave every chain of work waiting. */
export const defaultTeam = 2;

/** How a roadmap is planned. */
export type RoadmapOptions = {
	/** People who work at the same time, each on one gap at a time. At least 1. */
	readonly team: number;
	/** ISO date; work begins on the first working day (Monday to Friday) from it on. */
	readonly start: string;
	/** Price of a person's working day; without one there are no costs. */
	readonly dayRate?: number;
	/** Printed behind prices, for example `EUR`. */
	readonly currency?: string;
};

/** What a person chose of it; the rest follows from the pack and the day. */
export type PlanChoice = Partial<RoadmapOptions>;

/** A gap with its place in the schedule, which is planned with the high end of its effort. */
export type PlannedGap = {
	readonly gap: Gap;
	/** The phase in which it is closed: its own priority, or a more urgent one that needs it. */
	readonly phase: Priority;
	/** The check for which it is done in a more urgent phase than its own. */
	readonly neededBy?: string;
	/** Who does it, 1 to the size of the team. */
	readonly person: number;
	/** Since the start of the roadmap. @unit working days */
	readonly from: number;
	readonly to: number;
	/** ISO dates, both inclusive. */
	readonly startsOn: string;
	readonly endsOn: string;
	/** Ids of the gaps of this roadmap that must be closed before. */
	readonly after: readonly string[];
	/** A later end of it makes the whole roadmap end later. */
	readonly isCritical: boolean;
};

/** The gaps that are closed together: before the launch, should be before it, after it, nice to have. */
export type RoadmapPhase = {
	readonly priority: Priority;
	/** In the order in which they begin. */
	readonly gaps: readonly PlannedGap[];
	/** @unit working days of one person */
	readonly days: Span;
	readonly cost?: Span;
	readonly startsOn: string;
	readonly endsOn: string;
	/** Calendar weeks from the start of the roadmap to the end of the phase, begun weeks counted whole. */
	readonly weeksToEnd: number;
	/** What holds when the phase is done. */
	readonly deliverables: readonly string[];
};

/** A schedule of gaps for a team. All sums are of its rows. */
export type Roadmap = {
	readonly options: RoadmapOptions;
	/** Phases that have gaps. */
	readonly phases: readonly RoadmapPhase[];
	/** Sum of all gaps. @unit working days of one person */
	readonly days: Span;
	readonly cost?: Span;
	/** ISO dates of the first and last day with work; the start itself when there is none. */
	readonly startsOn: string;
	readonly endsOn: string;
	/** How long the team works: with the low and the high end of every effort. @unit working days */
	readonly length: Span;
	/** Calendar weeks of that, begun weeks counted whole. */
	readonly weeks: Span;
	/** Ids of the gaps that set the end, in the order in which they are done. */
	readonly criticalPath: readonly string[];
	/** No schedule of these gaps for this team is shorter. @unit working days */
	readonly lowerBound: number;
	/** Gaps whose dependencies form a circle: one of them is begun without waiting. */
	readonly circular: readonly string[];
};
