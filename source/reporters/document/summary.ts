import {count} from '../../domain/place.ts';
import type {CheapestPath} from '../../domain/report.ts';
import type {CategoryScore} from '../../domain/scorecard.ts';
import {shownPercent, shownPoints} from '../../domain/shown.ts';
import {bandOf} from '../../scoring/decision.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Figure, Text, Tone} from './block.ts';
import {gapSummary} from './gap-summary.ts';
import {
	bandShort,
	bandTone,
	bandWord,
	daysWord,
	decisionMark,
	decisionTone,
	exact,
	moneyWord,
	pointsWord,
	rangeWord,
	weeksWord,
} from './words.ts';

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

const named = (model: ReportModel, ids: readonly string[]): readonly Text[] =>
	ids.map(id => {
		const verdict = model.effective.find(({placed}) => placed.check.id === id);
		const code = verdict?.placed.check.code ?? id;
		return [{strong: code}, ` “${model.cards.get(id)?.title ?? id}”`];
	});

/** What must change before a GO, one item each; empty when the decision is a GO. */
export const conditions = (model: ReportModel): readonly Text[] => {
	const {critical, openCritical, auditors, missingPoints} = model.blockers;
	const {ready} = model.pack.bands;
	const items = (lead: string, ids: readonly string[]): readonly Text[] =>
		named(model, ids).map((text): Text => [...text, lead]);
	return [
		...items(' does not hold, and is critical', critical),
		...items(' is open, and critical', openCritical),
		...model.gaps
			.filter(({checkId}) => auditors.includes(checkId))
			.map(({code}): Text => [{strong: code}, ': its auditor failed, so nothing of it was looked at']),
		...(missingPoints > 0
			? [[`The score must rise above ${ready}: by more than ${exact(missingPoints)} points`] satisfies Text]
			: []),
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

/** What a path asks for, in words. */
const pathText = ({gaps, days, open, openDays}: CheapestPath): string =>
	[
		...(gaps.length > 0 ? [`close ${count(gaps.length, 'gap')} (${daysWord(days)})`] : []),
		...(open.length > 0
			? [
					`settle ${count(open.length, 'open check')} (no work where they hold already, ${daysWord(openDays)} where all must be built)`,
				]
			: []),
	].join(' and ');

const plan = ({roadmap, gaps, path, conditionalPath, pack}: ReportModel): readonly Text[] => {
	const {days, weeks, cost, options, startsOn, endsOn, phases} = roadmap;
	const people = count(options.team, 'person', 'people');
	const costs = cost === undefined ? '' : `, at a price of ${moneyWord(cost, options)}`;
	const [first] = phases;
	const all: Text =
		gaps.length === 0
			? ['Nothing is left to close.']
			: [
					{strong: 'All gaps: '},
					`${daysWord(days)} of work${costs}; ${weeksWord(weeks)} for ${people}, from ${startsOn} to ${endsOn}.`,
				];
	const urgent: readonly Text[] =
		first?.priority === 'P0'
			? [[{strong: 'Before production (P0): '}, `${daysWord(first.days)} of work, done on ${first.endsOn}.`]]
			: [];
	if (path === undefined)
		return [
			...urgent,
			all,
			[`Closing every gap and settling every open check would not lift the score above ${pack.bands.ready}.`],
		];
	if (path.gaps.length + path.open.length === 0) return [...urgent, all];
	const conditional: readonly Text[] =
		conditionalPath === undefined
			? []
			: [
					[
						{strong: 'The cheapest way to a CONDITIONAL GO: '},
						`${pathText(conditionalPath)}; it leads to ${exact(conditionalPath.reached.score)}.`,
					],
				];
	return [
		...urgent,
		all,
		...conditional,
		[
			{strong: 'The cheapest way to a GO: '},
			`${pathText(path)}; it leads to ${exact(path.reached.score)}. See `,
			{text: 'the cheapest way', to: 'cheapest'},
			'.',
		],
	];
};

const statusOf = (category: CategoryScore, model: ReportModel): string => {
	if (category.score === undefined) return 'does not apply';
	if (category.error !== undefined) return 'auditor failed';
	const [low, high] = [category.score.low, category.score.high].map(score => bandOf(score, model.pack.bands));
	if (low === undefined || high === undefined || low === high) return bandShort[low ?? 'significant-work-left'];
	return `${bandShort[low]}; at best ${bandShort[high]}`;
};

export const toneOf = ({score, error}: Pick<CategoryScore, 'score' | 'error'>, {pack}: ReportModel): Tone => {
	if (score === undefined) return 'quiet';
	return error === undefined ? bandTone[bandOf(score.low, pack.bands)] : 'bad';
};

const categoryTable = (model: ReportModel): readonly Block[] => {
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
				[`${applicable.reduce((sum, {weight}) => sum + weight, 0)} % apply`],
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
		{kind: 'list', isOrdered: false, items: plan(model)},
		{kind: 'heading', level: 3, id: 'categories-overview', text: 'Categories'},
		...categoryTable(model),
		...gapSummary(model),
	];
};
