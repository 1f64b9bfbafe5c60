// Circuit breakers: libraries, meshes, and how they are tuned. To add one: one line.
import {type Form, signalOf} from './forms.ts';

/** Code or configuration that puts a breaker around calls. */
export type BreakerForm = Form & {
	/** It guards each call of a shared client or gateway by default. */
	readonly isDefault?: boolean;
	/** It stands in configuration of a mesh or gateway, never in code. */
	readonly isMesh?: boolean;
};

export const breakerForms: readonly BreakerForm[] = [
	{
		name: 'the standard resilience handler',
		of: 'net',
		keywords: 'AddStandardResilienceHandler|AddStandardHedgingHandler',
		pattern: /Add(?:StandardResilience|StandardHedging)Handler/,
		isDefault: true,
	},
	{
		name: 'Polly',
		of: 'net',
		keywords: 'CircuitBreaker',
		pattern:
			/\.CircuitBreakerAsync\(|\.CircuitBreaker\(|\.AdvancedCircuitBreaker(?:Async)?\(|\.AddCircuitBreaker\(|CircuitBreakerStrategyOptions|\.CircuitBreakerAsync</,
	},
	{
		name: 'an annotation of Resilience4j or MicroProfile',
		of: 'jvm',
		keywords: '@CircuitBreaker|CircuitBreakerRegistry|CircuitBreakerFactory|CircuitBreaker.of',
		pattern:
			/@CircuitBreaker\b|CircuitBreakerRegistry\b|(?:cb|circuitBreaker|[bB]reaker)\w{0,20}[fF]actory\s*\.create\(|\w{0,40}CircuitBreakerFactory\.create\(|CircuitBreaker\.of(?:Defaults)?\(/,
	},
	{
		name: 'a gateway filter',
		keywords: 'name: CircuitBreaker|CircuitBreaker=|.circuitBreaker(',
		pattern: /-\s*name:\s*CircuitBreaker\b|-\s*CircuitBreaker=|\.circuitBreaker\(\s*\w/,
	},
	{
		name: 'Sentinel',
		keywords: '@SentinelResource|DegradeRuleManager|hotspot.Entry|circuitbreaker.LoadRules',
		pattern: /@SentinelResource|DegradeRuleManager|circuitbreaker\.LoadRules/,
	},
	{
		name: 'Hystrix',
		keywords: '@HystrixCommand|HystrixCommand|hystrix.Do(|hystrix.Go(|hystrix.ConfigureCommand',
		pattern: /@HystrixCommand|extends HystrixCommand|hystrix\.(?:Do|Go|ConfigureCommand)\(/,
	},
	{
		name: 'Failsafe',
		of: 'jvm',
		keywords: 'CircuitBreaker.builder|CircuitBreaker<',
		pattern: /CircuitBreaker\.(?:<\w+>)?builder\(/,
	},
	{
		name: 'Spring Cloud OpenFeign',
		keywords: 'openfeign.circuitbreaker|feign.circuitbreaker|feign.hystrix',
		pattern: /feign\.(?:circuitbreaker|hystrix)\.enabled/,
	},
	{
		name: 'opossum',
		of: 'js',
		keywords: 'new CircuitBreaker(|new Opossum(|CircuitBreaker(',
		pattern: /new (?:\w{1,20}\.)?(?:CircuitBreaker|Opossum)\(/,
	},
	{name: 'cockatiel', of: 'js', keywords: 'circuitBreaker(', pattern: /\bcircuitBreaker\(\s*(?:handle|retry|new|\w+,)/},
	{
		name: 'mollitia',
		of: 'js',
		keywords: 'SlidingCountBreaker|SlidingTimeBreaker|ConsecutiveBreaker|brakes(',
		pattern: /new (?:\w{1,20}\.)?(?:SlidingCountBreaker|SlidingTimeBreaker|ConsecutiveBreaker|Brakes)\(/,
	},
	{
		name: 'gobreaker',
		of: 'go',
		keywords: 'gobreaker.New|circuitbreaker.New|breaker.New(|circuit.New',
		pattern:
			/gobreaker\.New\w{0,30}[[(]|circuitbreaker\.(?:New|Builder)\w{0,20}[[(]|\bbreaker\.New\(|circuit\.New\w{0,30}\(/,
	},
	{
		name: 'go-zero breaker',
		of: 'go',
		keywords: 'breaker.Do|breaker.NewBreaker|WithCircuitBreaker',
		pattern: /breaker\.(?:Do\w{0,20}|NewBreaker)\(|\.WithCircuitBreaker\(/,
	},
	{
		name: 'pybreaker',
		of: 'py',
		keywords: 'pybreaker.CircuitBreaker|CircuitBreaker(',
		pattern: /(?:pybreaker|aiobreaker|aiomisc)\.CircuitBreaker\(|=\s*CircuitBreaker\(/,
	},
	{
		name: 'circuitbreaker',
		of: 'py',
		keywords: '@circuit|CircuitBreaker|@purgatory',
		pattern: /^\s*@circuit(?:_breaker|breaker)?(?:\(|\s*$)|@\w{0,30}breaker\b/i,
	},
	{
		name: 'Stoplight',
		of: 'rb',
		keywords: 'Stoplight(|Semian.register|Circuitbox.circuit',
		pattern: /\bStoplight\(|Semian\.register|semian_|Circuitbox\.circuit/,
	},
	{
		name: 'Ganesha',
		of: 'php',
		keywords: 'Ganesha',
		pattern: /Ganesha\\?Builder::|GuzzleMiddleware\(\s*\$ganesha|new \\?\w{0,40}CircuitBreaker\(/,
	},
	{
		name: 'failsafe-rs',
		of: 'rs',
		keywords: 'failsafe::|CircuitBreakerLayer',
		pattern: /failsafe::Config|CircuitBreakerLayer/,
	},
	{name: 'Istio outlier detection', keywords: 'outlierDetection:', isMesh: true},
	{name: 'Envoy outlier detection', keywords: 'outlier_detection:|circuit_breakers:', isMesh: true},
	{name: 'Linkerd failure accrual', keywords: 'failure-accrual', isMesh: true},
	{name: 'Traefik circuit breaker', keywords: 'circuitBreaker:|circuitbreaker.expression', isMesh: true},
	{name: 'Dapr resiliency', keywords: 'circuitBreakers:', isMesh: true},
];

/** An own breaker: a class, type or function of that name. */
export const ownBreaker = signalOf(
	[
		{
			name: 'an own breaker',
			keywords: 'circuit',
			pattern:
				/(?:class|interface|struct|type|trait|def|func|function|fn|async)\s+(?:\([^)]{0,60}\)\s*)?(\w{0,60}[cC]ircuit_?[bB]reaker\w{0,40})/,
		},
	],
	{roles: ['source']},
);
export const breakerUse = signalOf(breakerForms, {roles: ['source', 'config']});

/** After how many failures a breaker opens. */
export const breakerThreshold = signalOf(
	[
		{
			name: 'failure threshold',
			keywords:
				'failureThreshold|failure_threshold|FailureThreshold|fail_max|failureRateThreshold|failure-rate-threshold|failure_rate|errorThresholdPercentage|ErrorPercentThreshold|FailureRatio|ReadyToTrip|ConsecutiveFailures|consecutive5xxErrors|consecutiveGatewayErrors|consecutive_5xx|ConsecutiveBreaker(|SamplingBreaker(|CountBreaker(|volumeThreshold|exceptionsAllowedBeforeBreaking|MinimumThroughput|requestVolumeThreshold|error_threshold|error_rate|failureRate|maxFailures|max_failures|failure-accrual-consecutive|handledEventsAllowedBeforeBreaking|slidingWindowSize|sliding-window-size|threshold(',
			pattern:
				/(?:failure_?-?Threshold|failureThreshold|failure_threshold|FailureThreshold|fail_max|failureRateThreshold|failure-rate-threshold|failure_rate\w{0,20}|errorThresholdPercentage|ErrorPercentThreshold|FailureRatio|ConsecutiveFailures|consecutive\w{0,20}Errors|consecutive_5xx|volumeThreshold|(?:exceptions|handledEvents)AllowedBeforeBreaking|requestVolumeThreshold|error_threshold|error_rate|maxFailures|max_failures|failure-accrual-consecutive[\w-]{0,20}|slidingWindowSize|sliding-window-size)["']?\s{0,3}(?:[:=(]|>=?|\*)\s{0,3}|ReadyToTrip\s*:|(?:Consecutive|Sampling|Count)Breaker\(|CircuitBreaker(?:Async)?\(\s*\d/,
		},
	],
	{roles: ['source', 'config']},
);

/** How long it waits before it tries again. */
export const breakerRecovery = signalOf(
	[
		{
			name: 'recovery time',
			keywords:
				'resetTimeout|reset_timeout|recoveryTimeout|recovery_timeout|RecoveryTimeout|BreakDuration|durationOfBreak|waitDurationInOpenState|wait-duration-in-open-state|halfOpenAfter|openTimeout|sleepWindow|SleepWindow|baseEjectionTime|base_ejection_time|timeout_duration|cool_off_time|with_cool_off|cooldown|sleep_window|intervalToHalfOpen|withDelay(|Timeout:|openStateDelay|delay =|delay=|failure-accrual-consecutive-min|recoveryDuration|TimeSpan.From',
			pattern:
				/(?:reset_?[tT]imeout|[rR]ecovery_?[tT]imeout|BreakDuration|durationOfBreak|waitDurationInOpenState|wait-duration-in-open-state|halfOpenAfter|openTimeout|[sS]leep_?[wW]indow|baseEjectionTime|base_ejection_time|timeout_duration|cool_off_time|cool_?[dD]own\w{0,10}|intervalToHalfOpen|openStateDelay|recoveryDuration|recoveryTime\w{0,4}|consecutive-min-penalty)["']?\s{0,3}[:=(]|with_cool_off\w{0,6}\(|@CircuitBreaker\([^)]{0,200}\bdelay\s*=|\bTimeout:\s*\d{1,5}\s*\*\s*time\.|CircuitBreaker(?:Async)?\(\s*\d[^)]{0,40}TimeSpan/,
		},
	],
	{roles: ['source', 'config']},
);
