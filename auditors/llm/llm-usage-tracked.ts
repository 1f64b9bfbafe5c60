import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {chatTelemetry, isRecorded, llmTelemetry, telemetryName, tokenCount, tracedTo} from '../lexicon/llm-usage.ts';
import {around, hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, llmTelemetry, chatTelemetry, tokenCount};
/** How far from the count the record may stand. @unit lines */
const near = 12;
/** A sum is one of an answer where the answer's own counts stand near. */
const isAnswer = /usage|prompt_?tokens|completion_?tokens|input_?tokens|output_?tokens|token_?count\b/i;
const pathsOf = (hits: readonly Hit[]): string => list([...new Set(hits.map(hit => hit.path))], 3);
/** Limits and sizes of chunks are no tokens of an answer. */
const isLimit = /max_?(?:input_|output_|completion_)?tokens|context_?(?:length|window)|chunk|tiktoken|tokenizer/i;

/** Tokens are recorded per call. */
export const llmUsageTracked = defineCheck({
	id: 'llm-usage-tracked',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const region = new Set([...reachOf(seen, sites.core, 1), ...sites.files, ...(hollow?.paths ?? [])]);
		const counted = seen.found.tokenCount.filter(
			hit =>
				region.has(hit.path) &&
				isProduct(hit.path) &&
				!isLimit.test(hit.text) &&
				isAnswer.test(around(seen.text(hit.path), hit.line, near, near)),
		);
		if (hollow !== undefined)
			return counted.length > 0
				? partial(
						`tokens are counted in ${pathsOf(counted)}, but no call of a model gives any: ${hollow.reason}`,
						[...counted.map(place), ...hollow.evidence],
						30,
					)
				: fail(`tokens are not recorded: ${hollow.reason}`, hollow.evidence);
		const telemetry = [
			...tracedTo(seen, seen.found.llmTelemetry),
			...seen.found.chatTelemetry.filter(hit => region.has(hit.path)),
		].filter(hit => isProduct(hit.path));
		const recorded = counted.filter(hit => isRecorded.test(around(seen.text(hit.path), hit.line, near, near)));
		if (recorded.length > 0) return pass(`tokens of answers are recorded in ${pathsOf(recorded)}`, recorded.map(place));
		if (telemetry.length > 0)
			return pass(
				`${list([...new Set(telemetry.map(telemetryName))], 3)} records the tokens of each call`,
				telemetry.map(place),
			);
		return counted.length > 0
			? partial(`tokens are read in ${pathsOf(counted)}, but nothing records them`, counted.map(place), 40)
			: fail('no call of a model records its tokens', placesOf(sites));
	},
});
