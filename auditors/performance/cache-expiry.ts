import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {cacheCall} from '../lexicon/cache-signals.ts';
import {cacheInvalidation} from '../lexicon/cache-use.ts';
import {distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';
import {cachedReadSignals, cachedReads} from './shared/cached-reads.ts';

/** Settings that give all caches of a program a time to live. */
const forAll =
	/(?:expireAfter\w*|time-to-live|default[_.-]?ttl|DEFAULT_TIMEOUT|CACHE_TTL\w*|caffeine\.spec|stdTTL|DefaultExpiration\w*|AbsoluteExpiration\w*|cache\.\w{0,20}\.?(?:ttl|expire)\w*)["']?\s{0,3}[:=(]\s{0,3}[\w"'$]|proxy_cache_valid/i;
/** A constant by which a class keeps its own entries. */
const ofOneClass =
	/^\s*(?:(?:public|private|protected|internal|static|final)\s+){0,3}const\s+(?:\w{1,20}\s+)?\w{0,40}CACHE_TTL\w*\s*=/;
/** The words of expiry stand beside tokens and sessions too. */
const ofOthers = /token|jwt|session|cookie|password|otp|invite|certificate|credential|oauth|signed|presign|exp:|wsdl/i;
/** Laravel's `remember` asks for a time; `rememberForever` has another name. */
const timedRead = /(?:\bCache::|\bcache\(\)->|->)(?:remember|flexible)\(/;

/** Cache entries expire or are invalidated on change. */
export const cacheExpiry = defineCheck({
	id: 'cache-expiry',
	signals: {
		...cachedReadSignals,
		cacheCall,
		cacheInvalidation,
		/** Django's cache keeps what it gets for five minutes, unless it is told to keep it for ever. */
		djangoKeeps: {keywords: ['TIMEOUT'], pattern: /["']TIMEOUT["']\s{0,2}:\s{0,2}None\b/, languages: ['python']},
	},
	decide(seen) {
		const {found, facts} = seen;
		const {reads, dead} = cachedReads(seen);
		const isOwn = (hit: Hit): boolean => !isBesideProduct(hit.path);
		const calls = found.cacheCall.filter(hit => isOwn(hit) && !/^\s*(?:import|from|using|use)\b/.test(hit.text));
		const caching = new Set([...reads, ...(reads.length === 0 ? [...dead, ...calls] : [])].map(({path}) => path));
		const ttl = [
			...reads.filter(hit => hit.file.language === 'php' && timedRead.test(hit.text)),
			...found.cacheTtl.filter(
				hit =>
					isOwn(hit) &&
					(caching.has(hit.path) || /cache|time-to-live/i.test(`${hit.path} ${hit.text}`)) &&
					!ofOthers.test(hit.text),
			),
		];
		const drops = found.cacheInvalidation.filter(isOwn);
		const wide = ttl.filter(hit => forAll.test(hit.text) && !ofOneClass.test(hit.text));
		// Annotations name their cache; what evicts it may stand in another file.
		const annotated =
			reads.some(hit => /@Cacheable|@CacheResult/.test(hit.text)) && drops.some(hit => /@Cache/.test(hit.text));
		const ofDjango = new Set(
			found.djangoKeeps.length > 0 ? [] : seen.code.importsOfPackage('django.core.cache').map(({from}) => from),
		);
		const expires = (path: string): boolean =>
			ofDjango.has(path) || ttl.some(hit => hit.path === path) || drops.some(hit => hit.path === path);
		const expiring = [...caching].filter(expires);
		const lacking = [...caching].filter(path => !expires(path));
		const evidence = distinctPlaces(
			[...firstPerFile([...ttl, ...drops].filter(hit => caching.has(hit.path))), ...wide, ...drops].map(place),
		);
		const bare = distinctPlaces(
			firstPerFile([...reads, ...calls].filter(hit => lacking.includes(hit.path))).map(place),
		);
		const total = caching.size;
		if (wide.length > 0 || annotated || (total > 0 && expiring.length >= total * 0.6)) {
			return pass(
				wide.length > 0
					? `a time to live is set for all entries: ${wide[0]?.path}:${wide[0]?.line}`
					: `entries expire or are invalidated in ${annotated ? count(total, 'file') : total === 1 ? 'the only file' : `${expiring.length} of ${count(total, 'file')}`} with a cache${[...caching].some(path => ofDjango.has(path)) ? ', by default of Django at the latest' : ''}`,
				evidence.length > 0 ? [...evidence] : distinctPlaces(firstPerFile(reads).map(place)),
			);
		}

		if (expiring.length > 0) {
			return partial(
				`no expiry or invalidation in ${lacking.length} of ${count(total, 'file')} with a cache: ${list(lacking, 3)}`,
				[...evidence.slice(0, 6), ...bare],
				(100 * expiring.length) / total,
			);
		}

		if (ttl.length + drops.length > 0 && total === 0) {
			return pass(
				`entries expire or are invalidated: ${list([...new Set([...ttl, ...drops].map(({path}) => path))], 3)}`,
				distinctPlaces(firstPerFile([...ttl, ...drops]).map(place)),
			);
		}

		return fail(
			`entries are cached without a time to live and nothing invalidates them: ${list(lacking.length > 0 ? lacking : [...new Set(facts['has-cache']?.evidence.map(({path}) => path) ?? [])], 3)}`,
			distinctPlaces([...bare, ...(facts['has-cache']?.evidence ?? [])]),
		);
	},
});
