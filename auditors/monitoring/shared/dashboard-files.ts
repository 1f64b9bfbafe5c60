// Dashboards that stand in files: exported JSON, objects of operators, ConfigMaps, charts, resources, programs.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Role} from '../../../source/domain/file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import {cloudResources} from '../../lexicon/cloud-resources.ts';
import {
	dashboardKinds,
	dashboardResource,
	embeddedDashboard,
	programmedDashboard,
} from '../../lexicon/dashboard-kinds.ts';
import {givenMetrics} from '../../lexicon/metric-names.ts';
import {items, record, scalar} from '../../lexicon/plain.ts';
import {clusterObjects} from '../../lexicon/pods.ts';
import {metricsIn} from './alerts.ts';

/** A dashboard. */
export type Dashboard = {
	readonly name: string;
	readonly place: Evidence;
	readonly role: Role;
	/** Metrics of Prometheus that it draws and that no exporter of others gives. */
	readonly ownMetrics: readonly string[];
	/** It also draws something else: logs, a database, a cloud's metrics, metrics of exporters. */
	readonly hasOthers: boolean;
};

const expression = /"expr"\s{0,4}:\s{0,4}"((?:[^"\\\n]|\\.){1,2000})"/g;
const otherSource = /"(rawSql|rawQuery|logGroups|metricQuery|metricName)"\s{0,4}:/;
const isGrafana = (text: string): boolean =>
	/"(schemaVersion|gridPos|templating|annotations|targets|datasource)"/.test(text) || /^\s{2,30}gridPos:/m.test(text);

const drawnIn = (text: string): Pick<Dashboard, 'ownMetrics' | 'hasOthers'> => {
	const expressions = [...text.matchAll(expression)].map(match => (match[1] ?? '').replaceAll('\\"', '"'));
	// Variables of Grafana stand for times and labels.
	const names = expressions.flatMap(expr => metricsIn(expr.replaceAll(/\$\{?\w{1,40}(:\w{1,20})?\}?/g, '1')));
	const own = names.filter(name => !givenMetrics.test(name));
	return {
		ownMetrics: [...new Set(own)],
		hasOthers:
			own.length < names.length ||
			expressions.length === 0 ||
			otherSource.test(text) ||
			expressions.some(expr => /^\s{0,4}\{/.test(expr)),
	};
};

const fromTexts = (seen: Observations): readonly Dashboard[] =>
	seen.hits(embeddedDashboard).flatMap(hit => {
		const text = seen.text(hit.path) ?? '';
		if (!isGrafana(text)) return [];
		const name = /^(?: {1,4}|\t)"title"\s{0,4}:\s{0,4}"([^"\n]{1,80})"/m.exec(text)?.[1] ?? hit.file.base;
		const line = hit.file.extension === 'json' ? 1 : hit.line;
		return [{name, place: at(hit.path, line, name), role: hit.file.role, ...drawnIn(text)}];
	});

const other = {ownMetrics: [], hasOthers: true} as const;

/** Dashboards of Datadog, CloudWatch, Google and Kibana, as their interfaces export them. */
const fromExports = (seen: Observations): readonly Dashboard[] => [
	...seen.artefacts.json.flatMap(({file, value}) => {
		const top = record(value.documents[0]);
		const isDatadog = items(top.widgets).length > 0 && (top.layout_type !== undefined || top.title !== undefined);
		const isCloudWatch = items(top.widgets).some(widget => record(record(widget).properties).metrics !== undefined);
		const isGoogle = top.mosaicLayout !== undefined || top.gridLayout !== undefined || top.columnLayout !== undefined;
		if (!isDatadog && !isCloudWatch && !isGoogle) return [];
		const name = scalar(top.title) ?? scalar(top.displayName) ?? file.base;
		return [{name, place: at(file.path, 1, name), role: file.role, ...other}];
	}),
	...seen.files
		.withExtension('ndjson')
		.filter(({path, role}) => /dashboard|kibana/i.test(path) && role !== 'test')
		.map(({path, base, role}) => ({name: base, place: at(path), role, ...other})),
];

const fromCode = (seen: Observations): readonly Dashboard[] => [
	...cloudResources(seen)
		.filter(({type}) => dashboardResource.test(type))
		.map(({type, name, path, line}) => ({
			name,
			place: at(path, line, `${type} ${name}`),
			role: 'config' as const,
			...other,
		})),
	...clusterObjects(seen)
		.filter(({object}) => dashboardKinds.has(object.kind))
		.map(({path, object}) => ({
			name: object.name,
			place: at(path, object.line, `${object.kind} ${object.name}`),
			role: 'config' as const,
			...other,
		})),
	...seen.hits(programmedDashboard).map(hit => ({name: hit.path, place: place(hit), role: hit.file.role, ...other})),
];

/** Every dashboard, one entry a file or resource. */
export const dashboardsOf = (seen: Observations): readonly Dashboard[] => {
	const all = [...fromTexts(seen), ...fromExports(seen), ...fromCode(seen)];
	return [
		...new Map(
			all.map(dashboard => [`${dashboard.place.path}:${dashboard.place.line ?? 0}`, dashboard] as const),
		).values(),
	];
};
