// What keeps one tenant's data from another: scopes, filters, policies, procedures. To add a form: one line.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';
import {groupWords, looseGroupWords, tenantWords} from './tenancy.ts';

const words = [...tenantWords, ...groupWords.filter(word => !looseGroupWords.has(word)), 'project'].join('|');

/** A scope that every query of a model gets by itself. */
export const tenantScope: Signal = {
	keywords: [
		'acts_as_tenant',
		'default_scope',
		'addGlobalScope',
		'BelongsToTenant',
		'HasQueryFilter',
		'@TenantId',
		'@FilterDef',
		'TenantMixin',
		'tenant_schema',
		'MultiTenantMixin',
		'CurrentTenantIdentifierResolver',
		'InitializeTenancy',
		'set_config(',
		'current_setting(',
		'TenantMainMiddleware',
		'IMultiTenant',
		'RoutingDataSource',
		'MultiTenantConnectionProvider',
	],
	pattern:
		/acts_as_tenant|default_scope\s.{0,60}(tenant|org|account|workspace)|addGlobalScope\(\s*new \w*(Tenant|Team|Org|Workspace|Company)|use BelongsToTenant|HasQueryFilter\(.{0,80}(Tenant|Org|Workspace|Account)|@TenantId|@FilterDef.{0,60}tenant|TenantMainMiddleware|TenantSubfolderMiddleware|CurrentTenantIdentifierResolver|InitializeTenancyBy\w+|set_config\(\s*["'][\w.]*(tenant|org|account|workspace|project)|current_setting\(\s*'[\w.]*(tenant|org|account|workspace|project)|\bIMultiTenant\b|class \w+ extends (AbstractRoutingDataSource|AbstractDataSource.{0,60}tenant)|class \w*(Tenant|Routing)\w*DataSource\w* extends|(extends|implements) \w*MultiTenantConnectionProvider/i,
	roles: ['source', 'config'],
};

/** A query or call names the tenant. */
export const namesTenant = new RegExp(`\\b\\w{0,30}(?:${words})s?_?(?:id|ids|uuid|slug|key)?\\b`, 'i');

/** The tenant comes from the known caller: its session, its token, its membership, or a guard that holds both together. */
export const tenantOfCaller = new RegExp(
	[
		`\\b(?:req|request|ctx|context|c|session|auth|user|current_?user|claims|token|principal|locals|scope|member(?:ship)?|api_?key|auth_?check\\w*|auth_?context|user_?context|tenant_?context)\\b(?![\\w.?!]{0,40}(?:params|query|body|args|path|url|form|json|input))(?:[\\w.?!]|\\(\\)|->){0,40}?(?:[.>]|->)(?:${words})(?:_?id|Id|ID)?s?\\b(?!\\s{0,4}=[^=>])`,
		`(?<!(?:params|query|args|form|body|json|input|kwargs|match|data|payload|path))\\.(?:get|Get|MustGet|Value|Locals)\\(\\s*["'](?:${words})(?:_?id|Id|ID)?["']`,
		`\\bprotected(?:${words})\\w*|\\b(?:${words})(?:Protected|Member|Admin|Scoped|Auth\\w*)?Procedure`,
		`\\b(?:require|check|ensure|verify|assert|has|is|can|throw_?if_?no|validate|get_?current|current|active|with|authorize|resolve)_?\\w{0,24}(?:${words})\\w{0,24}\\b`,
		`\\b(?:${words})_?(?:middleware|guard|scope|context|access|member\\w*|required|from_?(?:request|token|session|ctx|context))\\b`,
		`\\bget(?:Current|Caller)?(?:${tenantWords.join('|')})Id\\(\\)`,
		// A function that is given the known caller together with the tenant can hold both together.
		`\\(\\s{0,40}\\{[^{}()]{0,200}\\b(?:user|member|actor)_?id\\s{0,3}:\\s{0,3}(?:[\\w?!]{1,20}\\.){0,2}(?:user|session|auth|account|member)[?!]?\\.[\\w.?!]{0,20}id\\b[^{}()]{0,200}\\b(?:${words})_?id\\b`,
		// A check of rights that is given the caller and the tenant.
		`\\b(?:require|check|ensure|verify|assert|has|can|authorize)_?\\w{0,24}(?:authoriz|permission|access)\\w{0,16}\\(\\s{0,40}\\{?[^(){}]{0,200}\\b(?:${words})_?id\\b`,
		`\\b(?:Current|Active|Auth\\w*)(?:${words})\\b|current_(?:${words})\\b|\\bby_?(?:${words})\\b`,
	].join('|'),
	'i',
);

/** A function asks whether the caller may come at a tenant: `requireWorkspaceAccess(session, id)`. */
export const tenantCheck: Signal = {
	keywords: ['access(', 'accessTo', 'permission', 'member', 'role('],
	pattern: new RegExp(
		`\\b(?:require|check|ensure|verify|assert|has|can|authorize|throw_?if_?no)_?\\w{0,24}(?:${words})\\w{0,12}(?:access|permission|role|member)\\w{0,12}\\(`,
		'i',
	),
	roles: ['source'],
	languages: programs,
	maxPerFile: 8,
};

/** A middleware that finds or checks the tenant. */
export const tenantMiddleware: Signal = {
	keywords: tenantWords.flatMap(word => [
		`${word}Middleware`,
		`${word}_middleware`,
		`${word}Guard`,
		`${word}Scope`,
		`${word}Interceptor`,
		`${word}Filter`,
		`${word}Context`,
	]),
	pattern: new RegExp(
		`\\b(?:class|function|const|def|func|export)\\s+(?:async\\s+)?(?:function\\s+)?\\w{0,30}(?:${tenantWords.join('|')})_?(?:middleware|guard|scope|interceptor|filter|context)\\w{0,20}`,
		'i',
	),
	roles: ['source'],
	languages: programs,
};

/** A query is narrowed to a tenant. */
export const scopedQuery: Signal = {
	keywords: [...tenantWords, ...groupWords].flatMap(word => [`${word}_id`, `${word}id`]),
	pattern: new RegExp(
		`(?:where|filter\\w*|\\beq|find\\w*|get_by|\\bAND\\b|\\bON\\b|Where|query)\\b.{0,120}\\b(?:${words})_?id\\b\\s*["'\`]?\\s*(?:=|,|:|==|\\))`,
		'i',
	),
	roles: ['source'],
	languages: [...programs, 'sql'],
};
