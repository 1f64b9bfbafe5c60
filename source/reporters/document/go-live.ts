import type {GoLiveRow} from '../../domain/report.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {conditions} from './conditions.ts';
import {decisionTone, pointsWord, rangeWord, readinessMark} from './words.ts';

const because = ({failing, partial, open}: GoLiveRow): Text => {
	const parts = [
		...(failing.length > 0 ? [`fails: ${failing.join(', ')}`] : []),
		...(partial.length > 0 ? [`in part: ${partial.join(', ')}`] : []),
		...(open.length > 0 ? [`open: ${open.join(', ')}`] : []),
	];
	return [parts.join('; ') || '–'];
};

/** Whether each criterion lets the launch go ahead, and the decision with its conditions. */
export const goLive = (model: ReportModel): readonly Block[] => {
	const {scorecard, pack} = model;
	const left = conditions(model);
	return [
		{kind: 'heading', level: 2, id: 'go-live', text: 'Go-live readiness'},
		{
			kind: 'table',
			caption: 'Go-live readiness by criterion',
			columns: [
				{title: 'Category'},
				{title: 'Criterion'},
				{title: 'Readiness'},
				{title: 'Score', isNumber: true},
				{title: 'Proved', isNumber: true},
				{title: 'With waivers', isNumber: true},
				{title: 'Because'},
			],
			rows: model.goLive.map(row => [
				[scorecard.categories.find(({id}) => id === row.categoryId)?.title ?? row.categoryId],
				[row.title],
				[readinessMark(row.readiness)],
				[rangeWord(row.score)],
				[pointsWord(row.proved)],
				[pointsWord(row.withWaivers)],
				because(row),
			]),
		},
		{
			kind: 'paragraph',
			text: [
				`A blocker has a critical check that fails, or an auditor that failed; open means that a critical check is open or that answers can still make it ready; ready is above ${pack.bands.ready}, acceptable from ${pack.bands.nearlyReady}, weak below.`,
			],
		},
		{
			kind: 'decision',
			word: scorecard.decision,
			tone: decisionTone[scorecard.decision],
			text: [
				left.length === 0
					? 'Nothing is in the way.'
					: scorecard.decision === 'CONDITIONAL GO'
						? 'On these conditions:'
						: 'In the way:',
			],
		},
		...(left.length === 0 ? [] : [{kind: 'list', isOrdered: false, items: left} satisfies Block]),
	];
};
