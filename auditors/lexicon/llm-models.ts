// How models are named. To add a family: its prefix in both expressions.
import type {Signal} from '../../source/domain/signal.ts';

const family =
	'(?:gpt-[345o]|gpt-image|chatgpt-|o[134](?:-mini|-preview|-pro)?["\'`]|text-embedding-|text-davinci|davinci|claude-|(?:models/)?(?:gemini-|embedding-0)|gemma|llama|codellama|mistral-|mixtral|ministral|codestral|command-|embed-(?:english|multilingual)|deepseek-|qwen|grok-|sonar|phi-?[34]|nomic-embed|all-minilm|voyage-|amazon\\.(?:nova|titan)|anthropic\\.claude-|meta\\.llama|us\\.anthropic|(?:openai|anthropic|google|mistral|groq|gemini|meta-llama|deepseek|ollama|azure|bedrock|vertex_ai|openrouter|mistralai)[/:][\\w.-]{2,60})';

/** A model's name stands in code as a literal. The first group is what stands before it on the line. */
export const modelLiteral: Signal = {
	keywords: [
		'gpt-',
		'chatgpt',
		'o1-mini',
		'o3-mini',
		'o4-mini',
		'text-embedding',
		'davinci',
		'claude-',
		'gemini-',
		'embedding-0',
		'gemma',
		'llama',
		'mistral',
		'mixtral',
		'codestral',
		'command-',
		'embed-english',
		'embed-multilingual',
		'deepseek',
		'qwen',
		'grok-',
		'sonar',
		'nomic-embed',
		'all-minilm',
		'voyage-',
		'amazon.',
		'anthropic.',
		'openai/',
		'openai:',
		'anthropic/',
		'anthropic:',
		'google/',
		'groq/',
		'gemini/',
		'ollama/',
		'azure/',
		'bedrock/',
		'vertex_ai/',
		'openrouter/',
	],
	pattern: new RegExp(`^(.{0,200}?)["'\`](${family}[\\w.:/-]{0,60})`, 'i'),
	roles: ['source'],
	maxPerFile: 40,
};

/** A model's name is read from the environment, from configuration or from a setting. */
export const modelSetting: Signal = {
	keywords: ['model', 'deployment'],
	pattern:
		/(?:getenv|environ|process\.env|\benv[.(]|\bENV\[|import\.meta\.env|GetConnectionString|Configuration\[|GetValue|config(?:uration)?\(|config\.get|@Value|os\.Getenv|viper\.|ConfigProperty|@ConfigurationProperties|settings?\.|config\.|cfg\.|options\.)[^\n]{0,60}(?:model|deployment)/i,
	roles: ['source'],
	maxPerFile: 10,
};

/** The argument of a call that names the model. The first group is its value. */
export const modelArgument: Signal = {
	keywords: ['model', 'deployment'],
	pattern:
		/(?:^|[({,\s>.*"'])(?:model|model_?name|model_?id|deployment(?:_?name)?|azure_deployment|withModel|setModel|modelId)["']?\s*(?:=>|[:=(])\s*([^\s,)}][^,)}\n]{0,120})/i,
	roles: ['source'],
	maxPerFile: 40,
};

/** Keys of configuration files that name the model. */
export const modelKey: Signal = {
	keywords: ['model', 'deployment'],
	pattern: new RegExp(
		`^\\s*(?:- )?["']?[\\w.-]{0,60}(?:(?:llm|chat|openai|anthropic|gemini|azure|ollama|ai|gpt|embedding|claude|mistral|bedrock)[\\w.-]{0,40}_?-?\\.?(?:model|deployment)[\\w.-]{0,20}|options\\.model)["']?\\s*[:=]|^\\s*["']?(?:model|deployment-name|model[-_]?name)["']?\\s*[:=]\\s*["']?(?:\\$\\{|${family})`,
		'i',
	),
	roles: ['config'],
	maxPerFile: 5,
};
