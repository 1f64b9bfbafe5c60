import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {cloudResources, settingOf} from '../../lexicon/cloud-resources.ts';
import {dig, items, record, scalar, texts} from '../../lexicon/plain.ts';

/** A place where requests of the public arrive. */
export type Endpoint = {readonly name: string; readonly isEncrypted: boolean; readonly place: Evidence};

const certificateKinds = /^(Certificate|ManagedCertificate|Issuer|ClusterIssuer)$/;

/** Ingresses, gateways and load balancers of manifests. Charts' ingresses take TLS from values: theirs count only when they have it. */
export const clusterEndpoints = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Endpoint[] =>
	artefacts.kubernetes
		.filter(({file}) => ['source', 'config', 'ci'].includes(file.role))
		.flatMap(({file, value}) =>
			value.objects.flatMap(object => {
				const {kind, raw, name} = object;
				const text = JSON.stringify(dig(raw, 'metadata', 'annotations') ?? {});
				const endpoint = (isEncrypted: boolean, path: readonly string[]): readonly Endpoint[] => [
					{name: `${kind} ${name}`, isEncrypted, place: at(file.path, object.lineOf(path), `${kind} ${name}`)},
				];
				if (kind === 'Ingress') {
					const hasTls = items(dig(raw, 'spec', 'tls')).length > 0 || typeof dig(raw, 'spec', 'tls') === 'string';
					const isManaged =
						/managed-certificates|pre-shared-cert|certificate-arn|ssl-cert|cert-manager\.io\/(cluster-)?issuer/.test(
							text,
						);
					if (hasTls || isManaged) return endpoint(true, hasTls ? ['spec', 'tls'] : ['metadata', 'annotations']);
					return value.form === 'helm-template' ? [] : endpoint(false, ['spec']);
				}
				if (kind === 'Gateway' || kind === 'IngressRoute') {
					const entries = [...items(dig(raw, 'spec', 'servers')), ...items(dig(raw, 'spec', 'listeners'))];
					const isTls = entries.some(
						entry =>
							record(entry).tls !== undefined ||
							/HTTPS|TLS/.test(scalar(dig(entry, 'port', 'protocol')) ?? scalar(record(entry).protocol) ?? ''),
					);
					return entries.length > 0 || kind === 'IngressRoute'
						? endpoint(isTls || dig(raw, 'spec', 'tls') !== undefined, ['spec'])
						: [];
				}
				if (certificateKinds.test(kind)) return endpoint(true, ['spec']);
				if (kind === 'Service' && scalar(dig(raw, 'spec', 'type')) === 'LoadBalancer') {
					const ports = items(dig(raw, 'spec', 'ports')).map(port => scalar(record(port).port) ?? '');
					const isWeb = ports.some(port => port === '80' || port === '8080');
					if (/ssl-cert|certificate/.test(text) || ports.includes('443')) return endpoint(true, ['spec', 'ports']);
					return isWeb ? endpoint(false, ['spec', 'ports']) : [];
				}
				return [];
			}),
		);

const certificateFlag = /certresolver|certificatesresolvers|\.tls=true|\bacme\b/;

/** Traefik, Caddy and companions of nginx that get certificates, in Compose files. */
export const composeEndpoints = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Endpoint[] =>
	artefacts.composeFiles
		.filter(({file}) => file.role === 'source' || file.role === 'config')
		.flatMap(({file, value}) =>
			value.services.flatMap(service => {
				const labels = Array.isArray(service.raw.labels)
					? texts(service.raw.labels)
					: Object.entries(record(service.raw.labels)).map(([key, set]) => `${key}=${String(set)}`);
				const command = texts(service.raw.command);
				const isLabelled = labels.findIndex(label => certificateFlag.test(label));
				const isCommanded = command.findIndex(word => certificateFlag.test(word));
				const isCompanion = /(acme-companion|letsencrypt-nginx-proxy-companion|certbot|swag|https-portal)/.test(
					service.image ?? '',
				);
				if (isLabelled === -1 && isCommanded === -1 && !isCompanion) return [];
				const path =
					isLabelled === -1 ? (isCommanded === -1 ? ['image'] : ['command', isCommanded]) : ['labels', isLabelled];
				return [
					{
						name: `${service.name} (${file.path})`,
						isEncrypted: true,
						place: at(file.path, value.data.lineOf(['services', service.name, ...path]), service.name),
					},
				];
			}),
		);

const listenerRules: readonly {readonly type: RegExp; readonly key: RegExp; readonly on: RegExp}[] = [
	{
		type: /^aws_(lb|alb)_listener$|^AWS::ElasticLoadBalancingV2::Listener$/,
		key: /^(protocol|Protocol)$/,
		on: /^(HTTPS|TLS)$/,
	},
	{
		type: /^aws_cloudfront_distribution$|^AWS::CloudFront::Distribution$/,
		key: /(viewer_protocol_policy|ViewerProtocolPolicy)$/,
		on: /https/,
	},
	{
		type: /^google_compute_(managed_)?ssl_certificate$|^aws_acm_certificate$|^AWS::CertificateManager::Certificate$|^google_compute_target_https_proxy$/,
		key: /./,
		on: /./,
	},
	{
		type: /^azurerm_(linux|windows)_(web|function)_app$|^Microsoft\.Web\/sites$/,
		key: /^(https_only|httpsOnly)$/,
		on: /^true$/,
	},
	{type: /^azurerm_container_app$/, key: /ingress\.allow_insecure_connections$/, on: /^false$/},
	{type: /^digitalocean_(loadbalancer|certificate)$/, key: /(entry_protocol|^type)$/, on: /https|lets_encrypt/},
];

/** Listeners, certificates and distributions of infrastructure code. A listener that redirects is no plain endpoint. */
export const resourceEndpoints = (seen: Pick<Observations, 'artefacts' | 'files' | 'text'>): readonly Endpoint[] =>
	cloudResources(seen).flatMap(resource => {
		const rule = listenerRules.find(({type}) => type.test(resource.type));
		const setting = rule === undefined ? undefined : settingOf(resource, rule.key);
		// What passes bytes on tells nothing of what is in them.
		if (rule === undefined || setting === undefined || /^(TCP|UDP|TCP_UDP)$/.test(setting.value)) return [];
		const isRedirect = resource.settings.some(({key, value}) => /type$/i.test(key) && value === 'redirect');
		return [
			{
				name: `${resource.type} ${resource.name}`,
				isEncrypted: isRedirect || rule.on.test(setting.value),
				place: at(resource.path, setting.line, `${resource.type} ${resource.name}`),
			},
		];
	});
