// How caches are read through, expire, are invalidated and are measured. To add one: one line.
import {type Form, signalOf} from './forms.ts';
import {programs} from './languages.ts';

/** Results that a program wrote, and code that a tool put together, cache nothing of the product. */
const noData =
	/^(?!\.[\w.-]{1,60}\.ya?ml$)(?!.*(?:\.(?:json|jsonl|ndjson|csv|svg|html?|map)|\bworkbox-\w{1,20}\.js|\.min\.js)$)/;

export type CacheForm = Form & {
	/** It has a time to live of its own, or is refreshed on change, without more words. */
	readonly expires?: boolean;
};

/** A read that a cache answers: what is set up only, or a handle that is passed on, is none. */
export const cacheReads: readonly CacheForm[] = [
	{name: 'Spring Cache', of: 'jvm', keywords: '@Cacheable|@CacheResult', pattern: /@Cacheable\b|@CacheResult\b/},
	{
		name: 'Laravel Cache',
		of: 'php',
		keywords: 'Cache::|cache()->|->remember(|->cache->',
		pattern:
			/\bCache::(?:remember\w{0,20}|flexible|get|tags|store)\b|cache\(\)->(?:remember|get)\w*\(|->cache->(?:remember|get)\w*\(|\bcache\(\)->get\(/,
	},
	{
		name: 'Symfony Cache',
		of: 'php',
		keywords: 'cache->get(|Cache->get(|getItem(',
		pattern: /[cC]ache->get\(|[cC]ache\w{0,10}->getItem\(/,
	},
	{
		name: 'Rails.cache',
		of: 'rb',
		keywords: 'Rails.cache.fetch|Rails.cache.read|caches_action|<% cache',
		pattern: /Rails\.cache\.(?:fetch|read)|<%=?\s*cache\s/,
	},
	{name: 'a cache by key', of: 'py', keywords: 'cache.get', pattern: /\bcache\.get(?:_or_set|_many)?\(/},
	{
		name: 'Django page cache',
		of: 'py',
		keywords: 'cache_page|{% cache',
		pattern: /\bcache_page\(|@cache_page|\{% cache/,
	},
	{
		name: 'cachetools',
		of: 'py',
		keywords: '@cached|cache.memoize|cache.cached|TTLCache(|@alru_cache|@cachedmethod|@memoize',
		// `@cached_property` keeps a value for one object only.
		pattern: /^\s*@(?:\w{1,20}\.)?(?:cached(?:method)?|alru_cache|ttl_cache|memoize\w{0,10})\b|\bTTLCache\(/,
	},
	{name: 'fastapi-cache', of: 'py', keywords: '@cache(', pattern: /^\s*@cache\(/},
	{name: 'lru_cache', of: 'py', keywords: '@lru_cache', pattern: /^\s*@(?:functools\.)?lru_cache/},
	{
		name: '.NET memory cache',
		of: 'net',
		keywords: 'GetOrCreate|TryGetValue(|HybridCache|GetOrSet',
		pattern: /[cC]ache\w{0,10}\.(?:GetOrCreate(?:Async)?|TryGetValue|GetOrSet(?:Async)?|GetOrDefault)\b/,
	},
	{
		name: 'output caching',
		of: 'net',
		keywords: 'OutputCache|ResponseCache|CacheOutput(',
		pattern: /\[(?:OutputCache|ResponseCache)\b|\.CacheOutput\(/,
	},
	{
		name: 'Next.js cache',
		of: 'js',
		keywords: 'unstable_cache(|use cache|revalidate:|next: {',
		pattern: /\bunstable_cache\(|^\s*['"]use cache|next:\s*\{\s*(?:revalidate|tags)|\brevalidate\s*[:=]\s*[1-9]/,
	},
	{
		name: 'a cache that is read through',
		keywords:
			'cache.wrap(|cache.getOrSet(|cache.fetch(|cache.remember(|getOrLoad(|CacheInterceptor|@CacheKey|cachified(|withCache(|cacheManager.get',
		pattern:
			/\w{0,30}[cC]ache\w{0,10}\.(?:wrap|getOrSet|getOrLoad|fetch|remember|getOrCreate|getOrFetch)\(|CacheInterceptor|@CacheKey|\bcachified\(|cacheManager\.get\(/,
	},
	{
		name: 'a cache in the process',
		keywords:
			'cache.get(|Cache.get(|cache.Get(|Cache.has(|cache.has(|Cache.Get(|cache[|CacheService.get(|CacheManager.get(|CacheStore.get(|CacheClient.get(|CacheRepository.get(|CacheProvider.get(',
		pattern:
			/\b(?:this\.|self\.|_)?#?_?\w{0,30}[cC]ache(?:d\w{0,10}|Map|Store|Client|Service|Manager|Repository|Provider)?\.(?:get|has|Get|GetIfPresent|getIfPresent|Load|peek)\(/,
	},
	{
		name: 'Redis as a cache',
		keywords:
			'redisService.get(|redisUtil.get(|redisUtils.get(|redisTemplate.opsForValue().get(|redis.get(|redis.client.fetch(|redis.fetch(|redisClient.get(|redis_connection.get(|redis_client.get(|redis_conn.get(|client.Get(|rdb.Get(|redis?.get(|StringGet',
		pattern:
			/\bredis(?:Service|Utils?|Template\.opsForValue\(\))\.get\(|\bredis(?:\.client)?\.fetch\(|redis\w{0,20}[?!]?\.(?:get|mget|hgetall)\([^)]{0,80}(?:[cC]ache|[kK]ey)|\brdb\.Get\(|StringGet(?:Async)?\([^)]{0,60}[cC]ache/,
	},
	{
		name: 'HTTP caching',
		keywords: 'proxy_cache_path|s-maxage|stale-while-revalidate|smaxage|setSharedMaxAge(',
		pattern:
			/#\[Cache\([^\]\n]{0,200}smaxage:\s{0,4}['"]?[1-9]|->setSharedMaxAge\(\s{0,4}[1-9$]|proxy_cache_path|s-maxage=[1-9]|stale-while-revalidate/,
	},
	{name: 'groupcache', of: 'go', keywords: 'groupcache.|singleflight', pattern: /groupcache\.NewGroup/},
	{
		name: 'moka or cached',
		of: 'rs',
		keywords: 'moka::|#[cached|#[once|.get_with(',
		pattern: /moka::(?:sync|future)::Cache|#\[(?:cached|once)\b|\.get_with\(/,
	},
	{
		name: 'JCache annotations of Quarkus and Micronaut',
		of: 'jvm',
		keywords: 'io.quarkus.cache|io.micronaut.cache',
		pattern: /import io\.(?:quarkus|micronaut)\.cache/,
	},
];
export const cacheRead = signalOf(cacheReads, {roles: ['source', 'config'], paths: noData});

/** Something sets a time to live, an expiry or a size with eviction by time. */
export const cacheTtl = signalOf(
	[
		{
			name: 'a time to live',
			keywords:
				'REDIS_EXPIRE|_EXPIRE,|_EXPIRE)|EXPIRE_TIME|TimeUnit.|ttl:|ttl =|_ttl|ttl_|.ttl|ttl(|cacheTTL|ttlMs|ttl=|-ttl|defaultTTL|time-to-live|expir|maxAge|max_age|setex|revalidate|s-maxage|smaxage|setSharedMaxAge(|timeout=|expires_in|redis.client.fetch(|redis.fetch(|proxy_cache_valid|Cache::remember|Cache::put|Cache::flexible|TTLCache(|cache_page(|cached(|cache(expire|->remember(|stale|rdb.Set|redis.Set|cache.Set|client.Set',
			pattern:
				/(?:\b|_)(?:ttl|TTL)\w{0,12}\b|\w{0,20}(?:Ttl|TTL)\b|time-to-live|\w{0,20}TTL\b|expir(?:e|es|y|ation|eAfter\w{0,10}|es?_in|esIn|ing)?\w{0,30}\b|\bs?max_?[aA]ge\b|setSharedMaxAge\(|\b[A-Z_]{0,30}EXPIR(?:E|Y|ATION)\w{0,12}\b|opsForValue\(\)\.set\([^;]{0,120}TimeUnit|setex|setEx|SetEX|\brevalidate\s*[:=]\s*[1-9]|s-maxage|cache\.set\([^)]{0,160}(?:timeout\s*=|,\s*\d|,\s*\w*(?:TIMEOUT|TTL))|cache_page\(|proxy_cache_valid|Cache::(?:remember|flexible|put)\([^,]{1,120},\s*(?:now\(|\d|\$|self::)|\b\w{0,30}(?:rdb|[rR]edis\w{0,10}|[cC]ache\w{0,10}|[cC]lient)\.Set\w{0,10}\([^\n]{0,160},\s*[^,\n]{0,40}\btime\.\w|->remember\([^,]{1,120},\s*\S|get_or_set\([^)]{0,160},\s*\d|redis(?:\.client)?\.fetch\(.{1,160},\s*\d/,
		},
	],
	{roles: ['source', 'config'], maxPerFile: 60, languages: [...programs, 'yaml', 'properties', 'ini', 'toml']},
);

/** Entries are thrown out when what they copy changes. */
export const cacheInvalidation = signalOf(
	[
		{
			name: 'an invalidation',
			keywords:
				'CacheEvict|CachePut|CacheInvalidate|cache.delete|Cache.delete|cache.clear|Cache.clear|cache.del(|Cache.del(|Cache.Delete|cache.Delete|cache.Remove|Cache.Remove|Cache::forget|Cache::flush|Cache::pull|Rails.cache.delete|revalidateTag|revalidatePath|invalidate|cache.evict|cache.pop|->forget(|cache_clear|cacheManager.del|EvictByTag|touch: true',
			pattern:
				/@Cache(?:Evict|Put|Invalidate\w{0,4}|Remove\w{0,4})\b|\w{0,30}[cC]ache\w{0,20}[?!]?\.(?:delete\w{0,10}|clear|del|Delete|Remove\w{0,8}|RemoveAsync|evict\w{0,6}|invalidate\w{0,10}|Invalidate\w{0,10}|pop|reset|flush|Purge|purge|expire|forget)\(|Cache::(?:forget|flush|pull|tags\([^)]{0,60}\)->flush)|revalidate(?:Tag|Path)\(|(?<!importlib\.)invalidate\w{0,30}[cC]ache\w{0,10}\(|\binvalidateCache|clear_?[cC]ache\w{0,20}\(|cache_clear\(|->forget\(|touch:\s*true|EvictByTagAsync/,
		},
	],
	{roles: ['source'], maxPerFile: 30, paths: noData},
);

/** Hits and misses are counted, or the share of hits is computed or shown. */
export const hitRate = signalOf(
	[
		{
			name: 'a hit rate',
			keywords:
				'hitRate|hit_rate|hitRatio|hit_ratio|HitRate|cacheHit|cache_hit|cacheHits|cache_hits|cache.hit|cache.miss|keyspace_hits|recordStats(|CacheMetrics|cache.gets|cacheMiss|cache_miss|CacheHits|CacheMisses|evicted_keys|cache_info(|hits_total|X-Cache|.Misses',
			pattern:
				/\bhit_?-?[rR]at(?:e|io)\b|HitRat(?:e|io)|cache[._-]?[hH]its?(?:\b|_)|cache[._-]?[mM]iss(?:es)?(?:\b|_)|keyspace_(?:hits|misses)|\.recordStats\(|CacheMetrics\w{0,30}|cache\.gets|[cC]acheMiss(?:es)?\b|[cC]acheHits?\b|cache_info\(/i,
		},
	],
	{roles: ['source', 'config'], maxPerFile: 8},
);
