import {add, append, pathsOf, pick} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, commentSign} from './parts.ts';

// A mention is not the thing: words in a document, code in a comment and code in an example prove nothing about the
// system. Each line gives one check three mutations that must change nothing.

/** Check, words of a document that only wishes for the thing, and a line of code that would do it. */
type Mention = readonly [check: string, wish: string, code: string];

const mentions: readonly Mention[] = [
	[
		'circuit-breaker',
		'a circuit breaker (opossum, Polly, resilience4j)',
		'const breaker = new CircuitBreaker(fetch, {resetTimeout: 30000});',
	],
	[
		'circuit-breaker-tuned',
		'a circuit breaker with a threshold',
		'const breaker = new CircuitBreaker(fetch, {errorThresholdPercentage: 50, resetTimeout: 30000});',
	],
	['remote-timeouts', 'timeouts on all calls', 'await fetch(url, {signal: AbortSignal.timeout(5000)});'],
	['retries-backoff', 'retries with exponential backoff', 'await pRetry(() => fetch(url), {retries: 3, factor: 2});'],
	['graceful-shutdown', 'graceful shutdown on SIGTERM', "process.on('SIGTERM', () => server.close());"],
	['health-endpoint', 'a health endpoint', "app.get('/healthz', (request, response) => response.send('ok'));"],
	[
		'health-dependencies',
		'a readiness route that asks the database',
		"app.get('/ready', async (request, response) => response.send(await pool.query('select 1')));",
	],
	['service-abstraction', 'ports and adapters', 'class S3FileStore implements FileStore {}'],
	[
		'config-validated',
		'a schema for the configuration',
		'export const env = z.object({PORT: z.string()}).parse(process.env);',
	],
	[
		'metrics-exposed',
		'Prometheus metrics',
		"app.get('/metrics', async (request, response) => response.send(await register.metrics()));",
	],
	['business-metrics', 'counters for orders', "const orders = new Counter({name: 'orders_total', help: 'Orders'});"],
	['structured-logging', 'JSON logs with pino', "const logger = pino({level: 'info'});"],
	['trace-ids', 'request ids on log lines', 'logger.info({requestId: request.id});'],
	['distributed-tracing', 'OpenTelemetry tracing', 'new NodeSDK({traceExporter: new OTLPTraceExporter()}).start();'],
	['error-tracking', 'Sentry', 'Sentry.init({dsn: process.env.SENTRY_DSN});'],
	['log-aggregation', 'Loki and Promtail', "new LokiTransport({host: 'http://loki:3100'});"],
	['uptime-monitoring', 'an uptime check from outside', "new Checkly.ApiCheck('home');"],
	['dashboards', 'Grafana dashboards', 'new GrafanaDashboard();'],
	['alert-rules', 'alert rules', 'new PrometheusRule();'],
	['alert-error-rate', 'an alert on the error rate', 'alert: HighErrorRate'],
	['authentication', 'log-in on all routes', 'app.use(authenticate);'],
	['authorization', 'roles', "router.delete('/users/:id', requireRole('admin'), remove);"],
	['tenant-isolation', 'isolation of tenants', 'query.where({tenantId: request.user.tenantId});'],
	['rate-limiting', 'rate limits', 'app.use(rateLimit({windowMs: 60000, max: 100}));'],
	['audit-log', 'an audit log', "auditLog.record({actor: user.id, action: 'login'});"],
	['input-validation', 'validation of input', 'const body = schema.parse(request.body);'],
	['security-headers', 'security headers', 'app.use(helmet());'],
	['pii-masking', 'masking of personal data', "logger.redact(['email', 'phone']);"],
	['data-retention', 'deletion of old data', "cron.schedule('0 3 * * *', () => deleteUsersOlderThan(365));"],
	[
		'right-to-erasure',
		'deletion of an account on request',
		"app.delete('/me', (request, response) => users.deleteWithAllData(request.user.id));",
	],
	[
		'data-portability',
		'an export of a person’s data',
		"app.get('/me/export', (request, response) => response.send(exportAllDataOf(request.user.id)));",
	],
	['cache-layer', 'a cache in Redis', 'const value = (await redis.get(key)) ?? (await load(key));'],
	['connection-pooling', 'a pool of connections', 'const pool = new Pool({max: 20, idleTimeoutMillis: 30000});'],
	['background-work', 'a queue with workers', "new Worker('mail', async job => send(job.data));"],
	['load-tests', 'load tests with k6', "import http from 'k6/http';"],
	['secrets-manager', 'a secret store (Vault)', "const secret = await vault.read('secret/app');"],
	['vulnerability-scanning', 'Trivy or CodeQL in CI', 'trivy image app'],
	['sbom', 'an SBOM by syft', 'syft . -o cyclonedx-json'],
	['dependency-updates', 'Dependabot or Renovate', 'dependabot'],
	['progressive-delivery', 'canary releases and feature flags', "if (await flags.isEnabled('new-cart')) show();"],
	['backups-automated', 'automatic backups', 'pg_dump app | aws s3 cp - s3://backups/app.sql'],
	[
		'llm-fallback',
		'a fallback for when the model is down',
		'try { return await openai.chat.completions.create(options); } catch { return cachedAnswer; }',
	],
	['llm-response-cache', 'a cache of answers', 'const answer = (await answers.get(hash)) ?? (await ask(prompt));'],
	['llm-guardrails', 'moderation of prompts', 'await openai.moderations.create({input});'],
	['llm-evals', 'evaluations with promptfoo', 'promptfoo eval'],
	['llm-usage-tracked', 'counting tokens', 'record(completion.usage.total_tokens);'],
	['llm-cost-tracked', 'reckoning cost', 'const cost = (usage.prompt_tokens * 0.003) / 1000;'],
	['llm-timeouts-retries', 'timeouts on calls of the model', 'new OpenAI({timeout: 30000, maxRetries: 2});'],
	['llm-automatic-failover', 'failover to another provider', 'const model = withFallbacks([openai, anthropic]);'],
	['llm-local-provider', 'Ollama', "new Ollama({host: 'http://localhost:11434'});"],
	['pii-not-sent-to-llm', 'masking of prompts', 'const masked = presidio.anonymize(prompt);'],
];

