// Every alert that the target keeps as code, in one form.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import type {Hit, Signal} from '../../../source/domain/signal.ts';
import {alertModule, alertResource} from '../../lexicon/alert-resources.ts';
import {cloudResources} from '../../lexicon/cloud-resources.ts';
import {givenMetrics, promqlWords} from '../../lexicon/metric-names.ts';
import {exportedAlerts} from './alert-exports.ts';
import {metricsOf, metricsSignals} from './metrics.ts';
import {isLoaded, prometheusRules, prometheusSignals} from './prometheus-rules.ts';

/** One alert. */
export type Alert = {
	readonly name: string;
	readonly kind: 'prometheus' | 'cloud';
	/** What it asks, as written: an expression, or the settings of a resource. */
	readonly asks: string;
	/** Name, question and annotations, in which words tell what it is about. */
	readonly text: string;
	readonly place: Evidence;
	/** Why it never fires, where that can be seen. */
	readonly fault?: string;
	/** It stands in an example or a document. */
	readonly isExample: boolean;
};

/** Alarms in programs of CDK and Pulumi; their settings stand on the next lines. A product may have alarms of its own. */
const programmed: Signal = {
	keywords: ['Alarm(', 'MetricAlarm', 'createAlarm', 'AlertPolicy(', 'MetricAlert(', 'datadog.Monitor', 'Monitor('],
	pattern:
		/\bnew [\w.]{0,40}(cloudwatch\.(Alarm|CfnAlarm|MetricAlarm)|\bAlarm|MetricAlarm|AlertPolicy|MetricAlert|datadog\.Monitor)\(|\.createAlarm\(|\bcloudwatch\.Alarm\(|\baws\.cloudwatch\.MetricAlarm\(|cloudwatch\.NewMetricAlarm\(|awscloudwatch\.NewAlarm\(/,
	roles: ['source', 'config'],
	keepsText: true,
};

/** Signals of `alertsOf`; a check that calls it names them among its own. */
export const alertSignals = {...metricsSignals, ...prometheusSignals, programmedAlert: programmed} as const;

/** Metrics that an expression asks for. */
export const metricsIn = (expr: string): readonly string[] => {
	const bare = expr
		.replaceAll(/\{[^}]{0,500}\}|\[[^\]]{0,40}\]|["'][^"']{0,200}["']/g, ' ')
		.replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s{0,4}\([^)]{0,200}\)/g, ' ');
	return [...bare.matchAll(/[a-zA-Z_:][\w:]{2,120}/g)]
		.map(match => match[0])
		.filter(name => !promqlWords.has(name) && !/^\d/.test(name));
};

const fromPrometheus = (seen: Observations): readonly Alert[] => {
	const rules = prometheusRules(seen);
	const {isExported} = metricsOf(seen);
	return rules.map(rule => {
		const names = metricsIn(rule.expr);
		const unknownNames = names.filter(name => !givenMetrics.test(name) && !name.includes(':'));
		const isLog = /\|=|\|~|\| (json|logfmt)/.test(rule.expr);
		const isBlind = !isExported && !isLog && unknownNames.length > 0 && unknownNames.length === names.length;
		const fault =
			isLoaded(rule, seen) === false
				? `no Prometheus configuration loads ${rule.path}`
				: isBlind
					? `nothing exports ${unknownNames[0]}`
					: undefined;
		return {
			name: rule.name,
			kind: 'prometheus',
			asks: rule.expr,
			text: `${rule.name} ${rule.text}`,
			place: at(rule.path, rule.line, `alert: ${rule.name}`),
			isExample: rule.file.role === 'example' || rule.file.role === 'docs',
			...(fault === undefined ? {} : {fault}),
		} as const;
	});
};

const fromResources = (seen: Observations): readonly Alert[] =>
	cloudResources(seen)
		.filter(({type}) => (alertResource.test(type) && type !== 'kubernetes_manifest') || alertModule.test(type))
		.map(({type, name, path, line, settings}) => {
			const asks = settings.map(({key, value}) => `${key}=${value}`).join(' ; ');
			return {
				name,
				kind: 'cloud',
				asks,
				text: `${name} ${asks}`,
				place: at(path, line, `${type} ${name}`),
				isExample: false,
			} as const;
		});

/** How many lines of a program's alarm are read. */
const programLines = 18;

/** The bare word counts where the file takes a library of infrastructure or of a cloud. */
const isOfCloud = ({path, text}: Hit, seen: Observations): boolean =>
	/cloudwatch|datadog|MetricAlarm|AlertPolicy|MetricAlert/i.test(text) ||
	/cdk|cloudwatch|pulumi|cdktf|datadog|aws/i.test(
		seen.code
			.importsOf(path)
			.map(({specifier}) => specifier)
			.join(' '),
	);

const fromPrograms = (seen: Observations): readonly Alert[] =>
	seen
		.hits(programmed)
		.filter(hit => isOfCloud(hit, seen))
		.map(hit => {
			const lines = (seen.text(hit.path) ?? hit.text).split('\n').slice(hit.line - 1, hit.line - 1 + programLines);
			const asks = lines.join(' ; ').slice(0, 3000);
			const name = /["'`]([\w .-]{3,80})["'`]/.exec(asks)?.[1] ?? hit.path;
			return {name, kind: 'cloud', asks, text: asks, place: at(hit.path, hit.line, hit.text), isExample: false};
		});

/** Every alert of the target. */
export const alertsOf = (seen: Observations): readonly Alert[] => [
	...fromPrometheus(seen),
	...fromResources(seen),
	...fromPrograms(seen),
	...exportedAlerts(seen),
];
