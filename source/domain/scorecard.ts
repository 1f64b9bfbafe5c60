import type {Answer} from './answer.ts';
import type {PlacedCheck} from './placed-check.ts';
import type {Severity} from './severity.ts';
import type {Verdict} from './verdict.ts';
import type {Waiver} from './waiver.ts';

/** Who had the last word on a check. */
export type DecidedBy = 'scan' | 'answer' | 'override';

/** A check's verdict after answers, expiry and waivers. */
export type EffectiveVerdict = Verdict & {
	readonly placed: PlacedCheck;
	readonly decidedBy: DecidedBy;
	/** Files show it, or an answer with evidence backs it. */
	readonly isProved: boolean;
	/** A waiver in force stands over a verdict that is not a pass. */
	readonly isWaived: boolean;
	/** The waiver, where one does. */
	readonly waiver?: Waiver;
	readonly answer?: Answer;
	/** The scan's own verdict, where an answer stands over it. */
	readonly scanned?: Verdict;
	/** Why an answer that was given no longer counts: it expired, or what it was given for changed. */
	readonly reopened?: string;
	/** The check whose answer settled this one too, so that it is not asked. */
	readonly followsFrom?: string;
};

/** A score while some checks are open: `low` counts unknown as 0 and is *the* score, `high` as 100. 0-100, not rounded. */
export type ScoreRange = {readonly low: number; readonly high: number};

export type Band = 'ready' | 'nearly-ready' | 'significant-work-left';
export type Decision = 'GO' | 'CONDITIONAL GO' | 'NO-GO';

/** Scores of a group of checks; undefined scores mean that nothing in it applies. */
export type GroupScore = {
	readonly score: ScoreRange | undefined;
	/**
	 * What files show or answers with evidence back; never above `score.low`. It is 0, not undefined, where bare answers
	 * alone say that nothing applies.
	 */
	readonly proved: number | undefined;
	/** What it would be if waived checks were met. */
	readonly withWaivers: number | undefined;
	/** Weighted share of applicable checks that are decided. 0-1 */
	readonly coverage: number | undefined;
};

export type CriterionScore = GroupScore & {
	readonly id: string;
	readonly title: string;
	readonly weight: number;
	readonly verdicts: readonly EffectiveVerdict[];
};

export type CategoryScore = GroupScore & {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly weight: number;
	readonly criteria: readonly CriterionScore[];
	/** The auditor threw: the category scores 0. */
	readonly error?: string;
};

/** All scores at this moment. */
export type Scorecard = GroupScore & {
	readonly categories: readonly CategoryScore[];
	/** Of the score's low end; `bestBand` of its high end. They differ when the range straddles a border. */
	readonly band: Band;
	readonly bestBand: Band;
	readonly decision: Decision;
	readonly bestDecision: Decision;
	/** Failed critical checks: the conditions of a conditional go, beside categories with an error. */
	readonly criticalGaps: readonly EffectiveVerdict[];
	/** Critical checks that are open: at the low end they stand in the way of a GO, at the high end they are met. */
	readonly openCriticalChecks: readonly EffectiveVerdict[];
	/** Applicable checks by status. */
	readonly counts: Readonly<Record<Verdict['status'], number>>;
};

/** The severity of a partly met check: one below the pack's. */
export const lowered = (severity: Severity): Severity => {
	if (severity === 'critical') return 'high';
	if (severity === 'high') return 'medium';
	return 'low';
};
