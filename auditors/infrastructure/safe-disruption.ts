import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, notApplicable, partial, pass} from '../../source/domain/verdict.ts';
import {dig, items, type Plain, record} from '../lexicon/plain.ts';
import {clusterObjects, type Pod, podsOf, servicePods} from '../lexicon/pods.ts';

/** All of a selector's labels are among the pod's. */
const selects = (selector: unknown, labels: Plain): boolean => {
	const wanted = Object.entries(record(selector));
	return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
};

/** How a workload's disruption is bounded, in words; empty where nothing bounds it. */
const boundsOf = (pod: Pod, budgets: readonly unknown[]): readonly string[] => {
	const {raw} = pod.object;
	const strategy = record(dig(raw, 'spec', 'strategy', 'rollingUpdate'));
	const canary = record(dig(raw, 'spec', 'strategy', 'canary'));
	return [
		...(budgets.some(budget => selects(budget, pod.labels)) ? ['PodDisruptionBudget'] : []),
		...(items(pod.spec.topologySpreadConstraints).length > 0 ? ['topology spread'] : []),
		...(dig(pod.spec, 'affinity', 'podAntiAffinity') === undefined ? [] : ['anti-affinity']),
		...(strategy.maxUnavailable === undefined && strategy.maxSurge === undefined ? [] : ['rolling update limits']),
		...(pod.kind === 'Rollout' && Object.keys(canary).length > 0 ? ['canary steps'] : []),
	];
};

const budgetsIn = (seen: Pick<Observations, 'artefacts'>) =>
	clusterObjects(seen).filter(({object}) => object.kind === 'PodDisruptionBudget');

/** Disruption is bounded. */
export const safeDisruption = defineCheck({
	id: 'safe-disruption',
	decide: seen => {
		const budgets = budgetsIn(seen);
		const selectors = budgets.map(({object}) => dig(object.raw, 'spec', 'selector', 'matchLabels'));
		// A chart's labels often come from helpers that can't be read: its budget counts for the workloads of the chart.
		const chartOf = (path: string): string => path.split('/templates/')[0] ?? path;
		const services = servicePods(seen);
		const judged = services.map(pod => {
			const inChart = budgets.some(({path}) => path.includes('/templates/') && chartOf(path) === chartOf(pod.path));
			const bounds = boundsOf(pod, selectors);
			return {
				pod,
				bounds: inChart && !bounds.includes('PodDisruptionBudget') ? ['PodDisruptionBudget', ...bounds] : bounds,
			};
		});
		if (judged.length === 0) {
			const jobs = podsOf(seen);
			return jobs.length > 0
				? notApplicable('the manifests run no service of its own, only jobs or software of others')
				: notApplicable('the manifests run no workload of its own');
		}

		const workloads = new Set(judged.map(({pod}) => pod.name)).size;
		const bounded = judged.filter(({bounds}) => bounds.length > 0);
		const open = judged.filter(({bounds}) => bounds.length === 0);
		const places = [
			...bounded.map(({pod, bounds}) => at(pod.path, pod.line, `${pod.kind} ${pod.name}: ${bounds.join(', ')}`)),
			...budgets.map(({path, object}) => at(path, object.line, `PodDisruptionBudget ${object.name}`)),
		];
		const names = [...new Map(open.map(({pod}) => [pod.name, `${pod.name} (${pod.path})`])).values()];
		const missing = open.map(({pod}) => at(pod.path, pod.line, `${pod.kind} ${pod.name}`));
		if (bounded.length === 0) {
			return fail(
				`none of ${count(workloads, 'workload')} has a PodDisruptionBudget, topology spread, anti-affinity or rolling update limits: ${list(names)}`,
				missing,
			);
		}

		const kinds = [...new Set(bounded.flatMap(({bounds}) => bounds))];
		if (open.length > 0) {
			return partial(
				`${workloads - new Set(open.map(({pod}) => pod.name)).size} of ${count(workloads, 'workload')} are bounded (${list(kinds)}), not ${list(names)}`,
				[...missing.slice(0, 6), ...places],
				(100 * bounded.length) / judged.length,
			);
		}

		// Limits of a rolling update bound updates only: a node drain may still take all instances.
		const survivesDrain = judged.every(({bounds}) => bounds.some(bound => bound !== 'rolling update limits'));
		return survivesDrain
			? pass(`${count(workloads, 'workload')} bounded by ${list(kinds)}`, places)
			: partial(
					`updates are bounded by ${list(kinds)}, but no PodDisruptionBudget or spread bounds a node drain`,
					places,
					60,
				);
	},
});
