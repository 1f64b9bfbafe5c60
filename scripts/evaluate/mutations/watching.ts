import {add, all, pathsOf, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Edit, Mutation, Tree} from '../mutate/mutation.ts';
import {anyProgram, declare, intoApps} from './apps.ts';
import {good} from './parts.ts';

/** Removes lines from all programs. */
const dropLines = (tree: Tree, line: RegExp): readonly Edit[] | undefined =>
	rewrite(tree, anyProgram(tree, line), text => withoutLines(text, line));

export const watching: readonly Mutation[] = [
	{
		id: 'metrics-exposed/remove',
		check: 'metrics-exposed',
		what: 'the metrics are no longer set up',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /WithMetrics|prom-client|prometheus/i), text =>
				withoutLines(text, /WithMetrics|MeterProvider|AddMeter|Metrics|metrics/),
			),
	},
	{
		id: 'metrics-exposed/add',
		check: 'metrics-exposed',
		what: 'a metrics route answers with the metrics of a library',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from prometheus_fastapi_instrumentator import Instrumentator',
					code: '\nInstrumentator().instrument(app).expose(app)\n',
					packages: ['prometheus-fastapi-instrumentator'],
				},
				express: {
					imports: "import promClient from 'prom-client';",
					code: "    promClient.collectDefaultMetrics();\n    APP.get('/metrics', async (_request, response) => {\n      response.set('Content-Type', promClient.register.contentType);\n      response.send(await promClient.register.metrics());\n    });",
					packages: ['prom-client'],
				},
				go: {
					imports: '\t"github.com/prometheus/client_golang/prometheus/promhttp"',
					code: '\thttp.Handle("/metrics", promhttp.Handler())\n',
					packages: ['github.com/prometheus/client_golang'],
				},
				next: {
					folder: 'metrics',
					code: 'import promClient from "prom-client"\n\npromClient.collectDefaultMetrics()\n\nexport async function GET() {\n  return new Response(await promClient.register.metrics())\n}\n',
					packages: ['prom-client'],
				},
			}),
	},
	{
		id: 'metrics-exposed/unused-package',
		check: 'metrics-exposed',
		what: 'a metrics library is declared, and nothing imports it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree => declare(tree, anyProgram(tree, /./)[0] ?? '', ['prom-client']),
	},
	{
		id: 'business-metrics/add',
		check: 'business-metrics',
		what: 'orders are counted by a metrics library',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from prometheus_client import Counter',
					code: '\norders_placed = Counter("orders_placed_total", "Orders that were placed")\n\n\n@app.post("/orders-count")\ndef place_order() -> None:\n    orders_placed.inc()\n',
					packages: ['prometheus-client'],
				},
				aspnet: {
					imports: 'using System.Diagnostics.Metrics;',
					code: 'var ordersMeter = new Meter("Orders");\nvar ordersPlaced = ordersMeter.CreateCounter<int>("orders_placed");\nordersPlaced.Add(1);\n',
				},
				go: {
					imports: '\t"github.com/prometheus/client_golang/prometheus"',
					code: '\tordersPlaced := prometheus.NewCounter(prometheus.CounterOpts{Name: "orders_placed_total"})\n\tprometheus.MustRegister(ordersPlaced)\n\tordersPlaced.Inc()\n',
					packages: ['github.com/prometheus/client_golang'],
				},
				next: {
					folder: 'orders-count',
					code: 'import { Counter } from "prom-client"\n\nconst chats = new Counter({ name: "chats_started_total", help: "Chats that were started" })\n\nexport async function POST() {\n  chats.inc()\n  return new Response("ok")\n}\n',
					packages: ['prom-client'],
				},
			}),
	},
	{
		id: 'structured-logging/remove',
		check: 'structured-logging',
		what: 'the structured loggers are gone',
		from: ['pass', 'partial'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, anyProgram(tree, /logrus|pino|AddOpenTelemetry|JsonFormatter|jsonlogger|JSONFormatter/), text =>
					withoutLines(
						text.replace(/logrus\.JSONFormatter/g, 'logrus.TextFormatter'),
						/Logging\.AddOpenTelemetry|require\('pino'\)|jsonlogger|JsonFormatter/,
					),
				),
			),
	},
	{
		id: 'structured-logging/add',
		check: 'structured-logging',
		what: 'the program sets up a logger that writes JSON',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'import structlog',
					code: '\nstructlog.configure(processors=[structlog.processors.add_log_level, structlog.processors.JSONRenderer()])\nlogger = structlog.get_logger()\nlogger.info("started", port=8000)\n',
					packages: ['structlog'],
				},
				express: {
					imports: "import pino from 'pino';\n\nconst jsonLogger = pino({level: 'info'});",
					code: "    jsonLogger.info({port: 8080}, 'started');",
					packages: ['pino'],
				},
				next: {
					folder: 'logged',
					code: 'import pino from "pino"\n\nconst logger = pino({ level: "info" })\n\nexport async function POST(request: Request) {\n  logger.info({ path: "/api/logged" }, "asked")\n  return new Response("ok")\n}\n',
					packages: ['pino'],
				},
			}),
	},
	{
		id: 'distributed-tracing/remove',
		check: 'distributed-tracing',
		what: 'the tracers are no longer started',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				anyProgram(tree, /WithTracing|AddSource|enable_tracing|traces_sample_rate|otel|opentelemetry|NodeSDK/i),
				text =>
					withoutLines(
						text.replace(/, enable_tracing=True/g, ''),
						/WithTracing|AddSource|TracerProvider|opentelemetry|otel|NodeSDK|initTracing|ActivitySource|sdk\.start/i,
					),
			),
	},
	{
		id: 'distributed-tracing/add',
		check: 'distributed-tracing',
		what: 'OpenTelemetry is started with the program',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			pathsOf(tree, /^next\.config\.\w+$/).length === 0
				? undefined
				: all(
						add(
							tree,
							'instrumentation.ts',
							'import { registerOTel } from "@vercel/otel"\n\nexport function register() {\n  registerOTel({ serviceName: "app" })\n}\n',
						),
						declare(tree, 'instrumentation.ts', ['@vercel/otel']),
					),
	},
	{
		id: 'error-tracking/remove',
		check: 'error-tracking',
		what: 'the error tracker is no longer started',
		from: good,
		to: 'worse',
		apply: tree => dropLines(tree, /sentry_sdk|Sentry\.init/),
	},
	{
		id: 'error-tracking/import-only',
		check: 'error-tracking',
		what: 'the error tracker is imported and never started',
		from: ['pass'],
		to: 'worse',
		apply: tree => dropLines(tree, /sentry_sdk\.init|Sentry\.init/),
	},
	{
		id: 'error-tracking/add',
		check: 'error-tracking',
		what: 'an error tracker is started with the program',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				express: {
					imports: "import * as Sentry from '@sentry/node';\n\nSentry.init({dsn: process.env.SENTRY_DSN});",
					code: '',
					packages: ['@sentry/node'],
				},
				aspnet: {code: 'builder.WebHost.UseSentry(options => options.Dsn = builder.Configuration["Sentry:Dsn"]);\n'},
				go: {
					imports: '\t"github.com/getsentry/sentry-go"',
					code: '\tif err := sentry.Init(sentry.ClientOptions{Dsn: os.Getenv("SENTRY_DSN")}); err != nil {\n\t\tpanic(err)\n\t}\n\tdefer sentry.Flush(2 * time.Second)\n',
					packages: ['github.com/getsentry/sentry-go'],
				},
			}) ??
			(pathsOf(tree, /^next\.config\.\w+$/).length === 0
				? undefined
				: all(
						add(
							tree,
							'instrumentation.ts',
							'import * as Sentry from "@sentry/nextjs"\n\nexport function register() {\n  Sentry.init({ dsn: process.env.SENTRY_DSN })\n}\n\nexport const onRequestError = Sentry.captureRequestError\n',
						),
						declare(tree, 'instrumentation.ts', ['@sentry/nextjs']),
					)),
	},
	{
		id: 'trace-ids/remove',
		check: 'trace-ids',
		what: 'telemetry no longer puts ids on log lines, nor passes them on',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(tree, anyProgram(tree, /AddOpenTelemetry|request\.id|http\.req\.id|otel|propagat|Activity/i), text =>
				withoutLines(
					text,
					/AddOpenTelemetry|IncludeScopes|AddHttpClientInstrumentation|AddGrpcClientInstrumentation|http\.req\.id|request_id|requestID|ropagat|Activity|otel/i,
				),
			),
	},
	{
		id: 'trace-ids/add',
		check: 'trace-ids',
		what: 'a middleware puts a request id on log lines and passes it on',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from asgi_correlation_id import CorrelationIdMiddleware',
					code: '\napp.add_middleware(CorrelationIdMiddleware)\n',
					packages: ['asgi-correlation-id'],
				},
			}),
	},
];
