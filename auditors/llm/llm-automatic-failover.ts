import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {frameworkFailover, nextProviderWords, providerLoop, substitute} from '../lexicon/llm-failure.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {handlersAfter} from './shared/handlers.ts';
import {around, hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, frameworkFailover, providerLoop, substitute};
const tries = /\btry\b|\berr\b.{0,6}!= nil|begin\b|Result</;
const goesOn = /\bcatch\b|\bexcept\b|\brescue\b|\bcontinue\b/;
const asks = /\bawait\b|\.\w*(?:complete|chat|generate|invoke|call|send|ask|prompt|execute|stream|run|request)\w*\(/i;
/** How many lines of a loop are read. @unit lines */
const loop = 30;

/** Failure of one provider moves calls to the next by itself. */
export const llmAutomaticFailover = defineCheck({
	id: 'llm-automatic-failover',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const region = hollow === undefined ? reachOf(seen, sites.core, 2) : new Set(hollow.paths);
		const inRegion = (path: string): boolean => region.has(path) && isProduct(path);
		const framework = seen.found.frameworkFailover.filter(
			hit => inRegion(hit.path) || (hit.file.role === 'config' && /litellm|llm|gateway/i.test(hit.path)),
		);
		const loops = seen.found.providerLoop.filter(hit => {
			const body = around(seen.text(hit.path), hit.line, 0, loop);
			return inRegion(hit.path) && tries.test(body) && goesOn.test(body) && asks.test(body);
		});
		const texts = [...region]
			.filter(isProduct)
			.map(path => ({path, calls: sites.calls.filter(hit => hit.path === path).map(hit => hit.line)}));
		const written = new Set(seen.found.substitute.map(hit => hit.path));
		const handlers: readonly Evidence[] = texts.flatMap(({path, calls}) => {
			const lines =
				calls.length > 0
					? calls
					: seen.found.substitute.filter(hit => hit.path === path).map(hit => Math.max(1, hit.line - 12));
			return handlersAfter(seen.text(path), lines)
				.filter(
					({body, asksAnother}) =>
						// Where no call stands in the file itself, the lines are those of words, not of calls.
						(asksAnother && calls.length > 0) || (written.has(path) && nextProviderWords.test(body) && asks.test(body)),
				)
				.map(({line, text}) => at(path, line, text));
		});
		const places = [...framework.map(place), ...loops.map(place), ...handlers];
		const names = list([...new Set(places.map(({path}) => path))], 3);
		if (hollow !== undefined)
			return places.length > 0
				? partial(
						`the way to the next provider is written in ${names}, but around calls that reach no model: ${hollow.reason}`,
						[...places, ...hollow.evidence],
						30,
					)
				: fail(`nothing moves a failed call to another provider: ${hollow.reason}`, hollow.evidence);
		if (places.length > 0)
			return pass(`a failed call goes to the next model or provider by itself in ${names}`, places);
		return fail('nothing moves a failed call to another provider', placesOf(sites));
	},
});
