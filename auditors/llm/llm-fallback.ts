import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {frameworkFailover, resilientFallback, substitute} from '../lexicon/llm-failure.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, type LlmSites, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {callsByName, handlersOfCallers} from './shared/callers.ts';
import {type Handler, handlersAfter} from './shared/handlers.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, frameworkFailover, resilientFallback, substitute, callsByName};
type Found = {readonly path: string; readonly handler: Handler};

/** The error of another system, by the library that raises it. */
const ofAnother =
	/\b(?:except|rescue|catch)\b.{0,40}\b(?:stripe\w{0,8}|sqlalchemy|redis|psycopg\w?|asyncpg|smtplib|boto\w{0,6}|sqlite3|httpx|requests|aiohttp|github|slack\w{0,6}|prisma|axios|mongo\w{0,8}|jwt)(?:\.|::)/i;

/** Handlers after calls of models, and after lines of other files that use what reaches them. */
const handlersNear = (seen: Observations, sites: LlmSites): readonly Found[] => {
	const inCore = sites.core.flatMap(path => {
		const calls = sites.calls.filter(hit => hit.path === path).map(hit => hit.line);
		const made = sites.clients.filter(site => site.hit.path === path).map(site => site.hit.line);
		return handlersAfter(seen.text(path), calls.length > 0 ? calls : made).map(handler => ({path, handler}));
	});
	const core = new Set(sites.core);
	const users = [...reachOf(seen, sites.core, 1)].filter(path => !core.has(path) && isProduct(path));
	const inUsers = users.flatMap(path =>
		seen
			.hits(substitute)
			.filter(hit => hit.path === path)
			.flatMap(hit => handlersAfter(seen.text(path), [Math.max(1, hit.line - 12)]))
			.filter(handler => handler.kind === 'substitute' && !ofAnother.test(handler.text))
			.map(handler => ({path, handler})),
	);
	return [...inCore, ...inUsers, ...handlersOfCallers(seen, sites)];
};

const placeOf = ({path, handler}: Found): Evidence => at(path, handler.line, handler.text);
const files = (found: readonly Found[]): string => list([...new Set(found.map(({path}) => path))], 3);

/** A code path exists for when the model is unavailable. */
export const llmFallback = defineCheck({
	id: 'llm-fallback',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		if (hollow !== undefined) {
			const written = seen.found.substitute.filter(
				hit => hollow.paths.includes(hit.path) && /fall_?back/i.test(hit.text),
			);
			return written.length > 0
				? partial(
						`a fallback is written around calls that reach no model: ${hollow.reason}`,
						[...written.map(place), ...hollow.evidence],
						30,
					)
				: fail(`no code path says what happens without a model: ${hollow.reason}`, hollow.evidence);
		}

		const region = reachOf(seen, sites.files, 1);
		const named = [...seen.found.frameworkFailover, ...seen.found.resilientFallback].filter(
			hit => region.has(hit.path) && isProduct(hit.path),
		);
		const found = handlersNear(seen, sites);
		const instead = found.filter(({handler}) => handler.kind === 'substitute');
		if (named.length > 0 || instead.length > 0)
			return pass(
				named.length > 0
					? `a failed call is answered by a fallback in ${list([...new Set(named.map(hit => hit.path))], 3)}`
					: `when the model fails, ${files(instead)} ${new Set(instead.map(({path}) => path)).size === 1 ? 'answers' : 'answer'} in its place`,
				[...named.map(place), ...instead.map(placeOf)],
			);
		const caught = found.filter(({handler}) => handler.kind === 'caught');
		if (caught.length > 0)
			return partial(
				`errors of the model are caught in ${files(caught)}, but nothing takes the place of the answer`,
				caught.map(placeOf),
				40,
			);
		const thrown = found.filter(({handler}) => handler.kind === 'thrown');
		return thrown.length > 0
			? fail(`errors of the model are thrown on to the caller in ${files(thrown)}`, thrown.map(placeOf))
			: fail('nothing catches a failed call of the model, and nothing takes the place of its answer', placesOf(sites));
	},
});
