import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {databaseMappers} from '../lexicon/database-mappers.ts';
import {databaseDrivers} from '../lexicon/databases.ts';
import {formNames, formsIn} from '../lexicon/forms.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {browserCode, distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';
import {queueLibraries} from '../lexicon/queues.ts';
import {attemptLimit, backoff, retry, retryForms, startup} from '../lexicon/retries.ts';
import {remoteHits, remoteSignals, remoteSites} from './shared/remote-sites.ts';

/** Templates loop over what they show. */
const isPage = /\.(twig|html?|erb|haml|blade\.php|cshtml|ejs|hbs|jinja2?|j2|mustache)$/i;
/** With retries in this share of the files that call others, the rest is small work. */
const enough = 0.3;

const settings = /(^|\/)(application|bootstrap|microprofile-config)[\w-]{0,40}\.(ya?ml|properties)$/;

/** Transient failures are retried a bounded number of times with backoff. */
export const retriesBackoff = defineCheck({
	id: 'retries-backoff',
	signals: {...remoteSignals, retry, backoff, attemptLimit},
	decide(seen) {
		const isBrowser = browserCode(seen);
		const filesOf = (hits: readonly Hit[]): ReadonlySet<string> => new Set(hits.map(({path}) => path));
		const pausing = filesOf(seen.found.backoff);
		const counting = filesOf(seen.found.attemptLimit);
		// Resilience4j and MicroProfile set the pauses of an annotated call in the settings of the application.
		const isSetToPause = seen.found.backoff.some(hit => settings.test(hit.path));
		const calling = new Set([...remoteHits(seen), ...remoteSites(seen)].map(({path}) => path));
		const usersOf = (libraries: Parameters<typeof packagesUsed>[1]): ReadonlySet<string> =>
			new Set(packagesUsed(seen, libraries).flatMap(use => use.used.map(({path}) => path)));
		const storing = usersOf([...databaseDrivers, ...databaseMappers]);
		const queueing = usersOf(queueLibraries);
		const hits = seen.found.retry.filter(
			hit =>
				!isBesideProduct(hit.path) &&
				!isBrowser(hit.path) &&
				!isPage.test(hit.path) &&
				!/^\s*(?:import|from|using|use)\b/.test(hit.text),
		);
		const judged = hits.map(hit => {
			const forms = formsIn(retryForms, hit);
			const isHint = forms.every(form => form.isHint) && !(pausing.has(hit.path) && counting.has(hit.path));
			const isQueue = forms.every(({name}) => name === 'queue attempts');
			return {
				hit,
				// `attempts:` is a word of many settings: it counts where a queue is in sight.
				isRetry: forms.length > 0 && !isHint && (!isQueue || queueing.has(hit.path)),
				isWide: forms.some(form => form.isWide),
				isUsed: seen.code.isReachable(hit.path) !== false || hit.file.role !== 'source',
				backsOff: forms.some(form => form.backsOff || (form.isSetElsewhere && isSetToPause)) || pausing.has(hit.path),
				isBounded: forms.some(form => form.isBounded) || counting.has(hit.path),
				isRemote:
					!startup.test(hit.path) &&
					!forms.some(form => form.isDatabase) &&
					(forms.some(form => form.isWide) ||
						calling.has(hit.path) ||
						queueing.has(hit.path) ||
						!storing.has(hit.path)),
			};
		});
		const retries = judged.filter(one => one.isRetry);
		const used = retries.filter(one => one.isUsed);
		const good = used.filter(one => one.backsOff && one.isBounded);
		const remote = good.filter(one => one.isRemote);
		const places = (of: typeof judged) =>
			distinctPlaces([...firstPerFile(of.map(({hit}) => hit)), ...of.map(({hit}) => hit)].map(place));
		const names = (of: typeof judged) =>
			list(
				formNames(
					retryForms,
					of.map(({hit}) => hit),
				),
			);
		const evidence = [...places(remote), ...places(good), ...places(used), ...places(retries)];
		if (retries.length === 0) {
			const sites = remoteSites(seen);
			return fail(`no call is retried: ${list([...new Set(sites.map(({path}) => path))], 3)}`, sites);
		}

		if (used.length === 0)
			return partial(`retries are written (${names(retries)}), but nothing calls them`, distinctPlaces(evidence), 20);
		if (good.length === 0) {
			const lacks = used.some(one => one.isBounded) ? 'backoff' : 'a limit';
			return partial(
				`retries without ${lacks}: ${names(used)} in ${list([...filesOf(used.map(({hit}) => hit))], 3)}`,
				distinctPlaces(evidence),
				40,
			);
		}

		if (remote.length === 0) {
			return partial(
				`only start-up or database work is retried (${names(good)}), no call of another service`,
				distinctPlaces(evidence),
				30,
			);
		}

		const covered = [...calling].filter(path => remote.some(({hit}) => hit.path === path)).length;
		const isEnough = remote.some(one => one.isWide) || covered >= calling.size * enough;
		return isEnough
			? pass(`retried with backoff and a limit: ${names(remote)}`, distinctPlaces(evidence))
			: partial(
					`retries with backoff (${names(remote)}) in ${count(filesOf(remote.map(({hit}) => hit)).size, 'file')}, while ${count(calling.size, 'file')} call other services`,
					distinctPlaces(evidence),
					50,
				);
	},
});
