import {defineCheck} from '../../source/domain/check.ts';
import {list, none, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {formNames, formsIn} from '../lexicon/forms.ts';
import {distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';
import {discardedContext, globalTimeout, globalTimeouts, timeout} from '../lexicon/timeouts.ts';
import {remoteHits, remoteSignals, remoteSites} from './shared/remote-sites.ts';

/** Options of a call stand on the lines around it. @unit lines */
const before = 12;
const after = 14;
/** From this share of the calls on, the rest is small work. */
const enough = 0.9;
/** A client that is made once covers the calls of its file. */
const shared =
	/\bhttp\.Client\{|httpx\.(?:Async)?Client|ClientSession|Session\(|axios\.create|got\.extend|ky\.create|RestTemplate|RestClient|WebClient|HttpClient|Faraday|reqwest::Client|ofetch\.create|new (?:\\?GuzzleHttp\\)?Client/;
/** A request that is made for a client elsewhere: the client or the context limits it. */
const request = /http\.NewRequest/;

/** Outgoing calls have explicit timeouts. */
export const remoteTimeouts = defineCheck({
	id: 'remote-timeouts',
	signals: {...remoteSignals, timeout, globalTimeout},
	decide(seen) {
		const calls = remoteHits(seen);
		const limits = seen.found.timeout.filter(hit => !isBesideProduct(hit.path) && !discardedContext.test(hit.text));
		const byFile = Map.groupBy(limits, hit => hit.path);
		const byFolder = Map.groupBy(limits, hit => hit.file.folder);
		const spoken = new Set(calls.map(call => call.file.language));
		const wide = seen.found.globalTimeout.filter(
			hit =>
				!isBesideProduct(hit.path) &&
				formsIn(globalTimeouts, hit).some(form => form.languages.some(language => spoken.has(language))),
		);
		const isWide = (call: Hit): boolean =>
			globalTimeouts.some(
				form =>
					form.languages.includes(call.file.language) &&
					(form.calls?.test(call.text) ?? true) &&
					wide.some(hit => formsIn([form], hit).length > 0),
			);
		const isLimited = (call: Hit): boolean => {
			if (isWide(call)) return true;
			const near = byFile.get(call.path) ?? [];
			if (near.some(hit => hit.line >= call.line - before && hit.line <= call.line + after)) return true;
			const isOfClient =
				near.some(hit => /[tT]imeout/.test(hit.text)) &&
				calls.some(other => other.path === call.path && shared.test(other.text));
			// Options of curl stand further below its handle.
			if (/\bcurl_/.test(call.text) && near.some(hit => /CURLOPT_(?:CONNECT)?TIMEOUT/.test(hit.text))) return true;
			if (isOfClient) return true;
			return (
				request.test(call.text) &&
				(byFolder.get(call.file.folder) ?? []).some(hit => /Timeout:|context\.With/.test(hit.text))
			);
		};
		const limited = calls.filter(isLimited);
		const open = calls.filter(call => !limited.includes(call));
		const remoteFiles = new Set([...calls, ...remoteSites(seen)].map(({path}) => path));
		// A stub is made in one place and called in another: deadlines stand where it is called.
		const folders = new Set(calls.map(call => call.file.folder));
		const elsewhere = limits.filter(
			hit =>
				remoteFiles.has(hit.path) ||
				(folders.has(hit.file.folder) && /context\.With|withDeadline|deadline/.test(hit.text)),
		);
		const shown = distinctPlaces([...firstPerFile(elsewhere), ...wide].map(place));
		const lacking = firstPerFile(open);
		const names = list(
			lacking.map(({path}) => path),
			3,
		);
		if (calls.length > 0 && limited.length >= calls.length * enough) {
			const by = formNames(globalTimeouts, wide);
			return pass(
				`${some(limited.length, calls.length, {noun: 'outgoing call', one: 'has', many: 'have'})} a timeout${by.length > 0 ? ` (${list(by)})` : ''}`,
				distinctPlaces([...wide.map(place), ...shown, ...firstPerFile(limited).map(place)]),
			);
		}

		if (limited.length + elsewhere.length > 0) {
			const [first] = shown;
			return partial(
				open.length === 0
					? `timeouts are set, but not for all that is called: ${first?.path}:${first?.line}`
					: `${some(open.length, calls.length, {noun: 'outgoing call', one: 'has no timeout of its own', many: 'have no timeout of their own'})}: ${names}`,
				[...shown.slice(0, 6), ...lacking.map(place)],
				calls.length === 0 ? 50 : Math.max(10, (100 * limited.length) / calls.length),
			);
		}

		// Calls stand in the code of SDKs only: what limits all clients of their language limits them too.
		const forAll = seen.found.globalTimeout.filter(
			hit =>
				!isBesideProduct(hit.path) &&
				hit.file.language === 'csharp' &&
				/AddStandardResilienceHandler|ConfigureHttpClientDefaults/.test(hit.text),
		);
		if (calls.length === 0 && forAll.length > 0)
			return pass(
				`all clients have a timeout by ${list(formNames(globalTimeouts, forAll))}`,
				distinctPlaces(forAll.map(place)),
			);

		const sites = calls.length > 0 ? lacking.map(place) : remoteSites(seen);
		return fail(
			calls.length > 0
				? `${none(calls.length, {noun: 'outgoing call', one: 'has a timeout'})}: ${names}`
				: `other services are called without an explicit timeout: ${list([...new Set(sites.map(({path}) => path))], 3)}`,
			sites,
		);
	},
});
