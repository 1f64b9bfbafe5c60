import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {byShare, notApplicable, unknown} from '../../source/domain/verdict.ts';
import {type Plain, record} from '../lexicon/plain.ts';
import {clusterObjects, isWhole, podsOf} from '../lexicon/pods.ts';

const declares = (resources: unknown, key: 'requests' | 'limits'): boolean => {
	const value = record(resources)[key];
	// A template's expression stands as text where it could not be read: it says that there is something.
	return typeof value === 'string' ? value !== '' : Object.keys(record(value)).length > 0;
};

/** A chart fills in a whole `resources` block that could not be rendered. */
const isTemplated = (raw: Plain): boolean => typeof raw.resources === 'string' && raw.resources !== '';

/** Containers declare requests and limits. */
export const resourceLimits = defineCheck({
	id: 'resource-limits',
	decide: seen => {
		const containers = podsOf(seen)
			.filter(isWhole)
			.flatMap(pod =>
				pod.containers
					.filter(({image}) => image !== undefined)
					.map(container => ({pod, container, name: `${pod.name}/${container.name}`})),
			);
		if (containers.length === 0) {
			const objects = clusterObjects(seen);
			return objects.length === 0
				? unknown('the containers stand in charts or overlays that could not be read')
				: notApplicable('the manifests run no container of their own', [
						at(objects[0]?.path ?? '', objects[0]?.object.line),
					]);
		}

		// The same container may stand in manifests, an overlay and a chart: it counts once, by its worst definition.
		const judged = [...Map.groupBy(containers, one => `${one.pod.kind} ${one.name}`).values()].flatMap(definitions => {
			const states = definitions.map(({container, name}) => {
				const hasRequests = isTemplated(container.raw) || declares(container.raw.resources, 'requests');
				const hasLimits = isTemplated(container.raw) || declares(container.raw.resources, 'limits');
				return {container, name, score: (Number(hasRequests) + Number(hasLimits)) / 2};
			});
			return states.toSorted((a, b) => a.score - b.score).slice(0, 1);
		});
		const met = judged.filter(({score}) => score === 1);
		const missing = judged.filter(({score}) => score < 1);
		const total = count(judged.length, 'container');
		const names = missing.map(({name, container}) => `${name} (${container.path})`);
		const half = missing.filter(({score}) => score > 0).length;
		const reason =
			missing.length === 0
				? `${met.length} of ${total} declare requests and limits`
				: `${missing.length} of ${total} lack requests or limits${half > 0 ? ` (${half} ${half === 1 ? 'has' : 'have'} one of the two)` : ''}: ${list(names)}`;
		const places = [...missing, ...met].map(({container, name}) => at(container.path, container.line, name));
		return byShare(met.length + half / 2, judged.length, reason, places);
	},
});
