import type {ReportModel} from '../model.ts';
import type {Block} from './block.ts';
import {exact, prose, severityMark} from './words.ts';

/** What nobody knows yet, with what would settle it. */
export const openSection = ({open}: ReportModel): readonly Block[] => [
	{kind: 'heading', level: 2, id: 'open', text: 'Open checks'},
	...(open.length === 0
		? [{kind: 'paragraph', text: ['Every check that applies is decided.']} satisfies Block]
		: [
				{
					kind: 'paragraph',
					text: [
						'Neither files nor answers settle these. They count as not met until somebody does; the points are what each adds if it holds.',
					],
				} satisfies Block,
				{
					kind: 'table',
					caption: 'Open checks',
					columns: [
						{title: 'ID'},
						{title: 'Check'},
						{title: 'Severity'},
						{title: 'Question'},
						{title: 'What settles it'},
						{title: 'Points', isNumber: true},
					],
					rows: open.map(({code, title, severity, question, recommendation, gain}) => [
						[code],
						[title],
						[severityMark(severity)],
						question === undefined ? ['a scan'] : prose(question),
						prose(recommendation),
						[exact(gain)],
					]),
				} satisfies Block,
			]),
];
