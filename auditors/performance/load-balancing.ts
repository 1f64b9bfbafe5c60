import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {aspireProxy} from '../lexicon/aspire.ts';
import {storeBalancers} from '../lexicon/balancers.ts';
import {cloudResources} from '../lexicon/cloud-resources.ts';
import {instanceCounts} from '../lexicon/instances.ts';
import {platformsGiving} from '../lexicon/managed-platforms.ts';
import {dig, record, scalar, texts} from '../lexicon/plain.ts';
import {clusterObjects, servicePods} from '../lexicon/pods.ts';

const balancerType =
	/^(aws_(lb|alb|elb)(_target_group)?|AWS::ElasticLoadBalancing(V2)?::\w{1,40}|google_compute_(region_)?(backend_service|url_map|target_pool)|azurerm_(lb|application_gateway|frontdoor\w{0,20}|cdn_frontdoor_\w{1,40}|container_app)|Microsoft\.Network\/(loadBalancers|applicationGateways)|Microsoft\.App\/containerApps|digitalocean_loadbalancer|hcloud_load_balancer|module .{0,60}\balb\b.{0,20})$/;

const signals = {
	aspireProxy,
	/** A list of servers of nginx, HAProxy or Envoy. */
	upstream: {
		keywords: ['upstream', 'backend ', 'balance '],
		pattern: /^\s{0,12}upstream\s+[\w.-]{1,80}\s*\{|^\s{0,8}balance\s+(roundrobin|leastconn|source|first|random)/,
		roles: ['source', 'config'],
		paths: /\.(conf|cfg|template|tmpl|conf\.\w{1,10})$|nginx|haproxy/i,
	},
	/** One address to which a proxy hands everything. */
	proxied: {
		keywords: ['proxy_pass', 'reverse_proxy', 'proxypass', 'fastcgi_pass'],
		pattern: /^\s{0,24}(proxy_pass\s+https?:\/\/|reverse_proxy\s+\S|ProxyPass\s+\/|fastcgi_pass\s+\S)/i,
		roles: ['source', 'config'],
		maxPerFile: 2,
	},
	balancer: {
		keywords: [
			'ApplicationLoadBalancedFargateService',
			'ApplicationLoadBalancer(',
			'NetworkLoadBalancer(',
			'round_robin',
			'LoadBalancer(',
		],
		pattern: /\bnew [\w.]{0,40}(ApplicationLoadBalanced\w{1,30}|(Application|Network)LoadBalancer|LoadBalancer)\(/,
		roles: ['source', 'config'],
	},
} as const;

/** Traffic is spread over instances. */
export const loadBalancing = defineCheck({
	id: 'load-balancing',
	signals,
	decide: seen => {
		const {found, artefacts} = seen;
		const pods = servicePods(seen);
		const spreading = clusterObjects(seen).filter(({object}) => {
			if (/^(Ingress|Gateway|HTTPRoute|IngressRoute|VirtualService)$/.test(object.kind)) return true;
			if (object.kind !== 'Service' || !object.apiVersion.startsWith('v1')) return false;
			const selector = Object.entries(record(dig(object.raw, 'spec', 'selector')));
			// A chart's selector comes from helpers, and then fits nothing that can be read.
			return (
				selector.length > 0 &&
				(pods.some(({labels}) => selector.every(([key, value]) => labels[key] === value)) || pods.length === 0)
			);
		});
		const every = cloudResources(seen);
		const beforeStores = storeBalancers(every);
		const resources = every.filter(resource => balancerType.test(resource.type) && !beforeStores.has(resource));
		if (spreading.length > 0 && pods.length > 0) {
			const front = spreading.toSorted(
				(a, b) => Number(b.object.kind !== 'Service') - Number(a.object.kind !== 'Service'),
			);
			const kinds = [...new Set(front.map(({object}) => object.kind))];
			return pass(
				`requests are spread over pods by ${count(front.length, 'object')}: ${list(kinds)}`,
				front.map(({path, object}) => at(path, object.line, `${object.kind} ${object.name}`)),
			);
		}
		if (resources.length + found.balancer.length > 0) {
			return pass(
				`a balancer hands requests to instances: ${list([...new Set([...resources.map(({type, name}) => `${type} ${name}`), ...found.balancer.map(hit => hit.path)])])}`,
				[
					...resources.map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
					...found.balancer.map(place),
				],
			);
		}
		const platforms = platformsGiving(seen, 'balances');
		if (platforms.uses.length > 0) {
			const where = platforms.uses.map(use => use.place);
			const said = `requests are spread over instances, by default of ${list(platforms.names)}`;
			return platforms.elsewhere.length === 0
				? pass(said, where)
				: partial(`${said}; nothing balances ${list(platforms.elsewhere)}`, where);
		}

		const labelled = artefacts.composeFiles
			.filter(({file}) => file.role === 'source' || file.role === 'config')
			.flatMap(({file, value}) =>
				value.services.flatMap(service => {
					const labels = Array.isArray(service.raw.labels)
						? texts(service.raw.labels)
						: Object.keys(record(service.raw.labels));
					const index = labels.findIndex(label =>
						/traefik\.(http|tcp)\.(services|routers)|caddy(_\d+)?(\.reverse_proxy)?$/.test(scalar(label) ?? ''),
					);
					return index === -1
						? []
						: [at(file.path, value.data.lineOf(['services', service.name, 'labels', index]), labels[index])];
				}),
			);
		const several = instanceCounts(seen).filter(({instances}) => (instances ?? 0) >= 2);
		const proxies = [...labelled, ...found.upstream.map(place), ...found.proxied.map(place)];
		if (proxies.length > 0 && several.length > 0) {
			return pass(
				`a proxy spreads requests over ${list(several.map(({name, instances}) => `${name} × ${instances}`))}`,
				[...proxies, ...several.map(one => one.place)],
			);
		}
		const single = [...proxies, ...found.aspireProxy.map(place)];
		if (single.length > 0) {
			return partial(
				`a proxy stands in front (${list([...new Set(single.map(({path}) => path))])}), but the files start one instance behind it`,
				single,
				40,
			);
		}
		return unknown('no file shows how requests reach the instances');
	},
});
