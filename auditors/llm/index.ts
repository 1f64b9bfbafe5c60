import type {Auditor} from '../../source/domain/check.ts';
import {llmAgentsIntegrated} from './llm-agents-integrated.ts';
import {llmAutomaticFailover} from './llm-automatic-failover.ts';
import {llmCentralClient} from './llm-central-client.ts';
import {llmCostTracked} from './llm-cost-tracked.ts';
import {llmEvals} from './llm-evals.ts';
import {llmFallback} from './llm-fallback.ts';
import {llmFallbackTested} from './llm-fallback-tested.ts';
import {llmGuardrails} from './llm-guardrails.ts';
import {llmLanguagesTested} from './llm-languages-tested.ts';
import {llmLocalProvider} from './llm-local-provider.ts';
import {llmModelConfigurable} from './llm-model-configurable.ts';
import {llmMultipleProviders} from './llm-multiple-providers.ts';
import {llmOutputValidated} from './llm-output-validated.ts';
import {llmResponseCache} from './llm-response-cache.ts';
import {llmTimeoutsRetries} from './llm-timeouts-retries.ts';
import {llmUsageTracked} from './llm-usage-tracked.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const llm: Auditor = {
	id: 'llm',
	checks: [
		llmCentralClient,
		llmAgentsIntegrated,
		llmModelConfigurable,
		llmOutputValidated,
		llmFallback,
		llmFallbackTested,
		llmTimeoutsRetries,
		llmMultipleProviders,
		llmLocalProvider,
		llmAutomaticFailover,
		llmUsageTracked,
		llmCostTracked,
		llmResponseCache,
		llmEvals,
		llmGuardrails,
		llmLanguagesTested,
	],
};
