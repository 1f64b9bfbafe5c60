// How code counts tokens and money, and which platforms do it for it. To add a form: its literal in `keywords` and in
// `pattern`.
import type {Observations} from '../../source/domain/observations.ts';
import type {Hit, Signal} from '../../source/domain/signal.ts';

/** A platform or an instrumentation records each call of a model with its tokens. The first group is its name. */
export const llmTelemetry: Signal = {
	keywords: [
		'langfuse',
		'helicone',
		'langsmith',
		'LANGCHAIN_TRACING',
		'LANGSMITH_TRACING',
		'traceloop',
		'openllmetry',
		'openinference',
		'opentelemetry.instrumentation.openai',
		'experimental_telemetry',
		'UseOpenTelemetry',
		'Experimental.Microsoft.Extensions.AI',
		'opik',
		'phoenix.otel',
		'mlflow',
		'agentops',
		'logfire',
		'gen_ai',
		'braintrust',
		'wandb',
		'weave',
		'lunary',
		'EnableSensitiveDiagnostics',
		'posthog/ai',
		'posthog.ai',
		'instrument_openai',
		'setup_tracing',
		'GenAI',
		'promptlayer',
		'literalai',
		'comet_llm',
		'Microsoft.SemanticKernel',
	],
	pattern:
		/\bimport\b.{0,60}\b(langfuse|opik|agentops|traceloop|lunary|promptlayer|literalai|helicone|langsmith|weave|braintrust)\b|\bfrom ["']?@?(langfuse|opik|agentops|traceloop|lunary|promptlayer|helicone|langsmith|weave|braintrust)\b|\brequire\(["'](langfuse|langsmith|helicone)|(helicone)\.ai|(langfuse)\.(?:trace|generation|openai|callback|decorators)|\b(LANG(?:CHAIN|SMITH)_TRACING)|\b(openinference)\.|opentelemetry\.instrumentation\.(openai|anthropic|langchain|bedrock)|(?:OpenAI|Anthropic|LangChain|LlamaIndex)(Instrumentor)\(|(experimental_telemetry)\s*:|["'](Experimental\.Microsoft\.Extensions\.AI)|phoenix\.(otel)|mlflow\.(openai|langchain|anthropic)\.autolog|logfire\.(instrument_\w+)\(|\b(gen_ai)\.(?:usage|client)|@?(posthog)[./]ai\b|["'](Microsoft\.SemanticKernel)\*/,
	roles: ['source'],
};

/** The platform of a hit by name. */
export const telemetryName = (hit: Hit): string => hit.groups.slice(1).find(Boolean) ?? 'OpenTelemetry';

/** Hits that name a platform from outside: a target that is such a platform itself imports its own packages. */
export const tracedTo = (
	{artefacts, code}: Pick<Observations, 'artefacts' | 'code'>,
	hits: readonly Hit[],
): readonly Hit[] => {
	const own = new Set(
		artefacts.manifests.map(({value}) => (value.name ?? '').replace(/^@/, '').split('/')[0]?.toLowerCase()),
	);
	return hits.filter(
		hit =>
			!own.has(telemetryName(hit).toLowerCase()) &&
			!code.importsOf(hit.path).some(edge => edge.line === hit.line && edge.resolved !== undefined),
	);
};

/** The chat client of .NET is wrapped so that it counts. */
export const chatTelemetry: Signal = {
	keywords: ['UseOpenTelemetry', 'AddOpenTelemetry'],
	pattern: /\.UseOpenTelemetry\(/,
	roles: ['source'],
};

/** Tokens of an answer are read. */
export const tokenCount: Signal = {
	keywords: ['tokens', 'usage', 'TokenCount', 'get_openai_callback', 'token_count'],
	pattern:
		/\b(?:prompt|completion|input|output|total|cached|candidates|cache_read)_?tokens?(?:_?count|_details)?\b(?!\s*[?]?:\s*(?:number|int|string|z\.)|:\s*(?:int|Optional))|\busage_?metadata\b|\b(?:response|result|completion|res|resp|chunk|message|event|answer)\w{0,10}\??\.usage\b|get_openai_callback|\btoken_usage\b|\b(?:Prompt|Completion|Input|Output|Total)Tokens?(?:Count)?\b|get(?:Prompt|Completion|Total|Generation)Tokens\(/i,
	roles: ['source'],
	maxPerFile: 12,
	keepsText: true,
};

/** What makes a number last: a store, a metric, a log line. */
export const isRecorded =
	/\b(?:log(?:ger|ging)?|slog|log\.\w+|console|_logger)\b|(?<!completions|messages|responses|embeddings|chat\(\))(?:\.|->)(?:inc|increment|observe|record|add|labels|set_attribute|setAttribute|setAttributes|set_attributes|insert|create|save|upsert|update|commit|capture|track|emit|info|debug|LogInformation)\w*\(|INSERT INTO|\b(?:Counter|Histogram|metrics?|meter|prometheus|statsd|usage_?(?:log|record|repo|store|tracker)|track_?usage|record_?usage)\b/i;

/** Money is reckoned from tokens. */
export const costComputed: Signal = {
	keywords: ['cost', 'price', 'pricing'],
	pattern:
		/\b(?:completion_cost|cost_per_token|response_cost)\b|\b\w{0,30}(?:cost|price)\w{0,20}["']?\s*(?::=|\+?=|:)\s*.{0,80}(?:[*/]|calculate|compute|estimate).{0,60}|(?:tokens?\w{0,12}|\/\s*1[_,]?000(?:[_,]?000)?)\)?\s*[*/]\s*.{0,60}(?:cost|price|pricing|rate)|(?:cost|price|pricing)\w{0,30}(?:\[[^\]]{1,40}\]|\.\w{1,20})?\s*[*]\s*\w{0,30}tokens?|\b(?:def|function|func|fn)\s+\w{0,30}(?:calculate|compute|estimate)\w{0,20}cost\w{0,20}\(|\btotal_?cost\b.{0,10}\+=|\bcosts?\b.{0,60}\(.{0,80}tokens?\w{0,12}(?:\(\))?\s*\*/i,
	roles: ['source'],
	maxPerFile: 10,
	keepsText: true,
};

/** What makes a number last beyond a log line. */
export const isKept =
	/\b(?:INSERT INTO|session\.add|db\.(?:add|session|insert|query|execute)|repository|prisma\.\w+\.(?:create|upsert|update)|\.objects\.create|\.save\(\)|collection\.|insert_?one|insertOne|Counter\(|Histogram\(|\.inc\(|\.observe\(|\.increment\(|\.record\(|\.labels\(|supabase|\.from\(.{0,40}\.insert|DbContext|SaveChanges|Eloquent|::create\(|createQueryBuilder|redis\.\w*incr|hincrby|enqueue_\w{0,40}usage\w{0,20}\(|\.(?:track|record|ingest|save|store)_?\w{0,40}usage\w{0,20}\()/i;
