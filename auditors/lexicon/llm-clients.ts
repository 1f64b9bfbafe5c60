// How code makes the client or model object of a language model. To add one: its name in `clientNames`; a provider that
// its names don't tell yet: one line in `providerWords`.
import type {Signal} from '../../source/domain/signal.ts';
import {words} from './library.ts';
import type {ModelProvider} from './llm-library.ts';

/** Words in names of packages, classes and functions by provider; the first that matches counts. */
const providerWords: readonly (readonly [RegExp, ModelProvider])[] = [
	[/openai[-_]?(?:compatible|like)|litellm|portkey|aisuite/i, 'any'],
	[/azure/i, 'azure'],
	[/bedrock|langchain[-_]aws|@langchain\/aws/i, 'bedrock'],
	[/openrouter/i, 'openrouter'],
	[/openai|chatgpt/i, 'openai'],
	[/anthropic|claude/i, 'anthropic'],
	[/google|gemini|vertex|genai/i, 'google'],
	[/mistral/i, 'mistral'],
	[/cohere/i, 'cohere'],
	[/groq/i, 'groq'],
	[/hugging|\bHfInference|text_generation/i, 'huggingface'],
	[/together/i, 'together'],
	[/deepseek/i, 'deepseek'],
	[/\bxai\b|Xai\b/, 'xai'],
	[/perplexity/i, 'perplexity'],
	[/fireworks/i, 'fireworks'],
	[/replicate/i, 'replicate'],
	[/ollama/i, 'ollama'],
	[/vllm/i, 'vllm'],
	[/llama[-_.]?cpp|LLamaSharp|\bLlama\b|getLlama/i, 'llamacpp'],
	[/transformers|AutoModelFor/, 'transformers'],
];

/** The provider that a name tells, undefined where it tells none. */
export const providerOfName = (name: string): ModelProvider | undefined =>
	providerWords.find(([pattern]) => pattern.test(name))?.[1];

