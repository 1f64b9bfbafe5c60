// How answers of models are cached. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A framework's response cache or a provider's prompt cache is switched on. */
export const answerCache: Signal = {
	keywords: [
		'set_llm_cache',
		'llm_cache',
		'SemanticCache',
		'gptcache',
		'GPTCache',
		'litellm.cache',
		'litellm.enable_cache',
		'caching=True',
		'cache_control',
		'cacheControl',
		'cachedContent',
		'cached_content',
		'prompt_cache_key',
		'promptCacheKey',
		'UseDistributedCache',
		'DistributedCachingChatClient',
		'cachePoint',
		'CachingChatClient',
		'cacheMiddleware',
		'SemanticCacheAdvisor',
		'llmCache',
		'BaseCache',
		'CacheControlEphemeral',
		'cache=True',
		'IngestionCache',
	],
	pattern:
		/\bset_llm_cache\(|\bllm_cache\s*=|\b\w{0,30}SemanticCache\w*\(|\bgptcache\b|litellm\.(?:cache\s*=|enable_cache)|\bcaching\s*=\s*True|["']?cache_?[cC]ontrol["']?\s*[:=]\s*(?:\{|dict\(|ephemeral)|(?<!class \w{0,30})CacheControlEphemeral\w{0,10}\s?[({]|\bcached_?[cC]ontent\w*["']?\s*[:=(]|prompt_?[cC]ache_?[kK]ey|UseDistributedCache\(|CachingChatClient|\bcachePoint\b|\bcacheMiddleware\b|\bllmCache\b/,
	roles: ['source'],
};

/** Code reads a cache. */
export const cacheRead: Signal = {
	keywords: ['cache', 'redis', 'memoize'],
	pattern:
		/\b\w{0,30}(?:cache|redis|memo)\w{0,20}\??\.(?:get|fetch|lookup|has|get_or_set|getOrSet|remember|wrap|GetOrCreate\w*|TryGetValue|getIfPresent|find)\w*\(|@(?:lru_cache|cache|cached|Cacheable|memoize|alru_cache)\b|Cache::(?:remember|get)|Rails\.cache\.fetch|get_?(?:from_?)?cache\w*\(|\bcached_\w{1,30}\(/i,
	roles: ['source'],
	maxPerFile: 8,
};

/** A cache whose name says that it is for answers of models. */
export const namedAnswerCache: Signal = {
	keywords: ['cache'],
	pattern:
		/\b(?:class|const|function|def|func|type|struct)\s+(\w{0,20}(?:response|prompt|llm|completion|semantic|embedding|ai|answer)_?cache\w{0,20}|\w{0,20}(?:(?<!fu|ca|sma|ski|fi|pu|ro|ce|nu|po|te)llm|gpt|openai|(?<![a-z])ai_)\w{0,24}_?cache(?!_?(?:key|path|dir|size))\w{0,20})\b/i,
	roles: ['source'],
};
