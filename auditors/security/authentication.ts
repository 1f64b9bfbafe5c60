import {defineCheck} from '../../source/domain/check.ts';
import {count, every, list, none, place, some} from '../../source/domain/place.ts';
import {fail, notApplicable, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {declarationsOf} from '../lexicon/library-use.ts';
import {accessOf, accessSignals, type Guarded} from './shared/access.ts';
import {nameOf, placeOf} from './shared/routes/route.ts';

/** A route or two of many may be open by design, which no file says. */
const enough = 0.9;

const asks = {noun: 'route', one: 'asks for a known caller', many: 'ask for a known caller'};
const asksNot = {noun: 'route', one: 'does not ask for a known caller', many: 'do not ask for a known caller'};

/** A component with as many routes serves something. */
const fewRoutes = 3;

/** These close every route as soon as they are on the class path, unless a configuration says otherwise. */
const closingStarters = {
	name: 'Spring Security',
	maven: 'org.springframework.boot:spring-boot-starter-security io.micronaut.security:micronaut-security*',
};

const evidenceOf = (guarded: readonly Guarded[]) => guarded.map(({route}) => placeOf(route));

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** One of each file first, so that the evidence spreads. */
const spread = (all: readonly Guarded[]): readonly Guarded[] => {
	const first = [...new Map(all.map(one => [one.route.path, one])).values()];
	return [...first, ...all.filter(one => !first.includes(one))];
};

/** API routes require authentication by default. */
export const authentication = defineCheck({
	id: 'authentication',
	signals: accessSignals,
	decide: seen => {
		const {routes, globals, edge} = accessOf(seen);
		const wanted = routes.filter(({isOpen}) => !isOpen);
		const guarded = wanted.filter(({level}) => level !== undefined);
		const open = spread(wanted.filter(({level}) => level === undefined));
		const starters = declarationsOf(closingStarters, seen);
		if (routes.length === 0) {
			if (globals.length > 0) return pass('the whole application asks for a known caller', globals.map(place));
			return seen.found.guardPrimitive.length > 0
				? unknown(
						'no route was found, so nothing tells which of them ask for a known caller',
						seen.found.guardPrimitive.slice(0, 5).map(place),
					)
				: unknown('no route was found whose guard could be judged');
		}

		if (wanted.length === 0)
			return notApplicable(
				`its ${count(routes.length, 'route')} are probes, log-in or open on purpose`,
				evidenceOf(routes),
			);
		const names = list([...new Set(open.map(({route}) => `${nameOf(route)} (${route.path}:${route.line})`))], 4);
		if (guarded.length === 0 && starters.length > 0 && seen.found.spring.length === 0)
			return pass(
				'every route asks for a known caller by default of Spring Security',
				starters.map(({path, line}) => ({path, line})),
			);
		if (guarded.length === 0 && edge.length > 0)
			return partial(
				`${none(wanted.length, asks)} by itself; a gateway does`,
				[...edge.map(place), ...evidenceOf(open)],
				60,
			);
		if (guarded.length === 0) return fail(`${none(wanted.length, asks)}: ${names}`, evidenceOf(open));
		const share = guarded.length / wanted.length;
		const isDefault = guarded.filter(({level}) => level === 'global' || level === 'group').length > guarded.length / 2;
		const how = isDefault ? 'a guard of the application or of their group' : 'a guard on each';
		const languages = new Set(guarded.map(({route}) => extensionOf(route.path)));
		const primitives = seen.found.guardPrimitive.filter(({path}) => languages.has(extensionOf(path)));
		const shown = [...globals.map(place), ...primitives.slice(0, 2).map(place), ...evidenceOf(spread(guarded))];
		if (open.length === 0) return pass(`${every(wanted.length, asks)} where it is needed, by ${how}`, shown);
		// A whole service without a guard is no route that was left open by design.
		const isBare = seen.components.some(({folder}) => {
			const own = folder === '' ? [] : wanted.filter(({route}) => route.path.startsWith(`${folder}/`));
			return own.length >= fewRoutes && own.every(({level}) => level === undefined);
		});
		// Pages beside the API may be open: what is asked is that its own routes are closed.
		const ofApi = wanted.filter(({route}) => /^\/?api\//.test(route.url));
		const isApiClosed = 2 * ofApi.length >= wanted.length && ofApi.every(({level}) => level !== undefined);
		if ((share >= enough || isApiClosed) && !isBare)
			return pass(`${some(guarded.length, wanted.length, asks)}, by ${how}; look at ${names}`, [
				...shown.slice(0, 6),
				...evidenceOf(open),
			]);
		return partial(
			`${some(open.length, wanted.length, asksNot)}: ${names}`,
			[...evidenceOf(open).slice(0, 6), ...shown],
			100 * share,
		);
	},
});