/** Classes and functions that make a client or a model object. */
const clientNames = words(
	[
		'OpenAI AsyncOpenAI AzureOpenAI AsyncAzureOpenAI ChatOpenAI AzureChatOpenAI OpenAIClient OpenAIApi OpenAIOkHttpClient',
		'OpenAiService OpenAiChatModel OpenAIChatModel OpenAIModel OpenAIResponsesModel OpenAIChatCompletionClient',
		'AzureOpenAIChatCompletionClient OpenAIGenerator OpenAIChatGenerator AzureOpenAIChatGenerator OpenAiApi',
		'createOpenAI createOpenAICompatible createAzure AzureOpenAIClient AzureOpenAiChatModel OpenAIClientBuilder',
		'OpenAIChatCompletion AzureChatCompletion AddOpenAIChatCompletion AddAzureOpenAIChatCompletion AddOpenAIClient',
		'AddOpenAIClientFromConfiguration AddAzureOpenAIClient AddAzureChatCompletionsClient AddOllamaApiClient',
		'OpenAILike OpenAIEmbedding OpenAILikeEmbedding HuggingFaceEmbedding OllamaEmbedding VertexTextEmbedding',
		'OpenAIEmbeddings AzureOpenAIEmbeddings GoogleGenerativeAIEmbeddings OllamaEmbeddings BedrockEmbeddings',
		'Anthropic AsyncAnthropic ChatAnthropic createAnthropic AnthropicClient AnthropicOkHttpClient AnthropicChatModel',
		'AnthropicModel AnthropicBedrock AsyncAnthropicBedrock AnthropicVertex AnthropicChatGenerator',
		'GenerativeModel GoogleGenerativeAI ChatGoogleGenerativeAI ChatVertexAI ChatVertexAI VertexAI GoogleGenAI genai.Client',
		'createGoogleGenerativeAI createVertex createVertexAnthropic GeminiModel GoogleModel GoogleAiGeminiChatModel',
		'VertexAiGeminiChatModel GoogleAI genai.NewClient vertexai.NewClient',
		'BedrockRuntimeClient ChatBedrock ChatBedrockConverse BedrockLLM createAmazonBedrock BedrockChatModel BedrockModel',
		'bedrockruntime.NewFromConfig BedrockRuntimeAsyncClient AmazonBedrockRuntimeClient',
		'Mistral MistralClient ChatMistralAI createMistral MistralAiChatModel MistralAI cohere.Client cohere.ClientV2 CohereClient',
		'CohereClientV2 ChatCohere createCohere Groq AsyncGroq ChatGroq createGroq InferenceClient AsyncInferenceClient',
		'HfInference HuggingFaceEndpoint ChatHuggingFace HuggingFaceHub Together AsyncTogether ChatTogether createTogetherAI',
		'createDeepSeek ChatDeepSeek createXai ChatXAI createPerplexity ChatPerplexity createFireworks ChatFireworks',
		'createOpenRouter OpenRouter Replicate ChatOllama OllamaLLM Ollama createOllama OllamaApiClient OllamaChatModel',
		'OllamaChatGenerator OllamaApi VLLM Llama LlamaCpp ChatLlamaCpp getLlama AutoModelForCausalLM HuggingFacePipeline',
		'init_chat_model initChatModel ChatLiteLLM LiteLLM litellm.Router litellm.completion litellm.acompletion Portkey aisuite.Client',
		'dspy.LM openai.NewClient openai.NewClientWithConfig anthropic.NewClient openai.New anthropic.New ollama.New googleai.New',
		'AddChatClient AddKeyedChatClient ChatClient.builder ChatClient.create Kernel.CreateBuilder Prism::text RubyLLM.chat',
		'openai.ChatCompletion.create openai.ChatCompletion.acreate ollama.chat ollama.generate ollama.Client ollama.AsyncClient',
		'OpenAI::client OpenAI::factory OpenAI::chat OpenAI::responses OpenAI::Client.new Anthropic::Client.new',
		'api.ClientFromEnvironment ollama.ClientFromEnvironment replicate.run createGateway wrapLanguageModel',
	].join(' '),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Longest first: an alternative that starts another one must not win over it. */
const alternatives = clientNames.toSorted((a, b) => b.length - a.length).map(escaped);

/** A client or model object is made, or a module's own function calls the provider. The first group is the name. */
export const llmClient: Signal = {
	keywords: clientNames,
	pattern: new RegExp(
		`(?<![\\w'"\`/-]|class |def |func |interface |function |type )(?:new )?(${alternatives.join('|')})(?=\\(|\\s?<[^>]{0,60}>\\(|\\.(?:builder|Builder|fromEnv|from_pretrained|new)\\b|::(?:new|builder)\\b)`,
	),
	roles: ['source'],
	maxPerFile: 30,
	keepsText: true,
};

/** AWS SDKs for Python and Ruby name the service in a literal. */
export const bedrockClient: Signal = {
	keywords: ['bedrock-runtime', 'BedrockRuntime::Client'],
	pattern: /\b(?:client|resource)\(\s*(?:service_name\s*=\s*)?["']bedrock-runtime|BedrockRuntime::Client\.new/,
	roles: ['source'],
	keepsText: true,
};

/** Go code names a package as it likes: in a file that imports an SDK, its constructor makes the client. */
export const goClient: Signal = {
	keywords: ['NewClient', 'NewFromConfig'],
	pattern: /\b\w{0,40}\.New(?:Client(?:WithConfig|WithResponses)?|FromConfig)\(/,
	roles: ['source'],
	languages: ['go'],
	keepsText: true,
};

/** Spring and Quarkus put the client together themselves where it is asked for. */
export const injectedClient: Signal = {
	keywords: [
		'ChatClient',
		'ChatModel',
		'IEmbeddingGenerator',
		'ChatLanguageModel',
		'@RegisterAiService',
		'@AiService',
		'EmbeddingModel',
		'IChatCompletionService',
	],
	pattern:
		/\b(?:I?ChatClient(?:\.Builder)?|ChatModel|ChatLanguageModel|IEmbeddingGenerator<[^>]{1,80}>{1,2}\??|EmbeddingModel|IChatCompletionService)\s+_?\w+|@RegisterAiService|@AiService/,
	roles: ['source'],
	languages: ['java', 'kotlin', 'csharp', 'razor'],
	keepsText: true,
};
