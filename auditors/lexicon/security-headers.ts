// What sets security headers and what opens CORS. To add a library: its form in the pattern, its literal in the keywords.
import type {Signal} from '../../source/domain/signal.ts';

const everywhere = ['source', 'config'] as const;

/** A library or setting that sets the usual headers together. */
export const headerMiddleware: Signal = {
	keywords: [
		'helmet',
		'secureHeaders',
		'Talisman',
		'secure_headers',
		'SecureHeaders',
		'SecurityHeaders',
		'security_headers',
		'securityHeaders',
		'XFrameOptionsMiddleware',
		'SecurityMiddleware',
		'middleware.Secure',
		'unrolled/secure',
		'secure.New',
		'NetEscapades',
		'contentSecurityPolicy(',
		'nelmio_security',
		'bepsvpt',
		'spatie/laravel-csp',
		'AddCsp',
		'secure.Secure',
		'load_defaults',
		'browserSecurityHeaders',
		'ResponseHeadersPolicy',
		'response_headers_policy',
		'useSecurityHeaders',
		'nuxt-security',
		'SetSecurityHeaders',
	],
	pattern:
		/\bhelmet(?:\.\w+)?\(|register\(\s*(?:import\(["'])?@?(?:fastify\/)?helmet|\bsecureHeaders\(|\bTalisman\(|\bSecureHeaders\w*\b|\[SecurityHeaders\]|\b[sS]ecurity_?Headers\w*\b|security\.SecurityMiddleware|clickjacking\.XFrameOptionsMiddleware|middleware\.Secure(?:WithConfig)?\(|\bsecure\.New\(|nelmio_security:|AddCspMiddleware|config\.load_defaults|response_headers_policy\b|ResponseHeadersPolicy\b|nuxt-security/,
	roles: everywhere,
};

/** Header by header. The first group is the header. */
export const headerSet: Signal = {
	keywords: [
		'X-Frame-Options',
		'Content-Security-Policy',
		'Strict-Transport-Security',
		'X-Content-Type-Options',
		'Referrer-Policy',
		'Permissions-Policy',
		'SECURE_HSTS_SECONDS',
		'UseHsts',
		'contentSecurityPolicy',
		'frameOptions',
		'httpStrictTransportSecurity',
		'stsSeconds',
		'sts_seconds',
		'contentTypeNosniff',
		'frameDeny',
		'X_FRAME_OPTIONS',
		'content_security_policy',
		'X-XSS-Protection',
		'X_CONTENT_TYPE',
		'STRICT_TRANSPORT',
	],
	pattern:
		/["'\s.](X-Frame-Options|Content-Security-Policy(?:-Report-Only)?|Strict-Transport-Security|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|X-XSS-Protection)\b|\b(SECURE_HSTS_SECONDS|UseHsts|contentSecurityPolicy|frameOptions|httpStrictTransportSecurity|stsSeconds|sts_seconds|contentTypeNosniff|frameDeny|X_FRAME_OPTIONS|content_security_policy|X_CONTENT_TYPE_OPTIONS|STRICT_TRANSPORT_SECURITY)\b/i,
	roles: everywhere,
};

/** Any origin may call. */
export const corsOpen: Signal = {
	keywords: [
		'cors',
		'Access-Control-Allow-Origin',
		'AllowAnyOrigin',
		'CrossOrigin',
		'allowed_origins',
		'allowedOrigins',
		'AllowedOrigins',
		'AllowAllOrigins',
		'AllowOrigins',
		'allow_origins',
		'allow_origin',
		'cors.origins',
		'AllowedOriginPatterns',
	],
	pattern:
		/(?<![\w.])cors\(\s*\)|Access-Control-Allow-Origin["']?\s*[,:=]?>?\s*(?:value:\s*)?["']?\s*\*|AllowAnyOrigin\(|SetIsOriginAllowed\(\s*_?\w*\s*=>\s*true|@CrossOrigin\s*(?:$|\(\s*\)|\(\s*(?:origins\s*=\s*)?\{?\s*["']\*)|allow(?:ed)?_?-?[oO]rigins?(?:Patterns)?["']?\s*(?:[=:(,]|=>)+\s*(?:\[\]string\s*)?[[{(]?\s*["']\*["']|Allow(?:All)?Origins:\s*(?:true|\[\]string\{\s*"\*")|CORS_(?:ORIGIN_)?ALLOW_ALL(?:_ORIGINS)?\s*=\s*True|\bCORS\(\s*\w+\s*\)|\borigin:\s*(?:["']\*["']|true\b)|enableCors\(\s*\)|cors\.Default\(\)|middleware\.CORS\(\)|cors-allow-origin:\s*["']?\*|CorsLayer::(?:permissive|very_permissive)|Cors::permissive|cors\.AllowAll\(|origins\s+["']\*["']|allow_any_origin\(|quarkus\.http\.cors\.origins\s*[=:]\s*["']?(?:\*|\/\.\*\/)|[aA]llowed[oO]rigin(?:Pattern)?s?\(\s*(?:List\.of|Arrays\.asList|Collections\.singletonList|listOf|Set\.of)\(\s*"\*"/,
	roles: everywhere,
};

/** A policy on origins that is not open to all. */
export const corsPolicy: Signal = {
	keywords: [
		'CORSMiddleware',
		'cors(',
		'CORS(',
		'WithOrigins',
		'CORS_ALLOWED_ORIGINS',
		'CorsConfiguration',
		'enableCors',
		'cors.New',
		'CorsLayer',
		'allowedOrigins',
		'allowed_origins',
		'Rack::Cors',
		'CorsService',
		'Access-Control-Allow-Origin',
		'AllowedOrigins',
		'HandleCors',
		'cors.Handler',
		'cors.Options',
		'CORS_ORIGIN',
		'AllowOrigins',
		'nelmio_cors',
		'quarkus.http.cors',
	],
	pattern:
		/CORSMiddleware\b|(?<![\w.])cors\(\s*[{\w]|\bCORS\([^)]{0,80}origins|WithOrigins\(|CORS_(?:ORIGIN_WHITELIST|ALLOWED_ORIGINS?)|CorsConfiguration|enableCors\(\s*[{\w]|cors\.(?:New|Handler|Options)\b|CorsLayer::new|[aA]llowed_?[oO]rigins|Rack::Cors|Access-Control-Allow-Origin|AllowOrigins|HandleCors|nelmio_cors|quarkus\.http\.cors\.origins/,
	roles: everywhere,
};

/** Starters that set headers by themselves. */
export const headersByDefault = {
	name: 'Spring Security',
	maven: 'org.springframework.boot:spring-boot-starter-security',
} as const;
/** They are switched off as a whole. */
export const headersOff: Signal = {
	keywords: ['headers(', 'HeadersConfigurer'],
	pattern:
		/\bheaders\(\s*(?:AbstractHttpConfigurer|HeadersConfigurer)(?:<[^>]{0,40}>)?::disable|\bheaders\(\)\s*\.disable\(|\bheaders\(\s*(\w{1,30})\s*->\s*\1\.disable\(/,
	languages: ['java', 'kotlin', 'groovy'],
};
/** These set them unless they are switched off. */
export const railsDefault = {name: 'Rails', rubygems: 'rails'} as const;

/** Clients, tests of headers, and documents of them set nothing. */
export const notSetting =
	/\bget\(|headers\.get|headers\[['"][\w-]{1,60}['"]\](?!\s?=[^=])|expect|assert|\.has\(|toHaveProperty|delete\b|removeHeader|\bif\b|description|fetch\(/i;
