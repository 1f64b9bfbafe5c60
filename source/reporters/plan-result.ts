import type {Result} from '../domain/result.ts';
import {kpiRows, nextReview, pointsOf, successStates} from '../scoring/pack-results.ts';
import type {Reported} from './result.ts';

/** What a result has for packs that ask for more than scores; nothing for others. */
export const planResult = ({
	pack,
	assessment,
	effective,
	scorecard,
}: Pick<Reported, 'pack' | 'assessment' | 'effective' | 'scorecard'>): Pick<
	Result,
	'points' | 'kpis' | 'successCriteria' | 'nextReview'
> => {
	const points = pointsOf(pack, scorecard);
	const kpis = kpiRows(pack, assessment.scan).map(({kpi: {validDays: _days, ...kpi}, isMet, values}) => ({
		...kpi,
		...(isMet === undefined ? {} : {isMet}),
		values: [...values],
	}));
	const successCriteria = successStates(pack, effective).map(one => ({...one, checks: [...one.checks]}));
	const review = nextReview(pack, assessment.scan);
	return {
		...(points === undefined ? {} : {points: {...points, categories: [...points.categories]}}),
		...(kpis.length === 0 ? {} : {kpis}),
		...(successCriteria.length === 0 ? {} : {successCriteria}),
		...(review === undefined ? {} : {nextReview: review}),
	};
};
