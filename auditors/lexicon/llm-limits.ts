// How code bounds a call in time and in number. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A call ends after a set time. An option without a value, and one that switches the limit off, is none. */
export const callTimeout: Signal = {
	keywords: ['timeout', 'time_out', 'wait_for(', 'CancelAfter', 'TimeLimiter', 'deadline'],
	pattern:
		/\b(?:with_?|set_?|set|request_?|read_?|call_?|connect_?|llm_?|default_?|api_?|network_?|response_?)?time_?out(?:_?ms|_?millis|_?seconds|_?secs?|_?sec|_?s)?["']?\s*(?:=>|[:=(]|:=)\s*(?!None\b|null\b|undefined\b|false\b|0\b|\)|number\b|int\b|float\b|Optional|str\b|\?)[^\s]|AbortSignal\.timeout\(|WithTimeout\(|WithDeadline\(|asyncio\.(?:wait_for|timeout)\(|NetworkTimeout\s*=|WithRequestTimeout\(|(?:httpx|aiohttp)\.(?:Client)?Timeout\(|CancelAfter\(|@TimeLimiter|setTimeout\(.{0,60}abort/i,
	roles: ['source'],
	maxPerFile: 10,
};

/** A failed call is made again, a set number of times at most. */
export const callRetries: Signal = {
	keywords: ['retry', 'retries', 'attempt', 'backoff', 'Resilience'],
	pattern:
		/\bmax_?retr(?:y|ies)\w{0,10}["']?\s*(?:=>|[:=(])\s*(?!None\b|null\b|Infinity|number\b|int\b|\?)|\bnum_?retries\s*[:=]|\bmax_?attempts?["']?\s*[:=(]|stop_after_attempt|^\s*@(?:retry|Retryable|Retry|backoff)\b|\bwith_?[rR]etry\(|\bpRetry\(|\basync-retry|retry\.(?:Do|OnError)\(|WithMaxRetries\(|WithMaxRetryAttempts|RetryPolicy\b|AddStandardResilienceHandler|WaitAndRetry|\bnew \w{0,30}Retry\w{0,20}(?:Interceptor|Handler|Policy|Transport|Middleware)\(|\bretries\s*[:=]\s*\d|\.retry(?:When)?\(|(?:for|while)\b.{0,50}\b(?:attempts?|retry|retries|tries)\b.{0,30}(?:<|range\(|\bin\b)|max_retry/i,
	roles: ['source'],
	maxPerFile: 10,
};

/** Settings of a framework that limit the clients that it makes; the first group is `timeout` or the retries. */
export const settingLimits: Signal = {
	keywords: ['langchain4j.', 'spring.ai.'],
	pattern:
		/\b(?:quarkus\.)?langchain4j\.[\w".-]{0,60}?\b(timeout|max-retries)\s*[:=]\s*\S|\bspring\.ai\.(?:[\w-]{1,40}\.){0,3}(?:(retry)\.max-attempts|(?:connect-|read-)?(timeout))\s*[:=]\s*\S/,
	roles: ['source', 'config'],
	languages: ['ini', 'yaml'],
};

/** Every HTTP client of the program gets limits. */
export const everyClientLimited: Signal = {
	keywords: ['AddStandardResilienceHandler', 'ConfigureHttpClientDefaults'],
	pattern: /AddStandardResilienceHandler\(/,
	roles: ['source'],
};
