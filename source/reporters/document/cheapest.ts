import type {Gap} from '../../domain/gap.ts';
import {count} from '../../domain/place.ts';
import type {OpenCheck} from '../../gaps/open-checks.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {daysWord, exact, severityMark, spanWord} from './words.ts';

const row = (what: string, one: Gap | OpenCheck): readonly Text[] => [
	[one.code],
	[what],
	[one.title],
	[severityMark(one.severity)],
	[spanWord(one.days)],
	[exact(one.gain)],
];

/** The smallest effort that reaches a GO, with every gap and open check of it. */
export const cheapest = (model: ReportModel): readonly Block[] => {
	const {path, gaps, open, pack, scorecard} = model;
	const head: Block = {kind: 'heading', level: 2, id: 'cheapest', text: 'The cheapest way to a GO'};
	if (path === undefined)
		return [
			head,
			{
				kind: 'paragraph',
				text: [`Closing every gap and settling every open check would not lift the score above ${pack.bands.ready}.`],
			},
		];
	if (path.gaps.length + path.open.length === 0)
		return [head, {kind: 'paragraph', text: [`The decision is a ${scorecard.decision} already.`]}];
	const toClose = gaps.filter(({checkId}) => path.gaps.includes(checkId));
	const toSettle = open.filter(({checkId}) => path.open.includes(checkId));
	const proof = path.isCheapest
		? 'No other choice takes less.'
		: `It may not be the least: none takes less than ${daysWord([path.lowerBound, path.lowerBound])}.`;
	const total = [path.days[0] + path.openDays[0], path.days[1] + path.openDays[1]] as const;
	return [
		head,
		{
			kind: 'paragraph',
			text: [
				`The smallest effort (at its high end) that reaches a GO, with all that it depends on: ${count(toClose.length, 'gap')} to close and ${count(toSettle.length, 'open check')} to settle. It leads to ${exact(path.reached.score)} of 100 and a ${path.reached.decision}. An open check counts with the work of building it; where it turns out to hold, that work falls away. ${proof}`,
			],
		},
		{
			kind: 'table',
			caption: 'The cheapest way to a GO',
			columns: [
				{title: 'ID'},
				{title: 'Do'},
				{title: 'What will hold'},
				{title: 'Severity'},
				{title: 'Days', isNumber: true},
				{title: 'Points', isNumber: true},
			],
			rows: [...toClose.map(one => row('close', one)), ...toSettle.map(one => row('settle', one))],
			total: [['Sum'], [''], [`${toClose.length} gaps, ${toSettle.length} open checks`], [''], [spanWord(total)], ['']],
		},
		{
			kind: 'paragraph',
			text: [
				`Gaps alone: ${daysWord(path.days)}. Open checks, if none of them holds: ${daysWord(path.openDays)}. Points are what each gains on its own today.`,
			],
		},
	];
};
