import {severities} from '../../domain/severity.ts';
import {costOf, effortOf} from '../../gaps/effort.ts';
import {priorityOf} from '../../gaps/priority.ts';
import type {ReportModel} from '../model.ts';
import type {Block} from './block.ts';
import {moneyWord, priceTitle, severityMark, spanWord} from './words.ts';

const meaning = {
	critical: 'must be closed before production',
	high: 'should be closed before production',
	medium: 'soon after the launch',
	low: 'nice to have',
} as const;

/** How many gaps there are, by severity, with the work in them; open checks stand apart. */
export const gapSummary = ({gaps, open, roadmap}: ReportModel): readonly Block[] => {
	const {dayRate} = roadmap.options;
	const waived = gaps.filter(({isWaived}) => isWaived).length;
	return [
		{kind: 'heading', level: 3, id: 'gap-summary', text: 'Gaps'},
		{
			kind: 'table',
			caption: 'Gaps by severity',
			columns: [
				{title: 'Severity'},
				{title: 'Priority'},
				{title: 'Meaning'},
				{title: 'Gaps', isNumber: true},
				{title: 'Days of work', isNumber: true},
				...(dayRate === undefined ? [] : [{title: priceTitle(roadmap.options), isNumber: true}]),
				{title: 'Open checks', isNumber: true},
			],
			rows: severities.map(severity => {
				const own = gaps.filter(gap => gap.severity === severity);
				const days = effortOf(own);
				return [
					[severityMark(severity)],
					[priorityOf[severity]],
					[meaning[severity]],
					[String(own.length)],
					[spanWord(days)],
					...(dayRate === undefined ? [] : [[moneyWord(costOf(days, dayRate))]]),
					[String(open.filter(check => check.severity === severity).length)],
				];
			}),
			total: [
				['All'],
				[''],
				[''],
				[String(gaps.length)],
				[spanWord(roadmap.days)],
				...(roadmap.cost === undefined ? [] : [[moneyWord(roadmap.cost)]]),
				[String(open.length)],
			],
		},
		...(waived === 0
			? []
			: [
					{
						kind: 'paragraph',
						text: [`${waived} of the gaps are waived: they count in the score and in the plan, and are marked.`],
					} satisfies Block,
				]),
	];
};
