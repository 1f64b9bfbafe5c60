import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {list, none, place, some} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {componentOf} from '../lexicon/product-code.ts';
import {
	limiterFilter,
	limiterMade,
	limiterMounted,
	limiterName,
	limiterOnServer,
	limitsAll,
	limitsAtEdge,
	ownCalls,
} from '../lexicon/rate-limiters.ts';
import {classText, levelOf} from './shared/guards.ts';
import {routeSignals, routesOf} from './shared/routes/index.ts';
import {groupExpander} from './shared/routes/kernel.ts';
import {nameOf, placeOf, type Route} from './shared/routes/route.ts';

/** Probes and static files need no limit. */
const needsNone = /health|livez?\b|ready|ping|metrics|favicon|robots|static|swagger|docs|openapi/i;
const logIn = /log-?in|sign-?in|signup|password|token|auth/i;
const enough = 0.8;

/** A server of Node starts. */
const startsServer = /\.listen\(|\bserve\(/;
const partOf = ({components}: Pick<Observations, 'components'>, path: string): string =>
	componentOf(components, path)?.name ?? '';

/** Log-in first, where a missing limit costs most. */
const spread = (routes: readonly Route[]): readonly Evidence[] => {
	const sorted = routes.toSorted((a, b) => Number(logIn.test(b.url)) - Number(logIn.test(a.url)));
	const first = [...new Map(sorted.toReversed().map(route => [route.path, route])).values()].toReversed();
	return [...first, ...sorted.filter(route => !first.includes(route))].map(placeOf);
};

/** Requests are limited per caller (middleware, gateway, ingress). */
export const rateLimiting = defineCheck({
	id: 'rate-limiting',
	signals: {...routeSignals, limitsAll, limitsAtEdge, limiterMade, limiterMounted, limiterFilter, limiterOnServer},
	decide: seen => {
		const {found} = seen;
		const routes = routesOf(seen).filter(({url}) => !needsNone.test(url));
		const withGroups = groupExpander(seen);
		const has = (text: string): boolean => limiterName.test(withGroups(text));
		// A router may be called `app` too: only a server that starts stands before all that it serves.
		const behind = new Set(
			found.limiterOnServer
				.filter(({path}) => startsServer.test(seen.text(path) ?? ''))
				.map(({path}) => partOf(seen, path)),
		);
		const limited = routes.filter(
			route =>
				behind.has(partOf(seen, route.path)) ||
				levelOf(route, {around: has, body: text => limiterName.test(text) && !ownCalls.test(text.slice(0, 200))}) !==
					undefined ||
				limiterName.test(classText(seen, route)),
		);
		const made = [...found.limiterOnServer, ...found.limiterMade].filter(
			({text, path}) => !ownCalls.test(text) && !ownCalls.test(path),
		);
		const bare = routes.filter(route => !limited.includes(route));
		const names = list([...new Set(bare.map(route => `${nameOf(route)} (${route.path}:${route.line})`))], 3);
		if (found.limitsAtEdge.length > 0)
			return pass(
				`requests are limited before the service: ${found.limitsAtEdge[0]?.path}`,
				[...found.limitsAtEdge, ...made].map(place),
			);
		const mounted = [
			...found.limitsAll.filter(({text}) => !/GlobalLimiter\s*=/.test(text) || found.limiterMounted.length > 0),
			...found.limiterFilter.filter(
				({path, groups: [, name = '']}) =>
					/@(Component|WebFilter|Provider)\b/.test(seen.text(path) ?? '') ||
					seen.code.filesMentioning(name).some(other => other !== path),
			),
		];
		if (mounted.length > 0)
			return pass(
				`a limiter holds for the whole application: ${mounted[0]?.path}`,
				[...mounted, ...found.limiterMounted, ...made].map(place),
			);
		if (routes.length > 0 && limited.length >= routes.length * enough)
			return pass(`${some(limited.length, routes.length, {noun: 'route', one: 'is limited', many: 'are limited'})}`, [
				...made.map(place),
				...spread(limited),
			]);
		if (limited.length > 0)
			return partial(
				`${some(bare.length, routes.length, {noun: 'route', one: 'has no limit', many: 'have no limit'})}, such as ${names}`,
				[...spread(limited).slice(0, 5), ...made.map(place).slice(0, 3), ...spread(bare)],
				(100 * limited.length) / routes.length,
			);
		if (made.length > 0)
			return partial(
				`a limiter is made in ${list([...new Set(made.map(({path}) => path))], 3)}, but no route or application was seen to use it`,
				made.map(place),
				20,
			);
		return fail(
			routes.length === 0
				? 'no limiter in the code, the gateway or the ingress'
				: `${none(routes.length, {noun: 'route', one: 'has a limit'})}, in the code, the gateway or the ingress`,
			spread(routes),
		);
	},
});
