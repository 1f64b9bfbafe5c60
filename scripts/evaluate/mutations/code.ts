import {add, all, pathsOf, rewrite, withoutLines, withoutStatements} from '../mutate/editors.ts';
import type {Edit, Mutation, Tree} from '../mutate/mutation.ts';
import {declare, intoApps, programs} from './apps.ts';
import {good, poor} from './parts.ts';

const code = /^(python|typescript|javascript|go|csharp|java)$/;
const anyProgram = (tree: Tree, text: RegExp) => programs(tree, code, text);

/** Removes lines from all programs. */
const dropLines = (tree: Tree, line: RegExp): readonly Edit[] | undefined =>
	rewrite(tree, anyProgram(tree, line), text => withoutLines(text, line));

const tsCalls = (tree: Tree) => programs(tree, /typescript|javascript/, /await fetch\(/);

/** Wraps the outgoing calls of TypeScript files: `await fetch(` becomes `await NAME(`. */
const wrapCalls = (
	tree: Tree,
	name: string,
	head: string,
	packages: readonly string[],
	atMost = 99,
): readonly Edit[] | undefined => {
	const edits = rewrite(
		tree,
		tsCalls(tree),
		text => {
			const directive = /^["']use \w+["'];?\n/.exec(text)?.[0] ?? '';
			return `${directive}${head}\n${text.slice(directive.length).replace(/await fetch\(/g, `await ${name}(`)}`;
		},
		atMost,
	);
	return edits === undefined ? undefined : all(edits, declare(tree, edits[0]?.path ?? '', packages));
};

const breakerHead =
	"import CircuitBreaker from 'opossum';\n\nconst breaker = new CircuitBreaker((url: string, init?: RequestInit) => fetch(url, init), {timeout: 3000, errorThresholdPercentage: 50, resetTimeout: 30000});\n";
const ownBreaker: Readonly<Record<string, readonly [string, string]>> = {
	typescript: [
		'lib/reliability/circuit-breaker.ts',
		'export class CircuitBreaker {\n\tprivate failures = 0;\n\tprivate state: "open" | "closed" | "half-open" = "closed";\n\tconstructor(private readonly failureThreshold = 5, private readonly resetTimeout = 30000) {}\n\tasync execute<T>(call: () => Promise<T>): Promise<T> {\n\t\tif (this.state === "open") throw new Error("circuit breaker is open");\n\t\ttry {\n\t\t\treturn await call();\n\t\t} catch (error) {\n\t\t\tif (++this.failures >= this.failureThreshold) this.state = "open";\n\t\t\tthrow error;\n\t\t}\n\t}\n}\n',
	],
	python: [
		'backend/app/circuit_breaker.py',
		'class CircuitBreaker:\n    def __init__(self, failure_threshold: int = 5, recovery_timeout: int = 30) -> None:\n        self.failure_threshold = failure_threshold\n        self.recovery_timeout = recovery_timeout\n        self.state = "closed"\n\n    def call(self, function):\n        if self.state == "open":\n            raise RuntimeError("circuit breaker is open")\n        return function()\n',
	],
	go: [
		'src/frontend/breaker.go',
		'package main\n\ntype circuitBreaker struct {\n\tfailures  int\n\tthreshold int\n\topen      bool\n}\n\nfunc (b *circuitBreaker) execute(call func() error) error {\n\tif b.open {\n\t\treturn errOpen\n\t}\n\treturn call()\n}\n',
	],
};
const addOwnBreaker = (tree: Tree): readonly Edit[] | undefined => {
	const language = ['typescript', 'python', 'go'].find(one =>
		tree.files.some(
			file =>
				file.role === 'source' &&
				file.language === one &&
				/fetch\(|requests\.|http\.|grpc|emails/.test(tree.text(file.path)),
		),
	);
	const [path, text] = ownBreaker[language ?? ''] ?? [];
	return path === undefined ? undefined : add(tree, path, text ?? '');
};

const resilience: readonly Mutation[] = [
	{
		id: 'circuit-breaker/remove',
		check: 'circuit-breaker',
		what: 'the handler that guards the calls is no longer added',
		from: good,
		to: 'worse',
		apply: tree => dropLines(tree, /StandardResilienceHandler|new CircuitBreaker\(/),
	},
	{
		id: 'circuit-breaker/unused-class',
		check: 'circuit-breaker',
		what: 'a class of a circuit breaker is written, and nothing uses it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: addOwnBreaker,
	},
	{
		id: 'circuit-breaker/unused-package',
		check: 'circuit-breaker',
		what: 'a package of a circuit breaker is declared, and nothing imports it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree => declare(tree, anyProgram(tree, /./)[0] ?? '', ['opossum']),
	},
	{
		id: 'circuit-breaker/used',
		check: 'circuit-breaker',
		what: 'all calls go through a circuit breaker',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => wrapCalls(tree, 'breaker.fire', breakerHead, ['opossum']),
	},
	{
		id: 'circuit-breaker/import-of-nothing',
		check: 'circuit-breaker',
		what: 'the calls go through a module that is not there',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree => wrapCalls(tree, 'breaker.fire', "import {breaker} from './no-such-circuit-breaker';", []),
	},
	{
		id: 'circuit-breaker-tuned/used',
		check: 'circuit-breaker-tuned',
		what: 'all calls go through a circuit breaker with a threshold and a recovery time',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => wrapCalls(tree, 'breaker.fire', breakerHead, ['opossum']),
	},
	{
		id: 'circuit-breaker-tuned/defaults',
		check: 'circuit-breaker-tuned',
		what: 'all calls go through a circuit breaker without settings',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			wrapCalls(
				tree,
				'breaker.fire',
				"import CircuitBreaker from 'opossum';\n\nconst breaker = new CircuitBreaker((url: string, init?: RequestInit) => fetch(url, init));\n",
				['opossum'],
			),
	},
	{
		id: 'remote-timeouts/remove',
		check: 'remote-timeouts',
		what: 'every timeout of a call is dropped',
		from: good,
		to: 'worse',
		apply: tree =>
			dropLines(tree, /StandardResilienceHandler|^\s*timeout: \d+|AbortSignal\.timeout|context\.WithTimeout/),
	},
	{
		id: 'remote-timeouts/add',
		check: 'remote-timeouts',
		what: 'all calls of fetch get a timeout',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			wrapCalls(
				tree,
				'fetchInTime',
				'const fetchInTime = (url: string, init?: RequestInit) => fetch(url, {...init, signal: AbortSignal.timeout(5000)});\n',
				[],
			),
	},
	{
		id: 'retries-backoff/remove',
		check: 'retries-backoff',
		what: 'nothing is retried any more',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /retry|Retry|retries|tenacity|Polly|StandardResilience|backoff|sleep/i), text =>
				withoutLines(
					withoutStatements(text, /^@retry\(/),
					/StandardResilienceHandler|AddRetry|tenacity|Retry|retry|backoff|time\.Sleep|setTimeout\(resolve/,
				),
			),
	},
	{
		id: 'retries-backoff/add',
		check: 'retries-backoff',
		what: 'all calls are retried three times with backoff',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			wrapCalls(
				tree,
				'fetchAgain',
				"import pRetry from 'p-retry';\n\nconst fetchAgain = (url: string, init?: RequestInit) => pRetry(() => fetch(url, init), {retries: 3, minTimeout: 500, factor: 2});\n",
				['p-retry'],
			),
	},
];

const running: readonly Mutation[] = [
	{
		id: 'graceful-shutdown/remove',
		check: 'graceful-shutdown',
		what: 'the handlers of SIGTERM are removed',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /SIGTERM|SIGINT/), text =>
				withoutStatements(text, /process\.(on|once)\(['"]SIG(TERM|INT)|signal\.Notify/),
			),
	},
	{
		id: 'graceful-shutdown/comment-out',
		check: 'graceful-shutdown',
		what: 'the handlers of SIGTERM are commented out',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /process\.on\(['"]SIG/), text =>
				text.replace(/^(\s*)(process\.on\(['"]SIG(?:TERM|INT)[\s\S]*?^\1\}\);)$/gm, '$1/* $2 */'),
			),
	},
	{
		id: 'graceful-shutdown/add',
		check: 'graceful-shutdown',
		what: 'the programs drain their work on SIGTERM',
		from: ['partial', 'fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					code: '\n\n@app.on_event("shutdown")\nasync def close_connections() -> None:\n    engine.dispose()\n',
					imports: 'from app.core.db import engine',
				},
				go: {
					imports: '\t"os/signal"\n\t"syscall"',
					code: '\tstopped, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)\n\tdefer stop()\n\tgo func() {\n\t\t<-stopped.Done()\n\t\tsrv.GracefulStop()\n\t}()\n',
				},
			}),
	},
	{
		id: 'health-endpoint/remove',
		check: 'health-endpoint',
		what: 'no route and no service is called health any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, file => file.role === 'source', /health/i),
				text => text.replace(/_?health(z|y|[-_]?check\w*|[\w-]*)/gi, 'greeting'),
			),
	},
	{
		id: 'health-endpoint/add',
		check: 'health-endpoint',
		what: 'a health route answers',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				next: {folder: 'health', code: 'export async function GET() {\n  return Response.json({status: "ok"})\n}\n'},
			}),
	},
	{
		id: 'health-endpoint/everywhere',
		check: 'health-endpoint',
		what: 'the health route is no longer for development only',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /MapHealthChecks/), text =>
				text.replace(/^\s*if \(app\.Environment\.IsDevelopment\(\)\)\s*$/gm, ''),
			),
	},
	{
		id: 'health-dependencies/ask-database',
		check: 'health-dependencies',
		what: 'a readiness route asks the database',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from sqlmodel import Session, select\nfrom app.core.db import engine',
					code: '\n\n@app.get("/readyz")\ndef readyz() -> dict[str, str]:\n    with Session(engine) as session:\n        session.exec(select(1))\n    return {"status": "ready"}\n',
				},
				next: {
					folder: 'ready',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function GET() {\n  const { error } = await supabase.from("profiles").select("id").limit(1)\n  return Response.json({ ready: error === null }, { status: error === null ? 200 : 503 })\n}\n',
				},
			}),
	},
	{
		id: 'health-dependencies/production-too',
		check: 'health-dependencies',
		what: 'health asks the dependencies in production too',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /MapHealthChecks/), text =>
				text.replace(/^\s*if \(app\.Environment\.IsDevelopment\(\)\)\s*$/gm, ''),
			),
	},
	{
		id: 'config-validated/plain-class',
		check: 'config-validated',
		what: 'the settings are a plain class',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /BaseSettings/), text =>
				text
					.replace(/\(BaseSettings\)/g, '')
					.replace(/^from pydantic_settings.*$/gm, 'import os')
					.replace(/^ {4}([A-Z_]+): (\w+)$/gm, '    $1: $2 = os.environ.get("$1")'),
			),
	},
	{
		id: 'config-validated/schema',
		check: 'config-validated',
		what: 'a schema checks the environment when the program starts',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => {
			const readers = programs(tree, /typescript/, /process\.env\.\w+/).slice(0, 12);
			const folder = readers.some(path => path.startsWith('lib/')) ? 'lib' : undefined;
			if (folder === undefined) return undefined;
			return all(
				add(
					tree,
					'lib/environment.ts',
					'import { z } from "zod"\n\nexport const environment = z\n  .object({\n    NEXT_PUBLIC_SUPABASE_URL: z.string().url(),\n    SUPABASE_SERVICE_ROLE_KEY: z.string().min(1)\n  })\n  .parse(process.env)\n',
				),
				rewrite(tree, readers, text =>
					text.startsWith('"use')
						? text
						: `import { environment } from "@/lib/environment"\n${text.replace(/process\.env\.(NEXT_PUBLIC_SUPABASE_URL|SUPABASE_SERVICE_ROLE_KEY)!?/g, 'environment.$1')}`,
				),
				declare(tree, 'lib/environment.ts', ['zod']),
			);
		},
	},
	{
		id: 'config-validated/unused-schema',
		check: 'config-validated',
		what: 'a schema of the environment is written, and nothing imports it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			add(
				tree,
				'lib/environment-schema.ts',
				'import { z } from "zod"\n\nexport const check = () => z.object({ URL: z.string().url() }).parse(process.env)\n',
			),
	},
	{
		id: 'service-abstraction/direct',
		check: 'service-abstraction',
		what: 'the interfaces before outside systems are gone',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, programs(tree, /csharp/, /\bI[A-Z]\w+/), text =>
					text
						.replace(
							/\bI(BasketRepository|CatalogAI|RequestProvider|EventBus|CartStore|OrderRepository|BuyerRepository|Repository|\w+Repository|\w+Service|\w+Store|\w+Queries|\w+Manager|\w+Client|\w+Sender|\w+Retriever|\w+Handler|\w+Provider|\w+Context|\w+UnitOfWork|UnitOfWork)\b/g,
							'$1',
						)
						.replace(/\binterface\b/g, 'class'),
				),
				rewrite(tree, programs(tree, /^go$|java$/, /\binterface\b/), text => text.replace(/\binterface\b/g, 'struct')),
			),
	},
];

