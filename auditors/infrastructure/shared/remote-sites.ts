import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {remoteLibraries} from '../../lexicon/http-clients.ts';
import {grpcCall, outgoingCall} from '../../lexicon/http-signals.ts';
import {packagesUsed} from '../../lexicon/library-use.ts';
import {browserCode, componentOf, firstPerFile, isBesideProduct} from '../../lexicon/product-code.ts';

/** Signals of `remoteHits`; a check that calls it names them among its own. */
export const remoteSignals = {outgoingCall, grpcCall} as const;

const isImport = (text: string): boolean => /^\s*(?:import|from|using|use|require|@?type|interface)\b/.test(text);

/** Words of one ecosystem's clients that mean something else in others. */
const spokenIn: readonly {readonly call: RegExp; readonly languages: RegExp}[] = [
	{
		call: /^(?:fetch\(|got\b|axios|https?\.(?:request|get)\()/,
		languages: /^(?:typescript|javascript|vue|svelte|astro)$/,
	},
	{call: /^(?:requests\.|httpx\.|urlopen|ClientSession)/, languages: /^python$/},
	{
		call: /RestTemplate|RestClient|WebClient|FeignClient|HttpExchange|RegisterRestClient|HttpURLConnection/,
		languages: /^(?:java|kotlin|groovy|scala|ruby)$/,
	},
	{
		call: /^(?:HttpClient|IHttpClientFactory|AddHttpClient)/,
		languages: /^(?:java|kotlin|groovy|scala|csharp|fsharp|razor|vb)$/,
	},
	{call: /^(?:Http::|new \\?(?:GuzzleHttp\\)?Client)/, languages: /^php$/},
];
const isSpoken = (hit: Hit): boolean => {
	const call = hit.groups[0] ?? '';
	return spokenIn.every(({call: word, languages}) => !word.test(call) || languages.test(hit.file.language));
};

/** `new Client(` is Guzzle's where the file imports it: clients of stores and queues bear the name too. */
const isOfImport = (hit: Hit, {code}: Observations): boolean =>
	!/^new \\?Client/.test(hit.groups[0] ?? '') ||
	code.importsOf(hit.path).some(({specifier}) => /^\\?GuzzleHttp\b/.test(specifier));

const isShipped = (path: string, {components}: Observations): boolean => {
	const component = componentOf(components, path);
	return component === undefined || component.isDeployable || component.kind === 'library' || component.kind === 'tool';
};

const sdkUses = (seen: Observations): readonly Evidence[] => {
	const isBrowser = browserCode(seen);
	return packagesUsed(
		seen,
		remoteLibraries.filter(({kind}) => kind !== 'monitoring'),
	)
		.filter(use => !use.isDevelopment)
		.flatMap(use => use.used)
		.filter(({path}) => !isBesideProduct(path) && !isBrowser(path));
};

/** Calls of other services in code that runs on servers; calls of browsers where nothing else calls. */
export const remoteHits = (seen: Observations): readonly Hit[] => {
	const isBrowser = browserCode(seen);
	const own = [...seen.hits(outgoingCall), ...seen.hits(grpcCall)]
		.filter(
			hit =>
				!isBesideProduct(hit.path) &&
				!isImport(hit.text) &&
				isSpoken(hit) &&
				isOfImport(hit, seen) &&
				isShipped(hit.path, seen),
		)
		.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
	const server = own.filter(hit => !isBrowser(hit.path));
	return server.length > 0 || sdkUses(seen).length > 0 ? server : own;
};

/** Where other services are called: a place a file, then files that use an SDK. */
export const remoteSites = (seen: Observations): readonly Evidence[] => [
	...firstPerFile(remoteHits(seen)).map(place),
	...sdkUses(seen),
];
