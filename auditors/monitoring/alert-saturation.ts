import {defineCheck} from '../../source/domain/check.ts';
import {list} from '../../source/domain/place.ts';
import {partial, unknown} from '../../source/domain/verdict.ts';
import {resourcesOf, thresholdOf} from './shared/alert-topics.ts';
import {type Alert, alertSignals, alertsOf} from './shared/alerts.ts';
import {type Grade, graded, judgeTopic} from './shared/topic-verdict.ts';

/** The latest shares at which there is still room to act. */
const maxShare = {CPU: 0.7, memory: 0.8, disk: 0.85} as const;
type Resource = keyof typeof maxShare;

/** Kinds of resources of which one alert alone leaves the rest unwatched. */
const enough = 2;

const isTooLate = (alert: Alert, resource: Resource): string | undefined => {
	const threshold = thresholdOf(alert);
	if (threshold === undefined || /predict_linear|Free|free/.test(alert.asks)) return undefined;
	const share = threshold.value > 1 ? threshold.value / 100 : threshold.value;
	const used = threshold.isBelow ? 1 - share : share;
	// Numbers of bytes or of load are limits of their own.
	if (used > 1 || used <= 0) return undefined;
	return used > maxShare[resource] + 1e-9 ? `it fires only at ${Math.round(used * 100)} % ${resource}` : undefined;
};

const grade = (alert: Alert): Grade => {
	const late = resourcesOf(alert).map(resource => isTooLate(alert, resource));
	const [why] = late.filter(reason => reason !== undefined);
	return late.some(reason => reason === undefined) ? graded(alert, 100) : graded(alert, 80, why);
};

/** An alert fires before CPU, memory or disk runs out. */
export const alertSaturation = defineCheck({
	id: 'alert-saturation',
	signals: alertSignals,
	decide: seen => {
		const alerts = alertsOf(seen).filter(alert => resourcesOf(alert).length > 0);
		if (alerts.length === 0) return unknown('no file defines an alert on CPU, memory or disk');
		const kinds = [...new Set(alerts.flatMap(resourcesOf))];
		const verdict = judgeTopic(alerts.map(grade), {fires: `on ${list(kinds)}`, nothing: ''});
		if (verdict.status !== 'pass' || kinds.length >= enough) return verdict;
		return partial(`alerts fire on ${list(kinds)} only`, verdict.evidence, 60);
	},
});