/** A folder name that says nothing of the thing. */
const nameless = (check: string): string => `idea-${mentions.findIndex(([id]) => id === check)}`;

const programs = (tree: Tree) =>
	tree.files
		.filter(file => file.role === 'source' && commentSign(file.language) !== undefined && file.language !== 'yaml')
		.map(file => file.path);

const signOf = (tree: Tree, path: string | undefined): string =>
	commentSign(tree.files.find(file => file.path === path)?.language ?? '') ?? '//';

/** Mutations that must not change a verdict. */
export const mentioned: readonly Mutation[] = mentions.flatMap(([check, wish, code]): readonly Mutation[] => [
	{
		id: `${check}/wish-in-a-document`,
		check,
		what: `a list of ideas wishes for ${wish}`,
		from: any,
		to: 'same',
		apply: tree => add(tree, `notes/ideas-${check}.md`, `# Ideas\n\n- One day we should look into ${wish}.\n`),
	},
	{
		id: `${check}/code-in-a-comment`,
		check,
		what: 'a comment at the end of a source file holds code that would do it',
		from: any,
		to: 'same',
		apply: tree => {
			const path = pick(programs(tree), check);
			return append(path, `\n${signOf(tree, path)} ${code}\n`);
		},
	},
	{
		id: `${check}/code-in-an-example`,
		check,
		what: 'an example holds code that would do it',
		from: any,
		to: 'same',
		apply: tree =>
			pathsOf(tree, /^examples\//).length > 0
				? undefined
				: add(tree, `examples/${nameless(check)}/main.ts`, `${code}\n`),
	},
]);
