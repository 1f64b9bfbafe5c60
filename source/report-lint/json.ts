import {type Result, resultSchema} from '../domain/result.ts';
import type {Finding} from './page.ts';

/** Exact numbers stand in JSON; sums of some hundred binary fractions differ by less. */
const near = 1e-6;

type Row = {readonly weight: number; readonly value: number | undefined};

const weighted = (rows: readonly Row[]): number | undefined => {
	const own = rows.filter(({value}) => value !== undefined);
	const weights = own.reduce((sum, {weight}) => sum + weight, 0);
	return weights === 0 ? undefined : own.reduce((sum, {weight, value = 0}) => sum + weight * value, 0) / weights;
};

const isOff = (stated: number | undefined, own: number | undefined): boolean =>
	stated === undefined || own === undefined ? stated !== own : Math.abs(stated - own) > near;

const scores = ({score, categories, checks}: Result): readonly string[] => {
	const byId = new Map(checks.map(check => [check.id, check]));
	const pointsOf = (id: string): number | undefined => {
		const check = byId.get(id);
		return check === undefined || check.status === 'n/a' ? undefined : check.score;
	};
	const tell = (what: string, stated: number | undefined, own: number | undefined): readonly string[] =>
		isOff(stated, own) ? [`${what} is ${stated}, and its rows come to ${own}`] : [];
	const low = weighted(categories.map(({weight, score: one}) => ({weight, value: one?.low})));
	return [
		...categories.flatMap(category => [
			...category.criteria.flatMap(({id, score: one, checks: ids}) =>
				tell(
					`the score of ${category.id}/${id}`,
					one?.low,
					weighted(ids.map(check => ({weight: 1, value: pointsOf(check)}))),
				),
			),
			...(category.error === undefined
				? tell(
						`the score of ${category.id}`,
						category.score?.low,
						weighted(category.criteria.map(({weight, score: one}) => ({weight, value: one?.low}))),
					)
				: []),
		]),
		...tell('the score', score.low, low ?? 0),
		...tell(
			'the high end of the score',
			score.high,
			weighted(categories.map(({weight, score: one}) => ({weight, value: one?.high}))) ?? 0,
		),
		...tell(
			'the proved score',
			score.proved,
			weighted(categories.map(({weight, proved}) => ({weight, value: proved}))) ?? 0,
		),
	];
};

const isOther = ([a, b]: readonly number[], [c, d]: readonly number[]): boolean => isOff(a, c) || isOff(b, d);
const total = (rows: readonly {readonly days: readonly number[]}[]): readonly [number, number] => [
	rows.reduce((sum, {days}) => sum + (days[0] ?? 0), 0),
	rows.reduce((sum, {days}) => sum + (days[1] ?? 0), 0),
];

const plan = ({gaps, report}: Result): readonly string[] => {
	if (report === undefined) return [];
	const {roadmap} = report;
	const planned = roadmap.phases.flatMap(phase => phase.gaps);
	const ids = planned.map(({checkId}) => checkId);
	const rate = report.plan.dayRate;
	const isWrongPrice = (days: readonly number[], cost: readonly number[] | undefined): boolean =>
		rate !== undefined &&
		isOther(
			days.map(day => day * rate),
			cost ?? [],
		);
	return [
		...gaps
			.filter(({checkId}) => !ids.includes(checkId))
			.map(({checkId}) => `${checkId} is in no phase of the roadmap`),
		...ids.filter(id => !gaps.some(({checkId}) => checkId === id)).map(id => `${id} is in the roadmap and is no gap`),
		...(isOther(roadmap.days, total(gaps))
			? [`the roadmap has ${roadmap.days.join('-')} days, and the gaps ${total(gaps).join('-')}`]
			: []),
		...roadmap.phases.flatMap(({priority, days, gaps: own, cost}) => [
			...(isOther(days, total(own))
				? [`phase ${priority} has ${days.join('-')} days, and its gaps ${total(own).join('-')}`]
				: []),
			...(isWrongPrice(days, cost) ? [`the price of phase ${priority} is not its days by the rate`] : []),
		]),
		...(isWrongPrice(roadmap.days, roadmap.cost) ? ['the price of the roadmap is not its days by the rate'] : []),
		...planned.flatMap(({checkId, from, after}) =>
			planned
				.filter(other => after.includes(other.checkId) && other.to > from + near)
				.map(other => `${checkId} begins before ${other.checkId}, on which it depends, is done`),
		),
	];
};

/** What does not add up in a result of klar. Lines of JSON say little, so findings stand at line 1. */
export const jsonFindings = (text: string): readonly Finding[] => {
	const result = resultSchema.parse(JSON.parse(text));
	return [...scores(result), ...plan(result)].map(message => ({line: 1, rule: 'json', message}));
};
