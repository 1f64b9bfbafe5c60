import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {hitRate} from '../lexicon/cache-use.ts';
import {browserCode, distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';

/** Files of dashboards and alerts: there the rate is looked at. */
const shown = /dashboard|grafana|alert|rules|prometheus|monitor/i;

/** A rule compares the rate with a lower bound. */
const bounded = /<=?\s*(?:0?\.\d|[2-9]\d)/;

/** What was read from a cache is named its hits: nothing is counted. */
const readInto = /\bcache_?hits?\s{0,2}:?=\s{0,2}(?:await\s+)?[\w.]{1,60}\.(?:get|mget|getMany|multi_get)\w{0,10}\(/i;
const namesHits = /\bcache_?hits?\b/i;

/** The hit rate is measured; what it is stands in no file. */
export const cacheHitRate = defineCheck({
	id: 'cache-hit-rate',
	signals: {hitRate},
	decide(seen) {
		const isBrowser = browserCode(seen);
		const readers = new Set(seen.found.hitRate.filter(hit => readInto.test(hit.text)).map(({path}) => path));
		const hits = seen.found.hitRate.filter(
			hit =>
				!(readers.has(hit.path) && namesHits.test(hit.text)) &&
				!isBesideProduct(hit.path) &&
				!isBrowser(hit.path) &&
				/cache|hit_?rat|keyspace|recordStats/i.test(`${hit.path} ${hit.text}`),
		);
		// A type or a label that names the rate computes nothing.
		const counted = hits.filter(
			hit => /[=(+:]/.test(hit.text) && !/^\s*(?:export\s+)?(?:interface|type)\b/.test(hit.text),
		);
		if (counted.length === 0)
			return unknown(
				'nothing in the files measures hits and misses of the cache; what share of reads it answers is asked',
			);
		const watched = counted.filter(hit => bounded.test(hit.text) && shown.test(hit.path));
		if (watched.length > 0) {
			return pass(
				`hits and misses are counted, and an alert watches their rate: ${watched[0]?.path}:${watched[0]?.line}`,
				distinctPlaces([...watched, ...counted].map(place)),
			);
		}

		const files = firstPerFile(counted);
		const seenBy = files.filter(({path}) => shown.test(path));
		return partial(
			seenBy.length > 0
				? `hits and misses are counted and shown (${list(
						seenBy.map(({path}) => path),
						2,
					)}); that the rate is above 20 % stands in no file`
				: `hits and misses are counted in ${list(
						files.map(({path}) => path),
						3,
					)}; no measured rate is at hand`,
			distinctPlaces([...seenBy, ...files].map(place)),
			seenBy.length > 0 ? 60 : 40,
		);
	},
});
