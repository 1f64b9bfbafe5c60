import type {EffectiveVerdict} from '../domain/scorecard.ts';
import {closedBy} from './effort.ts';
import type {OpenCheck} from './open-checks.ts';
import type {Scored} from './what-if.ts';

/** Something that raises the score when it is worked off: a gap, or an open check, which may have to be built. */
export type Work = {
	readonly kind: 'gap' | 'open';
	readonly checkId: string;
	/** @unit working days, [low, high] */
	readonly days: readonly [number, number];
	/** Ids of the checks that hold then. */
	readonly closes: readonly string[];
	/** Other work, by its place in the list, that must be done for it. */
	readonly needs: readonly number[];
};

/** The gaps and the open checks, with what each of them needs among the others. */
export const workOf = ({gaps}: Pick<Scored, 'gaps'>, open: readonly OpenCheck[]): readonly Work[] => {
	const all = [
		...gaps.map(gap => ({...gap, kind: 'gap' as const, closes: closedBy(gap)})),
		...open.map(check => ({...check, kind: 'open' as const, closes: [check.checkId]})),
	];
	const indexOf = new Map(all.flatMap(({closes}, n) => closes.map(id => [id, n] as const)));
	return all.map(({kind, checkId, days, closes, dependsOn}, n) => ({
		kind,
		checkId,
		days,
		closes,
		needs: [...new Set(dependsOn.flatMap(id => indexOf.get(id) ?? []).filter(other => other !== n))],
	}));
};

/** Places of the work that these checks and auditors ask for, with all that it needs. */
export const demanded = (work: readonly Work[], ids: readonly string[]): ReadonlySet<number> => {
	const all = new Set(work.flatMap(({closes}, n) => (closes.some(id => ids.includes(id)) ? [n] : [])));
	for (const n of all) for (const other of work[n]?.needs ?? []) all.add(other);
	return all;
};

/** The ids of verdicts. */
export const idsOf = (verdicts: readonly EffectiveVerdict[]): readonly string[] =>
	verdicts.map(({placed}) => placed.check.id);
