import {defineCheck} from '../../source/domain/check.ts';
import {isAboutErrors, isShare, thresholdOf} from './shared/alert-topics.ts';
import {type Alert, alertSignals, alertsOf} from './shared/alerts.ts';
import {type Grade, graded, judgeTopic} from './shared/topic-verdict.ts';

/** Shares above this leave many users with errors; an objective's burn rate is its own measure. */
const maxShare = 0.01;

const grade = (alert: Alert): Grade => {
	const threshold = thresholdOf(alert);
	if (!isShare(alert)) return graded(alert, 40, 'it counts errors instead of comparing them with all requests');
	if (/burn|slo|objective|availability/i.test(alert.text) || threshold === undefined) return graded(alert, 100);
	const isPercent = threshold.value > 1 || /\*\s{0,2}100\b|100\s{0,2}\*|percent/i.test(alert.asks);
	const failed = threshold.isBelow
		? 1 - threshold.value / (isPercent ? 100 : 1)
		: threshold.value / (isPercent ? 100 : 1);
	return failed <= maxShare + 1e-9
		? graded(alert, 100)
		: graded(alert, 70, `only above ${Math.round(failed * 1000) / 10} % of the requests`);
};

/** An alert fires when the error rate rises. */
export const alertErrorRate = defineCheck({
	id: 'alert-error-rate',
	signals: alertSignals,
	decide: seen =>
		judgeTopic(alertsOf(seen).filter(isAboutErrors).map(grade), {
			fires: 'on the error rate',
			nothing: 'no file defines an alert on the error rate',
		}),
});
