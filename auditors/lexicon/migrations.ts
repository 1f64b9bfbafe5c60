// Migrations of database schemas, by where each tool keeps them. To add one: one entry.
import type {Signal} from '../../source/domain/signal.ts';

export type MigrationTool = {
	readonly name: string;
	/** A migration's path. */
	readonly path: RegExp;
	/** The layout is the tool's own; plain numbered SQL needs something that runs it. @default true */
	readonly isOwnLayout?: false;
};

export const migrationTools: readonly MigrationTool[] = [
	{name: 'Alembic', path: /(?:^|\/)versions\/[\w.-]+\.py$/},
	{name: 'Prisma', path: /(?:^|\/)prisma\/(?:[\w-]+\/)?migrations\/\d[\w-]*\/migration\.sql$/},
	{name: 'Prisma', path: /(?:^|\/)migrations\/\d{14}_[\w-]+\/migration\.sql$/},
	{name: 'Supabase', path: /(?:^|\/)supabase\/migrations\/\d+_[\w-]+\.sql$/},
	{name: 'EF Core', path: /(?:^|\/)Migrations\/(?:[\w.]+\/)*\d{14}_\w+\.cs$/},
	{name: 'Flyway', path: /(?:^|\/)[VUR]\d*[\w.]*__[\w.-]+\.(?:sql|java|kt)$/},
	{name: 'Liquibase', path: /(?:^|\/)(?:db\.)?change-?log[\w./-]*\.(?:xml|ya?ml|json|sql)$/i},
	{name: 'Django', path: /(?:^|\/)migrations\/\d{4}_\w+\.py$/},
	{name: 'Laravel', path: /(?:^|\/)[mM]igrations\/\d{4}_\d{2}_\d{2}_\d{6}_\w+\.php$/},
	{name: 'Doctrine', path: /(?:^|\/)[mM]igrations\/(?:\w+\/)*Version\d{8,}\w*\.php$/},
	{name: 'Phinx', path: /(?:^|\/)migrations\/\d{14}_\w+\.php$/},
	{name: 'Rails', path: /(?:^|\/)db\/(?:\w*_)?migrate\/\d{8,}_\w+\.rb$/},
	{name: 'golang-migrate', path: /\.(?:up|down)\.(?:sql|cql)$/},
	{name: 'Drizzle', path: /(?:^|\/)(?:drizzle|migrations)\/(?:[\w-]+\/)?meta\/_journal\.json$/},
	{name: 'Knex, Sequelize or TypeORM', path: /(?:^|\/)migrations?\/(?:[\w-]+\/)*\d{8,}[-_][\w.-]+\.[cm]?[jt]s$/},
	{
		name: 'MikroORM or Kysely',
		path: /(?:^|\/)migrations?\/(?:[\w-]+\/)*(?:Migration\d{8,}\w*|\d{4}-\d{2}-\d{2}[\w.-]*)\.[cm]?[jt]s$/,
	},
	{name: 'Diesel', path: /(?:^|\/)migrations\/[\w-]+\/(?:up|down)\.sql$/},
	{name: 'Ecto', path: /(?:^|\/)repo\/migrations\/\d+_\w+\.exs$/},
	{name: 'Atlas', path: /(?:^|\/)atlas\.(?:hcl|sum)$/},
	{name: 'Aerich', path: /(?:^|\/)migrations\/\w+\/\d+_\d{14}_\w+\.py$/},
	{
		name: 'numbered migrations',
		path: /(?:^|\/)(?:[\w-]*migrat(?:ions?|e)|schema_?changes|sql)\/(?:[\w-]+\/)*[vV]?\d{1,14}[-_.]\w[\w.-]*\.(?:sql|go|js|ts|py|php|cql)$/,
		isOwnLayout: false,
	},
	{
		// A folder for each release, numbered files in it: `migration/mysql/0.17/00__inbox.sql`.
		name: 'migrations by release',
		path: /(?:^|\/)(?:[\w-]*migrat(?:ions?|e)|schema_?changes|upgrades?)\/(?:[\w-]+\/)*[vV]?\d+(?:[._]\d+){1,3}\/(?:[\w-]+\/)?\w[\w.-]*\.(?:sql|cql)$/,
		isOwnLayout: false,
	},
];

