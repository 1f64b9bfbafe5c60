import type {CodeIndex} from '../../../source/domain/code-index.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import {at, list, place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {providerOfHost} from '../../lexicon/llm-signals.ts';
import type {LlmSites} from '../../lexicon/llm-sites.ts';

/** What stands in the place of calls that nothing makes. */
export type Hollow = {
	readonly reason: string;
	readonly evidence: readonly Evidence[];
	readonly paths: readonly string[];
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/**
 * Providers that are declared, or asked for their health only, while no own code asks a model anything; undefined where
 * something is called.
 */
export const hollowOf = (sites: LlmSites, code: CodeIndex): Hollow | undefined => {
	if (sites.core.length > 0) return undefined;
	const declared = unique(sites.declared.map(hit => hit.path));
	const probes = unique(sites.probes.map(({hit}) => hit.path));
	if (declared.length === 0 && probes.length === 0) return undefined;
	const providers = unique(sites.declared.map(hit => providerOfHost(hit.groups[1]) ?? 'a provider'));
	const parts = [
		...(declared.length > 0 ? [`${list(declared)} declares ${list(providers)} without calling them`] : []),
		...(probes.length > 0 ? [`only a health check reaches a provider (${list(probes)})`] : []),
	];
	return {
		reason: parts.join(', and '),
		evidence: [
			...firstOfEach([...sites.declared, ...sites.probes.map(({hit}) => hit)]).map(place),
			// Those that rely on it get nothing from it either.
			...declared.flatMap(path => code.importersOf(path).map(user => at(user))),
		],
		paths: [...declared, ...probes],
	};
};

/** The first hit of each file. */
export const firstOfEach = (hits: readonly Hit[]): readonly Hit[] => {
	const first = new Map<string, Hit>();
	for (const hit of hits) if (!first.has(hit.path)) first.set(hit.path, hit);
	return [...first.values()];
};

/** Places of all clients and calls, one a file, clients first: evidence for what is missing there. */
export const placesOf = (sites: LlmSites): readonly Evidence[] =>
	firstOfEach([...sites.calls, ...sites.clients.map(({hit}) => hit), ...sites.injected]).map(place);

/** Lines of a file around one of its lines; empty where the text was not kept. */
export const around = (text: string | undefined, line: number, before: number, after: number): string =>
	(text ?? '')
		.split('\n', line + after)
		.slice(Math.max(0, line - 1 - before))
		.join('\n');
