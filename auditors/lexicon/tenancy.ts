// Keys and libraries that keep several customers' data apart. To add a key: one word; a library: one entry.
import type {Signal} from '../../source/domain/signal.ts';
import type {Library} from './library.ts';

/** Words that name a customer's own space; a key is the word with `id`. */
export const tenantWords = ['tenant', 'organization', 'organisation', 'org', 'workspace'] as const;
/** Words that name one only where people are members of it; else they are business data (a sports team, a bank account). */
export const groupWords = [
	'team',
	'account',
	'company',
	'project',
	'store',
	'shop',
	'household',
	'group',
	'space',
] as const;

/** Those that name other things more often than a customer's space: much must hang on them. */
export const looseGroupWords: ReadonlySet<string> = new Set(['project', 'store', 'shop', 'group', 'space']);

const columnTypes =
	'(?:uuid|text|int(?:eger)?|big(?:int|serial|integer)|serial|(?:n?var)?char\\w*|string|number|long|guid|binary|objectid|foreign\\w*|references|unsigned\\w*|cuid|ulid|Mapped|Column|mapped_column|Field|models?\\.|ForeignKey|relationship|t\\.\\w+|Int|String|UUID|Optional|Union|db\\.)';

/** A key in a schema, with its word in the first group: a column, a mapped field, a foreign key. */
const keyInSchema = (group: string): RegExp =>
	new RegExp(
		[
			// SQL, Prisma, drizzle, mongoose, SQLAlchemy, Pydantic and TypeScript fields
			`["'\`]?\\b(${group})_?id["'\`]?\\s{0,8}[!?]?\\s{0,8}[:=]?\\s{0,8}${columnTypes}`,
			// Django and Rails relations, Laravel and Rails migrations
			`\\b(${group})\\s*=\\s*models\\.(?:ForeignKey|OneToOneField)`,
			`(?:belongs_to|t\\.references|t\\.belongs_to)\\s+:(${group})\\b`,
			`->\\w{1,30}\\(\\s*['"](${group})_id['"]`,
			// Go struct fields with storage tags, Java, C# and PHP fields
			`\\b(${group})I[dD]\\s+\\S{1,40}\\s+\`[^\`]{0,80}(?:gorm|db|bun|xorm|bson|sql):`,
			`\\b(?:private|protected|public|internal)\\s+(?:readonly\\s+|final\\s+|required\\s+|virtual\\s+)?\\??[\\w<>?]{1,40}\\s+\\$?_?(${group})Id\\b`,
			`foreignIdFor\\(\\s*\\\\?(?:\\w{1,40}\\\\){0,6}(${group})::class`,
			`belongsTo\\(\\s*\\\\?(?:\\w{1,40}\\\\){0,6}(${group})::class`,
			`^\\s*['"](${group})_id['"](?:\\s*=>[^,]{0,60})?,?\\s*$`,
			`\\bprivate\\s+(${group})\\s+\\w{1,40}\\s*;`,
			`@(?:JoinColumn|Column)\\([^)]{0,60}["'](${group})_id["']`,
		].join('|'),
		'i',
	);

const keywordsOf = (wanted: readonly string[]): readonly string[] =>
	wanted.flatMap(word => [
		`${word}_id`,
		`${word}id`,
		...(word.length >= 4 ? [`${word}::class`, `private ${word} `, `${word}s`, `:${word}`, `${word} =`] : []),
	]);

/** A tenant's key stands in a schema or model. */
export const tenantKey: Signal = {
	keywords: keywordsOf(tenantWords),
	pattern: keyInSchema(tenantWords.join('|')),
	roles: ['source'],
	maxPerFile: 100,
};

/** The key of a group that may be a tenant stands in a schema or model. */
export const groupKey: Signal = {
	keywords: keywordsOf(groupWords),
	pattern: keyInSchema(groupWords.join('|')),
	roles: ['source'],
	maxPerFile: 100,
};

/** People are members of a group: `team_members`, `AccountUser`, `CompanyMembership`. The groups hold the word. */
export const membership: Signal = {
	keywords: ['member', '_users', '_user', 'User'],
	pattern: new RegExp(
		`\\b(?:create table (?:if not exists )?\\W?|class |model |interface |type |struct |__tablename__\\s*=\\s*\\W)\\w{0,30}?(${[...tenantWords, ...groupWords].join('|')})s?_?(?:users?|members?|memberships?)\\b`,
		'i',
	),
	roles: ['source'],
};

/** Libraries for it. */
export const tenancyLibraries: readonly Library[] = [
	{name: 'django-tenants', python: 'django-tenants django-tenant-schemas django-multitenant django-organizations'},
	{
		name: 'Tenancy for Laravel',
		composer: 'stancl/tenancy spatie/laravel-multitenancy',
		imports: 'Stancl\\Tenancy Spatie\\Multitenancy',
	},
	{
		name: 'acts_as_tenant',
		rubygems: 'acts_as_tenant apartment ros-apartment',
		symbols: 'ActsAsTenant Apartment acts_as_tenant',
	},
	{name: 'Finbuckle.MultiTenant', nuget: 'finbuckle.multitenant*', imports: 'Finbuckle.MultiTenant'},
	{
		name: 'Hibernate multi-tenancy',
		imports:
			'org.hibernate.annotations.TenantId org.hibernate.context.spi.CurrentTenantIdentifierResolver org.hibernate.engine.jdbc.connections.spi.AbstractMultiTenantConnectionProvider',
	},
	{name: 'Clerk / WorkOS organisations', npm: '@workos-inc/node', python: 'workos', go: 'github.com/workos/workos-go'},
];

/** Lines and paths where a tenant is a cloud directory's or a chat platform's, not one of the product. */
export const foreignTenant =
	/azure|entra|\baad\b|msal|microsoft|graph\.|oauth|oidc|openid|saml|github|gitlab|slack|discord|openai|keycloak|ibm/i;
