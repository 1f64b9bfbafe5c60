import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources, settingOf} from '../lexicon/cloud-resources.ts';
import {platformsGiving} from '../lexicon/managed-platforms.ts';
import {dig, scalar} from '../lexicon/plain.ts';
import {clusterObjects} from '../lexicon/pods.ts';

const contentNetwork =
	/^(aws_cloudfront_distribution|AWS::CloudFront::Distribution|azurerm_cdn_\w{1,60}|Microsoft\.Cdn\/profiles|google_compute_backend_bucket|fastly_service_vcl|cloudflare_(zone|record|pages_project)|bunnynet_pullzone|digitalocean_cdn)$/;

/** The least time for which browsers keep an asset that counts as long. @unit seconds */
const longTime = 30 * 24 * 60 * 60;
/** Less than this is for answers of an API, not for assets. @unit seconds */
const shortTime = 60 * 60;

const signals = {
	/** Headers and settings by which browsers keep assets. */
	header: {
		keywords: ['max-age', 'maxage', 'expires', 'expiresbytype', 'immutable', 'max_age'],
		pattern:
			/cache-control.{0,80}\b(?:s-)?max-age[= ]+(\d{3,9})|\b(immutable)\b|^\s{0,24}expires\s+(\d{1,4}[ydwM]|max);|ExpiresByType\s+(?:text|image|font|application)\/\S+\s+"access plus (\d+ \w+)"|express\.static\([^)]{0,80}maxAge:\s*['"]?(\w+)/i,
		roles: ['source', 'config'],
		languages: [
			'',
			'nginx',
			'apache',
			'conf',
			'typescript',
			'javascript',
			'python',
			'go',
			'java',
			'kotlin',
			'php',
			'ruby',
			'csharp',
			'rust',
			'yaml',
			'json',
			'toml',
			'ini',
		],
		maxPerFile: 5,
	},
	/** Frameworks and libraries that give assets names by content and long-lived headers. */
	fingerprinted: {
		keywords: [
			'CompressedManifestStaticFilesStorage',
			'ManifestStaticFilesStorage',
			'MapStaticAssets',
			'spring.web.resources.cache',
			'WhiteNoiseMiddleware',
			'StaticFileOptions',
		],
		pattern:
			/\bwhitenoise\.storage\.\w{0,20}ManifestStaticFilesStorage|\.MapStaticAssets\(|spring\.web\.resources\.cache\.cachecontrol\.max-age/,
		roles: ['source', 'config'],
	},
	/** A setting that gives assets another host. */
	assetHost: {
		keywords: [
			'assetPrefix',
			'ASSET_URL',
			'asset_host',
			'CDN_URL',
			'STATIC_URL',
			'assetsPrefix',
			'deployUrl',
			'cdnUrl',
			'cdnURL',
		],
		pattern:
			/\bassetPrefix:.{0,60}(https?:|CDN|process\.env)|\bconfig\.asset_host\s*=|\bSTATIC_URL\s*=\s*['"]https:\/\/|\bcdnURL:\s*\S/,
		roles: ['source', 'config'],
	},
} as const;

const isAsset = /\b(static|assets?|js|css|fonts?|images?|chunks|location|files?)\b/i;

const secondsIn = (groups: readonly (string | undefined)[]): number => {
	const [, seconds, immutable, expires, access, express] = groups;
	if (seconds !== undefined) return Number(seconds);
	if (immutable !== undefined) return longTime;
	const span = (expires ?? access ?? express ?? '').toLowerCase();
	const amount = Number.parseInt(span, 10);
	if (span === 'max' || /y/.test(span)) return 365 * 86_400;
	if (/mo/.test(span)) return amount * 30 * 86_400;
	if (/w/.test(span)) return amount * 7 * 86_400;
	return /d/.test(span) ? amount * 86_400 : amount || 0;
};

/** Static assets come from a CDN or with long-lived cache headers. */
export const cdn = defineCheck({
	id: 'cdn',
	signals,
	decide: seen => {
		const {found} = seen;
		const networks = cloudResources(seen).filter(({type}) => contentNetwork.test(type));
		const switched = cloudResources(seen).filter(resource => settingOf(resource, /^enable_cdn$/)?.value === 'true');
		const configs = clusterObjects(seen).filter(({object}) => object.kind === 'BackendConfig');
		const onConfigs = configs.filter(({object}) => scalar(dig(object.raw, 'spec', 'cdn', 'enabled')) === 'true');
		const platforms = platformsGiving(seen, 'cdn');
		const places = [
			...[...networks, ...switched].map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
			...onConfigs.map(({path, object}) => at(path, object.lineOf(['spec', 'cdn']), object.name)),
			...platforms.uses.map(use => use.place),
			...found.assetHost.map(place),
		];
		if (places.length > 0) {
			const names = [
				...[...networks, ...switched].map(({type, name}) => `${type} ${name}`),
				...onConfigs.map(({object}) => `BackendConfig ${object.name}`),
				...platforms.names.map(name => `by default of ${name}`),
				...found.assetHost.map(hit => hit.path),
			];
			return pass(`assets come from a content network: ${list([...new Set(names)])}`, places);
		}

		const kept = found.header
			.filter(hit => hit.groups[2] === undefined || /cache-control|max-?age/i.test(hit.text))
			.map(hit => ({hit, seconds: secondsIn(hit.groups)}))
			.filter(
				({hit, seconds}) => seconds >= shortTime && (seconds >= longTime || isAsset.test(`${hit.path} ${hit.text}`)),
			);
		const long = kept.filter(({seconds}) => seconds >= longTime);
		if (long.length + found.fingerprinted.length > 0) {
			const hits = [...long.map(({hit}) => hit), ...found.fingerprinted];
			return pass(
				`browsers keep assets for 30 days or more (${list([...new Set(hits.map(hit => hit.path))])})`,
				hits.map(place),
			);
		}
		if (kept.length > 0) {
			return partial(
				`browsers keep some assets, but for less than 30 days (${list([...new Set(kept.map(({hit}) => hit.path))])})`,
				kept.map(({hit}) => place(hit)),
				40,
			);
		}
		if (configs.length > 0) {
			return fail(
				`the balancer's BackendConfig does not switch the CDN on: ${list(configs.map(({object}) => object.name))}`,
				configs.map(({path, object}) => at(path, object.lineOf(['spec']), `BackendConfig ${object.name}`)),
			);
		}
		return unknown('no file sets a CDN or cache headers for assets');
	},
});