/** Something runs plain migrations: a tool in code, in a manifest, in a script or in a task. */
export const migrationRunner: Signal = {
	keywords: [
		'migrat',
		'goose',
		'dbmate',
		'flyway',
		'liquibase',
		'umzug',
		'alembic',
		'yoyo',
		'tern ',
		'sqlx',
		'refinery',
		'DbUp',
		'FluentMigrator',
		'rubenv',
	],
	pattern:
		/golang-migrate\/migrate|pressly\/goose|\bgoose\b.{0,40}\bup\b|\bdbmate\b|\bflyway\b|\bliquibase\b|\bumzug\b|node-pg-migrate|postgres-migrations|db-migrate|\byoyo\b|jackc\/tern|sqlx(?:::|[ -])migrate|\brefinery\b|\bDbUp\b|FluentMigrator|sql-migrate|[rR]un_?(?:[aA]ll_?|[pP]ending_?|[sS]ystem_?|[aA]pp_?|[dD]b_?|[dD]atabase_?)?[mM]igrations?\s*\(|\bmigrate\.(?:New|Up)\b|[mM]igrator\.(?:run|up|migrate)\b|MigrateUp|ApplyMigrations?\s*\(|supabase (?:db|migration)|wrangler d1 migrations|applyMigrations?\s*\(|\w{0,20}[pP]ending_?[mM]igrations\s*\(|[rR]ecord_?[mM]igration\w{0,20}\s*\(|\bschema_migrations\b|\bfunc (?:\(\w{1,20} \*?\w{1,40}\) )?[mM]igrate\(|go:embed\s+(?:\S{1,80}\/)?migrations?\b/,
	roles: ['source', 'config', 'ci'],
	maxPerFile: 2,
};

/** The ORM makes or changes tables at start-up, without versions. */
export const schemaAtStart: Signal = {
	keywords: [
		'AutoMigrate',
		'create_all(',
		'EnsureCreated',
		'ddl-auto',
		'hbm2ddl',
		'synchronize',
		'.sync(',
		'db push',
		'Schema.Create',
		'drizzle-kit push',
		'generate_schemas',
		'create_tables(',
	],
	pattern:
		/\.AutoMigrate\(|metadata\.create_all\(|EnsureCreated(?:Async)?\(|ddl-auto\s*[:=]\s*["']?(?:update|create)|hbm2ddl\.auto\W{1,4}(?:update|create)|\bsynchronize\s*:\s*true|sequelize\.sync\(|prisma db push|drizzle-kit push|\.Schema\.Create\(|generate_schemas\(|db\.create_tables\(/,
	roles: ['source', 'config', 'ci'],
	maxPerFile: 3,
};

/** Tables are made by a statement in a file of its own. */
export const tableMade: Signal = {
	keywords: ['create table', 'CREATE TABLE'],
	pattern: /\bcreate\s+table\b/i,
	roles: ['source', 'config'],
	maxPerFile: 2,
};

/** Migrations as an ordered list in code: `var migrations = []migration{`, `const migrations: Migration[] = [`. */
export const migrationList: Signal = {
	keywords: ['igrations', 'IGRATIONS'],
	pattern:
		/^\s{0,20}(?:(?:export|pub|public|private|protected|static|final|readonly|const|let|var|val|internal)\s{1,4}){0,5}(?:[\w<>[\],?.]{1,60}\s{1,4})?\$?\w{0,40}(?:[mM]igrations|MIGRATIONS)\s{0,4}(?::\s{0,4}[^=\n]{1,60})?:?=\s{0,4}(?:\[|&\[|vec!|map\[int|new\b|List\.of|Arrays\.asList|listOf|array\(|\{$)/,
	roles: ['source'],
	maxPerFile: 2,
};

/** The version that the schema stands at is kept in the database itself. */
export const versionRecorded: Signal = {
	keywords: ['version', 'VERSION', 'igration', 'IGRATION'],
	pattern:
		/\b(?:insert\s+into|update|create\s+table(?:\s+if\s+not\s+exists)?)\s+[`"[]?(?:\w{1,30}\.)?\w{0,30}(?:schema_?versions?|schema_?migrations?|migrations?|migration_?history|db_?versions?|database_?versions?)[`"\]]?\s*(?:\(|values\b|set\b|$)|\bpragma\s+user_version\s*=/i,
	roles: ['source'],
	maxPerFile: 2,
};
