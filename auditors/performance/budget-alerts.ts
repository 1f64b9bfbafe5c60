import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources, settingOf} from '../lexicon/cloud-resources.ts';

const budgetType =
	/^(aws_budgets_budget|AWS::Budgets::Budget|google_billing_budget|azurerm_consumption_budget_\w{1,40}|Microsoft\.Consumption\/budgets|aws_ce_anomaly_subscription|oci_budget_budget)$/;
const alertKey =
	/(notification|NotificationsWithSubscribers|threshold_rules|all_updates_rule|subscriber|contact_emails|contactEmails)/;

/** A budget with alerts is set with the provider. */
export const budgetAlerts = defineCheck({
	id: 'budget-alerts',
	signals: {
		/** Budgets in CDK and Pulumi programs and in scripts. */
		budget: {
			keywords: [
				'CfnBudget',
				'budgets.Budget',
				'billing.Budget',
				'budgets create',
				'create-budget',
				'consumption budget create',
			],
			pattern:
				/\bnew [\w.]{0,40}(CfnBudget|budgets?\.Budget|billing\.Budget)\(|gcloud billing budgets create|aws budgets create-budget|az consumption budget create/,
			roles: ['source', 'config', 'ci'],
		},
	},
	decide: seen => {
		const budgets = cloudResources(seen).filter(({type}) => budgetType.test(type));
		const silent = budgets.filter(budget => settingOf(budget, alertKey) === undefined);
		const places = [
			...budgets.map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
			...seen.found.budget.map(place),
		];
		if (places.length === 0) return unknown('no file sets a budget; it may be set in the console of the provider');
		if (silent.length > 0 && silent.length === places.length) {
			return partial(`a budget is set, but nobody is alerted: ${list(silent.map(({name}) => name))}`, places);
		}
		return pass(
			`a budget with alerts is set: ${list([...budgets.map(({name}) => name), ...seen.found.budget.map(hit => hit.path)])}`,
			places,
		);
	},
});
