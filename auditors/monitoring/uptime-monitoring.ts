import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources} from '../lexicon/cloud-resources.ts';
import {podsOf} from '../lexicon/pods.ts';
import {probeFiles, probeImage, probeLink, probeResource} from '../lexicon/uptime-tools.ts';

const linked: Signal = {
	keywords: [
		'uptimerobot',
		'betteruptime',
		'betterstack',
		'statuspage.io',
		'instatus',
		'statuscake',
		'pingdom',
		'checkly',
		'updown.io',
		'hund.io',
		'status.io',
		'hyperping',
		'openstatus',
		'upptime',
		'uptime',
	],
	pattern: probeLink,
	roles: ['docs', 'config', 'source'],
	paths: /\.(mdx?|markdown|rst|adoc|html?|ya?ml|json|tsx?|jsx?|vue|astro)$|readme/i,
	within: 'text',
	maxPerFile: 2,
};

/** Probes in programs of CDK and Pulumi. */
const programmed: Signal = {
	keywords: ['HealthCheck(', 'Canary(', 'UptimeCheckConfig', 'ApiCheck(', 'UrlMonitor(', 'BrowserCheck('],
	pattern:
		/\bnew [\w.]{0,40}(route53\.(Cfn)?HealthCheck|synthetics\.Canary|UptimeCheckConfig|ApiCheck|UrlMonitor|BrowserCheck)\(/,
	roles: ['source', 'config', 'test'],
};

const signals = {linked, programmed};
type Seen = CheckContext<typeof signals>;

const address =
	/https:\/\/(?!(?:localhost|127\.|[\w.-]*example\.|github\.com|api\.github|hooks\.|registry\.|raw\.|hc-ping|[\w.-]*slack))[\w.${}-]{4,120}/;
const probes = /\b(curl|wget|http|k6 run|newman run)\b[^\n]{0,200}(https:\/\/|\$\{?\{?)|Invoke-WebRequest/;
const probeAction = /(^|\/)(uptime|url-health-check|healthcheck|http-status|monitor|upptime)[\w-]*@/i;
const names = /up-?time|health|smoke|ping|availab|monitor|synthetic|canary/i;

/** Pipelines that ask the running service on a schedule. */
const scheduled = ({artefacts}: Seen): readonly Evidence[] =>
	artefacts.pipelines
		.filter(({value}) => value.triggers.some(({event}) => event === 'schedule'))
		.flatMap(({file, value}) =>
			value.jobs.flatMap(job =>
				job.steps
					.filter(step => {
						const isNamed = names.test(`${file.base} ${value.name} ${job.id} ${job.name ?? ''} ${step.name ?? ''}`);
						const asks =
							probes.test(step.run ?? '') &&
							(address.test(step.run ?? '') || /\$\{?\{?[\w. ]*url/i.test(step.run ?? ''));
						return !step.isDisabled && ((isNamed && asks) || probeAction.test(step.uses ?? ''));
					})
					.map(step => at(file.path, step.line, step.name ?? step.uses ?? job.id)),
			),
		);

const inside = (seen: Seen): readonly Evidence[] => [
	...podsOf(seen).flatMap(pod =>
		pod.containers
			.filter(({image}) => probeImage.test(image ?? ''))
			.map(container => at(container.path, container.line, container.image)),
	),
	...seen.artefacts.composeFiles
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}) =>
			value.services
				.filter(({image}) => probeImage.test(image ?? ''))
				.map(service => at(file.path, service.line, service.image)),
		),
];

/** The service is watched from outside. */
export const uptimeMonitoring = defineCheck({
	id: 'uptime-monitoring',
	signals,
	decide: seen => {
		const resources = cloudResources(seen).filter(({type}) => probeResource.test(type));
		const tools = seen.files.all.flatMap(({path, role}) => {
			const tool =
				role === 'docs' || role === 'vendored' ? undefined : probeFiles.find(one => one.path.test(path.toLowerCase()));
			return tool === undefined ? [] : [{name: tool.name, place: at(path)}];
		});
		const outside = [
			...resources.map(({type, name, path, line}) => ({name: type, place: at(path, line, `${type} ${name}`)})),
			...tools,
			...seen.found.programmed.map(hit => ({name: hit.groups[1] ?? 'a probe', place: place(hit)})),
		];
		if (outside.length > 0)
			return pass(
				`the service is probed from outside by ${list([...new Set(outside.map(({name}) => name))])}`,
				outside.map(one => one.place),
			);
		const links = seen.found.linked.filter(({file}) =>
			file.role === 'docs'
				? !file.path.includes('/') || /readme|status|runbook|operat|deploy/i.test(file.path)
				: /status/i.test(file.base),
		);
		if (links.length > 0)
			return pass(
				`a status page of a monitoring service is named: ${list([...new Set(links.map(({groups}) => groups[0] ?? ''))], 2)}`,
				links.map(place),
			);
		const jobs = scheduled(seen);
		if (jobs.length > 0)
			return partial(
				`only a scheduled pipeline asks the service, whose failure no alert carries: ${list([...new Set(jobs.map(({path}) => path))])}`,
				jobs,
				60,
			);
		const own = inside(seen);
		if (own.length > 0)
			return partial(
				`a probe runs beside what it watches, and goes down with it: ${list([...new Set(own.map(({excerpt, path}) => excerpt ?? path))])}`,
				own,
				50,
			);
		return unknown('no file shows a probe that calls the service from outside');
	},
});
