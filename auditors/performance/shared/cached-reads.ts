import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {cacheMap} from '../../lexicon/cache-signals.ts';
import {cacheRead, cacheReads, cacheTtl} from '../../lexicon/cache-use.ts';
import {cacheLibraries} from '../../lexicon/caches.ts';
import {formsIn} from '../../lexicon/forms.ts';
import {packagesUsed} from '../../lexicon/library-use.ts';
import {browserCode, isBesideProduct} from '../../lexicon/product-code.ts';

/** Signals of `cachedReads`; a check that calls it names them among its own. */
export const cachedReadSignals = {cacheRead, cacheMap, cacheTtl} as const;

/** Reads that caches answer, and set-ups that no read is seen of. */
export type CachedReads = {
	readonly reads: readonly Hit[];
	/** Reads in code that nothing reaches. */
	readonly dead: readonly Hit[];
	/** Files that keep a map named a cache, or use a cache library, with or without a read. */
	readonly caches: readonly Hit[];
};

/** `cache.get(` is what other things are called too: it counts in a file that keeps a cache or speaks of its expiry. */
const loose = new Set(['a cache in the process', 'Redis as a cache', 'a cache by key', 'Symfony Cache', 'lru_cache']);

/** Finds reads that are answered from copies, in code that is not only run by browsers. */
export const cachedReads = (seen: Observations): CachedReads => {
	const isBrowser = browserCode(seen);
	const isOwn = (hit: Hit): boolean => !isBesideProduct(hit.path) && !isBrowser(hit.path);
	const maps = seen.hits(cacheMap).filter(isOwn);
	const mapFiles = new Set(maps.map(({path}) => path));
	const ttlFiles = new Set(seen.hits(cacheTtl).map(({path}) => path));
	const libraryFiles = new Set(
		packagesUsed(seen, cacheLibraries)
			.filter(({library}) => library.kind === 'cache')
			.flatMap(use => use.used.map(({path}) => path)),
	);
	// `userCache.Get(` reads through a cache of the program's own where it has a module for that.
	const hasOwnModule = [...mapFiles, ...libraryFiles, ...ttlFiles].some(path => /cache/i.test(path));
	const hits = seen.hits(cacheRead).filter(hit => {
		const names = formsIn(cacheReads, hit).map(({name}) => name);
		if (!isOwn(hit) || names.length === 0 || /\b(?:request|options|storage|caches)\.cache\b/.test(hit.text))
			return false;
		if (names.every(name => name === 'lru_cache')) return false;
		if (!names.every(name => loose.has(name))) return true;
		return (
			(hasOwnModule && /\w[cC]ache\w{0,12}\??\.(?:get|Get|has|peek|Load)\(/.test(hit.text)) ||
			libraryFiles.has(hit.path) ||
			(ttlFiles.has(hit.path) && (mapFiles.has(hit.path) || names.includes('Redis as a cache'))) ||
			mapFiles.has(hit.path)
		);
	});
	const isUsed = (hit: Hit): boolean => seen.code.isReachable(hit.path) !== false;
	return {reads: hits.filter(isUsed), dead: hits.filter(hit => !isUsed(hit)), caches: maps};
};
