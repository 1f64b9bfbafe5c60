// How code chooses between providers. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A gateway or framework reaches any provider by the name of the model. */
export const modelGateway: Signal = {
	keywords: [
		'litellm',
		'init_chat_model',
		'initChatModel',
		'openrouter',
		'portkey',
		'aisuite',
		'createProviderRegistry',
		'RubyLLM.chat',
		'ChatLiteLLM',
		'LiteLlm(',
		'createGateway',
		'dspy.LM(',
		'Prism::text',
		'gateway.languageModel',
		'gateway(',
	],
	pattern:
		/\b(litellm)\.(?:a?completion|Router|responses)\b|\bfrom (litellm) import\b.{0,80}\b(?:a?completion|Router)\b|\b(init_chat_model|initChatModel)\((?!\s*["'])|\b(openrouter)\.ai\/api\/v1(?!\/models)|\b(portkey)|\b(aisuite)\.Client|\b(createProviderRegistry|createGateway|createOpenRouter|gateway\.languageModel|ChatLiteLLM|LiteLlm|RubyLLM\.chat)\(|\b(dspy\.LM)\((?!\s*["'])|\b(gateway)\(\s*["'`](?:openai|anthropic|google|mistral|xai|meta|deepseek)\//i,
	roles: ['source'],
};

/** The address of the provider is a setting. */
export const baseUrl: Signal = {
	keywords: [
		'base_url',
		'baseURL',
		'baseUrl',
		'api_base',
		'apiBase',
		'BaseURL',
		'basePath',
		'OPENAI_BASE_URL',
		'OPENAI_API_BASE',
	],
	pattern:
		/\b(?:base_?url|api_?base|basePath|openai_api_base)["']?\s*(?:\(|=>|[:=])\s*(?!\s*["'`]|None\b|null\b|undefined\b|str\b|string\b)[\w$@&(]|OPENAI_(?:BASE_URL|API_BASE)|WithBaseURL\(/i,
	roles: ['source'],
};
