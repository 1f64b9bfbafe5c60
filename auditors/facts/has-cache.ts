import {defineFact} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {cacheCall, cacheMap, edgeCache, expiry, storeReadAsCache, storeWithExpiry} from '../lexicon/cache-signals.ts';
import {cacheLibraries} from '../lexicon/caches.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {isOwnedBy, npmFolders} from './shared/browser-code.ts';
import {doesNotHold, holds, isBeside, strongest} from './shared/fact.ts';

/** A cache and the expiry of its entries stand in one construct, or the line says that it is the cache's. @unit lines */
const maxDistance = 80;
const belongs = (expires: Hit, map: Hit): boolean =>
	/ttl|cache|stale|evict/i.test(expires.text) || Math.abs(expires.line - map.line) <= maxDistance;

/** It uses a cache: copies of data that are read through or expire. Redis as a store or queue is none. */
export const hasCache = defineFact({
	id: 'has-cache',
	signals: {cacheCall, cacheMap, expiry, storeWithExpiry, storeReadAsCache, edgeCache},
	decide(seen) {
		const folders = npmFolders(seen);
		const isServer = (path: string): boolean => !isBeside(path) && !isOwnedBy(path, folders.browser, folders);
		const own = (hits: readonly Hit[]): readonly Hit[] => hits.filter(hit => isServer(hit.path));
		const libraries = packagesUsed(seen, cacheLibraries)
			.map(use => ({...use, used: use.used.filter(({path}) => isServer(path))}))
			.filter(use => use.used.length > 0 && !use.isDevelopment);
		const stores = libraries.filter(({library}) => library.kind === 'store');
		const caches = libraries.filter(({library}) => library.kind === 'cache');
		const calls = own(seen.found.cacheCall);
		const edge = seen.found.edgeCache.filter(hit => !isBeside(hit.path));
		const expiring = new Map<string, Hit[]>();
		for (const hit of seen.found.expiry) expiring.set(hit.path, [...(expiring.get(hit.path) ?? []), hit]);
		const maps = own(seen.found.cacheMap).filter(map => expiring.get(map.path)?.some(hit => belongs(hit, map)));
		const readAsCache = new Set(seen.found.storeReadAsCache.map(({path}) => path));
		const written =
			stores.length === 0
				? []
				: own(seen.found.storeWithExpiry).filter(
						hit => /cache/i.test(hit.text) || /cache/i.test(hit.path) || readAsCache.has(hit.path),
					);
		const parts = [
			...(caches.length > 0
				? [
						`${list(caches.map(use => use.library.name))} in ${count(new Set(caches.flatMap(use => use.used.map(({path}) => path))).size, 'source file')}`,
					]
				: []),
			...(calls.length > 0 ? [count(calls.length, 'cache call')] : []),
			...(written.length > 0
				? [`${count(written.length, 'cached value')} with an expiry in ${list(stores.map(use => use.library.name))}`]
				: []),
			...(maps.length > 0 ? [`${count(maps.length, 'in-process cache')} with an expiry`] : []),
			...(edge.length > 0 ? [`${count(edge.length, 'shared-cache setting')}`] : []),
		];
		if (parts.length > 0) {
			return holds(parts.join(', '), [
				...strongest(calls),
				...written.map(place),
				...maps.map(place),
				...caches.flatMap(use => use.used),
				...edge.map(place),
			]);
		}

		return stores.length > 0
			? doesNotHold(
					`${list(stores.map(use => use.library.name))} is used, but as a store or queue: nothing keeps copies that expire`,
					stores.flatMap(use => use.used),
				)
			: doesNotHold('no cache library, cache call, in-process cache with an expiry or shared-cache setting');
	},
});
