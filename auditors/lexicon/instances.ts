// How many instances of each of the team's services production starts, as far as files say.
import type {ComposeService} from '../../source/domain/artefacts/compose.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import {cloudResources, settingOf} from './cloud-resources.ts';
import {productionStacks} from './compose-stacks.ts';
import {dig, items, record, scalar} from './plain.ts';
import {byWorkload, clusterObjects, isBeside, podsOf, servicePods} from './pods.ts';

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

/** A service with the most instances that any file asks for at all times. */
export type InstanceCount = {
	readonly name: string;
	/** `undefined` where a template or variable decides. */
	readonly instances: number | undefined;
	/** What starts it: `Kubernetes`, `Compose`, or a platform. */
	readonly by: string;
	readonly place: Evidence;
};

const numberIn = (value: unknown): number | undefined => {
	const text = scalar(value);
	return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/** Autoscalers by the name of what they scale, with their lowest number of instances. */
export const autoscalers = (
	seen: Seen,
): readonly {readonly target: string; readonly min: number; readonly place: Evidence; readonly kind: string}[] =>
	clusterObjects(seen).flatMap(({path, object}) => {
		const isHpa = object.kind === 'HorizontalPodAutoscaler';
		if (!isHpa && object.kind !== 'ScaledObject') return [];
		const target = scalar(dig(object.raw, 'spec', 'scaleTargetRef', 'name')) ?? '';
		const min = numberIn(dig(object.raw, 'spec', isHpa ? 'minReplicas' : 'minReplicaCount')) ?? (isHpa ? 1 : 0);
		return [{target, min, kind: object.kind, place: at(path, object.line, `${object.kind} ${object.name}`)}];
	});

const replicasIn = (raw: unknown): {readonly count: number | undefined; readonly isSaid: boolean} => {
	const value = dig(raw, 'spec', 'replicas');
	const knative = scalar(dig(raw, 'spec', 'template', 'metadata', 'annotations', 'autoscaling.knative.dev/minScale'));
	if (value === undefined && knative !== undefined) return {count: numberIn(knative), isSaid: true};
	return {count: value === undefined ? 1 : numberIn(value), isSaid: value !== undefined};
};

const fromKubernetes = (seen: Seen): readonly InstanceCount[] => {
	const scalers = autoscalers(seen);
	const all = podsOf(seen);
	const overlays = clusterObjects(seen).filter(({object}) => object.kind === 'Kustomization');
	return byWorkload(servicePods(seen)).flatMap(([first]) => {
		if (first === undefined) return [];
		const counts = [
			...all
				.filter(({kind, name}) => kind === first.kind && name === first.name)
				.map(pod => ({
					...replicasIn(pod.object.raw),
					place: at(pod.path, pod.object.lineOf(['spec', 'replicas']), `${pod.kind} ${pod.name}`),
				})),
			...scalers.filter(({target}) => target === first.name).map(({min, place}) => ({count: min, isSaid: true, place})),
			...overlays.flatMap(({path, object}) =>
				items(object.raw.replicas)
					.filter(replica => scalar(record(replica).name) === first.name)
					.map(replica => ({
						count: numberIn(record(replica).count),
						isSaid: true,
						place: at(path, object.lineOf(['replicas']), 'replicas'),
					})),
			),
		];
		const best = counts.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))[0];
		if (best === undefined) return [];
		const isOpen = (best.count ?? 0) < 2 && counts.some(({count}) => count === undefined);
		return [{name: first.name, instances: isOpen ? undefined : (best.count ?? 1), by: 'Kubernetes', place: best.place}];
	});
};

/** Services that build the same image are instances of one service, when only a number tells them apart. */
const familyName = ({name}: ComposeService): string => name.replace(/[-_]?\d{1,3}$/, '');

const fromCompose = (seen: Seen): readonly InstanceCount[] => {
	const stacks = productionStacks(seen);
	const entries = stacks.flatMap(({file, value}) =>
		value.services
			// An overlay's service has neither image nor build: the base file names them.
			.filter(service => service.build !== undefined || (service.image !== undefined && !isBeside(service.image)))
			.map(service => ({file, service})),
	);
	return [...Map.groupBy(entries, ({service}) => familyName(service))].flatMap(([name, members]) => {
		const [first] = members;
		if (first === undefined) return [];
		const named = new Set(members.map(({service}) => service.name)).size;
		const declared = stacks.flatMap(({value}) =>
			value.services.filter(service => familyName(service) === name).map(({replicas}) => replicas ?? 1),
		);
		const instances = Math.max(named, ...declared);
		return [{name, instances, by: 'Compose', place: at(first.file.path, first.service.line, first.service.name)}];
	});
};

