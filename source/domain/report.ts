import type {Stakeholder} from './card.ts';
import type {Gap, Priority} from './gap.ts';
import type {Span} from './roadmap.ts';
import type {Decision, ScoreRange} from './scorecard.ts';

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

/** The next thing that somebody does: close a gap, or find out about an open check. */
export type Action = {
	readonly kind: 'close' | 'settle';
	readonly checkId: string;
	readonly code: string;
	readonly priority: Priority;
	/** What holds then. */
	readonly title: string;
	/** One imperative sentence. */
	readonly text: string;
	/** Effort of the gap; of an open check what it takes if it turns out not to be met. @unit working days */
	readonly days: Span;
};

/** What one group of people is told. */
export type StakeholderPart = {
	readonly stakeholder: Stakeholder;
	/** Theirs, in the order of the gaps. */
	readonly gaps: readonly Gap[];
	/** @unit working days */
	readonly days: Span;
	/** Ids of open checks that are theirs to settle. */
	readonly open: readonly string[];
	/** The three to begin with: the most urgent, as the roadmap has them. */
	readonly first: readonly Action[];
};

/**
 * Whether a part of the system lets the launch go ahead. `blocker`: a critical check fails or its auditor did; `open`: a
 * critical check is open, or answers can still make it ready; `ready`, `acceptable` and `weak` follow the pack's bands;
 * `not-applicable`: nothing in it applies.
 */
export type Readiness = 'ready' | 'acceptable' | 'weak' | 'open' | 'blocker' | 'not-applicable';

/** One criterion in the go-live table. */
export type GoLiveRow = {
	readonly categoryId: string;
	readonly criterionId: string;
	readonly title: string;
	readonly readiness: Readiness;
	readonly score: ScoreRange | undefined;
	/** The three numbers beside the score's range. */
	readonly proved: number | undefined;
	readonly withWaivers: number | undefined;
	/** Codes of checks that fail, are met in part, or are open. */
	readonly failing: readonly string[];
	readonly partial: readonly string[];
	readonly open: readonly string[];
};

/** How it stands when a phase of the roadmap and all before it are done, and nothing else has changed. */
export type PhaseEnd = {
	readonly priority: Priority;
	/** ISO date of the last day with work of these phases. */
	readonly on: string;
	readonly score: ScoreRange;
	readonly proved: number;
	readonly decision: Decision;
};
