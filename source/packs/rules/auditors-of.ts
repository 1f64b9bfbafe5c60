import type {Auditor} from '../../domain/check.ts';
import type {Pack} from '../../domain/pack.ts';
import {checkOf} from './check-of.ts';

/**
 * One auditor for each category of a pack: klar's own checks and those by rules, in the pack's order. What no auditor
 * decides is left out.
 */
export const auditorsOf = (pack: Pack, own: readonly Auditor[], today: string): readonly Auditor[] => {
	const checks = new Map(own.flatMap(auditor => auditor.checks.map(check => [check.id, check] as const)));
	const world = {checks, kpis: pack.kpis ?? [], today};
	return pack.categories.map(({id, criteria}) => ({
		id,
		checks: criteria.flatMap(criterion => criterion.checks.flatMap(check => checkOf(check, world) ?? [])),
	}));
};
