import type {Evidence} from '../../domain/evidence.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../domain/verdict.ts';

// How verdicts of rules are joined. What does not apply leaves, as everywhere in klar.

const maxReason = 500;

const told = (verdicts: readonly Verdict[]): string => {
	const reasons = [...new Set(verdicts.map(({reason}) => reason))].join(' ');
	return reasons.length <= maxReason ? reasons : `${reasons.slice(0, maxReason - 1)}…`;
};

/** Evidence in turns, so that none of several lists is cut off whole. */
const evidenceOf = (verdicts: readonly Verdict[]): readonly Evidence[] => {
	const longest = Math.max(0, ...verdicts.map(({evidence}) => evidence.length));
	const turns = Array.from({length: longest}, (_, n) => verdicts.flatMap(({evidence}) => evidence[n] ?? []));
	const seen = new Set<string>();
	return turns.flat().filter(({path, line}) => {
		const key = `${path}:${line}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
};

const as = (verdict: Verdict, of: readonly Verdict[]): Verdict => ({
	...verdict,
	reason: told(of),
	evidence: evidenceOf(of).slice(0, 12),
});

const applicable = (verdicts: readonly Verdict[]): readonly Verdict[] =>
	verdicts.filter(({status}) => status !== 'n/a');
const noneApplies = (verdicts: readonly Verdict[]): Verdict => as(notApplicable('nothing applies'), verdicts);
const byScore = (a: Verdict, b: Verdict): number => a.score - b.score;
const isOpen = ({status}: Verdict): boolean => status === 'unknown';

/** Holds as far as the worst of them. One that fails settles it; else an open one leaves it open. */
export const allOf = (verdicts: readonly Verdict[]): Verdict => {
	const all = applicable(verdicts);
	if (all.length === 0) return noneApplies(verdicts);
	const failed = all.filter(({status}) => status === 'fail');
	if (failed.length > 0) return as(fail('fails'), failed);
	const open = all.filter(isOpen);
	if (open.length > 0) return as(unknown('open'), open);
	const parts = all.filter(({status}) => status === 'partial').toSorted(byScore);
	const [worst] = parts;
	return worst === undefined ? as(pass('holds', []), all) : as(worst, parts);
};

/** Holds as far as the best of them. One that holds settles it; else an open one leaves it open. */
export const anyOf = (verdicts: readonly Verdict[]): Verdict => {
	const all = applicable(verdicts);
	if (all.length === 0) return noneApplies(verdicts);
	const passed = all.filter(({status}) => status === 'pass');
	if (passed.length > 0) return as(pass('holds', []), passed);
	const open = all.filter(isOpen);
	if (open.length > 0) return as(unknown('open'), open);
	const best = all.toSorted(byScore).at(-1);
	return best === undefined || best.status === 'fail' ? as(fail('fails'), all) : as(best, [best]);
};

/** Holds when none of them does; one that holds in part is one too many. */
export const noneOf = (verdicts: readonly Verdict[]): Verdict => {
	const all = applicable(verdicts);
	if (all.length === 0) return noneApplies(verdicts);
	const held = all.filter(({status}) => status === 'pass' || status === 'partial');
	if (held.length > 0) return as(fail('holds'), held);
	const open = all.filter(isOpen);
	return open.length > 0 ? as(unknown('open'), open) : as(pass('none holds', []), all);
};

/** The points of those that hold, of the points of those that apply. An open one leaves it open. */
export const partsOf = (verdicts: readonly Verdict[], points: readonly number[]): Verdict => {
	const rows = verdicts
		.map((verdict, n) => ({verdict, points: points[n] ?? 0}))
		.filter(({verdict}) => verdict.status !== 'n/a');
	if (rows.length === 0) return noneApplies(verdicts);
	const open = rows.map(({verdict}) => verdict).filter(isOpen);
	if (open.length > 0) return as(unknown('open'), open);
	const total = rows.reduce((sum, row) => sum + row.points, 0);
	const score = rows.reduce((sum, row) => sum + row.points * row.verdict.score, 0) / total;
	const all = rows.map(({verdict}) => verdict);
	if (score >= 100) return as(pass('holds', []), all);
	return as(score <= 0 ? fail('fails') : partial('holds in part', [], score), all);
};
