import type {Auditor} from '../../source/domain/check.ts';
import {autoscaling} from './autoscaling.ts';
import {budgetAlerts} from './budget-alerts.ts';
import {cdn} from './cdn.ts';
import {loadBalancing} from './load-balancing.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const performance: Auditor = {
	id: 'performance',
	checks: [autoscaling, loadBalancing, cdn, budgetAlerts],
};
