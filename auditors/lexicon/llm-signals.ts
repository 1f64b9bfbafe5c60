// How code calls a language model. To add a call: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';
import type {ModelProvider} from './llm-library.ts';

/** Hosts of the providers' APIs. To add one: one line. */
export const modelHosts: readonly {readonly host: string; readonly provider: ModelProvider}[] = [
	{host: 'api.openai.com', provider: 'openai'},
	{host: 'openai.azure.com', provider: 'azure'},
	{host: 'models.inference.ai.azure.com', provider: 'azure'},
	{host: 'api.anthropic.com', provider: 'anthropic'},
	{host: 'generativelanguage.googleapis.com', provider: 'google'},
	{host: 'aiplatform.googleapis.com', provider: 'google'},
	{host: 'api.mistral.ai', provider: 'mistral'},
	{host: 'api.cohere.ai', provider: 'cohere'},
	{host: 'api.cohere.com', provider: 'cohere'},
	{host: 'api.groq.com', provider: 'groq'},
	{host: 'api-inference.huggingface.co', provider: 'huggingface'},
	{host: 'router.huggingface.co', provider: 'huggingface'},
	{host: 'api.together.xyz', provider: 'together'},
	{host: 'api.deepseek.com', provider: 'deepseek'},
	{host: 'api.x.ai', provider: 'xai'},
	{host: 'api.perplexity.ai', provider: 'perplexity'},
	{host: 'api.fireworks.ai', provider: 'fireworks'},
	{host: 'openrouter.ai/api', provider: 'openrouter'},
	{host: 'api.replicate.com', provider: 'replicate'},
	{host: ':11434', provider: 'ollama'},
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A provider's API is named by its URL in code. The match's first group is the host. */
export const modelUrl: Signal = {
	keywords: modelHosts.map(({host}) => host),
	pattern: new RegExp(`(${modelHosts.map(({host}) => escaped(host)).join('|')})`),
	roles: ['source'],
};

/** The provider of a `modelUrl` hit's first group. */
export const providerOfHost = (host: string | undefined): ModelProvider | undefined =>
	modelHosts.find(known => known.host === host)?.provider;

/** Calls that make a model answer, by names that nothing else uses. */
export const modelCall: Signal = {
	keywords: [
		'chat.completions.create',
		'chat.completions.parse',
		'chat.completions.stream',
		'completions.parse(',
		'chatCompletion',
		'createChatCompletion',
		'responses.create(',
		'responses.parse(',
		'responses.stream(',
		'generateText(',
		'streamText(',
		'generateObject(',
		'streamObject(',
		'generateContent',
		'generate_content',
		'InvokeModel',
		'invoke_model',
		'ConverseCommand',
		'ConverseStreamCommand',
		'GetResponseAsync',
		'GetStreamingResponseAsync',
		'CompleteChatAsync',
		'CompleteChatStreamingAsync',
		'GetChatCompletions',
		'InvokePromptAsync',
		'litellm.completion',
		'litellm.acompletion',
		'CreateChatCompletion',
		'GenerateFromSinglePrompt',
		'chatClient.prompt',
		'ChatClient.Builder',
		'ollama.chat',
		'ollama.generate',
	],
	pattern:
		/chat\.completions\.(create|parse|stream)|completions\.parse\(|\b[cC]hatCompletion(s|Stream)?\(|[cC]reateChatCompletion(Stream)?\b|responses\.(create|parse|stream)\(|\b(generate|stream)(Text|Object)\(|generateContent(Stream)?\b|generate_content(_async|_stream)?\b|InvokeModel|invoke_model|Converse(Stream)?Command|Get(Streaming)?ResponseAsync|CompleteChat(Streaming)?Async|GetChatCompletions|InvokePromptAsync|litellm\.a?completion|GenerateFromSinglePrompt|chatClient\.prompt|ChatClient\.Builder|ollama\.(chat|generate)/,
	roles: ['source'],
};

/** `messages.create` is Anthropic's and Twilio's: it counts in a file that imports a model library. */
export const messagesCall: Signal = {
	keywords: ['messages.create', 'messages.stream', 'messages.parse', 'messages->create', 'Messages.New'],
	pattern: /messages(\.|->)(create|stream|parse|countTokens)\(|Messages\.New(Streaming)?\(/,
	roles: ['source'],
};

/** Model objects of frameworks are made or asked for. */
export const modelObject: Signal = {
	keywords: [
		'ChatOpenAI',
		'AzureChatOpenAI',
		'ChatAnthropic',
		'ChatGoogleGenerativeAI',
		'ChatVertexAI',
		'ChatBedrock',
		'ChatMistralAI',
		'ChatCohere',
		'ChatGroq',
		'ChatOllama',
		'init_chat_model',
		'initChatModel',
		'IChatClient',
		'IEmbeddingGenerator',
		'IChatCompletionService',
		'OpenAIEmbeddings',
		'GoogleGenerativeAIEmbeddings',
		'ChatLanguageModel',
		'OpenAiChatModel',
		'ChatModel',
		'EmbeddingModel',
		'GenerativeModel(',
		'createOpenAI(',
		'createAnthropic(',
		'new OpenAI(',
		'new Anthropic(',
		'AsyncOpenAI(',
		'OpenAI(',
		'Anthropic(',
		'openai.NewClient',
		'anthropic.NewClient',
		'OpenAI::client',
	],
	pattern:
		/\b(Azure)?Chat(OpenAI|Anthropic|GoogleGenerativeAI|VertexAI|Bedrock(Converse)?|MistralAI|Cohere|Groq|Ollama)\b|init_chat_model|initChatModel|\bI(ChatClient|EmbeddingGenerator|ChatCompletionService)\b|\b(OpenAI|GoogleGenerativeAI)Embeddings\b|\b(\w{0,30}ChatLanguageModel|\w{0,30}ChatModel|EmbeddingModel)\b|GenerativeModel\(|create(OpenAI|Anthropic)\(|\b(Async|Azure|AsyncAzure)?(OpenAI|Anthropic)\(|(openai|anthropic)\.NewClient|OpenAI::client/,
	roles: ['source'],
};

/** A language model runs inside the program itself; Transformers alone may be vision, speech or embeddings. */
export const localModelCode: Signal = {
	keywords: [
		'AutoModelForCausalLM',
		'AutoModelForSeq2SeqLM',
		'text-generation',
		'text2text-generation',
		'LlamaForCausalLM',
	],
	roles: ['source'],
};
