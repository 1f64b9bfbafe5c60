import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {databaseMappers} from '../lexicon/database-mappers.ts';
import {databaseDrivers, databaseServices} from '../lexicon/databases.ts';
import {formNames} from '../lexicon/forms.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {
	barePool,
	barePools,
	defaultPool,
	defaultPools,
	keptConnections,
	pooler,
	poolers,
	poolLimit,
	poolLimits,
} from '../lexicon/pools.ts';
import {browserCode, distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';
import {frameworkPools, supabasePooler} from './shared/pool-defaults.ts';

/** A limit stands where a database is spoken of. */
const aboutDatabase =
	/database|\bdb\b|_db|pool|sql|postgres|pg\b|mysql|mongo|datasource|hikari|prisma|jdbc|engine|knex|sequelize|repo\.ex|config|persistence|settings/i;

/** A key that is a database's in any file of settings. */
const settingOfDatabase =
	/hikari|data-?source|database|jdbc|r2dbc|connection_limit|maximum-?pool|max ?pool|sql|PG_?POOL/i;

/** What stands above a setting in its own section: `max-active` is a pool of Redis below `lettuce:`. @unit lines */
const sectionLines = 12;
const sectionOf = ({path, line}: Hit, text: (path: string) => string | undefined): string =>
	(text(path) ?? '')
		.split('\n')
		.slice(Math.max(0, line - 1 - sectionLines), line - 1)
		.findLast(one =>
			/^\s*(druid|hikari|tomcat|dbcp2?|datasource|data-source|lettuce|jedis|redis|rabbitmq|thread-?pool|executor)\s*:/i.test(
				one,
			),
		) ?? '';
const databaseSection = /druid|hikari|dbcp|tomcat|data-?source/i;

/** How many connections a database server takes is no pool of those that ask it. */
const serverLimit = /^\s*-?\s*max_connections\b/;
const serverSettings = /shared_buffers|postgresql\.conf|effective_cache_size|wal_level|work_mem|\[mysqld\]|innodb_/;

/** It stands in a file of settings, which no import reaches. */
const isSetting = ({file}: Hit): boolean =>
	file.role === 'config' || /^(ya?ml|properties|toml|json|conf|tf)$/.test(file.extension);

const packageNames = (seen: Observations): ReadonlySet<string> =>
	new Set(seen.artefacts.manifests.flatMap(({value}) => value.dependencies.map(({name}) => name)));

/** A file imports a Node driver that no package.json declares. */
const undeclared = (hits: readonly Hit[], seen: Observations): string | undefined => {
	const declared = packageNames(seen);
	const drivers = new Set([...databaseDrivers].flatMap(({npm}) => npm?.split(' ') ?? []));
	const edges = hits.flatMap(hit => (/\.[cm]?[jt]s$/.test(hit.path) ? seen.code.importsOf(hit.path) : []));
	return edges.map(({specifier}) => specifier).find(name => drivers.has(name) && !declared.has(name));
};

/** A script that changes or fills the database has a connection of its own. */
const oneOff = /(^|[/_-])(migrat\w{0,10}|seed\w{0,5})(\/|\.|[_-])/i;

/** The line says it in the words of its language, and `max: 5` stands where a pool is made or in settings. */
const isOfPool = (hit: Hit, poolFiles: ReadonlySet<string>): boolean =>
	formNames(poolLimits, [hit]).length > 0 &&
	!oneOff.test(hit.path) &&
	(!/^\s*max:/.test(hit.text) ||
		poolFiles.has(hit.path) ||
		isSetting(hit) ||
		/database|\bdb\b|knex|pool/i.test(hit.path));

/** Database connections are pooled with set limits. */
export const connectionPooling = defineCheck({
	id: 'connection-pooling',
	signals: {poolLimit, pooler, defaultPool, barePool, keptConnections},
	decide(seen) {
		const {found} = seen;
		const isBrowser = browserCode(seen);
		const own = (hits: readonly Hit[]): readonly Hit[] =>
			hits.filter(
				hit => !isBesideProduct(hit.path) && !isBrowser(hit.path) && !/^\s*(?:import|from|using|use)\b/.test(hit.text),
			);
		const databaseFiles = new Set(
			packagesUsed(seen, [...databaseDrivers, ...databaseServices, ...databaseMappers]).flatMap(use =>
				use.used.map(({path}) => path),
			),
		);
		const allPools = own(found.defaultPool);
		const lasting = allPools.filter(({path}) => !oneOff.test(path));
		const pools = lasting.length > 0 ? lasting : allPools;
		const poolFiles = new Set(pools.map(({path}) => path));
		const limits = own(found.poolLimit).filter(
			hit =>
				isOfPool(hit, poolFiles) &&
				!(serverLimit.test(hit.text) && serverSettings.test(seen.text(hit.path) ?? '')) &&
				(poolFiles.has(hit.path) ||
					databaseFiles.has(hit.path) ||
					(isSetting(hit)
						? aboutDatabase.test(hit.path) ||
							settingOfDatabase.test(hit.text) ||
							databaseSection.test(sectionOf(hit, seen.text))
						: aboutDatabase.test(hit.path) && aboutDatabase.test(hit.text))),
		);
		const used = limits.filter(hit => seen.code.isReachable(hit.path) !== false || isSetting(hit));
		const before = own(found.pooler);
		const supabase = supabasePooler(seen);
		const frameworks = frameworkPools(seen);
		const evidenceOf = (...hits: readonly (readonly Hit[])[]): readonly Evidence[] =>
			distinctPlaces(hits.flatMap(group => firstPerFile(group)).map(place));
		const missing = undeclared(used, seen);
		if (used.length > 0 && missing !== undefined) {
			return partial(
				`a pool with limits is set up (${formNames(poolLimits, used)[0]}), but no manifest declares ${missing}`,
				evidenceOf(used, pools),
				40,
			);
		}

		if (used.length > 0)
			return pass(
				`limits are set: ${list(formNames(poolLimits, used))} in ${list([...new Set(used.map(({path}) => path))], 3)}`,
				evidenceOf(used, pools),
			);
		if (before.length > 0 || supabase?.isOn) {
			return pass(
				`connections go through ${list([...formNames(poolers, before), ...(supabase?.isOn ? ['the Supabase pooler'] : [])])}`,
				[...evidenceOf(before), ...(supabase ? [supabase.place] : [])],
			);
		}

		if (limits.length > 0) return partial('limits are set, but in code that nothing reaches', evidenceOf(limits), 30);
		const byDefault = frameworks.filter(({kind}) => kind !== 'request');
		const hosted = byDefault.filter(({kind}) => kind === 'hosted');
		const names = [
			...new Set([
				...formNames(defaultPools, pools),
				...byDefault.filter(({kind}) => kind === 'pool').map(({name}) => name),
			]),
		];
		if (names.length > 0) {
			return partial(
				`pooled by default of ${list(names)}; no limit is set`,
				distinctPlaces([...evidenceOf(pools), ...byDefault.map(one => one.place)]),
			);
		}

		if (hosted.length > 0) {
			return partial(
				`access goes through the API of ${list([...new Set(hosted.map(({name}) => name))])} with a pool of its own${supabase ? '; its pooler is switched off' : ''}`,
				[...(supabase ? [supabase.place] : []), ...hosted.map(one => one.place)],
			);
		}

		const kept = own(found.keptConnections);
		if (kept.length > 0)
			return partial('connections are kept from request to request, without a limit', evidenceOf(kept), 50);
		const bare = own(found.barePool);
		const perRequest = frameworks.filter(({kind}) => kind === 'request');
		if (bare.length + perRequest.length > 0) {
			const who = [...new Set([...perRequest.map(({name}) => name), ...formNames(barePools, bare)])];
			const settings = seen.files.all.filter(
				({path, role}) =>
					role === 'source' &&
					/(^|\/)(config\/database\.php|settings(\/\w+)?\.py|config\/packages\/doctrine\.ya?ml)$/i.test(path),
			);
			return fail(
				`each request opens a connection of its own (${list(who)}): no pool, no pooler and no kept connections`,
				[...evidenceOf(bare), ...settings.slice(0, 2).map(({path}) => ({path})), ...perRequest.map(one => one.place)],
			);
		}

		return unknown('nothing shows how connections are opened');
	},
});
