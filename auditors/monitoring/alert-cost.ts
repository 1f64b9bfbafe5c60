import {defineCheck} from '../../source/domain/check.ts';
import {at, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {spendResource, spendTells} from '../lexicon/alert-resources.ts';
import {cloudResources, settingOf} from '../lexicon/cloud-resources.ts';
import {isAboutSpend} from './shared/alert-topics.ts';
import {type Alert, alertSignals, alertsOf} from './shared/alerts.ts';
import {type Grade, graded, judgeTopic} from './shared/topic-verdict.ts';

/** Budgets in programs of CDK and Pulumi, and in scripts. */
const programmed: Signal = {
	keywords: [
		'CfnBudget',
		'budgets.Budget',
		'billing.Budget',
		'budgets create',
		'create-budget',
		'CfnAnomalySubscription',
	],
	pattern:
		/\bnew [\w.]{0,40}(CfnBudget|CfnAnomalySubscription|budgets?\.Budget|billing\.Budget)\(|gcloud billing budgets create|aws budgets create-budget|az consumption budget create/,
	roles: ['source', 'config', 'ci'],
};

const signals = {...alertSignals, budget: programmed};

const budget = (name: string, place: Alert['place']): Alert => ({
	name,
	kind: 'cloud',
	asks: '',
	text: name,
	place,
	isExample: false,
});

/** An alert fires when spending rises. */
export const alertCost = defineCheck({
	id: 'alert-cost',
	signals,
	decide: seen => {
		const resources = cloudResources(seen)
			.filter(({type}) => spendResource.test(type))
			.map((resource): Grade => {
				const alert = budget(resource.name, at(resource.path, resource.line, `${resource.type} ${resource.name}`));
				const isTold = /anomaly/i.test(resource.type) || settingOf(resource, spendTells) !== undefined;
				return isTold ? graded(alert, 100) : graded(alert, 40, 'the budget tells nobody');
			});
		const programs = seen.found.budget.map(hit => graded(budget(hit.path, place(hit)), 100));
		const rules = alertsOf(seen)
			.filter(isAboutSpend)
			.map(alert => graded(alert, 100));
		return judgeTopic([...resources, ...programs, ...rules], {
			fires: 'on spend',
			nothing: 'no file defines an alert on spend; it may be set in the console of the provider',
		});
	},
});
