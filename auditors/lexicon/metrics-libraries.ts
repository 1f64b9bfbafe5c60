// Libraries that export metrics, and the words by which code starts to. To add one: one entry.
import type {Telemetry} from './telemetry.ts';

/** Exporters and meters. What only counts in memory, or only on a page of its own, is none. */
export const metricsLibraries: readonly Telemetry[] = [
	{
		name: 'Prometheus',
		npm: 'prom-client express-prom-bundle fastify-metrics @willsoto/nestjs-prometheus express-prometheus-middleware next-prometheus @siimon/prom-client',
		python:
			'prometheus-client prometheus-fastapi-instrumentator starlette-exporter starlette-prometheus django-prometheus prometheus-flask-exporter aioprometheus',
		go: 'github.com/prometheus/client_golang github.com/zsais/go-gin-prometheus github.com/ansrivas/fiberprometheus github.com/labstack/echo-contrib github.com/slok/go-http-metrics github.com/penglongli/gin-metrics github.com/VictoriaMetrics/metrics github.com/grpc-ecosystem/go-grpc-prometheus github.com/grpc-ecosystem/go-grpc-middleware',
		maven: 'io.prometheus:*',
		nuget: 'prometheus-net*',
		composer:
			'promphp/prometheus_client_php endclothing/prometheus_client_php spatie/laravel-prometheus artprima/prometheus-metrics-bundle',
		rubygems: 'prometheus-client yabeda-prometheus prometheus_exporter',
		cargo: 'prometheus metrics-exporter-prometheus axum-prometheus actix-web-prom',
		imports: 'io.prometheus',
		starts:
			'collectDefaultMetrics | register.metrics( | registry.metrics( | Registry.metrics( | promBundle( | fastifyMetrics | fastify-metrics | PrometheusModule.register | start_http_server( | make_asgi_app( | make_wsgi_app( | generate_latest( | start_wsgi_server( | push_to_gateway( | MultiProcessCollector( | X-Prometheus-Remote-Write-Version | Instrumentator( | PrometheusMiddleware | PrometheusMetrics( | django_prometheus. | PrometheusController | promhttp.Handler | promhttp.InstrumentHandler | promhttp.InstrumentMetricHandler | ginprometheus.New | fiberprometheus.New | echoprometheus.New | ginmetrics.GetMonitor | metrics.WritePrometheus( | grpc_prometheus.Register | push.New( | MetricsServlet( | HTTPServer.builder( | UseHttpMetrics( | MapMetrics( | UseMetricServer( | KestrelMetricServer( | MetricPusher( | RenderTextFormat | Prometheus::addGauge | Yabeda::Prometheus | PrometheusBuilder::new | PrometheusMetricLayer | PrometheusMetricsBuilder',
		selfStarting:
			'artprima/prometheus-metrics-bundle spatie/laravel-prometheus io.quarkus:quarkus-micrometer-registry-prometheus io.quarkus:quarkus-micrometer-opentelemetry io.quarkiverse.micrometer.registry:* io.quarkus:quarkus-smallrye-metrics io.micronaut.micrometer:micronaut-micrometer-registry-prometheus',
		framework: 'its framework',
	},
	{
		name: 'OpenTelemetry metrics',
		isGeneral: true,
		npm: '@opentelemetry/*',
		python: 'opentelemetry-* logfire',
		go: 'go.opentelemetry.io/*',
		maven: 'io.opentelemetry:* io.opentelemetry.instrumentation:*',
		nuget: 'opentelemetry*',
		composer: 'open-telemetry/*',
		cargo: 'opentelemetry opentelemetry_sdk opentelemetry-otlp',
		imports: 'opentelemetry io.opentelemetry go.opentelemetry.io @opentelemetry logfire',
		starts:
			'new MeterProvider( | metricReader: | metricReaders: | PrometheusExporter( | setGlobalMeterProvider( | set_meter_provider( | MeterProvider(metric_readers | otel.SetMeterProvider( | metric.NewMeterProvider( | sdkmetric.NewMeterProvider( | SdkMeterProvider | .WithMetrics( | AddPrometheusExporter( | UseOpenTelemetryPrometheusScrapingEndpoint( | MapPrometheusScrapingEndpoint( | autoexport.NewMetricReader( | SdkMeterProvider::builder | logfire.instrument_system_metrics( | MeterProvider::builder',
		selfStarting:
			'io.opentelemetry.instrumentation:opentelemetry-spring-boot-starter org.springframework.boot:spring-boot-starter-opentelemetry',
		framework: 'Spring Boot',
	},
	{
		name: 'Micrometer',
		isGeneral: true,
		maven: 'io.micrometer:* org.springframework.boot:spring-boot-starter-actuator',
		imports: 'io.micrometer',
		starts:
			'new PrometheusMeterRegistry( | PrometheusMeterRegistry( | new StatsdMeterRegistry( | new CloudWatchMeterRegistry( | new DatadogMeterRegistry( | new OtlpMeterRegistry(',
	},
	{
		name: 'StatsD',
		npm: 'hot-shots node-statsd statsd-client lynx dogstatsd',
		python: 'statsd datadog markus',
		go: 'github.com/DataDog/datadog-go github.com/cactus/go-statsd-client github.com/smira/go-statsd gopkg.in/alexcesaro/statsd.v2 github.com/hashicorp/go-metrics github.com/armon/go-metrics',
		maven: 'com.datadoghq:java-dogstatsd-client com.timgroup:java-statsd-client',
		nuget: 'dogstatsd-csharp-client statsdclient',
		composer: 'datadog/php-datadogstatsd league/statsd slickdeals/statsd',
		rubygems: 'dogstatsd-ruby statsd-instrument',
		cargo: 'cadence',
		imports: 'datadog com.timgroup.statsd',
		starts:
			'new StatsD( | new StatsD.StatsD( | new HotShots | StatsClient( | DogStatsd( | statsd.New( | statsd.NewClient | statsd.NewBuffered | NonBlockingStatsDClient | DogStatsd.Configure( | new DogStatsd( | Datadog::Statsd.new | metrics.NewStatsdSink( | StatsdClient::builder | prometheus.NewPrometheusSink(',
	},
	{
		name: 'Datadog',
		isGeneral: true,
		npm: 'dd-trace datadog-metrics',
		python: 'ddtrace datadog',
		go: 'github.com/DataDog/dd-trace-go gopkg.in/DataDog/dd-trace-go.v1',
		composer: 'datadog/dd-trace',
		imports: 'dd-trace datadog',
		starts:
			'runtimeMetrics: | RuntimeMetrics.enable( | tracer.WithRuntimeMetrics( | datadog.initialize( | datadog_metrics.init( | BufferedMetricsLogger( | DD_RUNTIME_METRICS_ENABLED',
	},
	{
		name: 'New Relic',
		npm: 'newrelic',
		python: 'newrelic',
		go: 'github.com/newrelic/go-agent',
		maven: 'com.newrelic.agent.java:*',
		nuget: 'newrelic.agent*',
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
		name: 'CloudWatch metrics',
		isGeneral: true,
		npm: 'aws-embedded-metrics @aws-lambda-powertools/metrics @aws-sdk/client-cloudwatch',
		python: 'aws-embedded-metrics aws-lambda-powertools boto3',
		go: 'github.com/aws/aws-sdk-go-v2/service/cloudwatch github.com/prozz/aws-embedded-metrics-golang',
		maven: 'software.amazon.cloudwatchlogs:aws-embedded-metrics software.amazon.awssdk:cloudwatch',
		composer: 'aws/aws-sdk-php',
		imports: 'aws_lambda_powertools aws_embedded_metrics software.amazon',
		starts:
			'metricScope( | new Metrics({ | Metrics(namespace | PutMetricDataCommand( | put_metric_data( | PutMetricDataInput | putMetricData( | MetricsLogger(',
	},
	{
		name: 'Google Cloud metrics',
		npm: '@google-cloud/monitoring @google-cloud/opentelemetry-cloud-monitoring-exporter',
		python: 'google-cloud-monitoring opentelemetry-exporter-gcp-monitoring',
		go: 'cloud.google.com/go/monitoring',
		imports: 'google.cloud.monitoring_v3 opentelemetry.exporter.cloud_monitoring',
		starts: 'createTimeSeries( | create_time_series( | CreateTimeSeries( | CloudMonitoringMetricsExporter(',
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
		name: 'controller-runtime',
		isGeneral: true,
		go: 'sigs.k8s.io/controller-runtime',
		starts: 'metricsserver.Options{ | MetricsBindAddress: | metrics.Registry.MustRegister(',
	},
	{name: 'expvar', go: 'expvar', starts: 'expvar.Handler( | expvar.Publish( | expvar.NewInt( | expvar.NewMap('},
	{
		name: 'Telemetry of Elixir',
		starts: 'TelemetryMetricsPrometheus | PromEx. | TelemetryMetricsStatsd',
	},
];
