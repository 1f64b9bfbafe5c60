import type {CategoryScore} from '../../domain/scorecard.ts';
import {shownPercent} from '../../domain/shown.ts';
import {bandOf} from '../../scoring/decision.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Tone} from './block.ts';
import {bandShort, bandTone, decisionMark, numberWord, pointsWord, rangeWord} from './words.ts';

const statusOf = (category: CategoryScore, model: ReportModel): string => {
	if (category.score === undefined) return 'does not apply';
	if (category.error !== undefined) return 'auditor failed';
	const [low, high] = [category.score.low, category.score.high].map(score => bandOf(score, model.pack.bands));
	if (low === undefined || high === undefined || low === high) return bandShort[low ?? 'significant-work-left'];
	return `${bandShort[low]}; at best ${bandShort[high]}`;
};

const toneOf = ({score, error}: Pick<CategoryScore, 'score' | 'error'>, {pack}: ReportModel): Tone => {
	if (score === undefined) return 'quiet';
	return error === undefined ? bandTone[bandOf(score.low, pack.bands)] : 'bad';
};

/** The categories with their scores, as a drawing and as a table. */
export const categoryTable = (model: ReportModel): readonly Block[] => {
	const {categories, score, proved, withWaivers, coverage = 0} = model.scorecard;
	const applicable = categories.filter(category => category.score !== undefined);
	return [
		{
			kind: 'chart',
			chart: {
				kind: 'bars',
				title: 'Score of each category',
				borders: [model.pack.bands.nearlyReady, model.pack.bands.ready],
				rows: applicable.map(category => ({
					label: category.title,
					low: category.score?.low ?? 0,
					high: category.score?.high ?? 0,
					proved: category.proved ?? 0,
					tone: toneOf(category, model),
				})),
			},
		},
		{
			kind: 'table',
			caption: 'Scores by category',
			columns: [
				{title: 'Category'},
				{title: 'Weight', isNumber: true},
				{title: 'Score', isNumber: true},
				{title: 'Proved', isNumber: true},
				{title: 'With waivers', isNumber: true},
				{title: 'Coverage', isNumber: true},
				{title: 'Status'},
			],
			rows: categories.map(category => [
				[{text: category.title, to: `category-${category.id}`}],
				[`${category.weight} %`],
				[rangeWord(category.score)],
				[pointsWord(category.proved)],
				[pointsWord(category.withWaivers)],
				[category.coverage === undefined ? 'n/a' : shownPercent(category.coverage)],
				[{status: statusOf(category, model), tone: toneOf(category, model)}],
			]),
			total: [
				['All'],
				[`${numberWord(applicable.reduce((sum, {weight}) => sum + weight, 0))} % apply`],
				[rangeWord(score)],
				[pointsWord(proved)],
				[pointsWord(withWaivers)],
				[shownPercent(coverage)],
				[decisionMark(model.scorecard.decision)],
			],
		},
		{
			kind: 'paragraph',
			text: [
				'Scores are whole points, cut off and never rounded up; where checks are open, from what is known to what it would be if all of them hold. ',
				{text: 'The score, step by step', to: 'breakdown'},
				' shows the arithmetic.',
			],
		},
	];
};
