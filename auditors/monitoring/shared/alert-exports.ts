// Alerts that stand in files as data: Grafana's own rules, monitors of Datadog's operator, and exported monitors.
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {dig, items, record, scalar} from '../../lexicon/plain.ts';
import {clusterObjects} from '../../lexicon/pods.ts';
import type {Alert} from './alerts.ts';

/** Rules that Grafana keeps itself, monitors of Datadog's operator, and monitors exported as JSON. */
export const exportedAlerts = (seen: Observations): readonly Alert[] => {
	const grafana = [...seen.artefacts.yaml, ...seen.artefacts.json]
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}) =>
			value.documents.flatMap((document, index) =>
				items(record(document).groups).flatMap((group, position) =>
					items(record(group).rules)
						.filter(rule => scalar(record(rule).title) !== undefined && record(rule).data !== undefined)
						.map((rule, order) => {
							const name = scalar(record(rule).title) ?? '';
							const asks = JSON.stringify(record(rule).data).slice(0, 4000);
							const line = value.lineOf(['groups', position, 'rules', order], index);
							return {
								name,
								kind: 'cloud',
								asks,
								text: `${name} ${asks}`,
								place: at(file.path, line, name),
								isExample: false,
							} as const;
						}),
				),
			),
		);
	const datadog = seen.artefacts.json.flatMap(({file, value}) => {
		const [monitor] = value.documents;
		const type = scalar(record(monitor).type) ?? '';
		const query = scalar(record(monitor).query);
		if (query === undefined || !/alert/.test(type)) return [];
		const name = scalar(record(monitor).name) ?? file.base;
		return [
			{
				name,
				kind: 'cloud',
				asks: query,
				text: `${name} ${query}`,
				place: at(file.path, 1, name),
				isExample: false,
			} as const,
		];
	});
	const objects = clusterObjects(seen)
		.filter(({object}) => object.kind === 'DatadogMonitor')
		.map(({path, object}) => {
			const asks = scalar(dig(object.raw, 'spec', 'query')) ?? '';
			return {
				name: object.name,
				kind: 'cloud',
				asks,
				text: `${object.name} ${asks}`,
				place: at(path, object.line, object.name),
				isExample: false,
			} as const;
		});
	return [...grafana, ...datadog, ...objects];
};
