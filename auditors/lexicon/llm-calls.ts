// How code asks a language model for an answer, with the text of those files kept. To add a call: its literal in
// `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';
import {messagesCall, modelCall, modelUrl} from './llm-signals.ts';

/** Calls by names that nothing else uses, typed ones (`generateText<T>(`) too. */
export const llmCall: Signal = {
	...modelCall,
	keywords: [
		...modelCall.keywords,
		'generateText<',
		'streamText<',
		'generateObject<',
		'streamObject<',
		'Completions.New(',
		'.chatCompletion(',
		'chat()->create',
		'acompletion(',
		'chat.complete(',
		'GetStreamingChatMessageContents',
		'GetChatMessageContent',
		'.kickoff(',
		'Runner.run',
		'GenerateVectorAsync',
		'embeddings.create',
		'embed_query',
		'embedMany(',
		'ResponsesNew',
		'Responses.New(',
		'CreateEmbeddings(',
		'text_generation(',
		'chatModel.call(',
		'.sendMessageStream(',
	],
	pattern: new RegExp(
		`${modelCall.pattern?.source}|\\b(?:generate|stream)(?:Text|Object)<|Completions\\.New\\(|\\.chatCompletion\\(|chat\\(\\)->create|\\bacompletion\\(|\\.chat\\.complete\\(|Get(?:Streaming)?ChatMessageContents?|\\.kickoff\\(|\\bRunner\\.run(?:_sync|_streamed)?\\(|GenerateVectorAsync|embeddings\\.create\\(|\\.embed_query\\(|\\bembedMany\\(|Responses\\.New\\(|CreateEmbeddings\\(|\\.text_generation\\(|chatModel\\.call\\(|\\.sendMessageStream\\(`,
	),
	keepsText: true,
	maxPerFile: 30,
};

/** `messages.create` is Anthropic's and Twilio's: it counts in a file that uses a model library. */
export const llmMessagesCall: Signal = {...messagesCall, keepsText: true};

/** Calls by names that other things use too: they count in a file that imports a model library. */
export const llmGenericCall: Signal = {
	keywords: [
		'.invoke(',
		'.ainvoke(',
		'.astream',
		'.stream(',
		'.complete(',
		'.acomplete(',
		'.chat(',
		'.generate(',
		'.predict(',
		'.embedDocuments',
		'.embedQuery',
		'gent.run',
		'stream_chat(',
		'.query(',
		'.aquery(',
		'.prompt(',
	],
	pattern:
		/(?<!\b(?:context|ctx|response|request|httpx|res|req))\.(?:a?invoke|a?stream|astream_events|a?complete|chat|a?generate|predict|embedDocuments|embedQuery|a?stream_chat|(?<=engine\.)a?query)\((?!\s?["'](?:GET|POST|PUT|PATCH|HEAD|DELETE)["'])|(?<!inquirer|enquirer|window)\.prompt\(|\w{0,40}[aA]gent\.run(?:_sync|_stream)?\(/,
	roles: ['source'],
	maxPerFile: 30,
};

/** A provider's API is named by its URL. */
export const llmUrl: Signal = {...modelUrl, keepsText: true};

/** A file imports a library of models: its text is kept, for what stands around its calls. */
export const llmImport: Signal = {
	keywords: [
		'openai',
		'anthropic',
		'langchain',
		'llama_index',
		'llamaindex',
		'ollama',
		'litellm',
		'mistral',
		'cohere',
		'genai',
		'generativeai',
		'@ai-sdk',
		'bedrock',
		'semantic_kernel',
		'SemanticKernel',
		'Extensions.AI',
		'springframework.ai',
		'langgraph',
		'crewai',
		'autogen',
		'pydantic_ai',
		'dspy',
		'haystack',
		'from "ai"',
		"from 'ai'",
		'generative-ai',
		'mastra',
		'smolagents',
		'google.adk',
		'groq',
		'huggingface',
		'RubyLLM',
		'Prism',
	],
	pattern: /^\s*(?:import\b|from\b|using\b|use\b|require|const .{0,80}require\(|}\s*from\b|"[\w./@-]+"$)/,
	roles: ['source'],
	maxPerFile: 3,
	keepsText: true,
};
