import {count} from '../../domain/place.ts';
import type {PhaseEnd} from '../../domain/report.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {codeOf, phaseBlocks} from './phase.ts';
import {quickSection} from './quick-wins.ts';
import {daysWord, decisionMark, moneyWord, phaseTitle, priceTitle, rangeWord, spanWord, weeksWord} from './words.ts';

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
		...quickSection(model),
	];
};
