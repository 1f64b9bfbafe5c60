import {defineCheck} from '../../source/domain/check.ts';
import {isAboutLatency, thresholdOf} from './shared/alert-topics.ts';
import {type Alert, alertSignals, alertsOf} from './shared/alerts.ts';
import {type Grade, graded, judgeTopic} from './shared/topic-verdict.ts';

/** @unit seconds */
const maxSeconds = 0.5;

const secondsOf = (value: number, {asks}: Alert): number => {
	const isMs = /_ms\b|_milliseconds|millisecond|\bms\b|Latency\b|microservice_ms/.test(asks) && !/_seconds/.test(asks);
	return isMs || value >= 100 ? value / 1000 : value;
};

const grade = (alert: Alert): Grade => {
	const threshold = thresholdOf(alert);
	if (threshold === undefined || /burn|slo|objective|apdex/i.test(alert.text)) return graded(alert, 100);
	const seconds = secondsOf(threshold.value, alert);
	return seconds <= maxSeconds ? graded(alert, 100) : graded(alert, 70, `only above ${seconds} seconds`);
};

/** An alert fires when responses get slow. */
export const alertLatency = defineCheck({
	id: 'alert-latency',
	signals: alertSignals,
	decide: seen =>
		judgeTopic(alertsOf(seen).filter(isAboutLatency).map(grade), {
			fires: 'on response latency',
			nothing: 'no file defines an alert on response latency',
		}),
});
