import type {QuickWin} from '../domain/report.ts';
import type {Roadmap, RoadmapOptions} from '../domain/roadmap.ts';
import {type OpenCheck, openChecks} from '../gaps/open-checks.ts';
import {quickWins} from '../gaps/quick-wins.ts';
import {schedule} from '../gaps/schedule.ts';
import {gains} from '../scoring/gain.ts';
import type {Reported} from './result.ts';

/** All that a report tells, computed once, so that every format states the same. */
export type ReportModel = Reported & {
	readonly roadmap: Roadmap;
	/** Checks that neither files nor answers have settled, with what would. */
	readonly open: readonly OpenCheck[];
	readonly quickWins: readonly QuickWin[];
};

/** What a report tells of a scored assessment, with its roadmap for a team from a day on. Pure. */
export const reportModel = (reported: Reported, options: RoadmapOptions): ReportModel => ({
	...reported,
	roadmap: schedule(reported.gaps, options),
	open: openChecks({...reported, gains: gains(reported.scorecard)}),
	quickWins: quickWins(reported.gaps),
});
