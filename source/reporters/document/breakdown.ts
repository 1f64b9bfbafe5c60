import type {CategoryScore} from '../../domain/scorecard.ts';
import {shownPoints} from '../../domain/shown.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {addingUp} from './shares.ts';
import {exact, numberWord} from './words.ts';

type Applicable = CategoryScore & {readonly score: NonNullable<CategoryScore['score']>};

const contributions = (
	rows: readonly Applicable[],
	weights: number,
	pick: (row: Applicable) => number | undefined,
): readonly number[] => addingUp(rows.map(row => ((pick(row) ?? 0) * row.weight) / weights));

const sum = (numbers: readonly number[]): string => exact(numbers.reduce((total, n) => total + n, 0));

/** How the overall numbers come from the categories, so that a reader with a pocket calculator gets the same. */
export const breakdown = ({scorecard, effective}: ReportModel): readonly Block[] => {
	const rows = scorecard.categories.filter((one): one is Applicable => one.score !== undefined);
	const head: Block = {kind: 'heading', level: 2, id: 'breakdown', text: 'The score, step by step'};
	if (rows.length === 0)
		return [head, {kind: 'paragraph', text: ['No check of this pack applies, so there is no score.']}];
	const weights = rows.reduce((total, {weight}) => total + weight, 0);
	const low = contributions(rows, weights, ({score}) => score.low);
	const high = contributions(rows, weights, ({score}) => score.high);
	const proved = contributions(rows, weights, one => one.proved);
	const waived = contributions(rows, weights, one => one.withWaivers);
	const bare = effective.filter(({decidedBy, isProved}) => decidedBy !== 'scan' && !isProved).length;
	const parts = rows.map(
		(row, n): Text => [
			`${row.title}: ${exact(row.score.low)} × ${row.weight} / ${numberWord(weights)} = ${exact(low[n] ?? 0)}`,
		],
	);
	const total = low.reduce((whole, n) => whole + n, 0);
	return [
		head,
		{
			kind: 'list',
			isOrdered: false,
			items: [
				[
					'A check scores 100 when it passes, 0 when it fails or is open, and 1 to 99 when it is met in part. What does not apply leaves the sum, and the weights of the rest count for it.',
				],
				[
					'A criterion is the mean of its checks, a category the weighted mean of its criteria, the score the weighted mean of the categories.',
				],
				[
					'Proved counts what files show and answers with evidence back; with unconfirmed answers is the score; with waivers counts waived checks as met; at best counts open checks as met.',
				],
				[
					'Numbers here have two decimals and are rounded, but never up to a whole point that is not reached. Contributions are rounded so that they add up to their total: each is within 0.01 of its exact value.',
				],
			],
		},
		{kind: 'list', isOrdered: false, items: parts},
		{
			kind: 'paragraph',
			text: [
				{strong: 'Total: '},
				`${low.map(exact).join(' + ')} = ${exact(total)}, shown as ${shownPoints(scorecard.score?.low ?? 0)}`,
			],
		},
		{
			kind: 'table',
			caption: 'Contributions to the score',
			columns: [
				{title: 'Category'},
				{title: 'Weight', isNumber: true},
				{title: 'Score', isNumber: true},
				{title: 'Contribution', isNumber: true},
				{title: 'Proved', isNumber: true},
				{title: 'With waivers', isNumber: true},
				{title: 'At best', isNumber: true},
			],
			rows: rows.map((row, n) => [
				[row.title],
				[String(row.weight)],
				[exact(row.score.low)],
				[exact(low[n] ?? 0)],
				[exact(proved[n] ?? 0)],
				[exact(waived[n] ?? 0)],
				[exact(high[n] ?? 0)],
			]),
			total: [['Sum'], [numberWord(weights)], [''], [sum(low)], [sum(proved)], [sum(waived)], [sum(high)]],
		},
		{
			kind: 'paragraph',
			text: [
				'The columns from Contribution on are contributions to the overall numbers. ',
				bare === 0
					? 'No answer is unconfirmed, so the score holds nothing that is not proved.'
					: `${bare} ${bare === 1 ? 'answer is' : 'answers are'} unconfirmed: they are in the score and not in what is proved.`,
			],
		},
	];
};
