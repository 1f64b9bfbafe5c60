import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {localCalls, providersDeclared} from '../lexicon/llm-hosting.ts';
import {type LlmSites, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {baseUrl, modelGateway} from '../lexicon/llm-switches.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, modelGateway, baseUrl, localCalls};

/** A client for whatever speaks the API of OpenAI, beside one for a provider of its own. */
const compatible = /openai_?(?:compatible|like)$/i;

/** Manifests whose starters put their clients in by themselves: those of Spring, Quarkus and Micronaut. */
const configuresItself = /(^|\/)(pom\.xml|build\.gradle(\.kts)?|[\w.-]{1,80}\.versions\.toml)$/;

const add = (map: Map<string, Evidence[]>, provider: string, place: Evidence): void => {
	if (provider !== 'any') map.set(provider, [...(map.get(provider) ?? []), place]);
};

/** Providers that answer prompts, and those that only embed, each with its places. */
const providersOf = (
	seen: Observations,
	sites: LlmSites,
): {chat: Map<string, Evidence[]>; embedding: Map<string, Evidence[]>} => {
	const chat = new Map<string, Evidence[]>();
	const embedding = new Map<string, Evidence[]>();
	for (const {hit, provider, isEmbedding} of sites.clients) add(isEmbedding ? embedding : chat, provider, place(hit));
	for (const {hit} of sites.clients)
		if (compatible.test(hit.groups[1] ?? '')) add(chat, 'any with the API of openai', place(hit));
	const made = new Set(sites.clients.map(({hit}) => hit.path));
	// A file that makes its clients tells by them which providers it reaches; its imports may be for embeddings or types.
	for (const {path, line, provider} of sites.adapters) if (!made.has(path)) add(chat, provider, at(path, line));
	for (const {path, line, provider} of sites.sdks) if (!embedding.has(provider)) add(chat, provider, at(path, line));
	for (const {path, line, provider} of sites.defaults) add(chat, provider, at(path, line));
	for (const hit of seen.hits(localCalls)) add(chat, 'ollama', place(hit));
	// Where code registers its clients, a package that stands beside them in the manifest is no client.
	const isRegistered = chat.size > 0;
	if (sites.injected.length > 0)
		for (const {provider, place: where} of providersDeclared(seen))
			if (!isRegistered || configuresItself.test(where.path)) add(chat, provider, where);
	return {chat, embedding};
};

/** At least two providers can serve the same call. */
export const llmMultipleProviders = defineCheck({
	id: 'llm-multiple-providers',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		if (hollow !== undefined) {
			const providers = new Set([
				...sites.declared.map(hit => hit.groups[1]),
				...sites.probes.map(site => site.hit.groups[1]),
			]);
			return providers.size > 1
				? partial(`several providers are named, but none can serve: ${hollow.reason}`, hollow.evidence, 25)
				: fail(`no provider can serve a call: ${hollow.reason}`, hollow.evidence);
		}

		const {chat, embedding} = providersOf(seen, sites);
		const gateways = seen.found.modelGateway.filter(hit => sites.files.includes(hit.path));
		const names = [...chat.keys()];
		const evidence = [...chat.values()].flatMap(places => places.slice(0, 2));
		if (names.length >= 2) return pass(`${list(names)} can serve calls`, evidence);
		if (gateways.length > 0)
			return pass(
				`calls go through ${list([...new Set(gateways.map(hit => hit.groups[1] ?? 'a gateway'))])}, which reaches several providers by the model's name`,
				gateways.map(place),
			);
		const others = [...embedding.keys()].filter(name => !names.includes(name));
		if (names.length === 1 && others.length > 0)
			return partial(
				`${names[0]} answers and ${list(others)} embeds: neither can serve the other's calls`,
				[...evidence, ...[...embedding.values()].flat()],
				30,
			);
		const bases = seen.found.baseUrl.filter(hit => sites.files.includes(hit.path));
		if (bases.length > 0)
			return partial(
				'one SDK whose base URL is a setting: another provider with the same API can be put in by configuration, but none is set up',
				bases.map(place),
				50,
			);
		const [only] = [...names, ...embedding.keys()];
		const declared = providersDeclared(seen).filter(({provider}) => provider !== only);
		const unused = [...new Set(declared.map(one => one.provider))];
		if (declared.length > 0 && only !== undefined)
			return partial(
				`${list(unused)} ${unused.length === 1 ? 'stands' : 'stand'} in a manifest, but only ${only} is called`,
				[...declared.map(one => one.place), ...evidence],
				20,
			);
		if (only !== undefined)
			return fail(`${only} is the only provider`, [
				...(evidence.length > 0 ? evidence.slice(0, 4) : placesOf(sites)),
				...providersDeclared(seen).map(one => one.place),
			]);
		return unknown('no file tells which provider the framework is set up with', placesOf(sites));
	},
});
