import {count} from '../../domain/place.ts';
import type {PlannedGap, RoadmapPhase} from '../../domain/roadmap.ts';
import {priorities} from '../../gaps/priority.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {daysWord, moneyWord, phaseTitle, spanWord, stakeholderWord, weeksWord} from './words.ts';

/** How reports name a gap. */
export const codeOf = ({gaps}: ReportModel, id: string): string => gaps.find(({checkId}) => checkId === id)?.code ?? id;

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

/** A phase in time: drawn, as a table, and what holds when it is done. */
export const phaseBlocks = (phase: RoadmapPhase, model: ReportModel): readonly Block[] => {
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
