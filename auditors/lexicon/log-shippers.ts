// What carries log lines to a place where they can be searched. To add one: one entry.
import type {Telemetry} from './telemetry.ts';

/** Images of collectors and of stores of logs, tested against the image's name. */
export const logImages: readonly {
	readonly name: string;
	readonly image: RegExp;
	readonly kind: 'collector' | 'store';
}[] = [
	{name: 'Promtail', image: /(^|\/)promtail(:|@|$)/, kind: 'collector'},
	{name: 'Grafana Alloy', image: /grafana\/(alloy|agent)(:|@|$)/, kind: 'collector'},
	{name: 'Fluent Bit', image: /fluent-?bit/, kind: 'collector'},
	{name: 'Fluentd', image: /fluentd/, kind: 'collector'},
	{name: 'Vector', image: /timberio\/vector/, kind: 'collector'},
	{name: 'Filebeat', image: /(^|\/)(filebeat|elastic-agent)/, kind: 'collector'},
	{name: 'Logstash', image: /logstash/, kind: 'collector'},
	{name: 'the Datadog agent', image: /datadog\/agent|(^|\/)datadog-agent/, kind: 'collector'},
	{name: 'Logspout', image: /logspout/, kind: 'collector'},
	{name: 'the CloudWatch agent', image: /cloudwatch-agent|aws-for-fluent-bit/, kind: 'collector'},
	{name: 'Loki', image: /(^|\/)loki(:|@|$)/, kind: 'store'},
	{name: 'Graylog', image: /graylog/, kind: 'store'},
	{name: 'Seq', image: /datalust\/seq/, kind: 'store'},
	{name: 'Kibana', image: /(^|\/)(kibana|opensearch-dashboards)/, kind: 'store'},
	{name: 'OpenObserve', image: /openobserve/, kind: 'store'},
	{name: 'SigNoz', image: /signoz/, kind: 'store'},
	{name: 'VictoriaLogs', image: /victoria-?logs/, kind: 'store'},
	{name: 'HyperDX', image: /hyperdx|clickstack/, kind: 'store'},
	{name: 'Dozzle', image: /amir20\/dozzle/, kind: 'store'},
	{name: 'the LGTM stack', image: /grafana\/otel-lgtm/, kind: 'store'},
];

/** Log drivers of Docker that send lines away; `json-file`, `local` and `journald` keep them on the machine. */
export const sendingDrivers =
	/^(awslogs|gcplogs|gelf|fluentd|splunk|syslog|loki|grafana\/loki[\w.:-]*|logentries|etwlogs|azurelogs)$/;

/** Resources that take logs in. */
export const logResource =
	/^(aws_cloudwatch_log_group|AWS::Logs::LogGroup|aws_opensearch_domain|aws_kinesis_firehose_delivery_stream|google_logging_project_(sink|bucket_config)|google_logging_metric|azurerm_log_analytics_workspace|azurerm_monitor_diagnostic_setting|Microsoft\.OperationalInsights\/workspaces|datadog_logs_index|datadog_logs_custom_pipeline|logtail_source|betterstack_source|grafana_cloud_stack|aws_ecs_task_definition_logs)$/;

