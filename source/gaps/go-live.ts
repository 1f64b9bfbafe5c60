import type {Bands} from '../domain/pack.ts';
import type {GoLiveRow, Readiness} from '../domain/report.ts';
import type {CategoryScore, CriterionScore, Scorecard} from '../domain/scorecard.ts';
import type {Status} from '../domain/verdict.ts';
import {bandOf} from '../scoring/decision.ts';

const readinessOf = (criterion: CriterionScore, category: CategoryScore, bands: Bands): Readiness => {
	const {score, verdicts} = criterion;
	if (score === undefined) return 'not-applicable';
	const critical = verdicts.filter(({placed}) => placed.check.severity === 'critical');
	if (category.error !== undefined || critical.some(({status}) => status === 'fail')) return 'blocker';
	const [low, high] = [bandOf(score.low, bands), bandOf(score.high, bands)];
	if (critical.some(({status}) => status === 'unknown') || (low !== 'ready' && high === 'ready')) return 'open';
	if (low === 'ready') return 'ready';
	return low === 'nearly-ready' ? 'acceptable' : 'weak';
};

const codesWith = ({verdicts}: CriterionScore, status: Status): readonly string[] =>
	verdicts.filter(one => one.status === status).map(({placed}) => placed.check.code);

/** Whether each criterion lets the launch go ahead, and the checks that keep it from being ready; in the pack's order. */
export const goLiveTable = ({categories}: Scorecard, bands: Bands): readonly GoLiveRow[] =>
	categories.flatMap(category =>
		category.criteria.map(criterion => ({
			categoryId: category.id,
			criterionId: criterion.id,
			title: criterion.title,
			readiness: readinessOf(criterion, category, bands),
			score: criterion.score,
			proved: criterion.proved,
			withWaivers: criterion.withWaivers,
			failing: codesWith(criterion, 'fail'),
			partial: codesWith(criterion, 'partial'),
			open: codesWith(criterion, 'unknown'),
		})),
	);
