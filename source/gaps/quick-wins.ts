import type {Gap} from '../domain/gap.ts';
import type {QuickWin} from '../domain/report.ts';
import {closedBy} from './effort.ts';

/** What counts as quick: done within so many days even if it takes the high end of its effort. @unit working days */
const mostDays = 2;
/** So many are told: what a team can take up this week. */
const most = 8;

/** Gaps that wait for no other gap and are closed in two days at most, by what a day of work gains. */
export const quickWins = (gaps: readonly Gap[]): readonly QuickWin[] => {
	const open = new Set(gaps.flatMap(closedBy));
	return gaps
		.filter(({days, gain, dependsOn}) => days[1] <= mostDays && gain > 0 && !dependsOn.some(id => open.has(id)))
		.map(gap => ({gap, pointsPerDay: gap.gain / gap.days[1]}))
		.toSorted((a, b) => b.pointsPerDay - a.pointsPerDay)
		.slice(0, most);
};
