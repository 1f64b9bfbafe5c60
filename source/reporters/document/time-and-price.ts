import {count} from '../../domain/place.ts';
import type {CheapestPath} from '../../domain/report.ts';
import type {ReportModel} from '../model.ts';
import type {Text} from './block.ts';
import {daysWord, exact, moneyWord, weeksWord} from './words.ts';

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

/** What there is to do, until when, and at what price. */
export const timeAndPrice = ({roadmap, gaps, path, conditionalPath, pack}: ReportModel): readonly Text[] => {
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
	const conditional: readonly Text[] =
		conditionalPath === undefined
			? []
			: [
					[
						{strong: 'The cheapest way to a CONDITIONAL GO: '},
						`${pathText(conditionalPath)}; it leads to ${exact(conditionalPath.reached.score)}.`,
					],
				];
	if (path === undefined)
		return [
			...urgent,
			all,
			...conditional,
			[`Closing every gap and settling every open check would not lift the score above ${pack.bands.ready}.`],
		];
	if (path.gaps.length + path.open.length === 0) return [...urgent, all];
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
