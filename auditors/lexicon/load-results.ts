// Results that load tests leave behind: summaries of k6, Artillery, autocannon, JMeter and Locust.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {dig, record} from './plain.ts';

/** What one result file says. @unit ms, users, share */
export type LoadResult = {
	readonly tool: string;
	readonly place: Evidence;
	readonly p95: number | undefined;
	readonly users: number | undefined;
	readonly failed: number | undefined;
};

const number = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const first = (...values: readonly unknown[]): number | undefined =>
	values.map(number).find(value => value !== undefined);

const fromJson = (root: unknown, place: Evidence): LoadResult | undefined => {
	const metrics = record(dig(root, 'metrics'));
	const duration = record(metrics.http_req_duration);
	// k6: `--summary-export` has the values at the metric, `handleSummary` one level down.
	if ('http_req_duration' in metrics) {
		const values = record(duration.values ?? duration);
		return {
			tool: 'k6',
			place,
			p95: first(values['p(95)']),
			users: first(
				dig(metrics, 'vus_max', 'values', 'max'),
				dig(metrics, 'vus_max', 'max'),
				dig(metrics, 'vus_max', 'value'),
				dig(metrics, 'vus', 'values', 'max'),
				dig(metrics, 'vus', 'max'),
			),
			failed: first(
				dig(metrics, 'http_req_failed', 'values', 'rate'),
				dig(metrics, 'http_req_failed', 'value'),
				dig(metrics, 'http_req_failed', 'rate'),
			),
		};
	}
	const artillery = record(dig(root, 'aggregate', 'summaries', 'http.response_time'));
	if ('p95' in artillery)
		return {
			tool: 'Artillery',
			place,
			p95: number(artillery.p95),
			users: first(dig(root, 'aggregate', 'counters', 'vusers.created')),
			failed: undefined,
		};
	const jmeter = record(dig(root, 'Total'));
	if ('pct2ResTime' in jmeter)
		return {
			tool: 'JMeter',
			place,
			p95: number(jmeter.pct2ResTime),
			users: undefined,
			failed: first(jmeter.errorPct) === undefined ? undefined : (first(jmeter.errorPct) ?? 0) / 100,
		};
	if ('latency' in record(root) && 'connections' in record(root) && 'requests' in record(root)) {
		const total = first(dig(root, 'requests', 'total')) ?? 0;
		return {
			tool: 'autocannon',
			place,
			p95: first(dig(root, 'latency', 'p97_5'), dig(root, 'latency', 'p95')),
			users: first(dig(root, 'connections')),
			failed: total === 0 ? undefined : ((first(dig(root, 'errors')) ?? 0) + (first(dig(root, 'non2xx')) ?? 0)) / total,
		};
	}
	return undefined;
};

/** The line of totals in Locust's `…_stats.csv`. */
export const locustTotals: Signal = {
	keywords: ['Aggregated', 'Request Count'],
	pattern: /^"?"?,?"?Aggregated"?,(\d{1,12}),(\d{1,12}),/,
	roles: ['source', 'config', 'asset', 'docs', 'test'],
	paths: /stats\.csv$/,
	within: 'text',
};

/** All results of load tests that lie in the target, test folders too. */
export const loadResults = ({artefacts, hits}: Pick<Observations, 'artefacts' | 'hits'>): readonly LoadResult[] => [
	...artefacts.json.flatMap(({file, value}) => {
		const result = fromJson(value.documents[0], at(file.path, 1));
		return result === undefined ? [] : [result];
	}),
	...hits(locustTotals).map(hit => {
		// Type, Name, Requests, Failures, Median, Average, Min, Max, Size, RPS, Failures/s, 50 %, 66, 75, 80, 90, 95 %
		const cells = hit.text.split(',').map(Number);
		const total = cells[2] ?? 0;
		return {
			tool: 'Locust',
			place: at(hit.path, hit.line),
			p95: number(cells[16]),
			users: undefined,
			failed: total === 0 ? undefined : (cells[3] ?? 0) / total,
		};
	}),
];
