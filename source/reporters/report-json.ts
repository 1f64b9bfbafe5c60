import type {CheapestPath} from '../domain/report.ts';
import type {ResultReport} from '../domain/result-report.ts';
import type {PlannedGap, Span} from '../domain/roadmap.ts';
import type {ProjectedPlan} from '../gaps/what-if-plan.ts';
import type {ReportModel} from './model.ts';
import {defined, resultOf} from './result.ts';

type Pair = [number, number];

/** The published form has plain arrays. */
const pair = ([low, high]: Span): Pair => [low, high];

const plannedOf = ({gap, after, neededBy, phase: _, ...row}: PlannedGap) => ({
	checkId: gap.checkId,
	code: gap.code,
	days: pair(gap.days),
	...row,
	after: [...after],
	...defined('neededBy', neededBy),
});

const roadmapOf = ({roadmap, milestones}: ReportModel): ResultReport['roadmap'] => ({
	days: pair(roadmap.days),
	...defined('cost', roadmap.cost && pair(roadmap.cost)),
	startsOn: roadmap.startsOn,
	endsOn: roadmap.endsOn,
	length: pair(roadmap.length),
	weeks: pair(roadmap.weeks),
	lowerBound: roadmap.lowerBound,
	criticalPath: [...roadmap.criticalPath],
	circular: [...roadmap.circular],
	phases: roadmap.phases.flatMap(({gaps, days, cost, deliverables, ...phase}, n) => {
		const end = milestones[n];
		if (end === undefined) return [];
		const {on, score, proved, decision} = end;
		return [
			{
				...phase,
				days: pair(days),
				...defined('cost', cost && pair(cost)),
				deliverables: [...deliverables],
				gaps: gaps.map(plannedOf),
				atEnd: {on, score: {...score}, proved, decision},
			},
		];
	}),
});

const pathOf = ({gaps, open, days, openDays, reached, isCheapest, lowerBound}: CheapestPath) => ({
	gaps: [...gaps],
	open: [...open],
	days: pair(days),
	openDays: pair(openDays),
	reached: {...reached},
	isCheapest,
	lowerBound,
});

/** The plan part of the published form: every number is taken from the model. */
export const resultReportOf = (model: ReportModel): ResultReport => {
	const {open, blockers, path, conditionalPath, quickWins, stakeholders, goLive, roadmap} = model;
	return {
		plan: {...roadmap.options},
		roadmap: roadmapOf(model),
		open: open.map(({isWaived: _, dependsOn: __, question, days, ...check}) => ({
			...check,
			days: pair(days),
			...defined('question', question),
		})),
		blockers: {
			critical: [...blockers.critical],
			openCritical: [...blockers.openCritical],
			auditors: [...blockers.auditors],
			missingPoints: blockers.missingPoints,
		},
		...defined('cheapestPath', path && pathOf(path)),
		...defined('conditionalPath', conditionalPath && pathOf(conditionalPath)),
		quickWins: quickWins.map(({gap, pointsPerDay}) => ({checkId: gap.checkId, code: gap.code, pointsPerDay})),
		stakeholders: stakeholders.map(({stakeholder, gaps, days, open: own, first}) => ({
			stakeholder,
			gaps: gaps.map(({checkId}) => checkId),
			days: pair(days),
			open: [...own],
			first: first.map(action => ({...action, days: pair(action.days)})),
		})),
		goLive: goLive.map(({score, proved, withWaivers, failing, partial, open: unknown, ...row}) => ({
			...row,
			...defined('score', score && {...score}),
			...defined('proved', proved),
			...defined('withWaivers', withWaivers),
			failing: [...failing],
			partial: [...partial],
			open: [...unknown],
		})),
	};
};

const whatIfOf = (projection: ProjectedPlan): ResultReport['whatIf'] => {
	const {scorecard, fixed, closedDays, leftDays, left, roadmap} = projection;
	return {
		fixed: [...fixed],
		score: {...(scorecard.score ?? {low: 0, high: 0})},
		proved: scorecard.proved ?? 0,
		withWaivers: scorecard.withWaivers ?? 0,
		decision: scorecard.decision,
		bestDecision: scorecard.bestDecision,
		closedDays: pair(closedDays),
		leftDays: pair(leftDays),
		gapsLeft: left.length,
		weeksLeft: pair(roadmap.weeks),
		endsOn: roadmap.endsOn,
	};
};

/** The report as JSON: the published form of a result, with the plan, and with a projection where one was asked for. */
export const reportJson = (model: ReportModel, projection?: ProjectedPlan): string => {
	const report = {...resultReportOf(model), ...defined('whatIf', projection && whatIfOf(projection))};
	return `${JSON.stringify({...resultOf(model), report}, undefined, '\t')}\n`;
};