const watching: readonly Mutation[] = [
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

/** Rules of Prometheus on what every service exports. */
const rules = (name: string, expr: string): string =>
	`groups:\n  - name: app\n    rules:\n      - alert: ${name}\n        expr: ${expr}\n        for: 5m\n        labels:\n          severity: page\n        annotations:\n          summary: ${name}\n`;
const alert = (check: string, name: string, expr: string): readonly Mutation[] => [
	{
		id: `${check}/add`,
		check,
		what: `Prometheus gets a rule: ${name}`,
		from: poor,
		to: 'better',
		apply: tree => add(tree, `monitoring/rules-${check}.yml`, rules(name, expr)),
	},
	{
		id: `${check}/in-examples`,
		check,
		what: `an example holds a rule: ${name}`,
		from: ['unknown', 'fail'],
		to: ['unknown', 'fail', 'partial'],
		apply: tree => add(tree, `examples/prometheus/rules-${check}.yml`, rules(name, expr)),
	},
];

const alerts: readonly Mutation[] = [
	...alert('alert-rules', 'TargetDown', 'up == 0'),
	...alert(
		'alert-error-rate',
		'HighErrorRate',
		'sum(rate(nginx_ingress_controller_requests{status=~"5.."}[5m])) / sum(rate(nginx_ingress_controller_requests[5m])) > 0.01',
	),
	...alert(
		'alert-latency',
		'HighLatency',
		'histogram_quantile(0.95, sum(rate(nginx_ingress_controller_request_duration_seconds_bucket[5m])) by (le)) > 0.5',
	),
	...alert('alert-saturation', 'HighCpu', '(1 - avg(rate(node_cpu_seconds_total{mode="idle"}[5m]))) > 0.7'),
	{
		id: 'alert-rules/remove',
		check: 'alert-rules',
		what: 'the alert rules are removed',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, pathsOf(tree, /\.ya?ml$/, /^\s*- alert:/m), text =>
				withoutStatements(withoutLines(text, /^$/), /^$/).replace(
					/^\s*- alert:.*\n(?:(?!\s*- alert:).*\n)*?(?=\s*- alert:|\S|$)/gm,
					'',
				),
			),
	},
	{
		id: 'alert-cost/add',
		check: 'alert-cost',
		what: 'Terraform sends an alert on spend',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'infra/billing.tf',
				'resource "aws_cloudwatch_metric_alarm" "billing" {\n  alarm_name          = "estimated-charges"\n  namespace           = "AWS/Billing"\n  metric_name         = "EstimatedCharges"\n  comparison_operator = "GreaterThanThreshold"\n  threshold           = 500\n  alarm_actions       = [aws_sns_topic.alerts.arn]\n}\n',
			),
	},
	{
		id: 'uptime-monitoring/add',
		check: 'uptime-monitoring',
		what: 'Terraform sets up an uptime check',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'infra/uptime.tf',
				'resource "aws_route53_health_check" "home" {\n  fqdn              = "www.example.org"\n  type              = "HTTPS"\n  resource_path     = "/healthz"\n  failure_threshold = 3\n}\n',
			),
	},
	{
		id: 'dashboards/add',
		check: 'dashboards',
		what: 'a Grafana dashboard is kept as code',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'monitoring/dashboards/overview.json',
				JSON.stringify(
					{
						title: 'Overview',
						schemaVersion: 39,
						uid: 'overview',
						panels: [
							{
								id: 1,
								title: 'Requests',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(nginx_ingress_controller_requests[5m]))'}],
							},
							{
								id: 2,
								title: 'Errors',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(nginx_ingress_controller_requests{status=~"5.."}[5m]))'}],
							},
						],
					},
					undefined,
					2,
				),
			),
	},
	{
		id: 'llm-dashboard/add',
		check: 'llm-dashboard',
		what: 'a Grafana dashboard shows tokens, latency and cost of models',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'monitoring/dashboards/llm.json',
				JSON.stringify(
					{
						title: 'LLM use',
						schemaVersion: 39,
						uid: 'llm',
						panels: [
							{
								id: 1,
								title: 'Tokens of the LLM',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(llm_tokens_total[5m]))'}],
							},
							{
								id: 2,
								title: 'LLM latency',
								type: 'timeseries',
								targets: [
									{expr: 'histogram_quantile(0.95, sum(rate(llm_request_duration_seconds_bucket[5m])) by (le))'},
								],
							},
							{id: 3, title: 'LLM cost', type: 'timeseries', targets: [{expr: 'sum(llm_cost_dollars_total)'}]},
						],
					},
					undefined,
					2,
				),
			),
	},
	{
		id: 'log-aggregation/add',
		check: 'log-aggregation',
		what: 'Fluent Bit sends the logs of all containers to Loki',
		from: ['unknown', 'partial'],
		to: 'better',
		apply: tree =>
			add(
				tree,
				'deploy/logging.yaml',
				'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: fluent-bit\nspec:\n  selector:\n    matchLabels: {app: fluent-bit}\n  template:\n    metadata:\n      labels: {app: fluent-bit}\n    spec:\n      containers:\n        - name: fluent-bit\n          image: fluent/fluent-bit:3.0.0\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: fluent-bit\ndata:\n  fluent-bit.conf: |\n    [OUTPUT]\n        Name loki\n        Match *\n        Host loki\n---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: loki\nspec:\n  serviceName: loki\n  selector:\n    matchLabels: {app: loki}\n  template:\n    metadata:\n      labels: {app: loki}\n    spec:\n      containers:\n        - name: loki\n          image: grafana/loki:3.0.0\n',
			),
	},
];

