// How services answer for their health. To add one: one line.
import type {Signal} from '../../source/domain/signal.ts';
import {type Form, signalOf} from './forms.ts';
import {programs} from './languages.ts';

const strong = '_{0,2}health[-_]?(?:z|y|checks?|status)?(?:__)?|readyz?|readiness|livez?|liveness|live|alive|startupz?';
const weak = 'status|ping|up|heartbeat|is[-_]?alive|_?live|monitor(?:ing)?|lbheartbeat|__lbheartbeat__|__heartbeat__';
/** The last part of a route that answers for the health, after any prefix of segments. */
const healthPath = `(?:[\\w{}:.-]{0,40}\\/){0,6}(?:${strong})(?:\\/(?:${strong}|database|db))?\\/?`;
const weakPath = `\\/?(?:api\\/|v\\d\\/|api\\/v\\d\\/)?(?:${weak})\\/?`;
const quoted = `["'\`^/]{1,3}r?["'^]?\\/?(?:${healthPath}|${weakPath})\\$?["'\`]`;
/** What declares a route on a server, before its path. */
const declares =
	'(?:\\b(?:app|router|server|api|r|e|g|mux|m|h|c|s|srv|rg|v\\d|engine|fastify|bp|blueprint|http|main|root|route|routes|health\\w{0,20}|\\w{0,30}(?:Router|Group|Mux|App|_router|_app|_bp|Api|Server|Engine|Routes))\\.(?:get|head|all|any|use|route|handle|GET|HEAD|Any|Get|All|Head|Use|Group|Handle|HandleFunc|Route|add_api_route|add_url_rule|add_route)|HandleFunc|\\.Handle|Mapping|@Path(?!Variable|Param)|@Get|@Head|@All|@Controller|MapGet|MapHealthChecks|UseHealthChecks|MapGroup|Route::(?:get|any|match|view)|#\\[(?:Route|get)|#\\[(?:\\w{1,20}\\\\){0,3}Route\\([^\\n]{0,160}\\bpath:|(?<![.\\w])(?:re_)?path(?=\\()|(?<![.\\w])url(?=\\()|\\b\\w{1,40}\\.(?:GET|HEAD)(?=\\()|\\.route|\\.resource|web\\.get|Method(?:Func)?|\\$(?:app|router|r|group|routes)->(?:get|map|any|add))';

/** Routes for a list of methods: `g.Match([]string{"GET", "HEAD"}, "/health", …)`. */
const listed = '\\b\\w{1,40}\\.[mM]atch\\(\\s{0,4}(?:\\[\\]string)?[{[][^\\]})]{0,60}[\\]}],\\s{0,4}';
/** A handler or middleware that tells addresses apart by itself: `if (pathname.startsWith('/ping'))`. */
const compared =
	'\\b(?:pathname|[rR]e?q?(?:uest)?\\.(?:path|url|URL\\.Path)|path_info)(?:\\s{0,2}={2,3}\\s{0,2}|\\.starts[wW]ith\\()';

/** A route of the service's own code whose path is about health. */
export const healthRoute = signalOf(
	[
		{
			name: 'a health route',
			keywords:
				'health|ready|readiness|live|alive|/status|"status|\'status|/ping|"ping|\'ping|/up|"up/|\'up/|heartbeat|monitor|startup',
			pattern: new RegExp(
				`${declares}\\w{0,20}\\s{0,2}[(<]?[^"'\`]{0,60}${quoted}|${listed}${quoted}|${compared}${quoted}|^\\s{0,20}(?:get|match)\\s+${quoted}`,
			),
		},
	].map(form => ({
		...form,
		keywords: form.keywords
			.split('|')
			.filter(word => word.length >= 4)
			.join('|'),
	})),
	{roles: ['source', 'config'], languages: programs},
);

/** A route whose address stands on the next line, or behind what a chain of Laravel sets first. */
export const healthRouteOnLines: Signal = {
	keywords: [
		'health',
		'readyz',
		'readiness',
		'livez',
		'liveness',
		'/status',
		'^status/',
		'"status/',
		'/ping',
		'/alive',
		'/heartbeat',
	],
	pattern: new RegExp(
		`(?:${declares}\\(|\\bRoute::(?:\\w{1,30}\\([^()\\n;]{0,120}\\)\\s{0,40}->){1,4}(?:get|any|match|view)\\()(?:\\s{0,4}\\n\\s{1,40})?${quoted}`,
	),
	roles: ['source', 'config'],
	languages: programs,
	multiline: true,
	keepsText: true,
};

