import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {doesNotHold, holds} from './shared/fact.ts';
import {llmSignals, llmUseOf} from './shared/llm-use.ts';

/** The project's own code calls an LLM provider or an LLM framework. */
export const usesLlm = defineFact({
	id: 'uses-llm',
	signals: llmSignals,
	decide(seen) {
		const use = llmUseOf(seen);
		if (use.files.length > 0) {
			return holds(
				`${list(use.names)} ${use.names.length === 1 ? 'is' : 'are'} used in ${count(use.files.length, 'source file')}`,
				use.evidence,
			);
		}

		if (use.declaredOnly.length > 0) {
			return doesNotHold(
				`declared in a manifest, but no own source file calls it: ${list(use.declaredOnly.map(({name}) => name))}`,
				use.declaredOnly.map(({evidence}) => evidence),
			);
		}

		return doesNotHold('no provider SDK, LLM framework or provider URL is used by own source files');
	},
});
