import type {z} from 'zod';
import type {Evidence} from './evidence.ts';
import type {verdictSchema} from './verdict-schema.ts';

export const statuses = ['pass', 'partial', 'fail', 'unknown', 'n/a'] as const;
/** What is known of a check. `unknown` is never a pass, and `n/a` leaves the score. */
export type Status = (typeof statuses)[number];

/** A check's result. */
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;

/** The longest list of places that one verdict carries; what is left out is counted in the reason. */
export const maxEvidence = 12;

/** Each place once: a step of a matrix or a line with two hits is one place. */
const distinct = (evidence: readonly Evidence[]): readonly Evidence[] => [
	...new Map(evidence.map(one => [`${one.path}\n${one.line ?? ''}\n${one.excerpt ?? ''}`, one])).values(),
];

const verdict = (status: Status, score: number, reason: string, evidence: readonly Evidence[]): Verdict => ({
	status,
	score,
	reason,
	evidence: distinct(evidence).slice(0, maxEvidence),
});

/** The check holds. */
export const pass = (reason: string, evidence: readonly Evidence[]): Verdict => verdict('pass', 100, reason, evidence);

/** The check does not hold. Evidence names where the thing is missing or wrong; it may be empty when nothing is there. */
export const fail = (reason: string, evidence: readonly Evidence[] = []): Verdict =>
	verdict('fail', 0, reason, evidence);

/** The files cannot tell. It is asked, and never counted as a pass. */
export const unknown = (reason: string, evidence: readonly Evidence[] = []): Verdict =>
	verdict('unknown', 0, reason, evidence);

/** The check is about something that the target does not have. It leaves the score. */
export const notApplicable = (reason: string, evidence: readonly Evidence[] = []): Verdict =>
	verdict('n/a', 0, reason, evidence);

/**
 * A part of the check holds.
 * @param score 1-99; values outside are drawn in, since 0 and 100 have statuses of their own. @default 50
 */
export const partial = (reason: string, evidence: readonly Evidence[], score = 50): Verdict =>
	verdict('partial', Math.min(99, Math.max(1, Math.round(score))), reason, evidence);

/**
 * Pass, partial or fail by a share of things that hold: all → pass, none → fail, else partial with that share.
 * @param met how many hold
 * @param total how many there are, at least 1
 */
export const byShare = (met: number, total: number, reason: string, evidence: readonly Evidence[]): Verdict => {
	if (met >= total) return pass(reason, evidence);
	if (met <= 0) return fail(reason, evidence);
	return partial(reason, evidence, (100 * met) / total);
};
