import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {modelPath} from '../lexicon/personal-data.ts';
import {foreignTenant, groupKey, looseGroupWords, membership, tenancyLibraries, tenantKey} from '../lexicon/tenancy.ts';
import {doesNotHold, holds, isBeside, pathsByHits, strongest} from './shared/fact.ts';

/** One key may be a setting or a field of somebody else's API; a tenant's key recurs. */
const minTenantKeys = 2;
/** A group's key is one of business data unless people are members of the group and much hangs on it. */
const minGroupKeys = 4;
/** More than that for words that name other things more often. */
const minLooseGroupKeys = 8;
/** Where the users are modelled: a key there makes each of them a member. */
const usersFile = /(^|[/_.-])users?(_table|_?model|\.entity)?\.[a-z]+$/i;

const wordOf = (hit: Hit): string =>
	hit.groups
		.slice(1)
		.find(group => group !== undefined)
		?.toLowerCase() ?? 'tenant';
/** Where a key is a column or a field that is kept, rather than a parameter that is passed on. */
const isKept = (hit: Hit): boolean => {
	if (hit.file.language === 'go') return /(gorm|db|bun|xorm|bson|sql):/.test(hit.text) || modelPath.test(hit.path);
	return ['sql', 'prisma'].includes(hit.file.language) || modelPath.test(hit.path);
};
/** A table that joins things with several groups gives access to them; it keeps no group's data apart. */
const isOfJoin = (hit: Hit): boolean => new RegExp(`[a-z]_?${wordOf(hit)}s\\s?->`, 'i').test(hit.text);
const isOwnTenant = (hit: Hit): boolean =>
	!isBeside(hit.path) && !foreignTenant.test(hit.text) && !foreignTenant.test(hit.path);

/** `organization_id in 31 places of 12 files`, by key, most frequent first. */
const summary = (hits: readonly Hit[]): string => {
	const byWord = new Map<string, Hit[]>();
	for (const hit of hits) byWord.set(wordOf(hit), [...(byWord.get(wordOf(hit)) ?? []), hit]);
	const parts = [...byWord]
		.sort(([, a], [, b]) => b.length - a.length)
		.map(([word, of]) => `${word}_id in ${count(of.length, 'field')} of ${count(pathsByHits(of).length, 'file')}`);
	return list(parts, 3);
};

/** It keeps several customers' data apart (tenant, organisation, workspace, team ids in its model). */
export const isMultiTenant = defineFact({
	id: 'is-multi-tenant',
	signals: {tenantKey, groupKey, membership},
	decide(seen) {
		const libraries = packagesUsed(seen, tenancyLibraries).filter(use => !use.isDevelopment);
		const tenants = seen.found.tenantKey.filter(hit => isOwnTenant(hit) && isKept(hit));
		const keys = seen.found.groupKey.filter(hit => isOwnTenant(hit) && isKept(hit) && !isOfJoin(hit));
		const members = seen.found.membership.filter(hit => !isBeside(hit.path));
		const groupsWithMembers = new Set([...members, ...keys.filter(hit => usersFile.test(hit.path))].map(wordOf));
		const groups = [...groupsWithMembers].flatMap(word => {
			const of = keys.filter(hit => wordOf(hit) === word);
			return of.length >= (looseGroupWords.has(word) ? minLooseGroupKeys : minGroupKeys) ? of : [];
		});
		if (libraries.length > 0) {
			return holds(`${list(libraries.map(use => use.library.name))} is used`, [
				...libraries.flatMap(use => use.used),
				...strongest(tenants),
			]);
		}

		if (tenants.length >= minTenantKeys) return holds(summary(tenants), strongest(tenants));
		if (groups.length > 0) return holds(`${summary(groups)}, with members`, strongest(groups));
		return doesNotHold(
			tenants.length > 0
				? 'one tenant key stands alone: no model is kept apart by it'
				: 'no tenant, organisation, workspace or team ids in its models',
			strongest(tenants),
		);
	},
});
