// What limits requests: middleware, decorators, gateways. To add a library: its form in the pattern, its literal in the keywords.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** A limiter by its name, as middleware, decorator or option of a route. */
export const limiterName =
	/rate_?-?limit|ratelimit|throttl(?!ed?Log)|limiter(?!ror)\w*\b|slow_?down|tollbooth|httprate|governor|\bConsume\w*Token|bucket4j|RequestRateLimiter/i;

/** A limiter that holds for the whole application once it is there. */
export const limitsAll: Signal = {
	keywords: [
		'DEFAULT_THROTTLE',
		'SlowAPI',
		'default_limits',
		'ThrottlerGuard',
		'UseRateLimiter',
		'GlobalLimiter',
		'throttleApi(',
		'addInterceptor(',
		'Rack::Attack',
		'RequestRateLimiter',
		'login_throttling',
		'global: true',
		'GovernorLayer',
		'Governor::new',
		'RateLimit',
		'rate_limit',
	],
	pattern:
		/DEFAULT_THROTTLE_CLASSES|SlowAPI(ASGI)?Middleware|\bdefault_limits\s*=\s*\[|use(Class|Existing):\s*\w*Throttler\w*Guard|GlobalLimiter\s*=|Rack::Attack\.throttle|^\s*throttle\(|RequestRateLimiter|add_middleware\(\s*[\w.]{0,60}(?:RateLimit|rate_?limit)\w*|["'][\w.]*RateLimit\w*Middleware["']|GovernorLayer|->throttleApi\(|addInterceptor\(\s*(?:new )?\w*(?:[rR]ateLimit|[tT]hrottl)/,
	roles: ['source', 'config'],
};

/** A limiter before all routes of a server, in the file that starts it: `app.use(defaultRateLimiter())`. */
export const limiterOnServer: Signal = {
	keywords: ['ateLimit', 'ate_limit', 'hrottl', 'imiter', 'slowDown'],
	pattern:
		/^[ \t]{0,12}(?:app|server|fastify|application)\.(?:use|register)\(\s{0,4}(?:\w{0,40}(?:[rR]ate_?[lL]imit|[tT]hrottl|[lL]imiter)\w{0,20}|slowDown)\s{0,2}[(),]/,
	roles: ['source'],
	languages: ['javascript', 'typescript'],
	keepsText: true,
};

/** ASP.NET sets limiters up in one place and puts them before the routes in another. */
export const limiterMounted: Signal = {
	keywords: ['UseRateLimiter'],
	pattern: /\.UseRateLimiter\(/,
	languages: ['csharp', 'fsharp'],
};

/** A filter of a servlet or reactive server that limits, by its name. Spring mounts it when it is a component. */
export const limiterFilter: Signal = {
	keywords: ['Filter', 'Interceptor'],
	pattern:
		/\bclass\s+(\w{0,60}(?:RateLimit|Throttl|Bucket)\w{0,40})\b[^{]{0,120}\b(?:extends|implements|:)\s[^{]{0,80}(?:Filter|ServerInterceptor)\b/,
	languages: ['java', 'kotlin', 'groovy'],
	keepsText: true,
};

/** A gateway, ingress, load balancer or firewall limits before the service. */
export const limitsAtEdge: Signal = {
	keywords: [
		'limit_req',
		'limit-rps',
		'limit-rpm',
		'limit-connections',
		'ratelimit',
		'rate_limit',
		'rate-limit',
		'rateLimit',
		'throttling',
		'RATE_BASED',
		'UsagePlan',
		'usage_plan',
		'burst_limit',
	],
	pattern:
		/^\s*limit_req(_zone)?\s|ingress\.kubernetes\.io\/limit-(rps|rpm|connections)\b|\.ratelimit\.(average|burst)|^\s*rateLimit:\s*$|name:\s*["']?rate-limiting(-advanced)?\b|local_ratelimit|filters\.http\.ratelimit|rate_based_statement|RateBasedStatement|rate_limit_options|RATE_BASED_BAN|throttling_(burst|rate)_limit|throttling(Burst|Rate)Limit|UsagePlan\b|aws_api_gateway_usage_plan|<rate-limit(-by-key)?\b|cloudflare_(rate_limit|ruleset)|^\s*rate_limit\s*\{|burst_limit|kind:\s*(RateLimit\w*|BackendTrafficPolicy)\b/,
	roles: ['config', 'source'],
};

/** A limiter is made or named somewhere in the code. */
export const limiterMade: Signal = {
	keywords: [
		'rateLimit',
		'rate_limit',
		'ratelimit',
		'RateLimit',
		'throttle',
		'Throttle',
		'Limiter',
		'tollbooth',
		'httprate',
		'slowDown',
		'bucket4j',
		'login_throttling',
		'DEFAULT_THROTTLE_RATES',
	],
	pattern:
		/\brate_?[lL]imit\w*\(|(?<!class )\bRateLimit(?!\w{0,40}(?:Config|Form|Options|Settings|Dto|DTO|Proto|Error|Exception|Exceeded|Props|Policy)\w{0,20}\()\w*\(|new \w*(RateLimiter|Ratelimit)\w*|\bLimiter\(|@\w*([rR]ate_?[lL]imit\w*|[tT]hrottle\w*|limiter\.limit)\b|ThrottlerModule|AddRateLimiter\(|RateLimiter::for|['"]throttle:|throttle_classes|tollbooth\.\w+\(|httprate\.\w+\(|\bslowDown\(|RateLimiterFactory|Bucket4j|ThrottlesLogins|DEFAULT_THROTTLE_RATES|login_throttling:|hasTooManyLoginAttempts|limiter\.\w+\(/,
	roles: ['source', 'config'],
	languages: [...programs, 'yaml'],
};

/** A limiter of calls that the service itself makes. */
export const ownCalls =
	/client|fetch|sdk|openai|anthropic|llm|provider|crawl|scrap|outgoing|external|upstream|retry|queue|worker|job|debounce|lodash|scroll|resize|usecallback/i;
