import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {usersOf} from '../lexicon/llm-reach.ts';
import {type LlmSite, type LlmSites, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {firstOfEach, hollowOf} from './shared/hollow.ts';

/** A folder whose files serve requests or draw pages is no layer, however many clients stand in it. */
const entries =
	/(^|\/)(api|apis|routes?|routers?|pages?|handlers?|controllers?|views?|endpoints?|components|hooks|actions|jobs|tasks)(\/|$)/i;
/** Elsewhere than in a user interface, a component is a part of the program like any other. */
const isEntry = (path: string): boolean =>
	entries.test(/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path) ? path : path.replace(/(?:^|(?<=\/))components\//gi, ''));
const layers =
	/llm|embeddings?|(^|[/_.-])ai([/_.-]|$)|gpt|genai|models?|providers?|clients?|openai|adapters?|gateway|inference|completion|language/i;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The deepest folder that holds all paths. */
const commonFolder = (paths: readonly string[]): string => {
	const [first = [], ...rest] = paths.map(path => folderOf(path).split('/'));
	const length = first.findIndex((part, index) => rest.some(other => other[index] !== part));
	return first.slice(0, length === -1 ? undefined : length).join('/');
};

/** Files below one folder that is a layer by its name; the root of a component is none, whatever it is called. */
const isLayer = ({components}: Observations, paths: readonly string[]): boolean => {
	const root = commonFolder(paths);
	return layers.test(root) && !paths.some(isEntry) && !components.some(({folder}) => folder === root);
};

type Part = {readonly files: readonly string[]; readonly layer: readonly string[]; readonly isCentral: boolean};

/** How the clients of one component (or of all) lie. */
const partOf = (seen: Observations, sites: readonly LlmSite[]): Part => {
	const files = [...new Set(sites.map(({hit}) => hit.path))];
	const chat = [...new Set(sites.filter(site => !site.isEmbedding).map(({hit}) => hit.path))];
	const embedding = [...new Set(sites.filter(site => site.isEmbedding).map(({hit}) => hit.path))];
	if (files.length <= 1 || (chat.length <= 1 && embedding.length <= 1) || isLayer(seen, files))
		return {files, layer: files, isCentral: true};
	const named = files.filter(path => layers.test(path.slice(path.lastIndexOf('/') + 1)) && !isEntry(path));
	const inLayers = files.filter(path => isLayer(seen, [path]));
	const layer = [...new Set([...named, ...inLayers])].filter(path => usersOf(seen, path).length > 0);
	return {files, layer, isCentral: false};
};

const componentOf = ({components}: Observations, path: string): string =>
	components
		.map(({folder}) => folder)
		.filter(folder => folder === '' || path.startsWith(`${folder}/`))
		.sort((a, b) => b.length - a.length)[0] ?? '';

const decideClients = (seen: Observations, sites: LlmSites): Verdict => {
	const evidence = firstOfEach([...sites.clients.map(({hit}) => hit), ...sites.injected, ...sites.calls]).map(place);
	const byComponent = Map.groupBy(sites.clients, ({hit}) => componentOf(seen, hit.path));
	const parts = [...byComponent.values()].map(clients => partOf(seen, clients));
	const files = parts.flatMap(part => part.files);
	if (parts.every(part => part.isCentral)) {
		const dead = files.filter(path => seen.code.isReachable(path) === false && usersOf(seen, path).length === 0);
		if (dead.length === files.length && sites.calls.every(hit => dead.includes(hit.path)))
			return partial(`the LLM client in ${list(dead)} is used by nothing that runs`, evidence);
		const through = sites.libraries.length === 0 ? '' : `, through ${list(sites.libraries, 3)}`;
		return pass(`the provider is reached from ${list(files, 3)} only${through}`, evidence);
	}

	const layer = parts.flatMap(part => part.layer);
	const outside = files.filter(path => !layer.includes(path));
	if (layer.length > 0 && outside.length === 0)
		return partial(
			`LLM clients are made in ${count(files.length, 'module')} that are not one layer: ${list(files)}`,
			evidence,
			65,
		);
	if (layer.length > 0)
		return partial(
			`${list(layer, 3)} wraps the provider, but ${count(outside.length, 'file')} ${outside.length === 1 ? 'makes its' : 'make their'} own client: ${list(outside)}`,
			[
				...evidence.filter(({path}) => outside.includes(path)).slice(0, 6),
				...evidence.filter(({path}) => layer.includes(path)),
			],
			Math.max(20, (100 * layer.length) / files.length),
		);
	if (files.length === 2) return partial(`2 files make their own LLM client: ${list(files)}`, evidence, 40);
	return fail(
		`${count(files.length, 'file')} make their own LLM client, and no shared one exists: ${list(files)}`,
		evidence,
	);
};

/** Provider calls go through one shared client. */
export const llmCentralClient = defineCheck({
	id: 'llm-central-client',
	signals: llmSiteSignals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		if (hollow !== undefined) return partial(`no shared client calls a model: ${hollow.reason}`, hollow.evidence, 30);
		if (sites.clients.length > 0) return decideClients(seen, sites);
		const evidence = firstOfEach([...sites.injected, ...sites.calls]).map(place);
		if (sites.injected.length > 0)
			return pass(`${list(sites.libraries)} puts the client together and hands it to the code`, evidence);
		if (sites.calls.length > 0 && sites.defaults.length > 0)
			return pass(`${list(sites.libraries)} makes the client and takes every call`, evidence);
		if (sites.calls.length > 0 && new Set(sites.calls.map(hit => hit.path)).size === 1)
			return pass(`models are called in ${sites.calls[0]?.path} only`, evidence);
		return unknown('libraries of models are imported, but no file shows where a client is made', evidence);
	},
});
