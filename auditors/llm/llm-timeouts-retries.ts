import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {callRetries, callTimeout, everyClientLimited, settingLimits} from '../lexicon/llm-limits.ts';
import {reachOf, usersOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, callTimeout, callRetries, everyClientLimited, settingLimits};
/** An option alone on its line, as callers hand one to a function of their own that calls the model. */
const option = /^(?:timeout\w{0,12}|abortSignal|max_?[rR]etries|num_?[rR]etries)["']?\s{0,3}[:=]/;
const pathsOf = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(hit => hit.path))];

/** Where the HTTP clients are made that the clients of models are given: `http/ai-http-clients.java`. */
const makesClients = /(?:http|client|transport|session|retry)\w{0,20}\.\w{1,4}$/i;
const importedBy = ({code}: Observations, path: string): readonly string[] =>
	code.importsOf(path).flatMap(({resolved}) => (resolved === undefined ? [] : [resolved]));
const makersOf = (seen: Observations, core: ReadonlySet<string>): ReadonlySet<string> =>
	new Set([...core].flatMap(path => importedBy(seen, path).filter(one => makesClients.test(one) && isProduct(one))));

/** LLM calls have a timeout and bounded retries. */
export const llmTimeoutsRetries = defineCheck({
	id: 'llm-timeouts-retries',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const core = new Set(hollow === undefined ? sites.core : sites.probes.map(({hit}) => hit.path));
		const callers = reachOf(seen, [...core], 1);
		const makers = makersOf(seen, core);
		const isOf = (hit: Hit): boolean =>
			core.has(hit.path) || makers.has(hit.path) || (callers.has(hit.path) && option.test(hit.text));
		const timeouts = seen.found.callTimeout.filter(isOf);
		const retries = seen.found.callRetries.filter(isOf);
		if (hollow !== undefined)
			return timeouts.length > 0
				? partial(
						`only the health checks of providers end after a set time; ${hollow.reason}`,
						[...timeouts.map(place), ...hollow.evidence],
						30,
					)
				: fail(`no call of a model has a timeout or bounded retries: ${hollow.reason}`, hollow.evidence);
		const made = [...new Set(sites.clients.map(({hit}) => hit.path))];
		const clients = made.length > 0 ? made : sites.core;
		// A limit counts for a client where it is made, and where the one file that wraps it asks.
		const covered = (hits: readonly Hit[]): readonly string[] => {
			const with_ = new Set(hits.map(hit => hit.path));
			return clients.filter(
				path =>
					with_.has(path) ||
					usersOf(seen, path).some(user => with_.has(user)) ||
					importedBy(seen, path).some(maker => makers.has(maker) && with_.has(maker)),
			);
		};
		const timed = covered(timeouts);
		const retried = covered(retries);
		const evidence = [...timeouts, ...retries].map(place);
		const bare = clients.filter(path => !timed.includes(path) || !retried.includes(path));
		if (timed.length === clients.length && retried.length === clients.length && clients.length > 0)
			return pass(
				`calls have a timeout and bounded retries, set in ${list(pathsOf([...timeouts, ...retries]), 3)}`,
				evidence,
			);
		// A call takes the options of whoever asks it, over functions between them.
		const handed = [...timeouts, ...retries].filter(hit => !core.has(hit.path) && !makers.has(hit.path));
		if (handed.length > 0 && handed.length === evidence.length)
			return partial(
				`callers hand on ${timeouts.length === 0 ? 'a number of retries, but no timeout' : retries.length === 0 ? 'a timeout, but no number of retries' : 'a timeout and a number of retries; the clients set none'} (${list(pathsOf(handed), 3)})`,
				[...evidence, ...placesOf(sites)],
				timeouts.length === 0 || retries.length === 0 ? 50 : 80,
			);
		const share = (100 * (timed.length + retried.length)) / (2 * Math.max(1, clients.length));
		if (timeouts.length > 0 || retries.length > 0) {
			const missing = timeouts.length === 0 ? 'no timeout' : retries.length === 0 ? 'no bounded retries' : 'not both';
			return partial(
				`${count(bare.length, 'file')} with LLM clients ${bare.length === 1 ? 'has' : 'have'} ${missing}: ${list(bare, 3)}`,
				[...evidence, ...placesOf(sites)],
				Math.min(90, Math.max(10, share)),
			);
		}

		// The profile of tests may be limited otherwise: what holds for all has no profile before it.
		const set = seen.found.settingLimits.filter(({text}) => !/^\s*%/.test(text));
		const kinds = new Set(set.map(({groups}) => (/timeout/.test(groups.slice(1).join(' ')) ? 'timeout' : 'retries')));
		if (kinds.size === 2)
			return pass(
				`settings give the clients of the framework a timeout and bounded retries (${list(pathsOf(set), 2)})`,
				set.map(place),
			);
		if (set.length > 0)
			return partial(
				`settings give the clients of the framework ${kinds.has('timeout') ? 'a timeout, but no bounded retries' : 'bounded retries, but no timeout'} (${list(pathsOf(set), 2)})`,
				[...set.map(place), ...placesOf(sites)],
				60,
			);

		const general = seen.found.everyClientLimited.filter(hit => isProduct(hit.path));
		if (general.length > 0)
			return partial(
				'the standard resilience handler limits HTTP clients of the factory, but the SDK of the provider has its own pipeline without limits',
				[...general.map(place), ...placesOf(sites)],
				40,
			);
		return fail(
			`no LLM client sets a timeout or a number of retries (defaults of the SDK only): ${list(clients, 3)}`,
			placesOf(sites),
		);
	},
});