/** Settings of platforms and cloud resources that fix a number of instances. */
const resourceCounts: readonly {readonly type: RegExp; readonly key: RegExp; readonly by: string}[] = [
	{type: /^aws_ecs_service$|^AWS::ECS::Service$/, key: /^(desired_count|DesiredCount)$/, by: 'Amazon ECS'},
	{
		type: /^aws_autoscaling_group$|^AWS::AutoScaling::AutoScalingGroup$/,
		key: /^(min_size|desired_capacity|MinSize)$/,
		by: 'auto scaling group',
	},
	{
		type: /^azurerm_container_app$|^Microsoft\.App\/containerApps$/,
		key: /(min_replicas|minReplicas)$/,
		by: 'Azure Container Apps',
	},
	{type: /^azurerm_service_plan$/, key: /^worker_count$/, by: 'Azure App Service'},
	{type: /^digitalocean_app$/, key: /instance_count$/, by: 'DigitalOcean'},
	{type: /^render_(web|private)_service$/, key: /^(num_instances|autoscaling)$/, by: 'Render'},
	{type: /^google_compute_(region_)?instance_group_manager$/, key: /^target_size$/, by: 'instance group'},
];

/** The most that a range asks for at all times, where the range depends on the environment: `{min = 2, max = 4}`. */
const lowest = (value: string): number | undefined => {
	const mins = [...value.slice(0, 4000).matchAll(/\bmin\s{0,20}=\s{0,20}(\d{1,4})\b/g)].map(([, min]) => Number(min));
	return mins.length === 0 ? undefined : Math.max(...mins);
};

const fromResources = (seen: Seen): readonly InstanceCount[] =>
	cloudResources(seen).flatMap(resource => {
		const rule = resourceCounts.find(({type}) => type.test(resource.type));
		if (rule === undefined) return [];
		const setting = settingOf(resource, rule.key);
		return [
			{
				name: resource.name,
				instances: setting === undefined ? 1 : (numberIn(setting.value) ?? lowest(setting.value)),
				by: rule.by,
				place: at(resource.path, setting?.line ?? resource.line, `${resource.type} ${resource.name}`),
			},
		];
	});

const fromPlatformFiles = ({artefacts}: Seen): readonly InstanceCount[] => {
	const yaml = artefacts.yaml.flatMap(({file, value}) => {
		const [document] = value.documents;
		const isRender = file.base === 'render.yaml';
		if (!isRender && !/(^|\/)\.do\/app\.ya?ml$/.test(file.path)) return [];
		return items(dig(document, 'services'))
			.filter(
				service =>
					!/^(cron|pserv|redis|keyvalue)$/.test(scalar(record(service).type) ?? '') &&
					record(service).runtime !== 'static',
			)
			.map((service, index) => ({
				name: scalar(record(service).name) ?? 'service',
				instances: numberIn(
					record(service).numInstances ??
						dig(service, 'scaling', 'minInstances') ??
						record(service).instance_count ??
						1,
				),
				by: isRender ? 'Render' : 'DigitalOcean',
				place: at(file.path, value.lineOf(['services', index])),
			}));
	});
	const toml = artefacts.toml.flatMap(({file, value}) => {
		if (!/^fly(\.[\w-]+)?\.toml$/.test(file.base)) return [];
		const key = ['http_service', 'min_machines_running'];
		const count = dig(value.documents[0], ...key);
		return [
			{
				name: file.path,
				instances: numberIn(count),
				by: 'Fly.io',
				place: at(file.path, count === undefined ? undefined : value.lineOf(key)),
			},
		];
	});
	return [...yaml, ...toml];
};

/** Each service with its instances, wherever production's description is found. */
export const instanceCounts = (seen: Seen): readonly InstanceCount[] => {
	const platform = [...fromKubernetes(seen), ...fromResources(seen), ...fromPlatformFiles(seen)];
	// Compose beside a cluster is for development.
	return platform.length > 0 ? platform : fromCompose(seen);
};
