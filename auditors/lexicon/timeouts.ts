// How calls of other services are limited in time. To add one: one line.
import {type Form, signalOf} from './forms.ts';

/** A timeout of a call, by the languages in which it is written so. */
export const timeoutForms: readonly Form[] = [
	{name: 'AbortSignal.timeout', keywords: 'AbortSignal.timeout'},
	{name: 'an abort after a time', keywords: '.abort(', pattern: /setTimeout\([^)]{0,60}\.abort\(/},
	{
		name: 'a timeout option',
		keywords: 'timeout',
		pattern:
			/\b(?:timeout(?:_?[mM]s|Seconds|InSeconds)?|connect_?[tT]imeout|read_?[tT]imeout|request_?[tT]imeout|response_?[tT]imeout|headers_?[tT]imeout|body_?[tT]imeout|open_?timeout|socket_?[tT]imeout|total_?[tT]imeout|connectionTimeout|greetingTimeout)["']?\s{0,3}(?:=(?![=>])|:|=>)\s{0,3}(?!\s|None\b|null\b|0\b|undefined\b|nil\b|number\b|string\b|int\b|float\b|bool|Optional|NodeJS|ReturnType|(?:window\.)?setTimeout|any\b|useRef|z\.|\[|\?)/,
	},
	{
		name: 'a client timeout',
		keywords: 'timeout',
		pattern:
			/\bhttpx\.Timeout\(|ClientTimeout\(|(?:\.|->|::)(?:setT|t|setReadT|readT|setConnectT|connectT|writeT|callT|responseT|setResponseT|setConnectionRequestT|setSocketT|connectionRequestT)imeout\w{0,12}\(|\bTimeout:\s{0,6}[\w(]|\.Timeout\s{0,3}=\s{0,3}\w|\btimeoutConnect|TimeLimiterConfig|@TimeLimiter|\.timeoutDuration\(|@Timeout\(|\.AddTimeout\(|TimeoutAsync\(|CURLOPT_(?:CONNECT)?TIMEOUT/,
	},
	{
		name: 'a context with a deadline',
		keywords: 'context.With',
		pattern: /(?:\bctx|\w{1,30}),?\s{0,3}.{0,20}context\.With(?:Timeout|Deadline)\(/,
	},
	{
		name: 'a gRPC deadline',
		keywords: 'withDeadlineAfter|deadline',
		pattern: /withDeadlineAfter\(|\bdeadline\s{0,3}[:=]\s{0,3}(?!null|None)/,
	},
	{
		name: 'a time limit',
		keywords:
			'asyncio.wait_for|asyncio.timeout|tokio::time::timeout|Timeout.timeout|promiseTimeout|pTimeout(|withTimeout(',
		pattern: /asyncio\.(?:wait_for|timeout)\(|tokio::time::timeout|Timeout\.timeout|\bpTimeout\(|\bwithTimeout\(/,
	},
];
export const timeout = signalOf(timeoutForms, {roles: ['source'], maxPerFile: 60});

/** A context whose result is thrown away limits nothing. */
export const discardedContext = /^\s*_\s*,\s*\w+\s*:?=\s*context\.With/;

/** A setting that limits all calls of a client. To add one: one line; `languages` are those of the calls that it covers. */
export type GlobalTimeout = Form & {readonly languages: readonly string[]; readonly calls?: RegExp};
const jvm = ['java', 'kotlin', 'groovy', 'scala'];
const script = ['typescript', 'javascript', 'vue', 'svelte'];
export const globalTimeouts: readonly GlobalTimeout[] = [
	{
		name: 'the standard resilience handler',
		keywords: 'AddStandardResilienceHandler',
		languages: ['csharp', 'razor', 'fsharp'],
	},
	{
		name: 'the default of all factory clients',
		keywords: 'ConfigureHttpClientDefaults',
		pattern: /ConfigureHttpClientDefaults\([^)]{0,80}[tT]imeout/,
		languages: ['csharp', 'razor', 'fsharp'],
	},
	{name: 'axios.defaults.timeout', keywords: 'axios.defaults.timeout', languages: script, calls: /axios/},
	{
		name: 'the global dispatcher',
		keywords: 'setGlobalDispatcher(',
		pattern: /setGlobalDispatcher\([^\n]{0,200}[tT]imeout/,
		languages: script,
		calls: /fetch/,
	},
	{name: 'socket.setdefaulttimeout', keywords: 'setdefaulttimeout(', languages: ['python'], calls: /urlopen/},
	{
		name: 'Spring HTTP client settings',
		keywords: 'spring.http.client|spring.http.clients|httpclient.connect-timeout',
		pattern: /spring\.http\.clients?\.\w*(?:connect|read)-timeout|httpclient\.(?:connect|response)-timeout/,
		languages: jvm,
	},
	{
		name: 'client settings',
		keywords: 'connect-timeout|connectTimeout|read-timeout|readTimeout|response-timeout',
		pattern: /^\s{4,20}(?:connect-timeout|connectTimeout|read-timeout|readTimeout|response-timeout):\s*\d/,
		languages: jvm,
	},
	{
		name: 'MicroProfile REST client',
		keywords: 'rest-client',
		pattern: /rest-client.{0,80}(?:read|connect)-timeout|mp-rest\/(?:read|connect)Timeout/,
		languages: jvm,
	},
	{
		name: 'Symfony HTTP client settings',
		keywords: 'timeout:|max_duration:',
		pattern: /^\s{8,20}(?:timeout|max_duration):\s*\d/,
		languages: ['php'],
		calls: /HttpClientInterface/,
	},
	{
		// It limits streams; curl, and with it Guzzle and Laravel's client, does not read it.
		name: 'default_socket_timeout',
		keywords: 'default_socket_timeout',
		languages: ['php'],
		calls: /file_get_contents|\bfopen\(|SoapClient|stream_(?:context|socket)/,
	},
	{
		name: 'an Istio route timeout',
		keywords: 'perTryTimeout:',
		languages: ['go', 'python', 'csharp', 'php', 'ruby', 'rust', ...jvm, ...script],
	},
];
export const globalTimeout = signalOf(globalTimeouts, {roles: ['source', 'config']});