/** Configuration routes of PHP frameworks, and paths declared as data: `path: /health`, `url: '/healthz'`. */
export const healthSettings: readonly Form[] = [
	{name: 'Laravel health route', keywords: 'health:', pattern: /\bhealth:\s*['"]\//},
	{
		name: 'Symfony route',
		keywords: 'path:',
		pattern: /^\s{2,12}path:\s*['"]?\/(?:healthz?|health-?check|ready|live|ping|status)['"]?\s*$/,
	},
	{
		name: 'a route as data',
		keywords: 'path:|url:',
		pattern:
			/\b(?:path|url):\s*['"`]\/?(?:[\w-]{1,30}\/){0,4}(?:healthz?|health-?check|readyz?|livez?|_healthz)['"`]\s*,/,
	},
];
export const healthSetting = signalOf(healthSettings, {
	roles: ['source', 'config'],
	paths: /(^|\/)(bootstrap\/app\.php|config\/routes|routes?)|\.(ts|js|mjs)$/,
});

export type HealthForm = Form & {
	/** It asks what the service depends on by itself. */
	readonly asksDependencies?: boolean;
};

/** Health services and routes that a library answers. */
export const healthForms: readonly HealthForm[] = [
	{
		name: 'gRPC health service',
		keywords:
			'RegisterHealthServer|HealthServicer|add_HealthServicer|HealthStatusManager|grpc-health|grpc.health|HealthImplementation|HealthCheckService|HealthBase|MapGrpcHealthChecksService|health_reporter|grpc_health|HealthGrpcService',
		pattern:
			/RegisterHealthServer\(|add_HealthServicer|HealthStatusManager|HealthImplementation\(|Health\.HealthBase|MapGrpcHealthChecksService|health_reporter\(|MapGrpcService<[\w.]{0,60}Health|Health\.service\b|HealthGrpcService\(|grpchealth\.NewHandler/,
	},
	{
		name: 'gRPC health service',
		keywords: 'health.v1|health_v1|healthPackage|grpc/health|healthCheck',
		pattern: /addService\([^)]{0,60}[hH]ealth|health_pb2_grpc\.add_/,
	},
	{
		name: 'a health route',
		keywords:
			'CheckPath|HealthPath|HealthzPath|ReadyPath|AlivePath|LivePath|HealthRoute|HealthEndpoint|ReadinessPath|LivenessPath',
		pattern:
			/\.(?:GET|HEAD|Get|Handle|HandleFunc|Any)\(\s*(?:\w{1,30}\.)?\w{0,30}(?:Health|Alive|Readiness|Liveness|Healthz|Readyz|Ready|Live)(?:Check)?(?:Path|Route|Endpoint)\b/,
	},
	{name: 'ASP.NET health checks', keywords: 'MapHealthChecks|UseHealthChecks'},
	{name: 'NestJS terminus', keywords: '@HealthCheck(', asksDependencies: true},
	{name: 'terminus', keywords: 'createTerminus(|healthChecks:', pattern: /createTerminus\(/},
	{name: 'under-pressure', keywords: 'exposeStatusRoute|under-pressure', pattern: /exposeStatusRoute/},
	{name: 'lightship', keywords: 'createLightship('},
	{
		name: 'express health module',
		keywords: 'express-healthcheck|express-actuator|@cloudnative/health|fastify-healthcheck|@hono/health',
		pattern:
			/(?:require\(|from\s)["'](?:express-healthcheck|express-actuator|@cloudnative\/health-connect|fastify-healthcheck|fastify-custom-healthcheck)/,
	},
	{name: 'django-health-check', keywords: 'health_check.urls', asksDependencies: true},
	{name: 'chi Heartbeat', keywords: 'middleware.Heartbeat('},
	{name: 'watchman', keywords: 'watchman.urls', asksDependencies: true},
	{name: 'dockerflow', keywords: 'dockerflow'},
	{name: 'fastapi-health', keywords: 'fastapi_health|fastapi_healthcheck|fastapi_healthchecks'},
	{
		name: 'heptio health',
		keywords: 'healthcheck.NewHandler(|health.NewHandler(|healthcheck.New(|health.NewChecker(|health.New(',
		asksDependencies: true,
	},
	{name: 'controller-runtime probes', keywords: 'AddHealthzCheck|AddReadyzCheck'},
	{
		name: 'MicroProfile Health',
		keywords: '@Liveness|@Readiness|@Startup',
		pattern: /@(?:Liveness|Readiness|Startup)\b/,
	},
	{name: 'Dropwizard health checks', keywords: 'healthChecks().register'},
	{name: 'Rails health route', keywords: 'rails/health#show'},
	{name: 'okcomputer', keywords: 'OkComputer', asksDependencies: true},
	{name: 'health_check gem', keywords: 'health_check_routes', asksDependencies: true},
	{
		name: 'spatie health',
		keywords: 'HealthCheckResultsController|HealthCheckJsonResultsController',
		asksDependencies: true,
	},
	{name: 'Symfony monitor', keywords: 'LiipMonitorBundle', asksDependencies: true},
];
export const healthLibrary = signalOf(healthForms, {roles: ['source', 'config'], languages: [...programs, 'yaml']});

/** Files that answer a health route by their place: Next.js, SvelteKit, Nuxt, Remix. */
export const healthFile =
	/(^|\/)(?:app\/(?:.{0,80}\/)?|pages\/api\/(?:.{0,80}\/)?|server\/(?:api|routes)\/(?:.{0,80}\/)?|routes\/(?:.{0,80}\/)?|src\/routes\/(?:.{0,80}\/)?)(?:health|healthz|health-?check|readyz?|livez?|status|ping|up|heartbeat)(?:\/(?:route|index|\+server|live|ready))?(?:\.(?:get|server))?\.[jt]sx?$/;

/** Packages that open a health route by themselves once they are declared. */
export const healthPackages: readonly {
	readonly name: string;
	readonly ecosystem: readonly string[];
	readonly packages: RegExp;
	readonly asksDependencies: boolean;
}[] = [
	{
		name: 'Spring Boot Actuator',
		ecosystem: ['maven', 'gradle'],
		packages: /^org\.springframework\.boot:spring-boot-starter-actuator$/,
		asksDependencies: true,
	},
	// Both bring the actuator with them.
	{
		name: 'Spring Cloud servers',
		ecosystem: ['maven', 'gradle'],
		packages: /^org\.springframework\.cloud:spring-cloud-(config-server|starter-netflix-eureka-server)$/,
		asksDependencies: false,
	},
	{
		name: 'Quarkus SmallRye Health',
		ecosystem: ['maven', 'gradle'],
		packages: /^io\.quarkus:quarkus-smallrye-health$/,
		asksDependencies: true,
	},
	{
		name: 'Micronaut Management',
		ecosystem: ['maven', 'gradle'],
		packages: /^io\.micronaut:micronaut-management$/,
		asksDependencies: true,
	},
	{name: 'Helidon Health', ecosystem: ['maven', 'gradle'], packages: /^io\.helidon\..*health/, asksDependencies: false},
];

/** A question to a database, cache or queue, as health checks put it. */
export const dependencyAsked = signalOf(
	[
		{name: 'a query', keywords: 'select 1|SELECT 1', pattern: /\bselect 1\b/i},
		{name: 'a ping', keywords: 'ping', pattern: /\.(?:[pP]ing|PingContext|PING|pingCheck|PingAsync)\(/},
		{
			name: 'a question by its name',
			keywords: 'database|redis|cache|postgres|mysql|mongo|queue|broker|storage|check_db|checkdb|isdb',
			pattern:
				/\b(?:is|check|ping|test|verify|probe)_?(?:\w{0,20}_)?(?:[dD]atabase|[dD]b|DB|[rR]edis|[cC]ache|[pP]ostgres|[mM]y[sS]ql|[mM]ongo|[qQ]ueue|[bB]roker|[sS]torage)\w{0,30}\(/,
		},
		{name: 'a ping command', keywords: 'ping: 1|"ping"', pattern: /command\(\s*["'{]\s*ping/},
		{
			name: 'a query',
			keywords:
				'queryRaw|db.execute|session.execute|session.exec(|engine.connect|connection.cursor|ensure_connection|->getPdo(|DB::connection|DB::table|Cache::add|Cache::put|select(DB::raw|DB::select|DB::statement|authenticate()|CanConnect|DatabaseFacade|db.Exec(|is_connected|isConnected|connection.readyState|hset(|.isInitialized',
			pattern:
				/queryRaw|db\.execute|session\.exec(?:ute)?\(|engine\.connect|connection\.cursor|ensure_connection|->getPdo\(|(?:DB|Cache)::(?:connection|select|statement|table|add|put)\b|authenticate\(\)|CanConnect(?:Async)?\(|db\.Exec\(|connection\.readyState|\.isInitialized/,
		},
		{
			name: 'one row of a table',
			keywords: '.select(|.findFirst(|.count(|.objects.',
			pattern:
				/\.from\(["'`]\w{1,60}["'`]\)\s{0,4}\.select\(.{0,80}(?:limit\(1\)|head:\s*true)|\b(?:prisma|db)\.\w{1,40}\.(?:findFirst|count)\(|\.objects\.(?:exists|first|count)\(\)/,
		},
		{
			name: 'a registered check',
			keywords:
				'AddNpgSql(|AddSqlServer(|AddMySql(|AddRedis(|AddRabbitMQ(|AddMongoDb(|AddDbContextCheck|AddKafka(|AddAzure|AddElasticsearch(|AddCheck<',
			pattern:
				/\.Add(?:NpgSql|SqlServer|MySql|Redis|RabbitMQ|MongoDb|DbContextCheck|Kafka|Elasticsearch)\w{0,10}[(<]|\.AddCheck<\w{0,40}(?:Db|Database|Redis|Sql|Store|Context|Queue|Broker)/,
		},
		{
			// go-sundheit, heptio: checks are registered by name or by what they ask.
			name: 'a registered check',
			keywords: 'CheckName|PingCheck(|AddReadinessCheck(|TCPDialCheck(|": func(',
			pattern:
				/^\s{0,20}"(?:storage|database|db|postgres\w{0,4}|mysql|redis|cache|queue|broker)":\s{0,20}func\(\w{0,10}\s?(?:\*http\.Request|context\.Context)?\) error|\bCheckName:\s{0,4}["'](?:\w{1,20}[-_. ])?(?:storage|database|db|postgres\w*|mysql|redis|cache|queue|broker|mongo\w*|rabbitmq|kafka)\b|\b(?:New|Database|Redis|Mongo)PingCheck\(|\bAddReadinessCheck\(|\bTCPDialCheck\(/,
		},
		{
			name: 'a health indicator',
			keywords: 'HealthIndicator|HealthContributor|HealthCheckResponse.',
			pattern:
				/(?:TypeOrm|Prisma|Mongoose|Sequelize|MikroOrm|Microservice|Http)HealthIndicator\b|(?:implements|extends)\s[^{]{0,60}HealthIndicator|HealthContributor/,
		},
	],
	{roles: ['source'], maxPerFile: 40},
);

/** Aspire integrations register a health check of their own. */
export const aspireClient = signalOf(
	[
		{
			name: 'an Aspire integration',
			keywords:
				'DbContext<|DataSource(|AddRedis|AddRabbitMQ|AddMongoDB|AddKafka|AddSqlServerClient|AddAzure|EnrichNpgsql',
			pattern:
				/builder\.(?:Add(?:Npgsql|SqlServer|MySql|Oracle|Cosmos|Azure\w{1,40})(?:DbContext|DataSource|Client)|AddRedis(?:Client|DistributedCache|OutputCache)|AddRabbitMQClient|AddMongoDBClient|AddKafka(?:Producer|Consumer)|Enrich(?:Npgsql|SqlServer|MySql)DbContext)\b/,
		},
	],
	{roles: ['source'], languages: ['csharp']},
);
