// Agents that watch a program from outside its code: wrappers of commands, options of runtimes, annotations of pods.
import type {Signal} from '../../source/domain/signal.ts';

/** What an agent gives without a line of code. */
export type AgentGift = 'metrics' | 'traces' | 'errors' | 'logs';

/** An agent and the text by which a command, an image, a manifest or a variable starts it. */
export type TelemetryAgent = {
	readonly name: string;
	readonly pattern: RegExp;
	readonly gives: readonly AgentGift[];
};

// To add one: one entry, and its literal in `agentSignal`.
export const telemetryAgents: readonly TelemetryAgent[] = [
	{
		name: 'the OpenTelemetry agent of Java',
		pattern: /-javaagent:\S{0,200}opentelemetry/i,
		gives: ['metrics', 'traces'],
	},
	{
		name: 'OpenTelemetry’s automatic instrumentation',
		pattern:
			/(?<![\w-])opentelemetry-instrument(?![\w-])|instrumentation\.opentelemetry\.io\/inject-\w|OTEL_DOTNET_AUTO_HOME|OTEL_PHP_AUTOLOAD_ENABLED[=:]\s?["']?(true|1)/,
		gives: ['metrics', 'traces'],
	},
	{
		name: 'OpenTelemetry’s automatic instrumentation of Node',
		pattern: /(--require|--import|-r)[ =]?["']?@opentelemetry\/auto-instrumentations-node/,
		gives: ['traces'],
	},
	{
		name: 'Datadog’s tracer',
		pattern:
			/\bddtrace-run\b|-javaagent:\S{0,200}dd-java-agent|(--require|--import|-r)[ =]?["']?dd-trace\/|admission\.datadoghq\.com\/\w|CORECLR_PROFILER_PATH\S{0,80}datadog/i,
		gives: ['metrics', 'traces', 'errors'],
	},
	{
		name: 'New Relic’s agent',
		pattern:
			/newrelic-admin run-program|-javaagent:\S{0,200}newrelic|(--require|--import|-r)[ =]?["']?newrelic\b|newrelic-daemon|instrumentation\.newrelic\.com/,
		gives: ['metrics', 'traces', 'errors'],
	},
	{
		name: 'the agent of Application Insights',
		pattern: /-javaagent:\S{0,200}applicationinsights/,
		gives: ['metrics', 'traces', 'errors', 'logs'],
	},
	{
		name: 'the agent of Elastic APM',
		pattern: /-javaagent:\S{0,200}elastic-apm/,
		gives: ['metrics', 'traces', 'errors'],
	},
	{name: 'the JMX exporter', pattern: /-javaagent:\S{0,200}jmx[_-]prometheus/, gives: ['metrics']},
	{
		name: 'SkyWalking’s or Pinpoint’s agent',
		pattern: /-javaagent:\S{0,200}(skywalking|pinpoint)/,
		gives: ['metrics', 'traces'],
	},
	{name: 'Grafana Beyla', pattern: /grafana\/beyla|ebpf-instrument/, gives: ['metrics', 'traces']},
	{name: 'Dynatrace', pattern: /kind: DynaKube\b|oneagent\.dynatrace\.com/, gives: ['metrics', 'traces', 'logs']},
];

/** Where such an agent is started. */
export const agentSignal: Signal = {
	keywords: [
		'-javaagent:',
		'opentelemetry-instrument',
		'opentelemetry.io/inject',
		'OTEL_DOTNET_AUTO_HOME',
		'OTEL_PHP_AUTOLOAD_ENABLED',
		'auto-instrumentations-node',
		'ddtrace-run',
		'dd-trace/',
		'datadoghq.com',
		'CORECLR_PROFILER_PATH',
		'newrelic',
		'grafana/beyla',
		'ebpf-instrument',
		'DynaKube',
		'dynatrace.com',
	],
	pattern: new RegExp(telemetryAgents.map(({pattern}) => pattern.source).join('|'), 'i'),
	roles: ['source', 'config', 'ci'],
};
