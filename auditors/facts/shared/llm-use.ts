import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Hit, Signal} from '../../../source/domain/signal.ts';
import {outgoingCall} from '../../lexicon/http-signals.ts';
import {packagesDeclared, packagesUsed} from '../../lexicon/library-use.ts';
import {llmLibraries} from '../../lexicon/llm.ts';
import {localModelCode, messagesCall, modelCall, modelObject, modelUrl} from '../../lexicon/llm-signals.ts';
import {isBeside} from './fact.ts';

/** Signals of `llmUseOf`; a fact that calls it names them among its own. */
export const llmSignals = {modelUrl, modelCall, messagesCall, modelObject, localModelCode, outgoingCall} as const;

/** How own code reaches language models. */
export type LlmUse = {
	/** Libraries and hosts by name. */
	readonly names: readonly string[];
	/** Source files that use them, files with calls first. */
	readonly files: readonly string[];
	readonly evidence: readonly Evidence[];
	readonly declaredOnly: readonly {readonly name: string; readonly evidence: Evidence}[];
};

/** A URL counts in a file that makes calls; elsewhere it is a link, a policy or a price list. */
const directCalls = (hits: (signal: Signal) => readonly Hit[]): readonly Hit[] => {
	const calling = new Set(hits(outgoingCall).map(hit => hit.path));
	return hits(modelUrl).filter(hit => calling.has(hit.path) && !isBeside(hit.path));
};

/** Finds the use of models by libraries and by direct calls. */
export const llmUseOf = (seen: Observations): LlmUse => {
	const hasLocalModelCode = seen.hits(localModelCode).length > 0;
	const used = packagesUsed(seen, llmLibraries)
		.map(use => ({...use, used: use.used.filter(({path}) => !isBeside(path))}))
		.filter(use => use.used.length > 0 && !use.isDevelopment)
		.filter(use => use.library.provider !== 'transformers' || hasLocalModelCode);
	const direct = directCalls(seen.hits);
	const files = [...new Set([...used.flatMap(use => use.used.map(({path}) => path)), ...direct.map(hit => hit.path)])];
	const inFiles = (hit: Hit): boolean => files.includes(hit.path);
	const calls = [modelCall, messagesCall, modelObject].flatMap(signal => seen.hits(signal)).filter(inFiles);
	const calling = [...new Map(calls.map(hit => [hit.path, hit] as const)).values()];
	const called = new Set(calling.map(hit => hit.path));
	return {
		names: [...new Set([...used.map(use => use.library.name), ...direct.map(hit => hit.groups[1] ?? 'a provider')])],
		files: [...called, ...files.filter(path => !called.has(path))],
		evidence: [...calling.map(place), ...direct.map(place), ...used.flatMap(use => use.used)],
		declaredOnly: packagesDeclared(seen, llmLibraries).flatMap(use => {
			const [first] = use.declared;
			return first === undefined ? [] : [{name: use.library.name, evidence: at(first.path, first.line)}];
		}),
	};
};
