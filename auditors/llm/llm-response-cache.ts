import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {answerCache, cacheRead, namedAnswerCache} from '../lexicon/llm-caches.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, answerCache, cacheRead, namedAnswerCache};
const pathsOf = (hits: readonly Hit[]): string => list([...new Set(hits.map(hit => hit.path))], 3);
/** Settings, keys and clients are cached as well: they are no answers. */
const otherThings =
	/get_?settings|get_?config|get_?client|api_?key|session|token_?cache|tokenizer|user|auth|model_?list|permission|rate|schema|metadata/i;
/** A cache's decorator stands above the function: one that makes the client or reads settings caches no answers. */
const decorator = /^@(?:lru_cache|cache|cached|alru_cache|memoize)/;

/** Farther from each call the cache in a large file is another part's. @unit lines */
const maxDistance = 120;

/** The line at which the function below a decorator is over: where the next one begins. */
const endOfFunction = (text: string, line: number): number => {
	const starts = text
		.split('\n')
		.flatMap((one, index) => (/^\s*(?:async\s+)?(?:def|class)\s/.test(one) ? [index + 1] : []));
	return starts.filter(start => start > line)[1] ?? Number.POSITIVE_INFINITY;
};

/** Repeated calls can be served from a cache. */
export const llmResponseCache = defineCheck({
	id: 'llm-response-cache',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const core = new Set(sites.core);
		const region = reachOf(seen, sites.core, 1);
		const switched = seen.found.answerCache.filter(
			hit => isProduct(hit.path) && (region.has(hit.path) || sites.files.includes(hit.path)),
		);
		const own = seen.found.cacheRead.filter(hit => {
			if (!core.has(hit.path) || !isProduct(hit.path) || otherThings.test(hit.text)) return false;
			if (!decorator.test(hit.text))
				return sites.calls.some(call => call.path === hit.path && Math.abs(call.line - hit.line) <= maxDistance);
			const end = endOfFunction(seen.text(hit.path) ?? '', hit.line);
			return sites.calls.some(call => call.path === hit.path && call.line > hit.line && call.line < end);
		});
		if (hollow === undefined && switched.length > 0)
			return pass(`repeated calls are served from a cache in ${pathsOf(switched)}`, switched.map(place));
		if (hollow === undefined && own.length > 0)
			return pass(`code that calls the model looks into a cache first in ${pathsOf(own)}`, own.map(place));
		const named = seen.found.namedAnswerCache.filter(hit => isProduct(hit.path));
		const live = named.filter(
			hit => region.has(hit.path) || seen.code.importersOf(hit.path).some(path => region.has(path)),
		);
		if (hollow === undefined && live.length > 0)
			return pass(
				`answers of the model are cached by ${list([...new Set(live.map(hit => hit.groups[1] ?? 'a cache'))], 3)}`,
				live.map(place),
			);
		if (named.length > 0)
			return partial(
				`${list([...new Set(named.map(hit => hit.groups[1] ?? 'a cache'))], 3)} is written, but no call of a model reads it`,
				named.map(place),
				30,
			);
		return fail(
			'each call goes to the model anew: no response cache and no prompt cache',
			hollow?.evidence ?? placesOf(sites),
		);
	},
});
