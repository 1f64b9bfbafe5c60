import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {costComputed, isKept, llmTelemetry, tracedTo} from '../lexicon/llm-usage.ts';
import {around, hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, costComputed, llmTelemetry};
/** How far from the sum the store may stand. @unit lines */
const near = 40;
const platforms =
	/langfuse|langsmith|helicone|opik|LANG(?:CHAIN|SMITH)_TRACING|posthog|braintrust|weave|lunary|agentops|promptlayer/i;
const invented = /fixtures?|mock|demo|sample|prototype|seed/i;
const pathsOf = (hits: readonly Hit[]): string => list([...new Set(hits.map(hit => hit.path))], 3);

/** Money is computed from tokens or read from the provider, and kept. */
export const llmCostTracked = defineCheck({
	id: 'llm-cost-tracked',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const region = new Set([...reachOf(seen, sites.core, 1), ...sites.files, ...(hollow?.paths ?? [])]);
		const isAbout = (hit: Hit): boolean =>
			region.has(hit.path) ||
			(/token|\bllm|openai|completion_cost/i.test(hit.text) &&
				/token|model|llm/i.test(around(seen.text(hit.path), hit.line, 8, 8)));
		const computed = seen.found.costComputed.filter(
			hit =>
				isProduct(hit.path) &&
				!invented.test(hit.path) &&
				isAbout(hit) &&
				/token|usage|1[_,]?000|completion_cost|response_cost/i.test(around(seen.text(hit.path), hit.line, 10, 10)),
		);
		if (hollow !== undefined)
			return computed.length > 0
				? partial(
						`cost is reckoned in ${pathsOf(computed)}, but for calls that reach no model: ${hollow.reason}`,
						[...computed.map(place), ...hollow.evidence],
						30,
					)
				: fail(`no cost is computed: ${hollow.reason}`, hollow.evidence);
		const kept = computed.filter(hit => isKept.test(around(seen.text(hit.path), hit.line, near, near)));
		if (kept.length > 0) return pass(`the cost of calls is computed and kept in ${pathsOf(kept)}`, kept.map(place));
		if (computed.length > 0)
			return partial(
				`the cost of calls is computed in ${pathsOf(computed)}, but not seen to be kept`,
				computed.map(place),
				50,
			);
		const platform = tracedTo(seen, seen.found.llmTelemetry).filter(
			hit => isProduct(hit.path) && platforms.test(hit.text),
		);
		if (platform.length > 0)
			return partial(
				'no code computes money; the tracing platform reckons it for the models whose prices it knows',
				platform.map(place),
				60,
			);
		return fail('no code computes what a call of a model costs', placesOf(sites));
	},
});
