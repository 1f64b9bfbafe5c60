import {defineCheck} from '../../source/domain/check.ts';
import {list} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {latencyObjectives, latencyThreshold} from '../lexicon/latency-objectives.ts';

/** A latency objective is written down. */
export const latencyTarget = defineCheck({
	id: 'latency-target',
	signals: {latencyThreshold},
	decide: seen => {
		const objectives = latencyObjectives(seen);
		if (objectives.length === 0)
			return unknown('no latency objective in documents, load tests or configuration; it may be agreed elsewhere');
		const exact = objectives.filter(({hasPercentile}) => hasPercentile);
		const best = exact.length > 0 ? exact : objectives;
		const said = list([...new Set(best.map(({place, ms}) => `${ms} ms in ${place.path}`))], 3);
		const places = [...exact, ...objectives.filter(one => !exact.includes(one))].map(({place}) => place);
		return exact.length > 0
			? pass(`a latency objective with a percentile is written down: ${said}`, places)
			: partial(`a latency is aimed for without a percentile: ${said}`, places, 60);
	},
});
