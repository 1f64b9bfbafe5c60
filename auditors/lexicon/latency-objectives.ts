// Latency as documents and load tests write it down: a percentile with a time.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {topicPattern} from './document-topics.ts';
import {once} from './once.ts';
import {ownDocuments} from './own-documents.ts';

/** An objective with its number. */
export type LatencyObjective = {readonly place: Evidence; readonly ms: number; readonly hasPercentile: boolean};

const percentile =
	/\bp(50|75|90|95|99|99\.9)\b|\b(90|95|99)(th|\.|e|:e)?[-\s]{0,2}(percentile|percentil|persentil|fraktil|perzentil)|percentile|percentil|persentil|perzentil/i;
const time =
	/(?:<|≤|<=|under|below|within|less than|max(?:imum|\.)?|at most|högst|inom|innen|høyst|inden for|unter|höchstens|:|=|\|)\s{0,4}(\d{1,5}(?:[.,]\d{1,2})?)\s?(ms|millisec\w{0,6}|millisek\w{0,6}|s|sec(?:onds?)?|sek(?:under|unden?)?)(?![\p{L}\d])/iu;
/** What is told of the past, of other systems, or of how long something waits. */
const notOurs =
	/\b(reduc|faster|improve|raskere|snabbare|hurtigere|schneller|before|after|was|previously|interval|timeout|time-out|retry|retries|backoff|delay|ttl|expire|every|poll|debounce|wait|sleep|duration of the test|build time|startup|cold start|cron|grace|measured|achieved|actual)\w{0,8}\b/i;

const milliseconds = (value: string, unit: string): number =>
	Number(value.replace(',', '.')) * (/^m/i.test(unit) ? 1 : 1000);

const fromDocuments = (seen: Pick<Observations, 'artefacts'>): readonly LatencyObjective[] =>
	ownDocuments(seen).flatMap(({file, value}) => {
		let isGoal = false;
		let head = '';
		return value.text.split('\n').flatMap((full, index): readonly LatencyObjective[] => {
			const line = full.slice(0, 800);
			if (/^\s{0,3}#{1,6}\s/.test(line)) isGoal = topicPattern.goal.test(line) || topicPattern.latency.test(line);
			// A row of a table is about what its head says: intervals, timeouts, sizes.
			if (!line.trimStart().startsWith('|')) head = '';
			else if (head === '') head = line;
			if (!topicPattern.latency.test(line) || notOurs.test(line) || notOurs.test(head)) return [];
			const match = time.exec(line);
			// A figure is an objective when a sign, a word or its heading says that it should not be passed.
			if (match === null || !(isGoal || /[<≤]/.test(line) || topicPattern.goal.test(line))) return [];
			return [
				{
					place: at(file.path, index + 1, line),
					ms: milliseconds(match[1] ?? '0', match[2] ?? 'ms'),
					hasPercentile: percentile.test(line),
				},
			];
		});
	});

/** Limits that load tests hold their figures against. */
export const latencyThreshold: Signal = {
	keywords: [
		'http_req_duration',
		'iteration_duration',
		'ensure:',
		'p95:',
		'p99:',
		'maxErrorRate',
		'percentile3',
		'responseTime',
	],
	pattern:
		/http_req_duration[^\n]{0,80}["'`]?(?:p\(\d{2}(?:\.\d)?\)|med|avg)\s?<=?\s?(\d{1,6})|^\s{0,12}-?\s?(?:http\.response_time\.)?p(?:95|99):\s?(\d{1,6})\s*$|responseTime\(\)\.percentile\d?\((?:\d+)?\)\.lte?\((\d{1,6})/,
	roles: ['source', 'test', 'config'],
};

/** Objectives that the code itself holds its figures against: names of settings and metrics for a percentile's target. */
export const objectiveInCode: Signal = {
	keywords: ['p95_', 'p99_', 'p90_', '_p95', '_p99', '_p90', 'latency_slo', 'latency_objective', 'latencySlo'],
	pattern:
		/\bslo_?p9[059]\w{0,30}\s{0,4}[:=]|["']\w{0,40}(?:slo_p9[059]|p9[059]_(?:latency_)?(?:target|objective|slo))\w{0,20}["']|\bp9[059]_?(?:latency_?)?(?:target|objective|slo)(?:_?(?:ms|seconds|s))?\s{0,4}[:=]\s{0,4}\d|\blatency_?(?:slo|objective)(?:_?(?:ms|seconds|s))?\s{0,4}[:=]\s{0,4}\d/i,
	roles: ['source', 'config'],
	maxPerFile: 2,
};

/** Objectives that documents state and load tests enforce. */
export const latencyObjectives = once((seen: Pick<Observations, 'artefacts' | 'hits'>): readonly LatencyObjective[] => [
	...seen.hits(latencyThreshold).map(hit => ({
		place: at(hit.path, hit.line, hit.text),
		ms: Number(hit.groups.slice(1).find(group => group !== undefined) ?? 0),
		hasPercentile: !/avg|med/.test(hit.groups[0] ?? ''),
	})),
	...fromDocuments(seen),
]);
