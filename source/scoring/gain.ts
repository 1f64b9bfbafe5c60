import type {CategoryScore, CriterionScore, Scorecard} from '../domain/scorecard.ts';
import {lowPoints} from './points.ts';
import {groupScore} from './scorecard.ts';
import {checkWeight, passPoints} from './weights.ts';

type Row = {readonly weight: number; readonly score: unknown};

/** The share of a row in its total, after what does not apply has left. 0-1 */
const share = (row: Row, rows: readonly Row[]): number => {
	const total = rows.reduce((sum, {score, weight}) => sum + (score === undefined ? 0 : weight), 0);
	return row.score === undefined || total === 0 ? 0 : row.weight / total;
};

const gainsOfCriterion = (criterion: CriterionScore, weight: number): readonly (readonly [string, number])[] => {
	const rows = criterion.verdicts.map(verdict => ({verdict, weight: checkWeight, score: lowPoints(verdict)}));
	return rows.map(row => [
		row.verdict.placed.check.id,
		row.score === undefined ? 0 : weight * share(row, rows) * (passPoints - row.score),
	]);
};

const gainsOfCategory = (category: CategoryScore, weight: number): readonly (readonly [string, number])[] =>
	category.criteria.flatMap(criterion => gainsOfCriterion(criterion, weight * share(criterion, category.criteria)));

/** What closing one thing adds to the overall low score. @unit points */
export type Gains = {
	/** If this check passed; 0 for one that passes, does not apply, or stands in a category whose auditor threw. */
	ofCheck(id: string): number;
	/** If the auditor of this category ran again and its rows stood as they are; 0 for one that did not throw. */
	ofAuditor(categoryId: string): number;
};

/** What passing each check, and mending each auditor, adds to the overall score. */
export const gains = (card: Scorecard): Gains => {
	const shareOf = (category: CategoryScore): number => share(category, card.categories);
	const checks = new Map(
		card.categories.flatMap(category =>
			gainsOfCategory(category, category.error === undefined ? shareOf(category) : 0),
		),
	);
	const auditors = new Map(
		card.categories.flatMap(category => {
			if (category.error === undefined) return [];
			const mended = groupScore(category.criteria.map(criterion => ({weight: criterion.weight, group: criterion})));
			const rows = card.categories.map(other => ({weight: other.weight, group: other === category ? mended : other}));
			return [[category.id, (groupScore(rows).score?.low ?? 0) - (card.score?.low ?? 0)] as const];
		}),
	);
	return {ofCheck: id => checks.get(id) ?? 0, ofAuditor: id => auditors.get(id) ?? 0};
};
