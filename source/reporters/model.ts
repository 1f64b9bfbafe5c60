import type {Blockers, CheapestPath, GoLiveRow, PhaseEnd, QuickWin, StakeholderPart} from '../domain/report.ts';
import {defaultTeam, type PlanChoice, type Roadmap, type RoadmapOptions} from '../domain/roadmap.ts';
import {blockersOf, cheapestPath} from '../gaps/cheapest-path.ts';
import {goLiveTable} from '../gaps/go-live.ts';
import {type OpenCheck, openChecks} from '../gaps/open-checks.ts';
import {phaseEnds} from '../gaps/phase-ends.ts';
import {quickWins} from '../gaps/quick-wins.ts';
import {schedule} from '../gaps/schedule.ts';
import {stakeholderParts} from '../gaps/stakeholders.ts';
import {gains} from '../scoring/gain.ts';
import {defined, type Reported} from './result.ts';

/** All that a report tells, computed once, so that every format states the same. */
export type ReportModel = Reported & {
	readonly roadmap: Roadmap;
	/** Checks that neither files nor answers have settled, with what would. */
	readonly open: readonly OpenCheck[];
	readonly quickWins: readonly QuickWin[];
	/** What stands in the way of a GO. */
	readonly blockers: Blockers;
	/** The least work to a GO; undefined when closing everything would not reach it. */
	readonly path: CheapestPath | undefined;
	/** The least work to a CONDITIONAL GO, where the decision is a NO-GO. */
	readonly conditionalPath: CheapestPath | undefined;
	readonly stakeholders: readonly StakeholderPart[];
	readonly goLive: readonly GoLiveRow[];
	/** Where each phase of the roadmap leads, the phases before it included. */
	readonly milestones: readonly PhaseEnd[];
};

/** What a person chose, else what the pack reckons with, from the day on which the report is made. */
const optionsOf = ({pack, today}: Reported, choice: PlanChoice): RoadmapOptions => {
	const {teamSize, dayRate, currency} = pack.cost ?? {};
	return {
		team: choice.team ?? teamSize ?? defaultTeam,
		start: choice.start ?? today,
		...defined('dayRate', choice.dayRate ?? (dayRate === 0 ? undefined : dayRate)),
		...defined('currency', choice.currency ?? currency),
	};
};

/** What a report tells of a scored assessment, with its roadmap. Pure. */
export const reportModel = (reported: Reported, choice: PlanChoice): ReportModel => {
	const {gaps, scorecard, pack} = reported;
	const roadmap = schedule(gaps, optionsOf(reported, choice));
	const open = openChecks({...reported, gains: gains(scorecard)});
	return {
		...reported,
		roadmap,
		open,
		quickWins: quickWins(gaps),
		blockers: blockersOf(reported),
		path: cheapestPath(reported, open),
		conditionalPath: scorecard.decision === 'NO-GO' ? cheapestPath(reported, open, 'CONDITIONAL GO') : undefined,
		stakeholders: stakeholderParts(gaps, open, roadmap),
		goLive: goLiveTable(scorecard, pack.bands),
		milestones: phaseEnds(reported, roadmap),
	};
};
