import type {Points} from '../scoring/pack-results.ts';
import {kpiRows, nextReview, pointsOf, successStates, targetText} from '../scoring/pack-results.ts';
import type {Reported} from './result.ts';

const number = (value: number): string => String(Number(value.toFixed(2)));
/** Points are cut off as scores are, so that 7.96 is not shown as 8. */
const cut = (value: number): string => String(Math.floor(value * 10 + 1e-9) / 10);

/** `14` or `14-32` while checks are open. */
export const pointsText = ({points}: Pick<Points, 'points'>): string => {
	const [low, high] = [cut(points.low), cut(points.high)];
	return low === high ? low : `${low}-${high}`;
};

/** The line with the points of a pack that counts in points: `Points    14 of 80 (17.5 %)`. */
export const pointsLine = ({pack, scorecard}: Reported): readonly string[] => {
	const total = pointsOf(pack, scorecard);
	if (total === undefined || total.of === 0) return [];
	const percent = [total.points.low, total.points.high].map(points => cut((100 * points) / total.of));
	return [`Points    ${pointsText(total)} of ${number(total.of)} (${[...new Set(percent)].join('-')} %)`];
};

const kpiLines = ({pack, assessment}: Reported): readonly string[] => {
	const rows = kpiRows(pack, assessment.scan);
	if (rows.length === 0) return [];
	const width = Math.max(...rows.map(({kpi}) => kpi.title.length));
	return [
		'',
		'KPIs',
		...rows.map(({kpi, values, isMet, change}) => {
			const unit = kpi.unit === undefined ? '' : ` ${kpi.unit}`;
			const last = values.at(-1);
			const now = last === undefined ? 'not measured' : `${number(last.value)}${unit}`;
			const state = isMet === undefined ? 'open' : isMet ? 'met' : 'not met';
			const trend =
				change === undefined
					? ''
					: `, ${values
							.map(({value}) => number(value))
							.slice(-6)
							.join(' > ')}`;
			return `  ${kpi.title.padEnd(width)}  ${now} (target ${targetText(kpi.target)}${unit}): ${state}${trend}`;
		}),
	];
};

const successLines = ({pack, effective}: Reported): readonly string[] => {
	const rows = successStates(pack, effective);
	if (rows.length === 0) return [];
	const met = rows.filter(({state}) => state === 'met').length;
	return [
		'',
		`Success criteria: ${met} of ${rows.length} met`,
		...rows.map(({title, state}) => `  ${state.padEnd(8)} ${title}`),
	];
};

const reviewLines = ({pack, assessment}: Reported): readonly string[] => {
	const day = nextReview(pack, assessment.scan);
	return day === undefined ? [] : ['', `Next review: ${day}`];
};

/** What a pack asks for beside scores, as lines: KPIs with their trend, success criteria, the next review. */
export const packLines = (reported: Reported): readonly string[] => [
	...kpiLines(reported),
	...successLines(reported),
	...reviewLines(reported),
];