const data: readonly Mutation[] = [
	{
		id: 'connection-pooling/limits',
		check: 'connection-pooling',
		what: 'the pool of the database gets limits',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /create_engine\(/), text =>
				text.replace(/create_engine\(([^\n]*)\)$/m, 'create_engine($1, pool_size=10, max_overflow=5)'),
			),
	},
	{
		id: 'database-indexes/remove',
		check: 'database-indexes',
		what: 'no index is declared any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(
					tree,
					file => /^(source|config|generated|docs|test)$/.test(file.role),
					/create (unique )?index|HasIndex|CreateIndex|index=True/i,
				),
				text =>
					text
						.replace(/create (unique )?index/gi, '-- gone')
						.replace(/HasIndex|CreateIndex/g, 'Other')
						.replace(/,? ?index=True/g, ''),
			),
	},
	{
		id: 'database-indexes/add',
		check: 'database-indexes',
		what: 'the columns that point to other tables get an index',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /foreign_key=/), text =>
				text.replace(/(foreign_key="[^"]+")/g, '$1, index=True'),
			),
	},
	{
		id: 'cache-layer/remove',
		check: 'cache-layer',
		what: 'nothing is read through a cache any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => rewrite(tree, anyProgram(tree, /cache/i), text => withoutLines(text, /cache/i)),
	},
	{
		id: 'cache-layer/add',
		check: 'cache-layer',
		what: 'a hot read is answered from a cache',
		from: ['fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from cachetools import TTLCache, cached',
					code: '\nhot = TTLCache(maxsize=1000, ttl=60)\n\n\n@cached(hot)\ndef load_catalogue(key: str) -> str:\n    return key\n\n\n@app.get("/catalogue/{key}")\ndef read_catalogue(key: str) -> str:\n    return load_catalogue(key)\n',
					packages: ['cachetools'],
				},
				aspnet: {
					code: 'builder.Services.AddOutputCache();\nvar cachedApp = builder.Build();\ncachedApp.UseOutputCache();\ncachedApp.MapGet("/catalogue", (CatalogContext context) => context.CatalogItems.ToListAsync()).CacheOutput();\n',
				},
				next: {
					folder: 'catalogue',
					code: 'import { unstable_cache } from "next/cache"\n\nconst readCatalogue = unstable_cache(async () => (await fetch("https://example.org/catalogue")).json(), ["catalogue"], { revalidate: 60 })\n\nexport async function GET() {\n  return Response.json(await readCatalogue())\n}\n',
				},
			}),
	},
	{
		id: 'background-work/add',
		check: 'background-work',
		what: 'slow work is handed to a queue with a worker',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from celery import Celery',
					code: '\ncelery = Celery("tasks", broker="redis://redis:6379/0")\n\n\n@celery.task\ndef send_mail_later(address: str) -> None:\n    print(address)\n\n\n@app.post("/mail")\ndef mail(address: str) -> None:\n    send_mail_later.delay(address)\n',
					packages: ['celery'],
				},
				express: {
					imports:
						"import {Queue, Worker} from 'bullmq';\n\nconst mails = new Queue('mails');\nnew Worker('mails', async job => console.log(job.data));",
					code: "    APP.post('/mails', async (request, response) => {\n      await mails.add('mail', request.body);\n      response.sendStatus(202);\n    });",
					packages: ['bullmq'],
				},
				next: {
					folder: 'mails',
					code: 'import { Queue, Worker } from "bullmq"\n\nconst mails = new Queue("mails")\nnew Worker("mails", async job => console.log(job.data))\n\nexport async function POST(request: Request) {\n  await mails.add("mail", await request.json())\n  return new Response(null, { status: 202 })\n}\n',
					packages: ['bullmq'],
				},
			}),
	},
	{
		id: 'background-work/remove',
		check: 'background-work',
		what: 'events and workers are gone',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				anyProgram(
					tree,
					/AddRabbitMq|RabbitMQ|BackgroundService|AddSubscription|IHostedService|AsyncEventingBasicConsumer|bullmq|setInterval/i,
				),
				text =>
					withoutLines(
						text.replace(/BackgroundService|IHostedService/g, 'object'),
						/AddRabbitMq|RabbitMQ|AddSubscription|AsyncEventingBasicConsumer|AddHostedService|bullmq|IEventBus|EventBus/i,
					),
			),
	},
];

export const codeChanges: readonly Mutation[] = [...resilience, ...running, ...watching, ...alerts, ...data];
