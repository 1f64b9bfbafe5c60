import type {Observations} from '../../source/domain/observations.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {outgoingCall} from './http-signals.ts';
import {packagesUsed} from './library-use.ts';
import {llmLibraries} from './llm.ts';
import {llmCall, llmGenericCall, llmImport, llmMessagesCall, llmUrl} from './llm-calls.ts';
import {bedrockClient, goClient, injectedClient, llmClient, providerOfName} from './llm-clients.ts';
import type {ModelProvider} from './llm-library.ts';
import {localModelCode, providerOfHost} from './llm-signals.ts';
import {once} from './once.ts';

/** Signals of `llmSitesOf`; a check that calls it names them among its own. */
export const llmSiteSignals = {
	llmClient,
	bedrockClient,
	goClient,
	injectedClient,
	llmCall,
	llmMessagesCall,
	llmGenericCall,
	llmUrl,
	llmImport,
	localModelCode,
	outgoingCall,
} as const;

/** A place where own code makes a client, or reaches a provider without one. */
export type LlmSite = {readonly hit: Hit; readonly provider: ModelProvider; readonly isEmbedding: boolean};

/** Where own code reaches language models. Health checks and code beside the product are kept apart. */
export type LlmSites = {
	/** Clients, model objects and direct requests of the product. */
	readonly clients: readonly LlmSite[];
	/** Places that ask a model for an answer. */
	readonly calls: readonly Hit[];
	/** Source files with one of the above or with an import of a library of models, sorted. */
	readonly files: readonly string[];
	/** Source files with a client, a call or an injected client, sorted. */
	readonly core: readonly string[];
	/** Requests that only look whether a provider answers. */
	readonly probes: readonly LlmSite[];
	/** URLs of providers in files that request nothing: tables and settings of what could be called. */
	readonly declared: readonly Hit[];
	/** Providers to which a framework for agents speaks by default. */
	readonly defaults: readonly {readonly path: string; readonly line: number; readonly provider: ModelProvider}[];
	/** Libraries that are used, by the names people know. */
	readonly libraries: readonly string[];
	/** Lines that import an adapter of a framework, with the provider it reaches. */
	/** SDKs of files that make clients: two on one line are told apart by them. */
	readonly sdks: readonly {readonly path: string; readonly line: number; readonly provider: ModelProvider}[];
	/** Places to which the framework hands the client that it has put together. */
	readonly injected: readonly Hit[];
	readonly adapters: readonly {readonly path: string; readonly line: number; readonly provider: ModelProvider}[];
};

const beside =
	/^dev\/|(^|\/)(scripts?|hack|extras?|contrib|bench(mark)?s?|misc|\.devcontainer|\.storybook|storybook|stories|codemods?|skills|seed(er|s)?|evals?|evaluations?|notebooks?)\/|\.stories\.\w+$|(^|\/)(seed|eval)[-_.]|[-_.](?:bench(?:mark)?s?|evals?|mocks?)\.\w{1,4}$|(^|\/)(?:mock|fake)[-_]/i;
const probe = /health|heartbeat|liveness|readiness|status[-_]?check|\bping\b/i;
const listsModels = /\/models\b(?!\/)/;
/** Set-up methods whose names nothing else bears count without an import: .NET has global ones. */
const addsClient = /^Add\w{0,30}(OpenAI|Ollama)/;
const isType = /^\s*(?:import\s+type\b|type\b|interface\b|export\s+(?:type|interface)\b)/;

/** Code of the product: build scripts, benchmarks, seeds and evaluations are beside it. */
export const isProduct = (path: string): boolean => !beside.test(path);

const siteOf = (hit: Hit, fallback: ModelProvider): LlmSite => ({
	hit,
	provider: providerOfName(hit.groups[1] ?? hit.text) ?? fallback,
	isEmbedding: /embedding/i.test(hit.groups[1] ?? hit.text),
});

/** Adapters of frameworks are packages of their own: `@ai-sdk/anthropic`, `langchain_aws`, `llama_index.llms.ollama`. */
const adapterPackages =
	/^(@ai-sdk\/|ai-sdk-|@openrouter\/ai|@langchain\/|langchain_|llama_index\.(llms|embeddings)|org\.springframework\.ai\.|dev\.langchain4j\.model\.|autogen_ext\.models|haystack_integrations|github\.com\/tmc\/langchaingo\/llms\/|pydantic_ai\.models|genkitx|@genkit-ai\/|semantic_kernel\.connectors|Microsoft\.SemanticKernel\.Connectors|LlamaIndex|@llamaindex\/)/;

