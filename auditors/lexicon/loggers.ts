// Loggers that write JSON or key-value pairs, and the words by which code sets them up. To add one: one entry.
import type {Telemetry} from './telemetry.ts';

/** A logger, with what in its file turns its lines into plain text. */
export type Logger = Telemetry & {
	/** The set-up's file makes lines of text of it, unless it holds `json` too. */
	readonly text?: RegExp;
};

const json = /json|logstash|ecs|bunyan/i;

/** The file that sets it up makes it write text only. */
export const writesText = ({text}: Logger, file: string): boolean => text?.test(file) === true && !json.test(file);

/** Structured loggers. Libraries that draw coloured text (loguru's default, log4js, consola) are none. */
export const loggers: readonly Logger[] = [
	{
		name: 'pino',
		npm: 'pino pino-http nestjs-pino next-logger @fastify/* hono-pino',
		starts: 'pino( | Pino( | pino.pino( | pinoHttp( | pino-http | LoggerModule.forRoot | pinoLogger(',
	},
	{
		name: 'Fastify’s logger',
		npm: 'fastify @nestjs/platform-fastify',
		starts:
			'logger: true | new FastifyAdapter({ logger | Fastify({ logger | fastify({ logger | Fastify({logger | fastify({logger',
		isGeneral: true,
	},
	{
		name: 'winston',
		npm: 'winston nest-winston express-winston @google-cloud/logging-winston',
		starts: 'winston.createLogger( | createLogger({ | WinstonModule.createLogger( | WinstonModule.forRoot',
		text: /\b(printf|simple|cli|prettyPrint|nestLike)\(/,
	},
	{
		name: 'bunyan',
		npm: 'bunyan @google-cloud/logging-bunyan',
		starts: 'bunyan.createLogger( | createLogger({name | Logger.createLogger(',
	},
	{
		name: 'NestJS’s JSON logger',
		npm: '@nestjs/common',
		starts: 'ConsoleLogger({ json: true | ConsoleLogger({json: true',
		isGeneral: true,
	},
	{
		name: 'tslog, LogTape or Roarr',
		npm: 'tslog @logtape/logtape roarr log4js',
		starts: 'type: \'json\' | type: "json" | getJsonLinesFormatter | jsonLinesFormatter | new Roarr',
	},
	{
		name: 'Powertools',
		npm: '@aws-lambda-powertools/logger',
		python: 'aws-lambda-powertools',
		imports: 'aws_lambda_powertools',
		starts: 'new Logger( | Logger(',
	},
	{
		name: 'Effect or Axiom',
		npm: 'next-axiom @axiomhq/* effect evlog',
		starts: 'Logger.json | withAxiom( | new AxiomJSTransport | Logger.structured',
	},
	{
		name: 'structlog',
		python: 'structlog django-structlog',
		starts:
			'structlog.configure( | structlog.get_logger( | structlog.stdlib.get_logger( | structlog.wrap_logger( | StructlogPlugin( | django_structlog',
	},
	{
		name: 'a JSON formatter for Python’s logging',
		python:
			'python-json-logger json-log-formatter ecs-logging jsonformatter json-logging google-cloud-logging python-logging-loki logging-json asgi-logger',
		imports: 'pythonjsonlogger json_log_formatter ecs_logging google.cloud.logging json_logging',
		starts:
			'jsonlogger.JsonFormatter | JsonFormatter( | JSONFormatter( | StdlibFormatter( | VerboseJSONFormatter( | json_logging.init | StructuredLogHandler( | .setup_logging( | pythonjsonlogger.',
	},
	{name: 'loguru with JSON', python: 'loguru', starts: 'serialize=True | serialize = True'},
	{name: 'Logfire or Eliot', python: 'logfire eliot', starts: 'logfire.configure( | to_file('},
	{
		name: 'slog',
		go: 'log/slog golang.org/x/exp/slog',
		starts:
			'slog.NewJSONHandler( | slog.NewTextHandler( | slog.New( | slog.SetDefault( | slog.Info( | slog.Error( | slog.InfoContext( | slog.ErrorContext(',
	},
	{
		name: 'zap',
		go: 'go.uber.org/zap go.uber.org/zap/zapcore sigs.k8s.io/controller-runtime/pkg/log/zap',
		starts:
			'zap.NewProduction | zap.New( | zap.NewDevelopment | zap.Config{ | zap.Must( | zapcore.NewCore( | zap.S( | zap.L( | zap.NewProductionConfig(',
	},
	{
		name: 'zerolog',
		go: 'github.com/rs/zerolog',
		starts: 'zerolog.New( | zerolog.SetGlobalLevel( | log.Output( | log.Info( | log.Error( | zerolog.TimeFieldFormat',
	},
	{
		name: 'logrus',
		go: 'github.com/sirupsen/logrus',
		starts:
			'logrus.New( | logrus.SetFormatter( | log.SetFormatter( | logrus.JSONFormatter | logrus.WithField | logrus.Info | log.WithField | logrus.TextFormatter | logrus.SetLevel( | log.SetLevel(',
	},
	{
		name: 'another key-value logger for Go',
		go: 'github.com/hashicorp/go-hclog github.com/go-kit/log github.com/go-kit/kit github.com/apex/log github.com/charmbracelet/log github.com/phuslu/log github.com/inconshreveable/log15 github.com/go-logr/logr github.com/go-logr/zapr k8s.io/klog sigs.k8s.io/controller-runtime github.com/ethereum/go-ethereum/log',
		starts:
			'hclog.New( | log.NewJSONLogger( | log.NewLogfmtLogger( | ctrl.SetLogger( | zapr.NewLogger( | klog.InfoS( | klog.ErrorS( | textlogger.NewLogger( | log.SetHandler( | log.NewWithOptions(',
	},
	{
		name: 'JSON lines of Logback or Log4j',
		maven:
			'net.logstash.logback:logstash-logback-encoder ch.qos.logback.contrib:* co.elastic.logging:* org.apache.logging.log4j:log4j-layout-template-json io.quarkus:quarkus-logging-json com.google.cloud:google-cloud-logging-logback',
		starts:
			'net.logstash.logback | LogstashEncoder | JsonLayout | JsonEncoder | JsonTemplateLayout | EcsLayout | EcsEncoder | logging.structured.format | quarkus.log.console.json | StackdriverJsonLayout | com.google.cloud.logging.logback | GelfLayout | LogstashTcpSocketAppender | structured.format.console',
		selfStarting: 'io.quarkus:quarkus-logging-json',
		framework: 'Quarkus',
	},
	{
		name: 'Serilog',
		nuget: 'serilog*',
		starts: 'UseSerilog( | AddSerilog( | new LoggerConfiguration( | CompactJsonFormatter',
	},
	{name: 'NLog or log4net with JSON', nuget: 'nlog*', starts: 'JsonLayout'},
	{name: 'JSON console of .NET', starts: 'AddJsonConsole( | "FormatterName": "json"'},
	{
		name: 'OpenTelemetry logging',
		nuget: 'opentelemetry*',
		starts:
			'Logging.AddOpenTelemetry( | logging.AddOpenTelemetry( | AddOpenTelemetry(logging | AddOpenTelemetry(options | .WithLogging(',
	},
	{name: 'Application Insights', nuget: 'microsoft.applicationinsights*', starts: 'AddApplicationInsightsTelemetry'},
	{
		name: 'Monolog with JSON',
		composer: 'monolog/monolog symfony/monolog-bundle laravel/framework',
		starts:
			'new JsonFormatter( | JsonFormatter::class | monolog.formatter.json | monolog.formatter.logstash | LogstashFormatter | GelfMessageFormatter | setFormatter(new Json | GoogleCloudLoggingFormatter | ElasticsearchFormatter',
		isGeneral: true,
	},
	{
		name: 'JSON logs of Ruby',
		rubygems: 'lograge semantic_logger ougai logstash-logger',
		starts:
			'Lograge::Formatters | lograge.enabled | SemanticLogger | Ougai::Logger | rails_semantic_logger | LogStashLogger',
	},
	{
		name: 'tracing',
		cargo: 'tracing-subscriber slog tracing-bunyan-formatter',
		starts: 'tracing_subscriber:: | BunyanFormattingLayer | slog_json',
	},
	{name: 'Elixir’s JSON logger', starts: 'LoggerJSON | Logger.Formatters.JSON'},
];
