import {count} from '../../domain/place.ts';
import {shownPercent, shownPoints} from '../../domain/shown.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Figure, Text} from './block.ts';
import {categoryTable} from './category-table.ts';
import {conditions} from './conditions.ts';
import {gapSummary} from './gap-summary.ts';
import {timeAndPrice} from './time-and-price.ts';
import {bandTone, bandWord, decisionTone, pointsWord} from './words.ts';

const figures = ({scorecard}: ReportModel): readonly Figure[] => {
	const {score, proved, withWaivers, coverage = 0, counts, band, bestBand} = scorecard;
	const applicable = counts.pass + counts.partial + counts.fail + counts.unknown;
	return [
		{
			label: 'Score, with unconfirmed answers',
			value: pointsWord(score?.low),
			note: score === undefined ? 'nothing applies' : bandWord[band],
			tone: bandTone[band],
		},
		{label: 'Proved', value: pointsWord(proved), note: 'by files, or by answers with evidence', tone: 'quiet'},
		{label: 'With waivers', value: pointsWord(withWaivers), note: 'if waived checks were met', tone: 'quiet'},
		{
			label: 'At best',
			value: pointsWord(score?.high),
			note: `if all ${counts.unknown} open checks hold`,
			tone: bandTone[bestBand],
		},
		{
			label: 'Coverage',
			value: shownPercent(coverage),
			note: `of the weight of ${count(applicable, 'check')} is decided`,
			tone: 'quiet',
		},
	];
};

const decisionText = ({scorecard, gaps, open}: ReportModel): Text => {
	const {decision, bestDecision, score, band} = scorecard;
	if (score === undefined) return ['No check of this pack applies.'];
	const best = decision === bestDecision ? '' : ` If every open check holds, it is a ${bestDecision}.`;
	return [
		`${shownPoints(score.low)} of 100: ${bandWord[band]}. ${count(gaps.length, 'gap')}, ${count(open.length, 'open check')}.${best}`,
	];
};

/** What a person who signs reads: decision, conditions, time and price, and the numbers behind them. */
export const summary = (model: ReportModel): readonly Block[] => {
	const {decision} = model.scorecard;
	const open = conditions(model);
	return [
		{kind: 'heading', level: 2, id: 'summary', text: 'Executive summary'},
		{kind: 'decision', word: decision, tone: decisionTone[decision], text: decisionText(model)},
		{kind: 'figures', items: figures(model)},
		{
			kind: 'heading',
			level: 3,
			id: 'conditions',
			text: decision === 'CONDITIONAL GO' ? 'Conditions' : 'In the way of a GO',
		},
		...(open.length === 0
			? [
					{
						kind: 'paragraph',
						text: ['Nothing: no critical check fails or is open, and the score is above the border.'],
					} satisfies Block,
				]
			: [{kind: 'list', isOrdered: false, items: open} satisfies Block]),
		{kind: 'heading', level: 3, id: 'plan', text: 'Time and price'},
		{kind: 'list', isOrdered: false, items: timeAndPrice(model)},
		{kind: 'heading', level: 3, id: 'categories-overview', text: 'Categories'},
		...categoryTable(model),
		...gapSummary(model),
	];
};
