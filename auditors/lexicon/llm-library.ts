// Who serves language models. To add a provider: one word here, its hosts in llm-signals.ts, its SDK in llm-sdks.ts.
import type {Library} from './library.ts';

/** Who serves the model. `any` is a framework or gateway that reaches several. */
export const modelProviders = [
	'openai',
	'azure',
	'anthropic',
	'google',
	'bedrock',
	'mistral',
	'cohere',
	'groq',
	'huggingface',
	'together',
	'deepseek',
	'xai',
	'perplexity',
	'fireworks',
	'openrouter',
	'replicate',
	'ollama',
	'vllm',
	'llamacpp',
	'transformers',
	'any',
] as const;
export type ModelProvider = (typeof modelProviders)[number];

/** Providers that run on machines of the team. */
export const localProviders: ReadonlySet<ModelProvider> = new Set(['ollama', 'vllm', 'llamacpp', 'transformers']);

export type LlmLibrary = Library & {
	readonly provider: ModelProvider;
	/** `sdk` speaks to one provider; `framework` abstracts from it; `gateway` routes calls to several; `agents` builds agents. */
	readonly kind: 'sdk' | 'framework' | 'gateway' | 'agents';
};
