// Whether and how the target's services export metrics; the checks on alerts and dashboards ask it too.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Signal} from '../../../source/domain/signal.ts';
import {metricsLibraries} from '../../lexicon/metrics-libraries.ts';
import {startSignal} from '../../lexicon/telemetry.ts';
import {agentSignal} from '../../lexicon/telemetry-agents.ts';
import {type AgentUse, agentsGiving} from './agents.ts';
import {serviceSignals} from './services.ts';
import {type Start, type Started, startedOf} from './started.ts';

const metricsStart = startSignal(metricsLibraries);

/** Spring Boot shows `/actuator/prometheus` only where settings say so; a Prometheus that asks for it shows that they do. */
const actuatorExposed: Signal = {
	keywords: ['exposure', 'include', 'actuator/prometheus', 'EXPOSURE_INCLUDE'],
	pattern:
		/exposure[.:]\s{0,4}(include)?\s{0,4}[=:]?.{0,100}(prometheus|metrics|["'*]\*?)|^\s{0,12}include:\s{0,4}.{0,100}(prometheus|metrics|["']\*["'])|actuator\/prometheus|EXPOSURE_INCLUDE["']?[:=]/i,
	roles: ['config', 'source'],
};

/** Lines of Prometheus' text format that the code writes by hand. */
const handWritten: Signal = {
	keywords: ['# TYPE ', '# HELP '],
	pattern: /#\s?(?:TYPE|HELP) ([a-zA-Z_:][\w:]{2,80})/,
	roles: ['source'],
	within: 'text',
};

const route: Signal = {
	keywords: ["'/metrics'", '"/metrics"'],
	pattern: /\.(get|GET|Get|Handle|HandleFunc|MapGet|route|use)\(\s{0,4}["']\/metrics["']/,
	roles: ['source'],
};

/** Signals of `metricsOf`; a check that calls it names them among its own. */
export const metricsSignals = {
	...serviceSignals,
	metricsStart,
	telemetryAgent: agentSignal,
	actuatorExposed,
	handWritten,
	metricsRoute: route,
} as const;

/** How metrics leave the services. */
export type Metrics = {
	readonly started: Started;
	readonly agents: readonly AgentUse[];
	/** A route that writes its few lines by hand. */
	readonly byHand: readonly Evidence[];
	/** Something exports metrics. */
	readonly isExported: boolean;
};

const registry = /^io\.micrometer:micrometer-registry-|^io\.micrometer\.prometheus/;
const asksToBeAsked = /micrometer-registry-prometheus/;

/** Registries of Micrometer, which Spring Boot's Actuator starts. Prometheus' one also needs its route shown. */
const micrometer = (seen: Observations): {readonly strong: readonly Start[]; readonly weak: readonly Start[]} => {
	const library = metricsLibraries.find(({name}) => name === 'Micrometer');
	if (library === undefined) return {strong: [], weak: []};
	const shown = seen.hits(actuatorExposed).filter(({file}) => file.role !== 'test');
	const isExposed = shown.some(({text}) => /prometheus|\*|\$\{/i.test(text));
	const isShown = shown.some(({text}) => /\*|metrics/.test(text));
	const starts = seen.artefacts.manifests
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}): readonly Start[] => {
			const hasActuator = value.dependencies.some(({name}) => /spring-boot-(starter-)?actuator$/.test(name));
			const found = value.dependencies.find(({name}) => registry.test(name));
			if (found === undefined) {
				const actuator = value.dependencies.find(({name}) => /spring-boot-(starter-)?actuator$/.test(name));
				return actuator === undefined || !isShown
					? []
					: [
							{
								library,
								path: file.path,
								place: at(file.path, actuator.line, actuator.name),
								byDefaultOf: 'Spring Boot’s Actuator',
								weakness: 'no registry sends them anywhere: only `/actuator/metrics` shows single values',
							},
						];
			}
			const needsRoute = asksToBeAsked.test(found.name);
			const weakness = !hasActuator
				? 'nothing declares Spring Boot’s Actuator, which would start it'
				: needsRoute && !isExposed
					? 'no settings expose `/actuator/prometheus`, which Spring Boot hides by default'
					: undefined;
			return [
				{
					library,
					path: file.path,
					place: at(file.path, found.line, found.name),
					byDefaultOf: 'Spring Boot’s Actuator',
					...(weakness === undefined ? {} : {weakness}),
				},
			];
		});
	return {
		strong: starts.filter(({weakness}) => weakness === undefined),
		weak: starts.filter(({weakness}) => weakness !== undefined),
	};
};

/** Hand-written lines that amount to an exporter. @unit metrics */
const enoughByHand = 4;

/** Finds what exports metrics. */
export const metricsOf = (seen: Observations): Metrics => {
	const found = startedOf(seen, seen.hits(metricsStart), metricsLibraries);
	const spring = micrometer(seen);
	const lines = seen.hits(handWritten);
	const names = new Set(lines.map(({groups}) => groups[1]));
	const byHand = [...seen.hits(route), ...lines].map(place);
	const agents = agentsGiving(seen.hits(agentSignal), 'metrics');
	const started = {
		strong: [...found.strong, ...spring.strong],
		weak: [...found.weak, ...spring.weak],
		declared: found.declared,
		aside: found.aside,
	};
	return {
		started,
		agents,
		byHand,
		isExported: started.strong.length > 0 || agents.length > 0 || names.size >= enoughByHand,
	};
};
