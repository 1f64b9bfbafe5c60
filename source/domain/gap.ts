import type {Stakeholder} from './card.ts';
import type {Evidence} from './evidence.ts';
import type {Severity} from './severity.ts';

export type Priority = 'P0' | 'P1' | 'P2' | 'P3';

/** A check that isn't met. */
export type Gap = {
	readonly checkId: string;
	readonly code: string;
	readonly title: string;
	readonly category: string;
	/** The pack's for a failed check, one lower for a partly met one. */
	readonly severity: Severity;
	/** P0 before production, P1 should be, P2 after launch, P3 nice to have. */
	readonly priority: Priority;
	readonly reason: string;
	readonly impact: string;
	readonly recommendation: string;
	/** @unit working days, [low, high] */
	readonly days: readonly [number, number];
	readonly dependsOn: readonly string[];
	readonly stakeholder: Stakeholder;
	readonly evidence: readonly Evidence[];
	/** Points that the overall score gains when it is closed. */
	readonly gain: number;
	readonly isWaived: boolean;
	/** Ids of other checks that the same work closes: gaps with the same recommendation are one. */
	readonly alsoCloses: readonly string[];
};
