import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {latencyObjectives, latencyThreshold, objectiveInCode} from '../lexicon/latency-objectives.ts';

/** A latency objective is written down. */
export const latencyTarget = defineCheck({
	id: 'latency-target',
	signals: {latencyThreshold, objectiveInCode},
	decide: seen => {
		const objectives = latencyObjectives(seen);
		const kept = seen.found.objectiveInCode.filter(({path}) => seen.code.isReachable(path) !== false);
		if (objectives.every(({hasPercentile}) => !hasPercentile) && kept.length > 0)
			return pass(
				`a latency objective with a percentile is kept as code: ${list([...new Set(kept.map(({path}) => path))], 3)}`,
				[...kept.map(place), ...objectives.map(one => one.place)],
			);
		if (objectives.length === 0)
			return unknown('no latency objective in documents, load tests or configuration; it may be agreed elsewhere');
		const exact = objectives.filter(({hasPercentile}) => hasPercentile);
		const best = exact.length > 0 ? exact : objectives;
		const said = list([...new Set(best.map(one => `${one.ms} ms in ${one.place.path}`))], 3);
		const places = [...exact, ...objectives.filter(one => !exact.includes(one))].map(one => one.place);
		return exact.length > 0
			? pass(`a latency objective with a percentile is written down: ${said}`, places)
			: partial(`a latency is aimed for without a percentile: ${said}`, places, 60);
	},
});
