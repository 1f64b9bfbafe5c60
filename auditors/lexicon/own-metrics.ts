// How code defines metrics of its own, by the library that it takes. To add a form: one alternative.
import type {Signal} from '../../source/domain/signal.ts';

/** A counter, histogram or gauge is defined, or counted by its name; group 1 or later holds the name where it is literal. */
export const ownMetric: Signal = {
	keywords: [
		'Counter(',
		'Counter<',
		'Histogram(',
		'Histogram<',
		'Gauge(',
		'Gauge<',
		'CounterVec(',
		'HistogramVec(',
		'GaugeVec(',
		'Summary(',
		'_counter(',
		'_histogram(',
		'_gauge(',
		'Counter.builder',
		'Timer.builder',
		'Gauge.builder',
		'DistributionSummary',
		'@Timed',
		'@Counted',
		'.counter(',
		'.timer(',
		'.increment(',
		'.incr(',
		'.distribution(',
		'.histogram(',
		'putMetric(',
		'put_metric(',
		'addMetric(',
		'add_metric(',
		'recordIncrement(',
		'recordHistogram(',
		'recordGauge(',
		'recordDistribution(',
		'counter!(',
		'CounterOpts{',
		'HistogramOpts{',
		'GaugeOpts{',
		'SummaryOpts{',
		'MetricName',
	],
	pattern:
		/(?:new\s+)?(?:\b\w{1,24}\.)?\b(?:Counter|Histogram|Gauge|UpDownCounter|Summary)\(\s{0,4}(?:\{|["'`]|$|name)|\b(?:New|Must)?(?:Register)?(?:Counter|Histogram|Gauge|Summary)(?:Vec|Func)?\(\s{0,4}(?:prometheus\.|\w{0,20}Opts|["'`])|promauto\.\w{0,20}New|\b(?:Counter|Histogram|Gauge|Summary)Opts\s?\{|\b(?:[cC]reate|add|get_or_register|getOrRegister|register|record|observe|make)_?(?:up_?down_?|observable_?|UpDown|Observable)?(?:[cC]ounter|[hH]istogram|[gG]auge|[sS]ummary|[iI]ncrement|[dD]istribution)(?:<\w{1,12}>)?\(|\.(?:Int64|Float64)(?:Observable)?(?:Counter|Histogram|Gauge|UpDownCounter)\(|\b(?:Counter|Timer|Gauge|DistributionSummary)\.builder\(|@(?:Timed|Counted|Observed)\b|\b(?:meterRegistry|registry|meter|metrics|Metrics)\.(?:counter|timer|gauge|summary)\(|\b(?:\w{0,20}[sS]tats[dD]?\w{0,10}|[mM]etrics|dogstatsd|client)\.(?:increment|incr|count|histogram|distribution|gauge|timing|Incr|Count|Histogram|Distribution|Gauge)\(\s{0,4}["'`]|\b(?:put|add|Put|Add)_?[mM]etric\(|\bMetricName["']?\s{0,2}[:=]|\bcounter!\(/,
	roles: ['source'],
	keepsText: true,
	maxPerFile: 40,
};

/** Names of what every server has: requests, time, machines, stores, queues. What users come for is called otherwise. */
export const technicalName =
	/(^|[._-])(https?|grpc|rpc|api|req(uest)?s?|resp(onse)?s?|latency|duration|cpu|mem(ory)?|heap|gc|disk|goroutines?|threads?|conn(ection)?s?|pool|db|sql|schemas?|query|queries|cache|redis|kafka|queue|jobs?|worker|retry|retries|errors?|exceptions?|panics?|uptime|build|info|version|health|up|bytes|size|inflight|in_flight|active|socket|websockets?|ws|ratelimit|rate_limit|breaker|timeout|scrape|process|node)([._-]|$)/i;

/** Product analytics: events of users, sent to a service for product managers. */
export const productEvent: Signal = {
	keywords: ['posthog', 'analytics.track', 'mixpanel', 'amplitude', 'Segment'],
	pattern:
		/\b(posthog|postHog|phClient)\w{0,12}\??\.capture\(|\banalytics\.track\(|\bmixpanel\.track\(|\bamplitude\.(track|logEvent)\(/,
	roles: ['source'],
};

/** A class or function of the code's own that records measurements somewhere else. */
export const ownRecorder: Signal = {
	keywords: ['Metric', '_metric'],
	pattern:
		/^\s{0,12}(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:class\s+\w{0,40}Metrics?(?:Collector|Recorder|Service|Tracker)\b|(?:public |private |protected |async |static |def |function |func )*(?:record|track|collect)_?\w{0,20}[mM]etrics?\w{0,20}\s?\()/,
	roles: ['source'],
	maxPerFile: 3,
};
