// Libraries that trace requests over services, and the words by which code starts them. To add one: one entry.
import type {Telemetry} from './telemetry.ts';

/** Tracers. Those of language models alone (Langfuse, LangSmith) follow no request from service to service. */
export const tracers: readonly Telemetry[] = [
	{
		name: 'OpenTelemetry',
		npm: '@opentelemetry/* @vercel/otel @hyperdx/node-opentelemetry @microlabs/otel-cf-workers @elysiajs/opentelemetry nestjs-otel @axiomhq/*',
		python: 'opentelemetry-* logfire uptrace',
		go: 'go.opentelemetry.io/* github.com/uptrace/uptrace-go github.com/honeycombio/otel-config-go',
		maven: 'io.opentelemetry:* io.opentelemetry.instrumentation:* io.quarkus:quarkus-opentelemetry',
		nuget: 'opentelemetry*',
		composer: 'open-telemetry/* keepsuit/laravel-opentelemetry',
		rubygems: 'opentelemetry-*',
		cargo: 'opentelemetry opentelemetry_sdk tracing-opentelemetry opentelemetry-otlp',
		imports: 'opentelemetry io.opentelemetry go.opentelemetry.io @opentelemetry logfire',
		starts:
			'new NodeSDK( | new opentelemetry.NodeSDK( | NodeTracerProvider( | BasicTracerProvider( | WebTracerProvider( | registerOTel( | set_tracer_provider( | FastAPIInstrumentor | FlaskInstrumentor | DjangoInstrumentor | StarletteInstrumentor | otel.SetTracerProvider( | sdktrace.NewTracerProvider( | trace.NewTracerProvider( | uptrace.ConfigureOpentelemetry( | otelconfig.ConfigureOpenTelemetry( | SdkTracerProvider | AutoConfiguredOpenTelemetrySdk | .WithTracing( | AddOpenTelemetryTracing( | TracerProviderFactory | TracerProvider::builder | OpenTelemetry::SDK.configure | set_text_map_propagator | init_tracer_provider | logfire.instrument_ | HyperDX.init',
		selfStarting:
			'io.opentelemetry.instrumentation:opentelemetry-spring-boot-starter org.springframework.boot:spring-boot-starter-opentelemetry io.quarkus:quarkus-opentelemetry keepsuit/laravel-opentelemetry open-telemetry/opentelemetry-auto-*',
		framework: 'its framework',
	},
	{
		name: 'Micrometer Tracing',
		maven:
			'io.micrometer:micrometer-tracing-bridge-* org.springframework.cloud:spring-cloud-starter-sleuth org.springframework.cloud:spring-cloud-starter-zipkin org.springframework.cloud:spring-cloud-sleuth-* org.springframework.boot:spring-boot-starter-zipkin io.micronaut.tracing:*',
		imports: 'io.micrometer.tracing brave',
		starts: 'Tracing.newBuilder( | management.zipkin.tracing',
		selfStarting:
			'io.micrometer:micrometer-tracing-bridge-* org.springframework.cloud:spring-cloud-starter-sleuth org.springframework.cloud:spring-cloud-starter-zipkin org.springframework.boot:spring-boot-starter-zipkin io.micronaut.tracing:*',
		framework: 'Spring Boot',
	},
	{
		name: 'Jaeger or Zipkin',
		npm: 'jaeger-client zipkin',
		python: 'jaeger-client py-zipkin',
		go: 'github.com/uber/jaeger-client-go github.com/openzipkin/zipkin-go github.com/opentracing/opentracing-go',
		maven: 'io.jaegertracing:* io.zipkin.brave:*',
		nuget: 'jaeger opentracing*',
		composer: 'jonahgeorge/jaeger-client-php openzipkin/zipkin',
		imports: 'jaeger_client io.jaegertracing brave',
		starts:
			'initTracer( | initTracerFromEnv( | cfg.NewTracer( | jaegercfg. | zipkin.NewTracer( | SetGlobalTracer( | initialize_tracer( | JaegerTracer',
	},
	{
		name: 'Sentry tracing',
		isGeneral: true,
		npm: '@sentry/*',
		python: 'sentry-sdk',
		go: 'github.com/getsentry/sentry-go',
		maven: 'io.sentry:*',
		nuget: 'sentry*',
		composer: 'sentry/*',
		rubygems: 'sentry-*',
		cargo: 'sentry sentry-tracing',
		imports: 'sentry_sdk io.sentry',
		starts:
			'tracesSampleRate | traces_sample_rate | tracesSampler | traces_sampler | enable_tracing=True | enableTracing: true | EnableTracing: | TracesSampleRate | traces-sample-rate',
	},
	{
		name: 'Datadog',
		isGeneral: true,
		npm: 'dd-trace',
		python: 'ddtrace',
		go: 'github.com/DataDog/dd-trace-go gopkg.in/DataDog/dd-trace-go.v1',
		maven: 'com.datadoghq:*',
		nuget: 'datadog.trace*',
		composer: 'datadog/dd-trace',
		rubygems: 'ddtrace datadog',
		imports: 'dd-trace ddtrace',
		starts:
			'tracer.init( | ddTrace.init( | require(\'dd-trace\').init | require("dd-trace").init | dd-trace/init | ddtrace.patch | ddtrace.auto | patch_all( | ddtracer.Start( | tracer.Start( | Datadog.configure | DD_TRACE_ENABLED',
	},
	{
		name: 'AWS X-Ray',
		isGeneral: true,
		npm: 'aws-xray-sdk* @aws-lambda-powertools/tracer',
		python: 'aws-xray-sdk aws-lambda-powertools',
		go: 'github.com/aws/aws-xray-sdk-go',
		maven: 'com.amazonaws:aws-xray-recorder-sdk-*',
		nuget: 'awsxrayrecorder*',
		imports: 'aws_xray_sdk aws_lambda_powertools com.amazonaws.xray',
		starts:
			'AWSXRay.capture | AWSXRay.express | xray_recorder.configure( | XRayMiddleware( | xray.Handler( | xray.Configure( | AWSXRayRecorder | AWSXRayServletFilter | Tracing: Active | tracing_config | tracing: lambda.Tracing.ACTIVE | new Tracer({',
	},
	{
		name: 'New Relic',
		npm: 'newrelic',
		python: 'newrelic',
		go: 'github.com/newrelic/go-agent',
		rubygems: 'newrelic_rpm',
		imports: 'newrelic',
		starts:
			'require(\'newrelic\') | require("newrelic") | import \'newrelic\' | import "newrelic" | newrelic.agent.initialize( | newrelic.NewApplication( | NEW_RELIC_LICENSE_KEY',
		selfStarting: 'newrelic_rpm',
		framework: 'Rails',
	},
	{
		name: 'Application Insights',
		npm: 'applicationinsights @azure/monitor-opentelemetry',
		python: 'azure-monitor-opentelemetry opencensus-ext-azure',
		maven: 'com.microsoft.azure:applicationinsights*',
		nuget: 'microsoft.applicationinsights* azure.monitor.opentelemetry*',
		imports: 'azure.monitor.opentelemetry com.microsoft.applicationinsights',
		starts:
			'appInsights.setup( | useAzureMonitor( | configure_azure_monitor( | AddApplicationInsightsTelemetry | UseAzureMonitor( | ApplicationInsights.attach(',
	},
	{
		name: 'Elastic APM',
		npm: 'elastic-apm-node',
		python: 'elastic-apm',
		go: 'go.elastic.co/apm',
		maven: 'co.elastic.apm:*',
		nuget: 'elastic.apm*',
		rubygems: 'elastic-apm',
		imports: 'elasticapm elastic-apm-node co.elastic.apm',
		starts:
			"require('elastic-apm-node').start | apm.start( | ElasticAPM( | elasticapm.contrib | apmhttp.Wrap | ElasticApmAttacher | UseAllElasticApm | AddAllElasticApm",
	},
	{
		name: 'Google Cloud Trace',
		npm: '@google-cloud/trace-agent',
		python: 'opentelemetry-exporter-gcp-trace google-cloud-trace',
		maven: 'com.google.cloud:spring-cloud-gcp-starter-trace org.springframework.cloud:spring-cloud-gcp-starter-trace',
		selfStarting:
			'com.google.cloud:spring-cloud-gcp-starter-trace org.springframework.cloud:spring-cloud-gcp-starter-trace',
		framework: 'Spring Cloud GCP',
		starts: "require('@google-cloud/trace-agent').start | traceAgent.start( | CloudTraceSpanExporter(",
	},
	{
		name: 'SkyWalking',
		npm: 'skywalking-backend-js',
		python: 'apache-skywalking',
		go: 'github.com/apache/skywalking-go',
		imports: 'skywalking',
		starts: 'agent.default.start( | skywalking.agent.start( | SW_AGENT_COLLECTOR_BACKEND_SERVICES',
	},
];
