// What Kubernetes manifests run: pods with their containers, whichever kind of object makes them.
import type {KubernetesObject} from '../../source/domain/artefacts/kubernetes.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {readImage} from './images.ts';
import {dig, items, type Plain, record, scalar} from './plain.ts';
import {isBesideProduct} from './product-code.ts';

export type PodContainer = {
	readonly name: string;
	/** Absent in patches, which change a container that stands elsewhere. */
	readonly image?: string;
	readonly isInit: boolean;
	readonly raw: Plain;
	readonly path: string;
	readonly line: number;
};

/** An object that makes pods. */
export type Pod = {
	readonly kind: string;
	readonly name: string;
	readonly path: string;
	readonly line: number;
	readonly object: KubernetesObject;
	/** The pod's specification. */
	readonly spec: Plain;
	/** Labels of the pods. */
	readonly labels: Plain;
	readonly containers: readonly PodContainer[];
	/** It runs all the time and serves: no job, no hook, no one-off pod. */
	readonly isLasting: boolean;
};

const lastingKinds: ReadonlySet<string> = new Set([
	'Deployment',
	'StatefulSet',
	'DaemonSet',
	'Rollout',
	'DeploymentConfig',
]);

/** Where each kind keeps the template of its pods. */
const templatePath = (object: KubernetesObject): readonly string[] | undefined => {
	if (object.kind === 'Pod') return [];
	if (object.kind === 'CronJob') return ['spec', 'jobTemplate', 'spec', 'template'];
	const isTemplated = lastingKinds.has(object.kind) || object.kind === 'Job' || object.kind === 'ReplicaSet';
	const isKnative = object.kind === 'Service' && object.apiVersion.startsWith('serving.knative.dev');
	return isTemplated || isKnative ? ['spec', 'template'] : undefined;
};

const containersOf = (object: KubernetesObject, path: string, template: readonly string[]): readonly PodContainer[] =>
	(['containers', 'initContainers'] as const).flatMap(list =>
		items(dig(object.raw, ...template, 'spec', list)).map((container, index) => {
			const raw = record(container);
			const image = scalar(raw.image);
			return {
				name: scalar(raw.name) ?? '',
				...(image === undefined ? {} : {image}),
				isInit: list === 'initContainers',
				raw,
				path,
				line: object.lineOf([...template, 'spec', list, index]),
			};
		}),
	);

/** Objects that are applied to a cluster: manifests of tests, examples and documents are left out. */
export const clusterObjects = ({
	artefacts,
}: Pick<Observations, 'artefacts'>): readonly {readonly path: string; readonly object: KubernetesObject}[] =>
	artefacts.kubernetes
		.filter(({file}) => ['source', 'config', 'ci'].includes(file.role))
		.flatMap(({file, value}) => value.objects.map(object => ({path: file.path, object})));

/** Everything that makes pods, one entry a definition; variants in `extras/` and the like only of what stands nowhere else. */
export const podsOf = (seen: Pick<Observations, 'artefacts'>): readonly Pod[] => {
	const all = definitionsOf(seen);
	const main = new Set(all.filter(pod => !isBesideProduct(pod.path) && isWhole(pod)).map(keyOf));
	return all.filter(pod => !isBesideProduct(pod.path) || !main.has(keyOf(pod)));
};

const keyOf = ({kind, name}: Pod): string => `${kind} ${name}`;

const definitionsOf = (seen: Pick<Observations, 'artefacts'>): readonly Pod[] =>
	clusterObjects(seen).flatMap(({path, object}) => {
		const template = templatePath(object);
		if (template === undefined) return [];
		const hook = scalar(dig(object.raw, 'metadata', 'annotations', 'helm.sh/hook')) ?? '';
		return [
			{
				kind: object.kind,
				name: object.name,
				path,
				line: object.line,
				object,
				spec: record(dig(object.raw, ...template, 'spec')),
				labels: record(dig(object.raw, ...template, 'metadata', 'labels')),
				containers: containersOf(object, path, template),
				isLasting:
					hook === '' && (lastingKinds.has(object.kind) || object.apiVersion.startsWith('serving.knative.dev')),
			},
		];
	});

/** A definition that names its images: patches, which only change another definition, name none. */
export const isWhole = (pod: Pod): boolean => pod.containers.some(({image}) => image !== undefined);

/** Images of stores, brokers, proxies and monitoring: run beside the team's own services. */
const besideImage =
	/(^|\/)(postgres\w*|postgis|mysql|mariadb|mongo\w*|redis\w*|valkey|memcached|rabbitmq|kafka|zookeeper|nats|elasticsearch|opensearch|kibana|clickhouse(-server)?|cassandra|minio|localstack|azurite|tika|gotenberg|prometheus|alertmanager|grafana|loki|promtail|tempo|jaeger|all-in-one|zipkin|otel\w*|opentelemetry-[\w-]{1,60}|fluentd|fluent-bit|traefik|nginx|caddy|haproxy|envoy|adminer|pgadmin4|mailhog|mailpit|maildev|mailslurper|openldap|openbao|wiremock|toxiproxy|phpmyadmin|vault|consul|etcd|node-exporter|[\w-]{1,40}[-_]exporter|busybox|cadvisor)$/;

/** The image is of a store, broker, proxy or monitor. */
export const isBeside = (image: string | undefined): boolean => {
	const repository = image === undefined ? undefined : readImage(image)?.repository;
	return repository !== undefined && besideImage.test(repository);
};

/** Lasting pods that run the team's own program, one entry for each definition. */
export const servicePods = (seen: Pick<Observations, 'artefacts'>): readonly Pod[] =>
	podsOf(seen).filter(
		pod =>
			pod.isLasting &&
			pod.kind !== 'DaemonSet' &&
			isWhole(pod) &&
			!pod.containers.filter(({isInit}) => !isInit).every(({image}) => isBeside(image)),
	);

/** Definitions of one workload: manifests, overlays, a chart and a release file may each define it. */
export const byWorkload = (pods: readonly Pod[]): readonly (readonly Pod[])[] => [
	...Map.groupBy(pods, pod => `${pod.kind} ${pod.name}`).values(),
];
