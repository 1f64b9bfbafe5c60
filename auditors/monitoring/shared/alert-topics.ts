// What an alert is about, and at which value it fires.
import type {Alert} from './alerts.ts';

/** Thresholds compare a share, seconds or percent with a number. */
export type Threshold = {readonly value: number; readonly isBelow: boolean};

const comparison = /(>=|<=|>|<)\s{0,4}(?:bool\s{1,4})?(\d{1,12}(?:\.\d{1,8})?(?:e-?\d{1,3})?)(?!\s{0,4}[\d*/])/g;
const setting =
	/\b(?:threshold|thresholdValue|threshold_value|Threshold|critical|thresholds\.critical|monitor_thresholds\.critical|evaluator\.params)["']?\s{0,3}[=:]\s{0,3}["'[]{0,2}(\d{1,12}(?:\.\d{1,8})?)/;
const below = /LessThan|COMPARISON_LT|operator["']?\s{0,3}[=:]\s{0,3}["']?(LessThan|below)/;
const grafanaParams = /"evaluator":\{"params":\[(\d{1,12}(?:\.\d{1,8})?)/;

/** The last number that the alert compares with; undefined where a variable or a function decides. */
export const thresholdOf = ({asks, kind}: Alert): Threshold | undefined => {
	const said = setting.exec(asks) ?? grafanaParams.exec(asks);
	if (kind === 'cloud' && said?.[1] !== undefined) return {value: Number(said[1]), isBelow: below.test(asks)};
	const last = [...asks.matchAll(comparison)].at(-1);
	return last?.[2] === undefined ? undefined : {value: Number(last[2]), isBelow: (last[1] ?? '').startsWith('<')};
};

const notTraffic =
	/\b(certificate|cert|expir|backup|replication|scrape|target|config(uration)?.?reload|notification)\b/i;
const errorWords =
	/error[-_ ]?(rate|ratio|budget|percent|s\b|count)|high[-_ ]?error|\b5xx|5XX|status(_code|_class)?=~?\\?"?[!~]?["']?5|code=~"5|HTTPCode_\w*5XX|failure[-_ ]?(rate|ratio)|burn[-_ ]?rate|errors?_total|exceptions?_total|_errors?\b|ErrorRate|\bErrors\b|failed_requests|requests_failed|availability|success[-_ ]?rate|outcome="SERVER_ERROR"|request_error/i;
const latencyWords =
	/latenc|response[-_ ]?time|duration|slow|\bp9[059]\b|p99|TargetResponseTime|IntegrationLatency|request_seconds|histogram_quantile/i;
const cpuWords = /(?<![a-zA-Z])[cC][pP][uU]|CPU|processor|load(1|5|15|[-_ ]?average)\b/;
const memoryWords = /memory|(?<![a-z])mem[_ ]|\bram\b|heap|OOM/i;
const diskWords = /(?<![a-z])disk|filesystem|storage|volume_stats|FreeStorageSpace|inode|volume.{0,12}(full|usage)/i;

const words = ({text, name}: Alert): string => `${name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')} ${text}`;

/** It fires on failed requests or errors. */
export const isAboutErrors = (alert: Alert): boolean =>
	errorWords.test(words(alert)) && !notTraffic.test(alert.name) && !isAboutResources(alert);

/** It fires on how long answers take. */
export const isAboutLatency = (alert: Alert): boolean => {
	const {asks, name} = alert;
	const isSlow =
		latencyWords.test(asks.replaceAll(/\[\w{1,6}\]/g, '')) ||
		/latency|slow|response ?time/i.test(name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2'));
	return isSlow && !notTraffic.test(name) && !/gc_|garbage|replication|\bjob_duration|backup/i.test(asks);
};

/** The kinds of resources on which it fires. */
export const resourcesOf = (alert: Alert): readonly ('CPU' | 'memory' | 'disk')[] => {
	const text = `${alert.name} ${alert.asks}`;
	return [
		...(cpuWords.test(text) ? (['CPU'] as const) : []),
		...(memoryWords.test(text) ? (['memory'] as const) : []),
		...(diskWords.test(text) ? (['disk'] as const) : []),
	];
};

const isAboutResources = (alert: Alert): boolean => resourcesOf(alert).length > 0 && !/5xx|status/i.test(alert.asks);

/** It fires on money that is spent. */
export const isAboutSpend = ({name, asks}: Alert): boolean =>
	/EstimatedCharges|AWS\/Billing/.test(asks) ||
	/(^|[^a-z])(costs?|spend(ing)?|billing|budget_(usd|eur)|usd|dollars?|charges?)([^a-z]|$)/i.test(
		`${name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')} ${asks}`,
	);

/** It compares failures with all requests, rather than counting them. */
export const isShare = ({asks}: Alert): boolean =>
	/\)\s{0,4}\/\s{0,4}|\}\s{0,4}(\[\w{1,4}\]\)?)?\s{0,4}\/|[a-z_]\s{1,4}\/\s{1,4}|\/\s{0,4}(sum|rate|ignoring|on)\b|rate\b.{0,20}%|percent|ratio|burn|FILL\(|m1\s{0,3}\/|m2|\.as_rate\(\)|availability|(error|failure|fault)rate\b/i.test(
		asks,
	);
