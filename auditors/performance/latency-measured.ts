import {defineCheck} from '../../source/domain/check.ts';
import {at} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {latencyObjectives, latencyThreshold} from '../lexicon/latency-objectives.ts';
import {loadResults, locustTotals} from '../lexicon/load-results.ts';

/** The measured p95 latency meets the objective. */
export const latencyMeasured = defineCheck({
	id: 'latency-measured',
	signals: {latencyThreshold, locustTotals},
	decide: seen => {
		const results = loadResults(seen);
		const measured = results.flatMap(({p95, place, tool}) =>
			p95 === undefined ? [] : [{p95, place: at(place.path, place.line, `${tool}: p95 ${Math.round(p95)} ms`)}],
		);
		const objectives = latencyObjectives(seen).filter(({hasPercentile, ms}) => hasPercentile && ms > 0);
		const [worst] = measured.toSorted((a, b) => b.p95 - a.p95);
		if (worst === undefined) {
			return results.length > 0
				? partial(
						`${results[0]?.place.path} holds the result of a load test, but no 95th percentile`,
						results.map(({place}) => place),
						30,
					)
				: unknown('no result of a measurement in the repository');
		}
		const p95 = `p95 of ${Math.round(worst.p95)} ms in ${worst.place.path}`;
		const [target] = objectives;
		const places = [...measured.map(({place}) => place), ...objectives.slice(0, 3).map(({place}) => place)];
		if (target === undefined) return partial(`${p95}, but no objective says whether that is enough`, places, 60);
		return worst.p95 <= target.ms
			? pass(`${p95} meets the objective of ${target.ms} ms`, places)
			: partial(`${p95} misses the objective of ${target.ms} ms`, places, 40);
	},
});
