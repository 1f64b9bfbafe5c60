import type {Phase} from '../../domain/plan.ts';
import {kpiRows, nextReview, pointsOf, successStates, targetText} from '../../scoring/pack-results.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Inline, Text} from './block.ts';
import {exact, spanWord} from './words.ts';

const mark: Readonly<Record<'met' | 'open' | 'not met' | 'n/a', Inline>> = {
	met: {status: '✔ met', tone: 'good'},
	open: {status: '? open', tone: 'middling'},
	'not met': {status: '✘ not met', tone: 'bad'},
	'n/a': {status: '– not applicable', tone: 'quiet'},
};

const codesOf = ({effective}: ReportModel, ids: readonly string[]): string =>
	ids.map(id => effective.find(({placed}) => placed.check.id === id)?.placed.check.code ?? id).join(', ') || '–';

const points = ({pack, scorecard}: ReportModel): readonly Block[] => {
	const counted = pointsOf(pack, scorecard);
	if (counted === undefined) return [];
	const cells = ({low, high}: {low: number; high: number}): Text => [
		low === high ? exact(low) : `${exact(low)} to ${exact(high)}`,
	];
	return [
		{
			kind: 'table',
			caption: 'Points',
			columns: [{title: 'Area'}, {title: 'Points scored', isNumber: true}, {title: 'Of', isNumber: true}],
			rows: counted.categories.map(one => [[one.title], cells(one.points), [String(one.of)]]),
			total: [['All'], cells(counted.points), [String(counted.of)]],
		},
	];
};

/** How many measurements the trend of a KPI shows. */
const maxTrend = 6;

/** The last values in turn: `652 → 727 → 731`. */
const trendOf = (values: readonly number[]): string => (values.length < 2 ? '–' : values.slice(-maxTrend).join(' → '));

const kpis = ({pack, assessment}: ReportModel): readonly Block[] => {
	const rows = kpiRows(pack, assessment.scan);
	if (rows.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: 'Measured values',
			columns: [
				{title: 'KPI'},
				{title: 'Target'},
				{title: 'Last value', isNumber: true},
				{title: 'Trend'},
				{title: 'Measured'},
				{title: 'Source'},
				{title: 'State'},
			],
			rows: rows.map(({kpi, values, isMet}) => {
				const last = values.at(-1);
				const unit = kpi.unit === undefined ? '' : ` ${kpi.unit}`;
				return [
					[kpi.title],
					[`${targetText(kpi.target)}${unit}`],
					[last === undefined ? '–' : `${last.value}${unit}`],
					[trendOf(values.map(({value}) => value))],
					[last?.at ?? '–'],
					[last?.source ?? '–'],
					[isMet === undefined ? mark.open : mark[isMet ? 'met' : 'not met']],
				];
			}),
		},
	];
};

const success = (model: ReportModel): readonly Block[] => {
	const rows = successStates(model.pack, model.effective);
	if (rows.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: 'Success criteria',
			columns: [{title: 'Criterion'}, {title: 'State'}, {title: 'Checks'}],
			rows: rows.map(({title, checks, state}) => [[title], [mark[state]], [codesOf(model, checks)]]),
		},
	];
};

const checksOf = ({checks, steps}: Phase): readonly string[] => [
	...new Set([...steps.flatMap(step => step.checks), ...checks]),
];

const phases = (model: ReportModel): readonly Block[] => {
	const {pack, effective} = model;
	if (pack.phases === undefined || pack.phases.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: 'Way to production, as the pack plans it',
			columns: [
				{title: 'Phase'},
				{title: 'Goal'},
				{title: 'Weeks', isNumber: true},
				{title: 'Deliverable'},
				{title: 'Still to be met'},
			],
			rows: pack.phases.map(phase => {
				const left = checksOf(phase).filter(id => {
					const status = effective.find(({placed}) => placed.check.id === id)?.status;
					return status !== undefined && status !== 'pass' && status !== 'n/a';
				});
				return [
					[phase.title],
					[phase.goal],
					[spanWord([phase.weeks, phase.weeks])],
					[phase.deliverable],
					[codesOf(model, left)],
				];
			}),
			total: [['Sum'], [''], [spanWord(sumOfWeeks(pack.phases))], [''], ['']],
		},
	];
};

const sumOfWeeks = (all: readonly Phase[]): readonly [number, number] => {
	const weeks = all.reduce((sum, phase) => sum + phase.weeks, 0);
	return [weeks, weeks];
};

/** What a pack asks for beside scores: points, measured values, success criteria, its own phases, the next review. */
export const packPlan = (model: ReportModel): readonly Block[] => {
	const review = nextReview(model.pack, model.assessment.scan);
	const blocks = [
		...points(model),
		...kpis(model),
		...success(model),
		...phases(model),
		...(review === undefined ? [] : [{kind: 'paragraph', text: [{strong: 'Next review: '}, review]} satisfies Block]),
	];
	return blocks.length === 0
		? []
		: [{kind: 'heading', level: 2, id: 'pack-plan', text: `What “${model.pack.title}” asks for`}, ...blocks];
};
