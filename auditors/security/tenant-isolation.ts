import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, every, list, none, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {policyBypass, rowPolicy} from '../lexicon/authorization-rules.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {tenancyLibraries, tenantKey} from '../lexicon/tenancy.ts';
import {
	namesTenant,
	scopedQuery,
	tenantCheck,
	tenantMiddleware,
	tenantOfCaller,
	tenantScope,
} from '../lexicon/tenant-scopes.ts';
import {accessOf, accessSignals, type Guarded} from './shared/access.ts';
import {mentions, ownGuards} from './shared/guards.ts';
import {nameOf, placeOf} from './shared/routes/route.ts';

const signals = {
	...accessSignals,
	rowPolicy,
	policyBypass,
	tenantScope,
	tenantCheck,
	tenantMiddleware,
	tenantKey,
	scopedQuery,
} as const;

/** Checks that a handler hands on to a service cannot be seen in it. */
const enough = 0.75;

const onTenant = {noun: 'route on data of a tenant', nouns: 'routes on data of a tenant'};

/** Queries here and there that name the tenant are no habit. */
const manyFiles = 3;

const spread = (all: readonly Guarded[]): readonly Evidence[] => {
	const first = [...new Map(all.toReversed().map(one => [one.route.path, one])).values()].toReversed();
	return [...first, ...all.filter(one => !first.includes(one))].map(({route}) => placeOf(route));
};

const oneAFile = (hits: readonly Hit[]): readonly Evidence[] =>
	[...Map.groupBy(hits, ({path}) => path).values()].flatMap(([hit]) => (hit === undefined ? [] : [place(hit)]));

/** Tenant id is required and enforced on data access (middleware, row-level security, scoped queries). */
export const tenantIsolation = defineCheck({
	id: 'tenant-isolation',
	signals,
	decide: seen => {
		const {found, code} = seen;
		const access = accessOf(seen);
		const wanted = access.routes.filter(({isOpen}) => !isOpen);
		const text = ({route}: Guarded): string => [route.own, route.around, ...route.mounts, route.body].join('\n');
		// A handler often hands the caller on to a function that asks before it reads.
		const asking = ownGuards(
			seen,
			found.tenantCheck.filter(({text: line}) => !/^(?:import|from)\b/.test(line)),
		);
		const scoped = wanted.filter(one => tenantOfCaller.test(text(one)) || mentions(text(one), asking));
		const trusting = wanted.filter(one => !scoped.includes(one) && namesTenant.test(`${one.route.url}\n${text(one)}`));
		const libraries = packagesUsed(seen, tenancyLibraries).filter(({isDevelopment}) => !isDevelopment);
		const scopes = found.tenantScope.filter(({path}) => code.isReachable(path) !== false);
		const unmounted = found.tenantMiddleware.filter(({path, groups}) => {
			// A context of React hands values to pages, and keeps nothing apart.
			if (/\.[jt]sx$/.test(path)) return false;
			const name = /(\w+)$/.exec(groups[0] ?? '')?.[1] ?? '';
			return code.filesMentioning(name).every(file => file === path);
		});
		const names = list([...new Set(trusting.map(({route}) => `${nameOf(route)} (${route.path}:${route.line})`))], 4);
		if (found.rowPolicy.length > 0) {
			const files = [...new Set(found.policyBypass.map(({path}) => path))].filter(
				path => code.isReachable(path) !== false,
			);
			const around = found.policyBypass.filter(
				({path}) => files.includes(path) && wanted.some(({route}) => route.path === path),
			);
			if (around.length > 0)
				return partial(
					`row-level security keeps the rows apart, but ${count(new Set(around.map(({path}) => path)).size, 'file')} with routes go around it: ${list([...new Set(around.map(({path}) => path))], 4)}`,
					[...oneAFile(found.rowPolicy).slice(0, 7), ...oneAFile(around)],
					60,
				);
			return pass(
				`row-level security keeps the rows apart: ${count(found.rowPolicy.length, 'policy', 'policies')}`,
				oneAFile(found.rowPolicy),
			);
		}

		if (libraries.length > 0 || scopes.length > 0)
			return pass(
				libraries.length > 0
					? `${list(libraries.map(({library}) => library.name))} scopes each query`
					: `each query is scoped to the tenant: ${scopes[0]?.path}`,
				[...oneAFile(scopes), ...libraries.flatMap(({used}) => used), ...spread(scoped)],
			);
		const total = scoped.length + trusting.length;
		const queries = found.scopedQuery.filter(({path}) => code.isReachable(path) !== false);
		const queryFiles = [...new Set(queries.map(({path}) => path))];
		if (scoped.length === 0 && queryFiles.length >= manyFiles)
			return partial(
				`queries in ${count(queryFiles.length, 'file')} name the tenant, but nothing was seen that enforces it: no policy, scope or guard`,
				[...oneAFile(queries).slice(0, 8), ...spread(trusting)],
				40,
			);
		if (total === 0)
			return wanted.length === 0
				? unknown('no route was found that shows how tenants are kept apart', oneAFile(found.tenantKey))
				: fail(`the model has keys of tenants, but ${none(wanted.length, {noun: 'route', one: 'uses one'})}`, [
						...oneAFile(found.tenantKey).slice(0, 6),
						...spread(wanted),
					]);
		if (scoped.length >= total * enough)
			return pass(
				`${some(scoped.length, total, {...onTenant, one: 'takes it from the caller', many: 'take it from the caller'})}${trusting.length > 0 ? `; look at ${names}` : ''}`,
				[...spread(scoped).slice(0, 8), ...spread(trusting)],
			);
		const idle = unmounted.length > 0 ? `; ${unmounted[0]?.path} has a middleware for it that nothing mounts` : '';
		if (scoped.length === 0)
			return fail(
				`${every(total, {...onTenant, one: 'trusts', many: 'trust'})} the id in the request: ${names}${idle}`,
				[...spread(trusting).slice(0, 8), ...oneAFile(unmounted)],
			);
		return partial(
			`${some(trusting.length, total, {...onTenant, one: 'does not take it', many: 'do not take it'})} from the caller: ${names}${idle}`,
			[...spread(trusting).slice(0, 4), ...oneAFile(unmounted).slice(0, 2), ...spread(scoped)],
			(100 * scoped.length) / total,
		);
	},
});
