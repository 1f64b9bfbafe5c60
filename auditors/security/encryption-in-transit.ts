import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {platformsGiving} from '../lexicon/managed-platforms.ts';
import {clusterEndpoints, composeEndpoints, resourceEndpoints} from './shared/tls-endpoints.ts';

const signals = {
	/** Settings of proxies. */
	proxy: {
		keywords: ['ssl_certificate', 'listen', 'sslcertificatefile', 'acme', 'certresolver', 'force_https', 'bind *:443'],
		pattern:
			/^\s{0,20}ssl_certificate\s|^\s{0,20}listen\s[^;#]{0,60}\bssl\b|\bSSLCertificateFile\b|^\s{0,20}certresolver:|^\s{0,20}bind\s.{0,40}:443\s.{0,40}ssl/i,
		roles: ['source', 'config'],
		languages: ['', 'nginx', 'yaml', 'toml', 'ini', 'apache', 'text', 'conf'],
	},
	/** A proxy of Kamal that gets certificates. */
	kamal: {keywords: ['ssl: true'], pattern: /^\s{2,8}ssl:\s*true/, paths: /(^|\/)config\/deploy[\w.-]*\.yml$/},
	/** The program itself demands TLS of browsers, or ends it. */
	program: {
		keywords: [
			'UseHsts',
			'UseHttpsRedirection',
			'SECURE_SSL_REDIRECT',
			'SECURE_HSTS_SECONDS',
			'Strict-Transport-Security',
			'strictTransportSecurity',
			'HTTPSRedirectMiddleware',
			'helmet(',
			'ListenAndServeTLS',
			'autocert.',
			'force_ssl',
			'requiresSecure',
			'server.ssl.key-store',
			'Talisman(',
			'createServer(',
			'hsts(',
		],
		pattern:
			/\bUseHsts\(|\bUseHttpsRedirection\(|\bSECURE_SSL_REDIRECT\s*=\s*(?!False)|\bSECURE_HSTS_SECONDS\s*=\s*(?!0\b)|Strict-Transport-Security|\bstrictTransportSecurity\b|\bHTTPSRedirectMiddleware\b|\bhelmet\(\)|\bListenAndServeTLS\(|\bautocert\.|\bforce_ssl\s*=\s*true|\brequiresSecure\(|^server\.ssl\.key-store|\bTalisman\(|\bhttps\.createServer\(|\bhsts\(/,
		roles: ['source', 'config'],
		maxPerFile: 4,
	},
} as const;

/** Caddy gets certificates for each site that it serves under a host name. */
const caddySite =
	/^(?!:|http:|\{|localhost|127\.|\s|#|\()[^\s{]{0,80}\.[a-z]{2,}[^{\n]{0,80}\{|^\{\$[A-Z_]{1,60}(:[^}]{0,60})?\}[^{\n]{0,40}\{/m;

/** Data of an answer: `"Strict-Transport-Security": [`, in a file of samples. */
const isRecorded = (text: string, base: string): boolean =>
	/^"Strict-Transport-Security":\s?(?:\[|"[^"]{0,80}",?$)/i.test(text.trim()) &&
	!/secur|header|config|middleware|server/i.test(base);

/** TLS ends in front of every public endpoint. */
export const encryptionInTransit = defineCheck({
	id: 'encryption-in-transit',
	signals,
	decide: seen => {
		const {found, files, text} = seen;
		const endpoints = [...clusterEndpoints(seen), ...resourceEndpoints(seen), ...composeEndpoints(seen)];
		const closed = endpoints.filter(({isEncrypted}) => isEncrypted);
		const plain = endpoints.filter(({isEncrypted}) => !isEncrypted);
		const caddy = files
			.named('Caddyfile')
			.filter(file => file.role !== 'test' && caddySite.test(text(file.path) ?? ''));
		const proxies = [...found.proxy, ...found.kamal];
		const platforms = platformsGiving(seen, 'tls');
		// Answers of others that were recorded hold their headers.
		const asking = found.program.filter(({text, file}) => !isRecorded(text, file.base));
		const app = asking.map(place);
		const places = [
			...closed.map(one => one.place),
			...proxies.map(place),
			...caddy.map(file => at(file.path, 1)),
			...platforms.uses.map(use => use.place),
		];
		const names = [
			...closed.map(({name}) => name),
			...proxies.map(hit => hit.path),
			...caddy.map(file => `${file.path}, by default of Caddy`),
			...platforms.names.map(name => `by default of ${name}`),
		];
		if (places.length > 0 && plain.length > 0) {
			return partial(
				`TLS ends at ${list([...new Set(names)], 3)}, but plain HTTP is open at ${list([...new Set(plain.map(({name}) => name))], 3)}`,
				[...plain.slice(0, 6).map(one => one.place), ...places],
			);
		}
		if (places.length > 0 && places.length === platforms.uses.length && platforms.elsewhere.length > 0) {
			return partial(`TLS ends ${list(names)}; nothing is said of ${list(platforms.elsewhere)}`, places, 60);
		}
		if (places.length > 0)
			return pass(`TLS ends in front of the service: ${list([...new Set(names)])}`, [...places, ...app]);
		if (plain.length > 0) {
			return fail(
				`public endpoints answer over plain HTTP: ${list([...new Set(plain.map(({name}) => name))])}`,
				plain.map(one => one.place),
			);
		}
		if (app.length > 0) {
			return partial(
				`the program asks for TLS itself (${list([...new Set(asking.map(hit => hit.path))])}); no certificate or proxy in front of it is in the files`,
				app,
			);
		}
		return unknown(
			'no file shows where TLS ends: there is no ingress, proxy, load balancer or platform file with a certificate',
		);
	},
});
