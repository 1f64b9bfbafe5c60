// Libraries that keep copies of data for a while. To add one: one entry.
import type {Library} from './library.ts';

export type CacheLibrary = Library & {
	/** `cache` exists to keep copies; `store` (Redis, Memcached) may as well be a queue, a lock or the primary store. */
	readonly kind: 'cache' | 'store';
};

export const cacheLibraries: readonly CacheLibrary[] = [
	{
		name: 'node cache',
		kind: 'cache',
		npm: 'node-cache lru-cache quick-lru tiny-lru @isaacs/ttlcache cacheable cacheable-request memory-cache keyv @keyv/* cache-manager @nestjs/cache-manager apicache apollo-server-cache-redis @epic-web/cachified bentocache catbox',
	},
	{
		name: 'cachetools',
		kind: 'cache',
		python:
			'cachetools aiocache cashews diskcache dogpile.cache fastapi-cache fastapi-cache2 flask-caching requests-cache hishel async-lru beaker',
		imports: 'dogpile.cache fastapi_cache flask_caching requests_cache',
	},
	{
		name: "Django's cache",
		kind: 'cache',
		python: 'django-redis django-cacheops',
		imports: 'django_redis django.core.cache django.views.decorators.cache',
	},
	{
		name: 'Go cache',
		kind: 'cache',
		go: 'github.com/patrickmn/go-cache github.com/dgraph-io/ristretto github.com/dgraph-io/ristretto/v2 github.com/allegro/bigcache github.com/allegro/bigcache/v3 github.com/coocood/freecache github.com/golang/groupcache github.com/hashicorp/golang-lru github.com/hashicorp/golang-lru/v2 github.com/jellydator/ttlcache github.com/jellydator/ttlcache/v3 github.com/maypok86/otter github.com/eko/gocache github.com/VictoriaMetrics/fastcache github.com/karlseguin/ccache github.com/bluele/gcache github.com/go-redis/cache/v9',
	},
	{name: 'Caffeine', kind: 'cache', maven: 'com.github.ben-manes.caffeine:*', imports: 'com.github.benmanes.caffeine'},
	{
		name: 'Spring Cache',
		kind: 'cache',
		maven: 'org.springframework.boot:spring-boot-starter-cache',
		imports: 'org.springframework.cache javax.cache',
	},
	{
		name: 'Ehcache',
		kind: 'cache',
		maven: 'org.ehcache:ehcache com.hazelcast:hazelcast* org.infinispan:*',
		imports: 'org.ehcache com.hazelcast org.infinispan io.quarkus.cache io.micronaut.cache',
	},
	{
		name: 'Guava’s cache',
		kind: 'cache',
		imports: 'com.google.common.cache',
	},
	{
		name: '.NET cache',
		kind: 'cache',
		nuget:
			'microsoft.extensions.caching.stackexchangeredis microsoft.extensions.caching.memory microsoft.extensions.caching.hybrid ziggycreatures.fusioncache* aspire.stackexchange.redis.distributedcaching aspire.stackexchange.redis.outputcaching easycaching*',
		imports: 'Microsoft.Extensions.Caching ZiggyCreatures.Caching',
		symbols: 'IDistributedCache IMemoryCache HybridCache AddStackExchangeRedisCache',
	},
	{name: 'Rust cache', kind: 'cache', cargo: 'moka cached lru quick_cache'},
	{
		name: 'PSR cache',
		kind: 'cache',
		composer: 'symfony/cache phpfastcache/phpfastcache',
		imports:
			'Symfony\\Contracts\\Cache Symfony\\Component\\Cache Psr\\Cache Psr\\SimpleCache Illuminate\\Support\\Facades\\Cache Illuminate\\Contracts\\Cache Illuminate\\Cache\\Repository Illuminate\\Cache\\CacheManager Doctrine\\Common\\Cache',
	},
	{name: 'Rails cache', kind: 'cache', rubygems: 'dalli redis-rails', symbols: 'Dalli'},
	{
		name: 'Redis client',
		kind: 'store',
		npm: 'redis ioredis @upstash/redis @redis/client @vercel/kv',
		python: 'redis aioredis valkey',
		go: 'github.com/redis/go-redis/v9 github.com/go-redis/redis github.com/go-redis/redis/v8 github.com/gomodule/redigo github.com/redis/rueidis',
		cargo: 'redis fred',
		maven:
			'redis.clients:jedis io.lettuce:lettuce-core org.redisson:* org.springframework.boot:spring-boot-starter-data-redis*',
		nuget: 'stackexchange.redis aspire.stackexchange.redis',
		rubygems: 'redis',
		composer: 'predis/predis',
		imports:
			'redis.clients.jedis io.lettuce org.redisson org.springframework.data.redis StackExchange.Redis Predis Illuminate\\Support\\Facades\\Redis',
	},
	{
		name: 'Memcached client',
		kind: 'store',
		npm: 'memcached memjs',
		python: 'pymemcache python-memcached pylibmc aiomcache',
		go: 'github.com/bradfitz/gomemcache',
		maven: 'net.spy:spymemcached com.googlecode.xmemcached:xmemcached',
		nuget: 'enyimmemcachedcore',
		imports: 'pymemcache net.spy.memcached',
	},
];
