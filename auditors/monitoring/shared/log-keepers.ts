// Collectors and stores of logs that Compose files, manifests and infrastructure code run.
import type {ComposeService} from '../../../source/domain/artefacts/compose.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import type {Signal} from '../../../source/domain/signal.ts';
import {cloudResources} from '../../lexicon/cloud-resources.ts';
import {purposeOf} from '../../lexicon/compose-stacks.ts';
import {clusterKeepsLogs, keepsLogs, logImages, logResource, sendingDrivers} from '../../lexicon/log-shippers.ts';
import {platformUses} from '../../lexicon/managed-platforms.ts';
import {dig, items, record, scalar, texts} from '../../lexicon/plain.ts';
import {clusterObjects, podsOf} from '../../lexicon/pods.ts';

/** Something that gathers logs. */
export type Keeper = {readonly name: string; readonly place: Evidence; readonly fault?: string};

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

/** Fields that Google's agent reads: the program counts on it. */
export const jsonForCloud: Signal = {keywords: ['logging.googleapis.com'], roles: ['source', 'config']};

const normal = (folder: string, path: string): string => {
	const parts: string[] = [];
	for (const part of `${folder}/${path}`.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
};

/** Files of the target that a service mounts and that are not there. */
export const missingMounts = (
	service: ComposeService,
	folder: string,
	{files}: Pick<Seen, 'files'>,
): readonly string[] =>
	items(service.raw.volumes).flatMap(volume => {
		const text = scalar(volume) ?? `${scalar(dig(volume, 'source')) ?? ''}:`;
		const [source = ''] = text.split(':');
		if (!/^\.{1,2}\//.test(source) || !/\.(ya?ml|conf|json|toml|ini|alloy|river|config)$/.test(source)) return [];
		const here = normal(folder, source);
		// Compose files below a folder are often started from the root.
		return files.has(here) || files.has(normal('', source)) ? [] : [source];
	});

const fromCompose = (seen: Seen): readonly Keeper[] =>
	seen.artefacts.composeFiles
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(stack => {
			const isDevelopment =
				purposeOf(stack, seen) === 'development' && !/monitor|observab|logging/i.test(stack.file.path);
			const {services, data} = stack.value;
			const images = services.flatMap((service): readonly Keeper[] => {
				const rule = logImages.find(({image}) => image.test(service.image ?? ''));
				if (rule === undefined) return [];
				const missing = missingMounts(service, stack.file.folder, seen);
				const fault =
					missing.length > 0
						? `${stack.file.path} mounts ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} missing`
						: isDevelopment
							? `${stack.file.path} is for development`
							: undefined;
				return [
					{
						name: rule.name,
						place: at(stack.file.path, service.line, service.image),
						...(fault === undefined ? {} : {fault}),
					},
				];
			});
			const drivers = services.flatMap((service): readonly Keeper[] => {
				const driver = scalar(dig(service.raw, 'logging', 'driver')) ?? '';
				if (!sendingDrivers.test(driver)) return [];
				return [
					{
						name: `Docker’s ${driver} driver`,
						place: at(stack.file.path, data.lineOf(['services', service.name, 'logging']), driver),
					},
				];
			});
			return [...images, ...drivers];
		});

const chartKinds =
	/^(promtail|loki|loki-stack|alloy|fluent-bit|fluentd|vector|filebeat|datadog|signoz|opensearch|logging-operator|k8s-monitoring)$/;

const fromCluster = (seen: Seen): readonly Keeper[] => [
	...podsOf(seen).flatMap(pod =>
		pod.containers.flatMap(container => {
			const rule = logImages.find(({image}) => image.test(container.image ?? ''));
			return rule === undefined ? [] : [{name: rule.name, place: at(container.path, container.line, container.image)}];
		}),
	),
	...clusterObjects(seen).flatMap(({path, object}) => {
		const chart =
			scalar(dig(object.raw, 'spec', 'chart', 'spec', 'chart')) ??
			scalar(dig(object.raw, 'spec', 'source', 'chart')) ??
			'';
		const isLogging =
			chartKinds.test(chart) ||
			/^(ClusterFlow|ClusterOutput|ClusterLogForwarder|FluentBit|ClusterFluentBitConfig)$/.test(object.kind);
		return isLogging
			? [{name: chart === '' ? object.kind : chart, place: at(path, object.line, `${object.kind} ${object.name}`)}]
			: [];
	}),
];

const fromResources = (seen: Seen): readonly Keeper[] =>
	cloudResources(seen).flatMap(({type, name, path, line, settings}) => {
		const place = at(path, line, `${type} ${name}`);
		if (logResource.test(type)) return [{name: type, place}];
		if (
			/^helm_release$/.test(type) &&
			settings.some(({key, value}) => key === 'chart' && chartKinds.test(value.replace(/^.*\//, '')))
		)
			return [{name, place}];
		const driver = settings.find(
			({key, value}) => /awslogs|awsfirelens/.test(value) && /log|container_definitions/i.test(key),
		);
		return driver === undefined ? [] : [{name: 'CloudWatch Logs', place: at(path, driver.line, 'awslogs')}];
	});

/** Task definitions of ECS that lie there as JSON. */
const fromTasks = ({artefacts}: Seen): readonly Keeper[] =>
	artefacts.json
		.filter(({file}) => file.role === 'config' || file.role === 'ci')
		.flatMap(({file, value}) =>
			items(dig(value.documents[0], 'containerDefinitions')).flatMap((container, index) => {
				const driver = scalar(dig(container, 'logConfiguration', 'logDriver')) ?? '';
				const line = value.lineOf(['containerDefinitions', index, 'logConfiguration']);
				return /^(awslogs|awsfirelens|splunk|fluentd|gelf|syslog)$/.test(driver)
					? [{name: driver, place: at(file.path, line, driver)}]
					: [];
			}),
		);

/** Exporters of OpenTelemetry's collector that lead to a store of logs. */
const storing =
	/^(loki|elasticsearch|opensearch|datadog|googlecloud|awscloudwatchlogs|splunk_hec|newrelic|clickhouse\w*|azuremonitor|logzio|coralogix|signoz\w*|otlphttp\/\w{0,20}(logs|loki|grafana|newrelic|betterstack|axiom|signoz|openobserve|victoria)\w{0,20})(\/|$)/;

/** Pipelines of logs in the collector's configuration, in files and in ConfigMaps' objects. */
const fromCollector = ({artefacts}: Seen): readonly Keeper[] =>
	artefacts.yaml
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}) =>
			value.documents.flatMap((document, index) =>
				Object.entries(record(dig(document, 'service', 'pipelines')))
					.filter(([name]) => /^logs(\/|$)/.test(name))
					.flatMap(([name, pipeline]) => {
						const exporter = texts(record(pipeline).exporters).find(one => storing.test(one));
						const line = value.lineOf(['service', 'pipelines', name], index);
						return exporter === undefined ? [] : [{name: exporter, place: at(file.path, line, `${name}: ${exporter}`)}];
					}),
			),
		);

/** Collectors and stores that the target runs. */
export const logKeepers = (seen: Seen): readonly Keeper[] => [
	...fromCollector(seen),
	...fromResources(seen),
	...fromTasks(seen),
	...fromCluster(seen),
	...fromCompose(seen),
];

/** Platforms and clusters that gather logs by default. */
export const defaultKeepers = (seen: Seen): readonly Keeper[] => [
	...platformUses(seen)
		.filter(({platform}) => keepsLogs.test(platform))
		.map(({platform, place}) => ({name: platform, place})),
	...cloudResources(seen)
		.filter(({type}) => clusterKeepsLogs.test(type))
		.map(({type, name, path, line}) => ({name: 'Google Kubernetes Engine', place: at(path, line, `${type} ${name}`)})),
];
