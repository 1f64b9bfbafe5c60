import type {Gap} from '../domain/gap.ts';
import {severities} from '../domain/severity.ts';
import {closedBy} from './effort.ts';
import {priorityOf} from './priority.ts';

/** Two gaps are one piece of work when they ask for the same thing; spacing and case do not make a difference. */
const workOf = ({recommendation}: Gap): string => recommendation.trim().replace(/\s+/g, ' ').toLowerCase();

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const samePlace = (a: Gap['evidence'][number], b: Gap['evidence'][number]): boolean =>
	a.path === b.path && a.line === b.line;

/** The gap that is told: the more severe one, among equals the one that stands first in the pack. */
const merged = (a: Gap, b: Gap): Gap => {
	const [told, other] = severities.indexOf(b.severity) < severities.indexOf(a.severity) ? [b, a] : [a, b];
	const alsoCloses = unique([...told.alsoCloses, ...closedBy(other)]).filter(id => id !== told.checkId);
	const own = new Set([told.checkId, ...alsoCloses]);
	return {
		...told,
		severity: told.severity,
		priority: priorityOf[told.severity],
		reason: told.reason === other.reason ? told.reason : `${told.reason} ${other.code}: ${other.reason}`,
		days: [Math.max(told.days[0], other.days[0]), Math.max(told.days[1], other.days[1])],
		dependsOn: unique([...told.dependsOn, ...other.dependsOn]).filter(id => !own.has(id)),
		evidence: [...told.evidence, ...other.evidence].filter(
			(place, n, all) => all.findIndex(one => samePlace(one, place)) === n,
		),
		gain: told.gain + other.gain,
		isWaived: told.isWaived && other.isWaived,
		alsoCloses,
	};
};

/** Gaps with the same recommendation become one, which closes the checks of all and takes the effort of the longest. */
export const folded = (gaps: readonly Gap[]): readonly Gap[] => {
	const byWork = new Map<string, Gap>();
	for (const gap of gaps) {
		const work = workOf(gap);
		const before = byWork.get(work);
		byWork.set(work, before === undefined ? gap : merged(before, gap));
	}
	return [...byWork.values()];
};
