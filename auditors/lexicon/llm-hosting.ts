// Models that the team runs itself, and providers that manifests and stacks name. To add one: one line.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {providerOfName} from './llm-clients.ts';
import {localProviders, type ModelProvider} from './llm-library.ts';

/** A server of models on the team's own machines is called by its address or its setting. */
export const localCalls: Signal = {
	keywords: [
		'OLLAMA_',
		'localhost:11434',
		'127.0.0.1:11434',
		':11434',
		'VLLM_',
		'LM_STUDIO',
		'LMSTUDIO',
		'localhost:1234/v1',
		'llama-server',
		'LLAMACPP_',
		'LLAMA_CPP_',
		'LOCALAI_',
		'text-generation-inference',
		'TGI_URL',
	],
	pattern:
		/\b[A-Z_]{0,40}(?:OLLAMA|VLLM|LM_?STUDIO|LLAMA_?CPP|LOCALAI|TGI)_(?:[A-Z]{1,20}_)?(?:URL|HOST|BASE|ENDPOINT|API|MODEL|BASE_URL|API_BASE)\b|(?:localhost|127\.0\.0\.1|ollama|host\.docker\.internal):(?:11434|1234\/v1)/,
	roles: ['source'],
};

/** The same address or setting where only configuration names it. */
export const localSettings: Signal = {...localCalls, roles: ['config', 'ci']};

/** Images that serve models. */
export const modelServers =
	/(^|\/)(ollama|vllm(-openai)?|text-generation-inference|llama\.cpp|localai|lmdeploy|sglang|tritonserver|xinference)(\/|:|@|$)/i;

const starter =
	/^(org\.springframework\.ai:|dev\.langchain4j:|io\.quarkiverse\.langchain4j:|@ai-sdk\/|@langchain\/|langchain-|llama-index-llms-|openai$|anthropic$|@anthropic-ai\/sdk$|groq|mistralai$|cohere|ollama$|@google\/gen|google-gen|aspire\.azure\.ai\.openai$|communitytoolkit\.aspire\.ollamasharp$|microsoft\.extensions\.ai\.)/;

/** Providers whose adapters production manifests declare. */
export const providersDeclared = ({
	artefacts,
}: Pick<Observations, 'artefacts'>): readonly {readonly provider: ModelProvider; readonly place: Evidence}[] =>
	artefacts.manifests
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}) =>
			value.dependencies
				.filter(dependency => !dependency.isDevelopment && starter.test(dependency.name))
				.flatMap(({name, line}) => {
					const provider = providerOfName(name);
					return provider === undefined || provider === 'any' ? [] : [{provider, place: at(file.path, line, name)}];
				}),
		);

/** Whether a provider runs on the team's machines. */
export const isLocal = (provider: ModelProvider): boolean => localProviders.has(provider);
