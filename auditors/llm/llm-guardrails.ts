import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {fixedTools, guard, toolLimits} from '../lexicon/llm-guards.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, guard, toolLimits, fixedTools};
const pathsOf = (hits: readonly Hit[]): string => list([...new Set(hits.map(hit => hit.path))], 3);
const isOff = /BLOCK_NONE|OFF\b|threshold["']?\s*[:=]\s*["']?(?:BLOCK_NONE|OFF)/;
/** A message speaks of guards; it is none. */
const isMessage =
	/\b(?:log(?:ger|ging)?|console)\.\w+\(|^\s*[rfbu]{0,2}["'`]|\b(?:description|message)\s*=\s*[rfbu]{0,2}["'`]/;
const isImport = /^\s*(?:import|from|using|use)\b|\brequire\(/;
const isDefinition =
	/^\s*(?:export\s+)?(?:async\s+)?(?:def|function|func|class|public|private|protected|static|const\s+\w+\s*=\s*(?:async\s*)?\()\s/;

/** Input or output is guarded. */
export const llmGuardrails = defineCheck({
	id: 'llm-guardrails',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		if (hollow !== undefined)
			return fail(`nothing guards what goes into a model or comes out: ${hollow.reason}`, hollow.evidence);
		const region = new Set([...reachOf(seen, sites.core, 2), ...sites.files]);
		const guards = seen.found.guard.filter(
			hit => isProduct(hit.path) && !isOff.test(hit.text) && !isMessage.test(hit.text),
		);
		const limits = seen.found.toolLimits.filter(hit => isProduct(hit.path) && region.has(hit.path));
		// A guard is called beside the model, or by a file that a file with calls of the model imports. A service of
		// moderation is a model itself: where nothing imports it, no prompt goes through it.
		const inWay = (hit: Hit): boolean =>
			seen.code.isReachable(hit.path) !== false &&
			(region.has(hit.path) || seen.code.importersOf(hit.path).some(path => region.has(path)));
		const called = guards.filter(
			hit => inWay(hit) && (!isDefinition.test(hit.text) || seen.code.importersOf(hit.path).length > 0),
		);
		if (called.length > 0)
			return pass(
				`input or output of the model is guarded in ${pathsOf(called)}`,
				[...called.toSorted((a, b) => Number(isImport.test(a.text)) - Number(isImport.test(b.text))), ...limits].map(
					place,
				),
			);
		if (limits.length > 0)
			return pass(`the tools that the model may call are limited in ${pathsOf(limits)}`, limits.map(place));
		if (guards.length > 0)
			return partial(
				`a guard stands in ${pathsOf(guards)}, but no call of the model is seen to go through it`,
				guards.map(place),
				30,
			);
		const tools = seen.found.fixedTools.filter(hit => isProduct(hit.path) && sites.files.includes(hit.path));
		if (tools.length > 0)
			return partial(
				`the model can call only a fixed list of tools (${pathsOf(tools)}), but nothing filters what goes in or comes out`,
				tools.map(place),
				40,
			);
		return fail(
			'nothing stands between users and the model: no moderation, no injection filter, no limit on tools',
			placesOf(sites),
		);
	},
});