/** Libraries by which the program itself sends its lines to a store. */
export const logSenders: readonly Telemetry[] = [
	{
		name: 'Loki',
		npm: 'winston-loki pino-loki',
		python: 'python-logging-loki logging-loki',
		nuget: 'serilog.sinks.grafana.loki',
		maven: 'com.github.loki4j:*',
		imports: 'logging_loki',
		starts: 'LokiTransport( | pino-loki | LokiHandler( | LokiQueueHandler( | GrafanaLoki( | Loki4jAppender',
	},
	{
		name: 'CloudWatch',
		npm: 'winston-cloudwatch winston-aws-cloudwatch',
		python: 'watchtower',
		nuget: 'aws.logger* serilog.sinks.awscloudwatch',
		starts:
			'WinstonCloudWatch( | watchtower.CloudWatchLogHandler | CloudWatchLogHandler( | AmazonCloudWatch( | AddAWSProvider(',
	},
	{
		name: 'Google Cloud Logging',
		npm: '@google-cloud/logging-winston @google-cloud/logging-bunyan @google-cloud/pino-logging-gcp-config',
		python: 'google-cloud-logging',
		go: 'cloud.google.com/go/logging',
		maven: 'com.google.cloud:google-cloud-logging-logback',
		imports: 'google.cloud.logging',
		starts:
			'new LoggingWinston( | new LoggingBunyan( | .setup_logging( | CloudLoggingHandler( | logging.NewClient( | com.google.cloud.logging.logback',
	},
	{
		name: 'Elasticsearch or Logstash',
		npm: 'winston-elasticsearch pino-elasticsearch winston-logstash',
		python: 'python-logstash python-logstash-async cmreslogging',
		nuget: 'serilog.sinks.elasticsearch elastic.serilog.sinks',
		maven: 'net.logstash.logback:logstash-logback-encoder',
		composer: 'monolog/monolog',
		isGeneral: true,
		imports: 'logstash logstash_async',
		starts:
			'ElasticsearchTransport( | pino-elasticsearch | LogstashHandler( | AsynchronousLogstashHandler( | TCPLogstashHandler( | WriteTo.Elasticsearch( | LogstashTcpSocketAppender | new ElasticsearchHandler( | new ElasticaHandler(',
	},
	{
		name: 'Seq',
		nuget: 'serilog.sinks.seq seq.extensions.logging',
		npm: 'pino-seq winston-seq',
		python: 'seqlog',
		starts: 'WriteTo.Seq( | .AddSeq( | SeqTransport( | seqlog.log_to_seq',
	},
	{
		name: 'Better Stack',
		npm: '@logtail/*',
		python: 'logtail-python',
		imports: 'logtail',
		starts: 'new Logtail( | LogtailHandler( | LogtailTransport(',
	},
	{
		name: 'Datadog, Axiom or New Relic',
		npm: '@datadog/pino-transport pino-datadog-transport @axiomhq/* next-axiom winston-axiom @newrelic/winston-enricher @newrelic/pino-enricher',
		python: 'datadog-api-client axiom-py',
		nuget: 'serilog.sinks.datadog.logs serilog.sinks.newrelic*',
		starts:
			'pino-datadog-transport | AxiomTransport | withAxiom( | WriteTo.DatadogLogs( | DatadogLogs( | AxiomHandler( | HTTPLogItem | DD_LOGS_ENABLED',
	},
	{
		name: 'Graylog',
		npm: 'winston-graylog2 gelf-pro',
		python: 'graypy pygelf',
		composer: 'graylog2/gelf-php',
		go: 'github.com/Graylog2/go-gelf gopkg.in/Graylog2/go-gelf.v2',
		maven: 'biz.paluch.logging:* de.siegmar:logback-gelf',
		starts:
			'Graylog2( | GELFUDPHandler( | GELFTCPHandler( | GelfUdpHandler( | gelf.NewUDPWriter( | GelfUdpAppender | GelfTcpAppender | new GelfHandler(',
	},
	{
		name: 'Papertrail, Loggly or Sumo Logic',
		npm: 'winston-papertrail winston-loggly-bulk winston-syslog pino-syslog',
		starts: 'new Papertrail( | new Loggly( | winston.transports.Syslog(',
	},
	{
		name: 'Application Insights',
		npm: 'applicationinsights @azure/monitor-opentelemetry',
		python: 'azure-monitor-opentelemetry opencensus-ext-azure',
		nuget: 'microsoft.applicationinsights* azure.monitor.opentelemetry*',
		imports: 'azure.monitor.opentelemetry opencensus.ext.azure',
		starts:
			'appInsights.setup( | useAzureMonitor( | configure_azure_monitor( | AddApplicationInsightsTelemetry | UseAzureMonitor( | AzureLogHandler( | WriteTo.ApplicationInsights(',
	},
];

/** Exporters of logs by OpenTelemetry: they name no store, only a collector. */
export const otlpLogs: readonly Telemetry[] = [
	{
		name: 'OpenTelemetry',
		npm: '@opentelemetry/*',
		python: 'opentelemetry-*',
		go: 'go.opentelemetry.io/*',
		nuget: 'opentelemetry*',
		imports: 'opentelemetry',
		starts:
			'new LoggerProvider( | logRecordProcessor: | logRecordProcessors: | set_logger_provider( | global.SetLoggerProvider( | log.NewLoggerProvider( | logging.AddOtlpExporter | OpenTelemetryLoggerOptions | .UseOtlpExporter( | OTEL_LOGS_EXPORTER',
	},
];

/** Platforms that keep the lines of what they run, searchable, without being asked. */
export const keepsLogs =
	/^(AWS Lambda|Google Cloud Run|Google App Engine|Google Cloud Functions|Azure Functions|Azure Container Apps)$/;
/** Clusters whose provider takes the lines of all containers by default. */
export const clusterKeepsLogs = /^google_container_cluster$|^module .{0,80}(kubernetes-engine|\bgke\b)/;
