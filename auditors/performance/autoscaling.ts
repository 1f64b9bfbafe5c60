import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources, settingOf} from '../lexicon/cloud-resources.ts';
import {autoscalers} from '../lexicon/instances.ts';
import {platformsGiving} from '../lexicon/managed-platforms.ts';
import {byWorkload, servicePods} from '../lexicon/pods.ts';

/** Resources that change the number of instances by load. */
const scalingResource =
	/^(aws_appautoscaling_policy|aws_autoscaling_policy|aws_autoscaling_group|AWS::ApplicationAutoScaling::ScalingPolicy|AWS::AutoScaling::(ScalingPolicy|AutoScalingGroup)|google_compute_(region_)?autoscaler|azurerm_monitor_autoscale_setting|azurerm_container_app|Microsoft\.Insights\/autoscaleSettings|module .{0,80}autoscaling.{0,40})$/;

const signals = {
	/** Settings of platforms, CDK and Pulumi. */
	setting: {
		keywords: [
			'autoScaleTaskCount',
			'scaleOnCpuUtilization',
			'auto_start_machines',
			'automatic_scaling',
			'autoscaling:',
			'AutoScalingGroup(',
			'scaleOnRequestCount',
			'provisionedConcurrency',
		],
		pattern:
			/autoScaleTaskCount|scaleOn(Cpu|Memory|RequestCount)|auto_start_machines\s*=\s*true|^\s{0,8}automatic_scaling:|\bnew [\w.]{0,40}AutoScalingGroup\(/,
		roles: ['source', 'config'],
	},
	renderScaling: {keywords: ['scaling:'], pattern: /^\s{2,8}scaling:/, paths: /(^|\/)render\.ya?ml$/},
	/** Routes that a front-end framework is told to run on its host's edge. */
	edgeRoute: {
		keywords: ['runtime'],
		pattern: /^export const runtime(?::\s?\w{1,30})?\s*=\s*['"](edge|experimental-edge)['"]/,
		languages: ['typescript', 'javascript'],
		maxPerFile: 1,
	},
} as const;

/** Instances scale by load. */
export const autoscaling = defineCheck({
	id: 'autoscaling',
	signals,
	decide: seen => {
		const {found} = seen;
		const scalers = autoscalers(seen);
		const workloads = byWorkload(servicePods(seen)).flatMap(definitions => definitions.slice(0, 1));
		if (scalers.length > 0) {
			const targets = new Set(scalers.map(({target}) => target));
			// A chart's names come from helpers: where none fits, all are taken as meant.
			const fitting = workloads.filter(({name}) => targets.has(name));
			const fixed = fitting.length === 0 ? [] : workloads.filter(({name}) => !targets.has(name));
			const places = scalers.map(one => one.place);
			const kinds = [...new Set(scalers.map(({kind}) => kind))];
			if (fixed.length === 0) return pass(`${list(kinds)} scales ${list([...targets])} by load`, places);
			return partial(
				`${list(kinds)} scales ${list([...targets])}, not ${list(fixed.map(({name}) => name))}`,
				[...places, ...fixed.map(pod => at(pod.path, pod.line, pod.name))],
				(100 * fitting.length) / workloads.length,
			);
		}

		const resources = cloudResources(seen).filter(
			resource =>
				scalingResource.test(resource.type) ||
				(/^render_\w{1,20}_service$/.test(resource.type) &&
					/\benabled\s{0,20}=\s{0,20}true/.test(settingOf(resource, /^autoscaling$/)?.value ?? '')),
		);
		const settings = [...found.setting, ...found.renderScaling];
		if (resources.length + settings.length > 0) {
			const places = [
				...resources.map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
				...settings.map(place),
			];
			return pass(
				`instances scale by load: ${list([...new Set([...resources.map(({type}) => type), ...settings.map(hit => hit.path)])])}`,
				places,
			);
		}
		const platforms = platformsGiving(seen, 'scales');
		if (platforms.uses.length > 0) {
			const where = platforms.uses.map(use => use.place);
			const said = `instances follow the load, by default of ${list(platforms.names)}`;
			return platforms.elsewhere.length === 0
				? pass(said, where)
				: partial(`${said}; nothing scales ${list(platforms.elsewhere)}`, where);
		}
		// One such route is often only a picture for previews of links.
		if (found.edgeRoute.length > 1) {
			return partial(
				`${count(found.edgeRoute.length, 'route')} run as edge functions, which scale by load where the host offers them; no platform file says which host`,
				found.edgeRoute.map(place),
			);
		}
		if (workloads.length > 0) {
			return fail(
				`${count(workloads.length, 'workload')} without HorizontalPodAutoscaler or KEDA: ${list(workloads.map(({name}) => name))}`,
				workloads.map(pod => at(pod.path, pod.line, `${pod.kind} ${pod.name}`)),
			);
		}
		return unknown('no file says how the number of instances follows the load');
	},
});
