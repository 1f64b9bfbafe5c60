// One verdict for the checks that ask for an alert on a topic.
import {count, list} from '../../../source/domain/place.ts';
import {partial, pass, unknown, type Verdict} from '../../../source/domain/verdict.ts';
import type {Alert} from './alerts.ts';

/** How well one alert serves its topic. */
export type Grade = {readonly alert: Alert; readonly score: number; readonly why?: string};

const best = (grades: readonly Grade[]): Grade | undefined => grades.toSorted((a, b) => b.score - a.score)[0];

/** A fault or an example lowers what an alert is worth. */
export const graded = (alert: Alert, score: number, why?: string): Grade => {
	if (alert.fault !== undefined) return {alert, score: Math.min(score, 40), why: `it can’t fire: ${alert.fault}`};
	if (alert.isExample) return {alert, score: Math.min(score, 30), why: 'it stands in an example only'};
	return why === undefined ? {alert, score} : {alert, score, why};
};

/** The best alert decides. */
export const judgeTopic = (
	grades: readonly Grade[],
	{fires, nothing}: {readonly fires: string; readonly nothing: string},
): Verdict => {
	const first = best(grades);
	if (first === undefined) return unknown(nothing);
	const places = [first, ...grades.filter(grade => grade !== first)].map(({alert}) => alert.place);
	const names = list([...new Set(grades.map(({alert}) => alert.name))], 4);
	if (first.score >= 100)
		return pass(
			`${count(grades.length, 'alert')} ${grades.length === 1 ? 'fires' : 'fire'} ${fires}: ${names}`,
			places,
		);
	return partial(`${first.alert.name} is to fire ${fires}, but ${first.why ?? 'only in part'}`, places, first.score);
};
