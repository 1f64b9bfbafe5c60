import type {Gap} from '../../domain/gap.ts';
import {count} from '../../domain/place.ts';
import type {CategoryScore, CriterionScore} from '../../domain/scorecard.ts';
import {lowPoints} from '../../scoring/points.ts';
import type {ReportModel} from '../model.ts';
import {places, unmetWord} from './basis.ts';
import type {Block, Inline, Text} from './block.ts';
import {
	daysWord,
	exact,
	numberWord,
	pointsWord,
	prose,
	rangeWord,
	sentence,
	severityMark,
	statusMark,
} from './words.ts';

/** So many strengths are told; the table of checks has the others. */
const mostStrengths = 6;
const mostPlaces = 4;

const gapItem = (gap: Gap, model: ReportModel): Text => {
	const isOpen = new Set(model.gaps.map(({checkId}) => checkId));
	const first = gap.dependsOn.filter(id => isOpen.has(id));
	const shown = gap.evidence.slice(0, mostPlaces);
	const rest = gap.evidence.length - shown.length;
	const codeOf = (id: string): string => model.gaps.find(({checkId}) => checkId === id)?.code ?? id;
	return [
		severityMark(gap.severity),
		' ',
		{strong: `${gap.code} ${unmetWord(gap, model.effective)}: ${gap.title}${gap.isWaived ? ' (waived)' : ''}`},
		'. Found: ',
		...prose(sentence(gap.reason)),
		' Impact: ',
		...prose(gap.impact),
		` Effort: ${daysWord(gap.days)}.`,
		...(first.length === 0 ? [] : [` After: ${first.map(codeOf).join(', ')}.`]),
		...(gap.alsoCloses.length === 0 ? [] : [` The same work closes: ${gap.alsoCloses.join(', ')}.`]),
		...(shown.length === 0 ? [] : [' Evidence: ', ...places(shown), rest > 0 ? ` and ${rest} more.` : '.']),
	];
};

const strengths = ({criteria}: CategoryScore, {cards}: ReportModel): readonly Block[] => {
	const held = criteria.flatMap(({verdicts}) => verdicts).filter(({status}) => status === 'pass');
	if (held.length === 0) return [{kind: 'paragraph', text: ['No check of this category is met yet.']}];
	const shown = held.slice(0, mostStrengths);
	const rest = held.length - shown.length;
	const items = shown.map(({placed, reason}): Text => {
		const {id, code} = placed.check;
		return [{strong: `${code} ${cards.get(id)?.title ?? id}`}, ': ', ...prose(sentence(reason))];
	});
	return [
		{
			kind: 'list',
			isOrdered: false,
			items: rest === 0 ? items : [...items, [`And ${count(rest, 'more check')} that pass: see the table below.`]],
		},
	];
};

const recommendations = (gaps: readonly Gap[], category: CategoryScore, {open}: ReportModel): readonly Block[] => {
	const own = open.filter(check => check.category === category.id);
	const items: readonly Text[] = [
		...gaps.map(
			({code, recommendation, priority}): Text => [{strong: `${priority} ${code}`}, ' ', ...prose(recommendation)],
		),
		...own.map(({code, recommendation}): Text => [{strong: `Settle ${code}`}, ' ', ...prose(recommendation)]),
	];
	if (items.length === 0) return [{kind: 'paragraph', text: ['None: every check that applies is met.']}];
	return [{kind: 'list', isOrdered: true, items}];
};

const checkTable = ({title, criteria}: CategoryScore, {cards}: ReportModel): Block => ({
	kind: 'table',
	caption: `Checks of ${title}`,
	columns: [
		{title: 'ID'},
		{title: 'Check'},
		{title: 'Status'},
		{title: 'Score', isNumber: true},
		{title: 'What was found'},
	],
	rows: criteria.flatMap(({verdicts}) =>
		verdicts.map(verdict => {
			const {id, code} = verdict.placed.check;
			const points = lowPoints(verdict);
			return [
				[code],
				[cards.get(id)?.title ?? id],
				[statusMark(verdict.status)],
				[points === undefined ? 'n/a' : String(points)],
				prose(verdict.reason),
			];
		}),
	),
});

const meanOf = ({title, score, verdicts}: CriterionScore): Inline => {
	const points = verdicts.flatMap(verdict => lowPoints(verdict) ?? []);
	return `${title}: (${points.join(' + ')}) / ${points.length} = ${exact(score?.low ?? 0)}`;
};

/** How the criteria come from the checks and the category from the criteria, with the numbers that stand in the table. */
export const categoryArithmetic = ({criteria, score, error}: CategoryScore): readonly Block[] => {
	if (score === undefined) return [];
	if (error !== undefined)
		return [{kind: 'paragraph', text: ['The auditor of this category failed, so it scores 0: ', ...prose(error)]}];
	const applicable = criteria.filter(criterion => criterion.score !== undefined);
	const terms = applicable.map(criterion => `${criterion.weight} × ${exact(criterion.score?.low ?? 0)}`);
	const weights = applicable.reduce((sum, {weight}) => sum + weight, 0);
	return [
		{kind: 'list', isOrdered: false, items: applicable.map(criterion => [meanOf(criterion)])},
		{
			kind: 'paragraph',
			text: [
				{strong: 'Category score: '},
				`(${terms.join(' + ')}) / ${numberWord(weights)} = ${exact(score.low)}, shown as ${rangeWord({low: score.low, high: score.low})}`,
			],
		},
	];
};

const section = (category: CategoryScore, n: number, model: ReportModel): readonly Block[] => {
	const {id, title, weight, score, proved, withWaivers} = category;
	const head: Block = {
		kind: 'heading',
		level: 3,
		id: `category-${id}`,
		text: score === undefined ? `${n}. ${title} (does not apply)` : `${n}. ${title} (${pointsWord(score.low)}/100)`,
	};
	if (score === undefined) {
		const [reason] = category.criteria.flatMap(({verdicts}) => verdicts.map(verdict => verdict.reason));
		return [head, {kind: 'paragraph', text: prose(reason ?? 'None of its checks applies.')}];
	}
	const gaps = model.gaps.filter(gap => gap.category === id);
	const sub = (name: string, text: string): Block => ({kind: 'heading', level: 4, id: `${name}-${id}`, text});
	return [
		head,
		{
			kind: 'paragraph',
			text: [
				`Weight ${weight} %. Score ${rangeWord(score)}, proved ${pointsWord(proved)}, with waivers ${pointsWord(withWaivers)}.`,
			],
		},
		sub('strengths', 'Strengths'),
		...strengths(category, model),
		sub('gaps', 'Gaps'),
		gaps.length === 0
			? {kind: 'paragraph', text: ['None is known.']}
			: {kind: 'list', isOrdered: false, items: gaps.map(gap => gapItem(gap, model))},
		sub('recommendations', 'Recommendations'),
		...recommendations(gaps, category, model),
		sub('checks', 'Checks'),
		checkTable(category, model),
		...categoryArithmetic(category),
	];
};

/** Each category with its strengths, gaps, recommendations, checks and arithmetic. */
export const categories = (model: ReportModel): readonly Block[] => [
	{kind: 'heading', level: 2, id: 'categories', text: 'Categories in detail'},
	...model.scorecard.categories.flatMap((category, n) => section(category, n + 1, model)),
];
