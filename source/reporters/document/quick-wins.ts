import {shownPoints} from '../../domain/shown.ts';
import type {ReportModel} from '../model.ts';
import type {Block} from './block.ts';
import {exact, spanWord} from './words.ts';

/** What is gained quickly. */
export const quickSection = ({quickWins, scorecard}: ReportModel): readonly Block[] => [
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
