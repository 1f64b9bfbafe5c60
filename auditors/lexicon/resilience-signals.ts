// What tests of retries, breakers and fallbacks say and use. To add a form: its literal in `keywords` and in `pattern`.
import type {Role} from '../../source/domain/file.ts';
import type {Signal} from '../../source/domain/signal.ts';

const roles: readonly Role[] = ['test'];

const words = [
	'retry',
	'retries',
	'retried',
	'circuit',
	'breaker',
	'fallback',
	'falls back',
	'fall back',
	'backoff',
	'resilien',
	'degrad',
	'max_attempts',
	'maxAttempts',
	'bulkhead',
];

/** The title or the name of a case is about a protection against failing services. */
export const protectionCase: Signal = {
	keywords: words,
	pattern:
		/(?:^|[^\w.])(?:it|test|describe|context|specify|scenario|should)(?:\.\w{1,12})?\s*\(?\s*["'`].{0,160}?(?:retr(?:y|ies|ied|ying)|circuit|breaker|fall(?:s|ing)?[ -]?back|back-?off|resilien|degrad)|\b(?:def|func|function|fun|void|Task|async Task|fn)\s+\w{0,120}(?:(?<!fo)retr(?:y|ies|ied|ying)|circuit|(?<!tie)breaker|fall_?back|falls_?back|back_?off|resilien|degrad)|t\.Run\(\s*".{0,120}(?:retr(?:y|ies|ied)|circuit|breaker|fall ?back|backoff)|\bname:\s*["'].{0,120}(?:retr(?:y|ies|ied)|circuit|breaker|fall ?back|backoff)/i,
	roles,
	maxPerFile: 40,
};

/** A test makes a call fail. */
export const failureInjected: Signal = {
	keywords: [
		'mockReject',
		'rejects',
		'rejected',
		'side_effect',
		'raise',
		'throw',
		'ECONNR',
		'ECONNA',
		'error',
		'Exception',
		'status',
		'Status',
		'Code',
		'WireMock',
		'timeout',
		'unavailable',
		'nock(',
		'fail',
	],
	pattern:
		/mockReject|\.rejects?\(|side_effect|\braises?\b|\bthrow(?:s|n|ing)?\b|Throws|errors\.New|fmt\.Errorf|Exception\b|\b(?:50[0-4]|429)\b|ServiceUnavailable|InternalServerError|TooManyRequests|ECONN\w+|[Uu]navailable|replyWithError|withFault|ConnectionError|TimeoutError|ConnectException|Mono\.error|[fF]ail(?:ing|ed|s|ure|N|Times)?\w{0,20}\(|new Error\(/,
	roles,
	maxPerFile: 40,
};

/** A test uses a library of circuit breakers and retries, or a breaker itself. */
export const breakerUsed: Signal = {
	keywords: [
		'resilience4j',
		'CircuitBreaker',
		'circuit_breaker',
		'Polly',
		'tenacity',
		'opossum',
		'cockatiel',
		'gobreaker',
		'failsafe',
		'hystrix',
		'pybreaker',
	],
	pattern:
		/resilience4j|circuit_?breaker|\bPolly\b|\btenacity\b|\bopossum\b|\bcockatiel\b|gobreaker|dev\.failsafe|hystrix|pybreaker/i,
	roles,
	maxPerFile: 5,
};
