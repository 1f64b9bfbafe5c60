// How code reads and fills a cache. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** A call that nothing but a cache answers to. */
export const cacheCall: Signal = {
	keywords: [
		'@Cacheable',
		'@EnableCaching',
		'@CacheResult',
		'CacheInterceptor',
		'CacheModule',
		'unstable_cache',
		'use cache',
		'Cache::remember',
		'Cache::get',
		'Cache::put',
		'cache()->remember',
		'cache->remember',
		'cache()->get',
		'Cache::tags',
		'Cache::store',
		'Cache::flexible',
		'Rails.cache',
		'cache_page',
		'TTLCache(',
		'cache.get_or_set',
		'IMemoryCache',
		'IDistributedCache',
		'HybridCache',
		'AddMemoryCache',
		'AddOutputCache',
		'AddDistributedMemoryCache',
		'AddStackExchangeRedisCache',
		'AddStackExchangeRedisOutputCache',
		'OutputCache',
		'ResponseCache',
		'Caffeine.newBuilder',
		'CacheBuilder.newBuilder',
		'new LRUCache',
		'new NodeCache',
		'new Keyv',
		'caching.create',
		'createCache(',
		'CacheInterface',
		'CacheItemPool',
		'redis.client.fetch(',
		'redis.fetch(',
		'cache.wrap(',
		'cache.getOrSet(',
		'cache.fetch(',
		'cache.remember(',
		'proxy_cache',
		'alru_cache',
	],
	pattern:
		/@Cacheable\b|@EnableCaching|@CacheResult|\bCacheInterceptor\b|\bCacheModule\b|\bunstable_cache\(|^\s*['"]use cache|\bCache::(remember|rememberForever|get|put|tags|store|flexible|add|pull)\b|cache(\(\))?->(remember|get|put)\w*\(|Rails\.cache\b|@cache_page|\bcache_page\(|\bTTLCache\(|cache\.get_or_set|\bI(Memory|Distributed)Cache\b|\bHybridCache\b|Add(Memory|Output|Distributed\w{0,20}|StackExchangeRedis(Output)?)Cache\b|\[(Output|Response)Cache\b|Cac(he|ffeine)\w{0,20}\.newBuilder|Caffeine\.newBuilder|new (LRUCache|NodeCache|Keyv)\b|\b(?:TagAware)?CacheInterface\b|\bCacheItemPoolInterface\b|\bredis(?:\.client)?\.fetch\(|\b\w{0,20}cache\w{0,10}\.(?:wrap|getOrSet|getOrLoad|fetch|remember)\(|^\s*proxy_cache\s|@alru_cache/,
	roles: ['source', 'config'],
	// Results that a program wrote may quote any code, and so may what a tool for reviews is told.
	paths: /^(?!\.[\w.-]{1,60}\.ya?ml$)(?!.*\.(?:json|jsonl|ndjson|csv|html?|map)$)/,
};

/** A map that is named a cache: `private permissionCache = new Map`, `_cache: dict = {}`, `cache map[string]*entry`. */
export const cacheMap: Signal = {
	keywords: ['cache'],
	pattern:
		/\b\w{0,40}cache(?:s|d\w{0,20}|map|store|data|entries|_map|_store)?["']?\s*(?::[^=;]{0,80})?(?::=|[:=])\s*(?:new (?:Map|ConcurrentHashMap|ConcurrentDictionary|Dictionary|HashMap|LinkedHashMap)|Map<|\{\}|dict\(|OrderedDict\(|defaultdict\(|make\(map|map\[)|\b(?:Map|HashMap|ConcurrentHashMap|ConcurrentMap|ConcurrentDictionary|Dictionary)<[^=;]{1,80}>\s+\w{0,40}cache\b|\b\w{0,40}cache\s+(?:map\[|sync\.Map)/i,
	roles: ['source'],
	languages: programs,
};

/** Something expires: a time to live, an expiry, an eviction, a maximum age. */
export const expiry: Signal = {
	// `ttl` alone is too short to be a keyword.
	keywords: [
		'expir',
		'maxAge',
		'max_age',
		'evict',
		'stale',
		'setex',
		'CacheTTL',
		'_ttl',
		'ttl_',
		'ttl:',
		'ttl =',
		'.ttl',
		'ttlMs',
		'ttlSec',
	],
	pattern: /(?:\b|_)ttl|Ttl|TTL|expir(?:y|es?|ed|ation)|max_?age|evict|\bstale|setex/i,
	roles: ['source'],
	languages: programs,
	maxPerFile: 60,
};

/** A store such as Redis is written with an expiry: `setex`, `EX`, `ex=`, `PX`, `expire(`. */
export const storeWithExpiry: Signal = {
	keywords: ['setex', '.set(', '.Set(', 'expire(', '.psetex', 'StringSet'],
	pattern:
		/\b(?:p?setex|setEx|pSetEx|SetEX|SetEx)\(|\.set\([^)]{0,200}(?:['"][EP]X['"]|\bex\s*=|\bpx\s*=|\b[EP]X\s*:|\bexpiration\b)|\.[sS]et\([^)]{0,120}time\.(?:Second|Minute|Hour)|\.expire\(|StringSet(?:Async)?\([^)]{0,160}(?:TimeSpan|expiry)/,
	roles: ['source'],
};

/** What is read from Redis is named a copy: `cached = redis.get(key)`. */
export const storeReadAsCache: Signal = {
	keywords: ['redis', 'rdb.'],
	pattern:
		/\b\w{0,20}cached?\w{0,20}\s{0,2}:?=\s{0,2}(?:await\s+)?[\w.]{0,30}(?:redis\w{0,20}|rdb)\??\.(?:get|hget|mget|hgetall)\(/i,
	roles: ['source'],
};

/** Copies at the edge or in the browser: shared cache headers, incremental regeneration, CDN resources. */
export const edgeCache: Signal = {
	keywords: [
		's-maxage',
		'stale-while-revalidate',
		'revalidate',
		'aws_cloudfront_distribution',
		'CDN-Cache-Control',
		'Surrogate-Control',
		'smaxage',
		'setSharedMaxAge(',
	],
	pattern:
		/#\[Cache\([^\]\n]{0,200}smaxage:\s{0,4}['"]?[1-9]|->setSharedMaxAge\(\s{0,4}[1-9$]|s-maxage=|stale-while-revalidate|\brevalidate\s*[:=]\s*[1-9]|aws_cloudfront_distribution|CDN-Cache-Control|Surrogate-Control/,
	roles: ['source', 'config'],
	paths: /^(?!.*\.(?:jsonl|ndjson|csv|html?|map)$|.*(?:results?|outputs?|data)\/[^/]*\.json$)/,
};
