import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {isProduct} from '../lexicon/llm-sites.ts';
import {llmTelemetry, telemetryName, tracedTo} from '../lexicon/llm-usage.ts';

const signals = {
	llmTelemetry,
	/** A dashboard kept as code shows models. */
	panel: {
		keywords: ['token', 'openai', 'gen_ai', 'anthropic', 'model_cost', 'ai_cost', 'completion', 'llm_', '_llm', 'LLM '],
		pattern:
			/\b(?:llm|gen_ai|openai|anthropic|ai)[_ ]\w{1,40}|\w{0,20}_?tokens?_(?:total|used|count|sum)\b|\btokens? (?:used|usage|per)|\bLLM\b/i,
		// Copies that are kept aside are vendored by their role; they are told apart below.
		roles: ['config', 'source', 'asset', 'vendored'],
		paths: /(dashboard|grafana)[^\n]*\.(json|ya?ml|jsonnet|tf|libsonnet)$/i,
		maxPerFile: 60,
		within: 'text',
	},
} as const;

/** Platforms whose own pages show calls, duration and cost of what is traced to them. */
const showsAll =
	/langfuse|langsmith|helicone|opik|LANG(?:CHAIN|SMITH)_TRACING|lunary|agentops|braintrust|weave|posthog/i;
/** Folders of copies that nobody runs. */
const keptAside = /(^|\/)[\w-]*(backups?|old|archived?|attic|deprecated)\//i;
const topics: readonly (readonly [string, RegExp])[] = [
	['use', /token|request|calls?\b|usage|count/i],
	['latency', /latency|duration|seconds|p9[059]|response_time/i],
	['cost', /cost|price|spend|usd/i],
];

/** LLM use, latency and cost can be seen. */
export const llmDashboard = defineCheck({
	id: 'llm-dashboard',
	signals,
	decide(seen) {
		const {found} = seen;
		const panels = found.panel.filter(hit => hit.file.role !== 'vendored');
		const aside = found.panel.filter(hit => hit.file.role === 'vendored' && keptAside.test(hit.path));
		const shown = topics.filter(([, pattern]) => panels.some(hit => pattern.test(hit.text))).map(([name]) => name);
		if (shown.length === topics.length)
			return pass('a dashboard shows use, latency and cost of the models', panels.map(place));
		const platform = tracedTo(seen, found.llmTelemetry).filter(hit => isProduct(hit.path) && showsAll.test(hit.text));
		if (platform.length > 0)
			return pass(
				`calls are traced to ${list([...new Set(platform.map(telemetryName))], 3)}, whose dashboards show use, latency and cost`,
				platform.map(place),
			);
		if (shown.length > 0)
			return partial(
				`a dashboard shows ${list(shown)} of the models, but not ${list(topics.map(([name]) => name).filter(name => !shown.includes(name)))}`,
				panels.map(place),
				(100 * shown.length) / topics.length,
			);
		if (aside.length > 0)
			return partial(
				`a dashboard of models lies in a backup only, and nothing deploys it: ${list([...new Set(aside.map(hit => hit.path))], 2)}`,
				aside.map(place),
				20,
			);
		return unknown('no dashboard for calls of models is in the files');
	},
});
