import type {Auditor} from '../../source/domain/check.ts';
import {alertCost} from './alert-cost.ts';
import {alertErrorRate} from './alert-error-rate.ts';
import {alertLatency} from './alert-latency.ts';
import {alertRules} from './alert-rules.ts';
import {alertSaturation} from './alert-saturation.ts';
import {businessMetrics} from './business-metrics.ts';
import {dashboards} from './dashboards.ts';
import {distributedTracing} from './distributed-tracing.ts';
import {errorTracking} from './error-tracking.ts';
import {llmDashboard} from './llm-dashboard.ts';
import {logAggregation} from './log-aggregation.ts';
import {metricsExposed} from './metrics-exposed.ts';
import {structuredLogging} from './structured-logging.ts';
import {traceIds} from './trace-ids.ts';
import {uptimeMonitoring} from './uptime-monitoring.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const monitoring: Auditor = {
	id: 'monitoring',
	checks: [
		dashboards,
		llmDashboard,
		metricsExposed,
		businessMetrics,
		alertRules,
		alertErrorRate,
		alertLatency,
		alertSaturation,
		alertCost,
		structuredLogging,
		traceIds,
		distributedTracing,
		errorTracking,
		logAggregation,
		uptimeMonitoring,
	],
};
