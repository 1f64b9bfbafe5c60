import type {Stakeholder} from './card.ts';
import type {Gap} from './gap.ts';
import type {Span} from './roadmap.ts';
import type {Decision} from './scorecard.ts';

/** What stands between the target and a GO. */
export type Blockers = {
	/** Ids of failed critical checks. */
	readonly critical: readonly string[];
	/** Ids of critical checks that are open: until they are answered they count as not met. */
	readonly openCritical: readonly string[];
	/** Ids of the gaps of auditors that failed. */
	readonly auditors: readonly string[];
	/** What the score lacks to the border of a GO; 0 when it is above it. @unit points */
	readonly missingPoints: number;
};

/** The smallest effort that reaches a decision. */
export type CheapestPath = {
	readonly target: Decision;
	readonly blockers: Blockers;
	/** Ids of gaps to close, dependencies included, in the order of the gaps. Empty when the decision is reached already. */
	readonly gaps: readonly string[];
	/** Ids of open checks that must turn out to be met, or be made so. */
	readonly open: readonly string[];
	/** Effort of the gaps. @unit working days */
	readonly days: Span;
	/** Effort of the open checks if none of them turns out to be met. @unit working days */
	readonly openDays: Span;
	/** Where it leads: score (low end) and decision, scored anew. */
	readonly reached: {readonly score: number; readonly decision: Decision};
	/** No other set of gaps and open checks that reaches the target has less effort (at its high end). */
	readonly isCheapest: boolean;
	/** No set has less effort than this. @unit working days, at the high end */
	readonly lowerBound: number;
};

/** A gap that gains much for little. */
export type QuickWin = {
	readonly gap: Gap;
	/** @unit points of the overall score for a working day, at the high end of the effort */
	readonly pointsPerDay: number;
};

/** What one group of people is told. */
export type StakeholderPart = {
	readonly stakeholder: Stakeholder;
	/** Theirs, the most urgent first. */
	readonly gaps: readonly Gap[];
	readonly days: Span;
	/** The three to begin with, as the roadmap has them. */
	readonly first: readonly Gap[];
};

/** Whether something lets the launch go ahead. */
export type Readiness = 'ready' | 'acceptable' | 'open' | 'blocker';

/** One row of the go-live table. */
export type GoLiveRow = {
	readonly id: string;
	readonly category: string;
	readonly title: string;
	readonly readiness: Readiness;
	/** Codes of the checks that keep it from being ready. */
	readonly because: readonly string[];
};
