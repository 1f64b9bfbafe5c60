import {count} from '../../domain/place.ts';
import type {PhaseEnd} from '../../domain/report.ts';
import type {PlannedGap, RoadmapPhase} from '../../domain/roadmap.ts';
import {shownPoints} from '../../domain/shown.ts';
import {priorities} from '../../gaps/priority.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {
	daysWord,
	decisionMark,
	exact,
	moneyWord,
	priceTitle,
	rangeWord,
	spanWord,
	stakeholderWord,
	weeksWord,
} from './words.ts';

const phaseTitle = {
	P0: 'before production',
	P1: 'should be before production',
	P2: 'after the launch',
	P3: 'nice to have',
} as const;

const codeOf = ({gaps}: ReportModel, id: string): string => gaps.find(({checkId}) => checkId === id)?.code ?? id;

const rowOf = ({gap, ...row}: PlannedGap, model: ReportModel): readonly Text[] => [
	[gap.code],
	[
		gap.title,
		...(row.neededBy === undefined ? [] : [` (${gap.priority}, needed by ${codeOf(model, row.neededBy)})`]),
		...(gap.isWaived ? [' (waived)'] : []),
	],
	[stakeholderWord[gap.stakeholder]],
	[spanWord(gap.days)],
	[String(row.person)],
	[row.startsOn],
	[row.endsOn],
	[row.after.map(id => codeOf(model, id)).join(', ') || '–'],
];

/** A drawing taller than a page would be cut in two when it is printed. */
const mostRows = 40;

const charts = ({priority, gaps}: RoadmapPhase, {roadmap}: ReportModel): readonly Block[] =>
	Array.from({length: Math.ceil(gaps.length / mostRows)}, (_, page) => ({
		kind: 'chart',
		chart: {
			kind: 'time',
			title: `Phase ${priority} over the time of the roadmap`,
			length: roadmap.length[1],
			rows: gaps
				.slice(page * mostRows, (page + 1) * mostRows)
				.map(({gap, from, to, isCritical, person, startsOn, endsOn}) => ({
					label: `${gap.code} ${gap.title}`,
					from,
					to,
					phase: priorities.indexOf(priority),
					isCritical,
					note: `${gap.title}: person ${person}, ${startsOn} to ${endsOn}`,
				})),
		},
	}));

const phaseBlocks = (phase: RoadmapPhase, model: ReportModel): readonly Block[] => {
	const {priority, gaps, days, cost, startsOn, endsOn, weeksToEnd, deliverables} = phase;
	const title = `${priority}: ${phaseTitle[priority]}`;
	return [
		{kind: 'heading', level: 3, id: `phase-${priority}`, text: `Phase ${title}`},
		{
			kind: 'paragraph',
			text: [
				`${count(gaps.length, 'gap')}, ${daysWord(days)} of work${cost === undefined ? '' : ` (${moneyWord(cost, model.roadmap.options)})`}, from ${startsOn} to ${endsOn}, done within ${weeksWord([weeksToEnd, weeksToEnd])} of the start.`,
			],
		},
		...charts(phase, model),
		{
			kind: 'table',
			caption: `Roadmap, phase ${priority}`,
			columns: [
				{title: 'ID'},
				{title: 'Gap: what will hold'},
				{title: 'Who'},
				{title: 'Days', isNumber: true},
				{title: 'Person', isNumber: true},
				{title: 'From'},
				{title: 'To'},
				{title: 'After'},
			],
			rows: gaps.map(row => rowOf(row, model)),
			total: [['Sum'], [count(gaps.length, 'gap')], [''], [spanWord(days)], [''], [startsOn], [endsOn], ['']],
		},
		{
			kind: 'paragraph',
			text: [{strong: 'Deliverables: '}, `when the phase is done, this holds: ${deliverables.join('; ')}.`],
		},
	];
};

const decisionCell = (end: PhaseEnd | undefined): Text => (end === undefined ? [''] : [decisionMark(end.decision)]);

