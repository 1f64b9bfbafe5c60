import type {Evidence} from '../domain/evidence.ts';
import type {Gap} from '../domain/gap.ts';
import {type EffectiveVerdict, lowered} from '../domain/scorecard.ts';
import type {Severity} from '../domain/severity.ts';
import {priorityOf} from '../gaps/priority.ts';

/** A check that is not met, on its own: gaps with the same work are folded into one, and formats with a row a check need each. */
export type Unmet = {
	readonly severity: Severity;
	readonly priority: Gap['priority'];
	readonly evidence: readonly Evidence[];
	/** The gap whose work closes it. */
	readonly gap: Gap;
};

/** The checks that are not met, by their ids. */
export const unmetChecks = (
	effective: readonly EffectiveVerdict[],
	gaps: readonly Gap[],
): ReadonlyMap<string, Unmet> => {
	const gapOf = new Map(gaps.flatMap(gap => [gap.checkId, ...gap.alsoCloses].map(id => [id, gap] as const)));
	return new Map(
		effective.flatMap(verdict => {
			const {check} = verdict.placed;
			const gap = gapOf.get(check.id);
			if (gap === undefined) return [];
			const severity = verdict.status === 'partial' ? lowered(check.severity) : check.severity;
			// What the scan saw stays visible under an answer.
			const evidence = [...verdict.evidence, ...(verdict.scanned?.evidence ?? [])];
			return [[check.id, {severity, priority: priorityOf[severity], evidence, gap}] as const];
		}),
	);
};
