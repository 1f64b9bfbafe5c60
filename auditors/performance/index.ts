import type {Auditor} from '../../source/domain/check.ts';
import {autoscaling} from './autoscaling.ts';
import {backgroundWork} from './background-work.ts';
import {budgetAlerts} from './budget-alerts.ts';
import {cacheExpiry} from './cache-expiry.ts';
import {cacheHitRate} from './cache-hit-rate.ts';
import {cacheLayer} from './cache-layer.ts';
import {capacityPlan} from './capacity-plan.ts';
import {cdn} from './cdn.ts';
import {concurrentUsers} from './concurrent-users.ts';
import {connectionPooling} from './connection-pooling.ts';
import {databaseIndexes} from './database-indexes.ts';
import {latencyMeasured} from './latency-measured.ts';
import {latencyTarget} from './latency-target.ts';
import {loadBalancing} from './load-balancing.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const performance: Auditor = {
	id: 'performance',
	checks: [
		latencyTarget,
		latencyMeasured,
		cacheLayer,
		cacheExpiry,
		cacheHitRate,
		autoscaling,
		loadBalancing,
		connectionPooling,
		backgroundWork,
		databaseIndexes,
		cdn,
		concurrentUsers,
		capacityPlan,
		budgetAlerts,
	],
};
