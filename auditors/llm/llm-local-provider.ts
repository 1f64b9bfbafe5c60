import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {isLocal, localCalls, localSettings, modelServers, providersDeclared} from '../lexicon/llm-hosting.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {baseUrl} from '../lexicon/llm-switches.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, localCalls, localSettings, baseUrl};

/** A base URL belongs to the client that stands near it. @unit lines */
const near = 60;
const modelWord = /openai|anthropic|llm|model|provider|litellm|api_?base/i;
/** The address of what the model is asked about. */
const otherBase = /website|web_?page|crawl|scrap|site_?url|page_?url|frontend|redirect/i;

/** A local or self-hosted model can serve. */
export const llmLocalProvider = defineCheck({
	id: 'llm-local-provider',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const made = sites.clients.filter(site => isLocal(site.provider));
		const called = seen.found.localCalls.filter(hit => isProduct(hit.path));
		const used = [
			...made.map(({hit}) => place(hit)),
			...sites.adapters.filter(({provider}) => isLocal(provider)).map(({path, line}) => at(path, line)),
			...called.map(place),
		];
		const declared = providersDeclared(seen).filter(({provider}) => isLocal(provider));
		if (hollow === undefined && used.length > 0) {
			const names = [
				...new Set([...made.map(site => site.provider), ...(called.length > 0 ? [called[0]?.groups[0] ?? ''] : [])]),
			];
			return pass(
				`a self-hosted model can serve calls: ${list(names.length > 0 ? names : [...new Set(used.map(({path}) => path))])}`,
				used,
			);
		}

		if (declared.length > 0 && sites.injected.length > 0)
			return pass(
				`${list([...new Set(declared.map(one => one.provider))])} is an adapter of the framework that puts the client together`,
				declared.map(one => one.place),
			);
		const servers = seen.artefacts.composeFiles
			.filter(({file}) => file.role === 'config')
			.flatMap(({file, value}) =>
				value.services
					.filter(service => modelServers.test(service.image ?? ''))
					.map(service => at(file.path, service.line, `${service.name}: ${service.image}`)),
			);
		const settings = [...servers, ...seen.found.localSettings.map(place), ...declared.map(one => one.place)];
		const ofModel = ({path, line, text}: Hit): boolean =>
			modelWord.test(text) || sites.clients.some(({hit}) => hit.path === path && Math.abs(hit.line - line) <= near);
		const bases = seen.found.baseUrl.filter(
			hit => sites.core.includes(hit.path) && !otherBase.test(hit.text) && ofModel(hit),
		);
		if (bases.length > 0 && servers.length > 0)
			return pass('the base URL is a setting, and the local stack runs a model server', [
				...servers,
				...bases.map(place),
			]);
		if (settings.length > 0)
			return partial('a self-hosted model is named in settings, but no code path calls one', settings, 30);
		if (bases.length > 0)
			return partial(
				'the base URL of the SDK is a setting, so a self-hosted model with the same API could serve, but none is set up',
				bases.map(place),
				50,
			);
		return fail(
			'no self-hosted model (Ollama, vLLM, llama.cpp or another) can serve a call',
			hollow?.evidence ?? placesOf(sites),
		);
	},
});
