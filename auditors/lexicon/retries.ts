// How transient failures are retried. To add one: one line.
import {type Form, signalOf} from './forms.ts';

export type RetryForm = Form & {
	/** It waits longer each time by itself. */
	readonly backsOff?: boolean;
	/** It ends after a number of attempts by itself. */
	readonly isBounded?: boolean;
	/** It covers all calls of a client, gateway or queue. */
	readonly isWide?: boolean;
	/** How long it waits may stand in the settings of the application. */
	readonly isSetElsewhere?: boolean;
	/** A hint at a retry: it is one only where the pauses and their end stand in the file too. */
	readonly isHint?: boolean;
	/** It retries work of a database only. */
	readonly isDatabase?: boolean;
};

export const retryForms: readonly RetryForm[] = [
	{
		name: 'the standard resilience handler',
		of: 'net',
		keywords: 'AddStandardResilienceHandler',
		backsOff: true,
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Polly',
		of: 'net',
		keywords: 'WaitAndRetry|AddRetry(|.RetryAsync(|AddTransientHttpErrorPolicy|RetryStrategyOptions',
		pattern:
			/\.WaitAndRetry\w{0,10}\(|\.AddRetry\(|\.RetryAsync\(|AddTransientHttpErrorPolicy|new RetryStrategyOptions/,
		isBounded: true,
	},
	{
		name: 'EF Core retry',
		of: 'net',
		keywords: 'EnableRetryOnFailure',
		backsOff: true,
		isBounded: true,
		isDatabase: true,
	},
	{
		name: 'Spanner transaction retry',
		of: 'net',
		keywords: 'RunWithRetriableTransaction',
		backsOff: true,
		isBounded: true,
		isDatabase: true,
	},
	{
		name: 'tenacity',
		of: 'py',
		keywords: '@retry|Retrying(|AsyncRetrying|retry_async',
		pattern: /^\s*@(?:tenacity\.)?retry\b|\b(?:Async)?Retrying\(/,
	},
	{name: 'backoff', of: 'py', keywords: 'backoff.on_', pattern: /@backoff\.on_(?:exception|predicate)/, backsOff: true},
	{name: 'stamina', of: 'py', keywords: 'stamina.retry', backsOff: true, isBounded: true},
	{
		name: 'urllib3 Retry',
		of: 'py',
		keywords: 'Retry(|max_retries=',
		pattern: /\bRetry\(\s*(?:total|connect|read|\d|$)|max_retries\s*=\s*(?:Retry|retry|\d)/,
		isBounded: true,
	},
	{
		name: 'httpx transport retries',
		of: 'py',
		keywords: 'HTTPTransport(',
		pattern: /HTTPTransport\([^)]{0,80}retries\s*=/,
		isBounded: true,
	},
	{
		name: 'Celery retry',
		of: 'py',
		keywords: 'autoretry_for|self.retry(|retry_backoff',
		pattern: /autoretry_for|self\.retry\(|retry_backoff/,
		isBounded: true,
	},
	{
		name: 'boto3 retries',
		of: 'py',
		keywords: 'retries=',
		pattern: /Config\([^)]{0,120}retries\s*=/,
		backsOff: true,
		isBounded: true,
	},
	{name: 'p-retry', of: 'js', keywords: 'pRetry(', backsOff: true, isBounded: true},
	{
		name: 'async-retry',
		of: 'js',
		keywords: 'retry(',
		pattern:
			/\b(?:await|return)\s+(?:async)?[rR]etry\(|\bretryAsync\(|\bretryWithBackoff\(|\bwithRetr(?:y|ies)\(|\bfetchWithRetry\(/,
	},
	{name: 'axios-retry', of: 'js', keywords: 'axiosRetry(', isBounded: true, isWide: true},
	{
		name: 'fetch-retry',
		of: 'js',
		keywords: 'fetchRetry(|fetchBuilder(',
		pattern: /\bfetchRetry\(|fetchBuilder\(/,
		isBounded: true,
	},
	{
		name: 'exponential-backoff',
		of: 'js',
		keywords: 'backOff(',
		pattern: /\bbackOff\(/,
		backsOff: true,
		isBounded: true,
	},
	{
		name: 'ts-retry-promise',
		of: 'js',
		keywords: 'retryDecorator(|@Retryable(',
		pattern: /retryDecorator\(|@Retryable\(/,
		isBounded: true,
	},
	{
		name: 'got retry',
		of: 'js',
		keywords: 'retry:',
		pattern: /\bretry:\s*\{\s*(?:limit|$)/,
		backsOff: true,
		isBounded: true,
	},
	{name: 'cockatiel', of: 'js', keywords: 'retry(handle', pattern: /\bretry\(\s*handle/},
	{name: 'RxJS retry', of: 'js', keywords: 'retryWhen(|retry({', pattern: /retryWhen\(|retry\(\{\s*count/},
	{
		name: 'queue attempts',
		of: 'js',
		keywords: 'attempts:',
		pattern: /\battempts:\s*(?!1\b)[\w.]+/,
		isBounded: true,
		isWide: true,
	},
	{name: 'undici RetryAgent', of: 'js', keywords: 'RetryAgent(', backsOff: true, isBounded: true},
	{
		name: 'SDK retries',
		keywords: 'maxRetries|max_retries|max_network_retries|maxNetworkRetries',
		pattern:
			/(?:OpenAI|Anthropic|Stripe|Client|stripe)\w{0,20}\(?.{0,120}\b(?:maxRetries|max_retries|max_network_retries|maxNetworkRetries)\s*[:=]/,
		backsOff: true,
		isBounded: true,
	},
	{
		name: 'cenkalti/backoff',
		of: 'go',
		keywords: 'backoff.Retry|backoff.NewExponentialBackOff',
		pattern: /backoff\.(?:Retry\w{0,20}|NewExponentialBackOff)[[(]/,
		backsOff: true,
		isBounded: true,
	},
	{
		name: 'retry-go',
		of: 'go',
		keywords: 'retry.Do|retry.New(|retry.OnError|wait.ExponentialBackoff|retry.Exponential|retry.RetryOnConflict',
		pattern: /\bretry\.(?:Do\w{0,20}|New|OnError|RetryOnConflict|Exponential|Fibonacci)[[(]|wait\.ExponentialBackoff/,
		backsOff: true,
		isBounded: true,
	},
	{
		name: 'go-retryablehttp',
		of: 'go',
		keywords: 'retryablehttp.NewClient|retryablehttp.Client{',
		backsOff: true,
		isBounded: true,
		isWide: true,
	},
	{name: 'resty retries', of: 'go', keywords: 'SetRetryCount(', backsOff: true, isBounded: true},
	{
		name: 'gRPC retry policy',
		keywords: 'retryPolicy|retry_policy|WithUnaryInterceptor(grpc_retry|retry.UnaryClientInterceptor',
		pattern: /["']?retry_?[pP]olicy["']?\s*:|grpc_retry\.UnaryClient|retry\.UnaryClientInterceptor/,
		backsOff: true,
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Spring Retry',
		of: 'jvm',
		keywords: '@Retryable|RetryTemplate',
		pattern: /@Retryable\b|RetryTemplate\.(?:builder|defaultInstance)|new RetryTemplate/,
		isBounded: true,
	},
	{
		name: 'Resilience4j retry',
		of: 'jvm',
		keywords: '@Retry|RetryRegistry|Retry.of',
		pattern: /@Retry\b|RetryRegistry\b.{0,40}\.retry\(|\bRetry\.of(?:Defaults)?\(/,
		isBounded: true,
		isSetElsewhere: true,
	},
	{
		name: 'a gateway retry filter',
		keywords: 'name: Retry|Retry=',
		pattern: /-\s*name:\s*Retry\b|-\s*Retry=/,
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Reactor retry',
		of: 'jvm',
		keywords: 'Retry.backoff(|Retry.fixedDelay(|.retryWhen(|.onFailure().retry',
		pattern: /Retry\.(?:backoff|fixedDelay)\(|\.retryWhen\(|\.onFailure\([^)]{0,60}\)\.retry/,
		isBounded: true,
	},
	{name: 'Feign retryer', of: 'jvm', keywords: 'Retryer.Default(', backsOff: true, isBounded: true, isWide: true},
	{
		name: 'Laravel HTTP retry',
		of: 'php',
		keywords: 'Http::retry(|->retry(|retry(',
		pattern: /Http::retry\(|->retry\(\s*(?:times:|\d|\[)|(?<![\w>:$])retry\(\s*\d/,
		isBounded: true,
	},
	{
		name: 'Laravel job retries',
		of: 'php',
		keywords: 'public $tries|public int $tries|$backoff|function backoff(|retryUntil(',
		pattern: /public (?:int )?\$tries\s*=\s*(?![01]\b)|\$backoff\b|function backoff\(/,
		isBounded: true,
	},
	{
		name: 'Guzzle retry middleware',
		of: 'php',
		keywords: 'Middleware::retry(|GuzzleRetryMiddleware',
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Symfony retries',
		of: 'php',
		keywords: 'RetryableHttpClient|retry_failed:|retry_strategy:',
		backsOff: true,
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Faraday retry',
		of: 'rb',
		keywords: 'request :retry|:retry,',
		pattern: /request\s+:retry|\.use\s+Faraday::Retry/,
		isBounded: true,
		isWide: true,
	},
	{
		name: 'Sidekiq retries',
		of: 'rb',
		keywords: 'Sidekiq::Job|Sidekiq::Worker|retry_on',
		pattern: /include Sidekiq::(?:Job|Worker)|^\s*retry_on\b/,
		backsOff: true,
		isBounded: true,
	},
	{name: 'Retriable', of: 'rb', keywords: 'Retriable.retriable', backsOff: true, isBounded: true},
	{
		name: 'reqwest-retry',
		of: 'rs',
		keywords: 'RetryTransientMiddleware|ExponentialBackoff',
		pattern: /RetryTransientMiddleware|ExponentialBackoff\w{0,10}::/,
		backsOff: true,
		isBounded: true,
	},
	{
		name: 'tokio-retry',
		of: 'rs',
		keywords: 'Retry::spawn|.retry(&|backon',
		pattern: /Retry::spawn|\.retry\(&?Exponential/,
		backsOff: true,
	},
	{
		name: 'an Istio retry',
		keywords: 'retries:|perTryTimeout',
		pattern: /perTryTimeout:/,
		backsOff: true,
		isBounded: true,
		isWide: true,
	},
	{
		// A client that reads how long it should wait; the pause and its end must stand in the file.
		name: 'Retry-After of the answer',
		keywords: 'Retry-After',
		// One that a line of log takes alone is waited for by nobody.
		pattern:
			/^(?!.{0,300}(?:\.(?:Str|Any|Interface)\(|\b(?:slog|zap|log(?:ger)?|console|fmt)\.)).{0,300}?(?:\b[hH]eaders?(?:\.[gG]et\(|\[|\()|getHeader\w{0,10}\(|HeaderLine\()\s*["']Retry-After["']/i,
		isHint: true,
	},
	{
		name: 'an own loop',
		keywords: 'attempt|retries|retry|tries',
		pattern:
			/\bretries['"\])]{0,3}\s*<=?\s*(?:\$?this(?:->|\.)|self\.)?\$?max_?[rR]etries\b|\b(?:for|while)\b.{0,80}\b(?:attempts?|retry|retries|tries|\w{0,20}(?:Retries|Attempts|retries|attempts|retry_count|retryCount))\b.{0,40}(?:<=?|range\(|>=?|in (?:\d|x?range|itertools|count\(|(?:Async)?Retrying|Stamina|stamina|(?:self\.)?Retry\w{0,20}\()|\.\.)|\bfor (?:attempt|retry|tries|i|_) in range\(\s*\w{0,30}(?:retries|attempts|tries|RETRIES|ATTEMPTS)|WithField\(\s*"retry"/,
		isBounded: true,
	},
];
export const retry = signalOf(retryForms, {roles: ['source', 'config']});

/** The pause grows. */
export const backoff = signalOf(
	[
		{
			name: 'a growing pause',
			keywords:
				'backoff|expo|jitter|2 ** |Math.pow(2|math.Pow(|Math.Pow(|pow(2|attempt + 1|* attempt|attempt *|Duration(|delay *|*= 2',
			pattern:
				/back_?off|exponential|jitter|\b2\s?\*\*|[mM]ath\.[pP]ow\(\s*2|\bpow\(2|\(\s*(?:attempt|retry|i|tries)\w*\s*\+\s*1\s*\)|\*\s*(?:attempt|retry|tries)|(?:attempt|retry|tries)\w*\s*\*|delay\s*\*=?\s*\d?|(?:sleep|pause|wait|interval)\w{0,12}\s*\*=\s*\d|Duration\(\s*(?:i|attempt|retry)|\b1\s*<<|Duration\(\s*\d+\s*\*\s*i|\*\s*time\.Duration/i,
		},
	],
	{roles: ['source', 'config'], maxPerFile: 40},
);

/** The attempts are counted. */
export const attemptLimit = signalOf(
	[
		{
			name: 'a limit',
			keywords:
				'stop_after|max_tries|max_retries|maxRetries|maxAttempts|max_attempts|MaxRetry|MaxAttempts|retries|attempts|WithMaxRetries|max_time|MaxElapsed|times(|time.Since(',
			pattern:
				/stop_after_(?:attempt|delay)|max_?(?:tries|retries|attempts|time)|MaxRetry\w{0,10}|MaxAttempts|\bretries\b|\battempts\b|MaxElapsed|time\.Since\(.{1,60}>=?/i,
		},
	],
	{roles: ['source', 'config'], maxPerFile: 40},
);

/** A file that runs before the program serves: start-up, migrations, waiting for a database. */
export const startup = /pre_?-?start|start_?-?up|wait_?-?for|migrat|bootstrap|seed|entrypoint|init_?-?db|profil/i;