/** Finds the places where own code reaches language models. */
export const llmSitesOf = once((seen: Observations): LlmSites => {
	const hasModelCode = seen.hits(localModelCode).length > 0;
	const uses = packagesUsed(seen, llmLibraries).filter(
		use => !use.isDevelopment && (use.library.provider !== 'transformers' || hasModelCode),
	);
	const providersIn = new Map<string, ModelProvider>();
	for (const {library, used} of uses) {
		for (const {path} of used) if ((providersIn.get(path) ?? 'any') === 'any') providersIn.set(path, library.provider);
	}

	const library = new Set([...providersIn.keys()].filter(isProduct));
	const requesting = new Set(seen.hits(outgoingCall).map(hit => hit.path));
	const urls = seen.hits(llmUrl).filter(hit => isProduct(hit.path) && !listsModels.test(hit.text));
	const direct = urls
		.filter(hit => requesting.has(hit.path) && !library.has(hit.path))
		.map(hit => ({hit, provider: providerOfHost(hit.groups[1]) ?? 'any', isEmbedding: /embedding/i.test(hit.text)}));
	/** An SDK of OpenAI with another base URL speaks to that provider. */
	const bases = new Map(urls.map(hit => [hit.path, providerOfHost(hit.groups[1])] as const));
	const made = [llmClient, bedrockClient, goClient]
		.flatMap(signal => seen.hits(signal))
		.filter(hit => library.has(hit.path) || addsClient.test(hit.groups[1] ?? ''))
		.filter(hit => isProduct(hit.path) && !isType.test(hit.text))
		.map(hit => siteOf(hit, hit.text.includes('edrock') ? 'bedrock' : (providersIn.get(hit.path) ?? 'any')))
		.map(site => ({
			...site,
			provider: site.provider === 'openai' ? (bases.get(site.hit.path) ?? 'openai') : site.provider,
		}));
	const all = [
		...new Map([...made, ...direct].map(site => [`${site.hit.path}:${site.hit.line}`, site] as const)).values(),
	];
	const isProbe = ({hit}: LlmSite): boolean => probe.test(hit.path);
	const adapters = [...library].flatMap(path =>
		seen.code
			.importsOf(path)
			.filter(edge => adapterPackages.test(edge.specifier))
			.flatMap(edge => {
				const provider = providerOfName(edge.specifier);
				return provider === undefined || probe.test(path) ? [] : [{path, line: edge.line, provider}];
			}),
	);
	const calls = [
		...seen
			.hits(llmCall)
			.filter(hit => isProduct(hit.path) && (library.has(hit.path) || isCalled(hit.text, hit.groups[0] ?? ''))),
		...[llmMessagesCall, llmGenericCall].flatMap(signal => seen.hits(signal)).filter(hit => library.has(hit.path)),
	].filter(hit => !probe.test(hit.path));
	const directFiles = direct.filter(site => !isProbe(site)).map(({hit}) => hit.path);
	const clients = all.filter(site => !isProbe(site));
	const making = new Set(clients.map(({hit}) => hit.path));
	const defaults = uses
		.filter(({library: {kind, provider}}) => kind === 'agents' && provider !== 'any')
		.flatMap(({library: {provider}, used}) =>
			used.filter(({path}) => library.has(path)).map(({path, line}) => ({path, line: line ?? 1, provider})),
		);
	const sdks = uses
		.filter(({library: {kind}}) => kind === 'sdk')
		.flatMap(({library: {provider}, used}) =>
			used
				.filter(({path}) => making.has(path) && !(provider === 'openai' && bases.has(path)))
				.map(({path, line}) => ({path, line: line ?? 1, provider})),
		);
	const injected = seen.hits(injectedClient).filter(hit => library.has(hit.path) && isProduct(hit.path));
	return {
		clients,
		calls: distinct(calls),
		core: [
			...new Set([
				...clients.map(({hit}) => hit.path),
				...calls.map(hit => hit.path),
				...injected.map(hit => hit.path),
			]),
		].sort(),
		files: [...new Set([...library, ...directFiles, ...calls.map(hit => hit.path)])]
			.filter(path => !probe.test(path))
			.sort(),
		probes: all.filter(isProbe),
		declared: urls.filter(hit => !requesting.has(hit.path) && !library.has(hit.path)),
		libraries: [...new Set(uses.map(use => use.library.name))],
		adapters,
		injected,
		sdks,
		defaults,
	};
});

/** The name is called, rather than part of a URL, of a text or of a table. */
const isCalled = (text: string, name: string): boolean => {
	const after = text.slice(text.indexOf(name) + name.length);
	const before = text.slice(0, text.indexOf(name));
	return (
		/^\s?[(<]/.test(`${name.endsWith('(') || name.endsWith('<') ? '(' : ''}${after}`) && !/["'`][^"'`]*$/.test(before)
	);
};

const distinct = (hits: readonly Hit[]): readonly Hit[] =>
	[...new Map(hits.map(hit => [`${hit.path}:${hit.line}`, hit] as const)).values()].sort((a, b) =>
		a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line,
	);