const overview = ({roadmap, milestones}: ReportModel): Block => ({
	kind: 'table',
	caption: 'Phases',
	columns: [
		{title: 'Phase'},
		{title: 'Gaps', isNumber: true},
		{title: 'Days of work', isNumber: true},
		...(roadmap.cost === undefined ? [] : [{title: priceTitle(roadmap.options), isNumber: true}]),
		{title: 'Done on'},
		{title: 'Score then', isNumber: true},
		{title: 'Decision then'},
	],
	rows: roadmap.phases.map(({priority, gaps, days, cost}, n) => [
		[`${priority}: ${phaseTitle[priority]}`],
		[String(gaps.length)],
		[spanWord(days)],
		...(cost === undefined ? [] : [[moneyWord(cost)]]),
		[milestones[n]?.on ?? ''],
		[rangeWord(milestones[n]?.score)],
		decisionCell(milestones[n]),
	]),
	total: [
		['All'],
		[String(roadmap.phases.reduce((sum, {gaps}) => sum + gaps.length, 0))],
		[spanWord(roadmap.days)],
		...(roadmap.cost === undefined ? [] : [[moneyWord(roadmap.cost)]]),
		[roadmap.endsOn],
		[rangeWord(milestones.at(-1)?.score)],
		decisionCell(milestones.at(-1)),
	],
});

const criticalPath = (model: ReportModel): readonly Block[] => {
	const {roadmap} = model;
	const [, length] = roadmap.length;
	const isShortest = length <= roadmap.lowerBound;
	const bound = isShortest
		? 'No schedule for this team is shorter.'
		: `No schedule is shorter than ${daysWord([roadmap.lowerBound, roadmap.lowerBound])}, whatever the order; this one puts what is urgent first.`;
	return [
		{kind: 'heading', level: 3, id: 'critical-path', text: 'Critical path'},
		{
			kind: 'paragraph',
			text: [
				`These gaps set the end, one after the other (the same person, or waiting): ${roadmap.criticalPath.map(id => codeOf(model, id)).join(' → ')}. Together they take ${daysWord([length, length])} at the high end of each effort. ${bound}`,
			],
		},
		...(roadmap.circular.length === 0
			? []
			: [
					{
						kind: 'paragraph',
						text: [
							`The pack lets gaps wait for one another in a circle; begun without waiting: ${roadmap.circular.map(id => codeOf(model, id)).join(', ')}.`,
						],
					} satisfies Block,
				]),
	];
};

const quick = ({quickWins, scorecard}: ReportModel): readonly Block[] => [
	{kind: 'heading', level: 3, id: 'quick-wins', text: 'Quick wins'},
	...(quickWins.length === 0
		? [{kind: 'paragraph', text: ['No gap that waits for nothing is closed within two days.']} satisfies Block]
		: [
				{
					kind: 'paragraph',
					text: [
						'Closed within two days, waiting for nothing, and sorted by what a day of work gains. Points are of the overall score.',
					],
				} satisfies Block,
				{
					kind: 'table',
					caption: 'Quick wins',
					columns: [
						{title: 'ID'},
						{title: 'Gap: what will hold'},
						{title: 'Days', isNumber: true},
						{title: 'Points', isNumber: true},
						{title: 'Points a day', isNumber: true},
					],
					rows: quickWins.map(({gap, pointsPerDay}) => [
						[gap.code],
						[gap.title],
						[spanWord(gap.days)],
						[exact(gap.gain)],
						[exact(pointsPerDay)],
					]),
				} satisfies Block,
				{
					kind: 'paragraph',
					text: [
						`All of them together lift the score from ${shownPoints(scorecard.score?.low ?? 0)} to ${shownPoints((scorecard.score?.low ?? 0) + quickWins.reduce((sum, {gap}) => sum + gap.gain, 0))}. Points a day are at the high end of the effort.`,
					],
				} satisfies Block,
			]),
];

/** The plan: phases with their gaps in time, what sets the end, and what is gained quickly. */
export const roadmapSection = (model: ReportModel): readonly Block[] => {
	const {options, phases, days, cost, weeks, startsOn, endsOn} = model.roadmap;
	const head: Block = {kind: 'heading', level: 2, id: 'roadmap', text: 'Roadmap'};
	if (phases.length === 0) return [head, {kind: 'paragraph', text: ['There are no gaps to plan.']}];
	const rate =
		options.dayRate === undefined ? '' : `, at ${moneyWord([options.dayRate, options.dayRate], options)} a day`;
	return [
		head,
		{
			kind: 'paragraph',
			text: [
				`Planned for ${count(options.team, 'person', 'people')} from ${startsOn}${rate}: ${daysWord(days)} of work${cost === undefined ? '' : `, ${moneyWord(cost, options)}`}, ${weeksWord(weeks)}, until ${endsOn}. Dates hold for the high end of each effort; working days are Monday to Friday, holidays are not known. What a gap depends on is closed before it, in its phase at the latest; who is free goes on with the next phase.`,
			],
		},
		overview(model),
		{
			kind: 'paragraph',
			text: ['The score and the decision count open checks as not met until somebody settles them.'],
		},
		...phases.flatMap(phase => phaseBlocks(phase, model)),
		...criticalPath(model),
		...quick(model),
	];
};
