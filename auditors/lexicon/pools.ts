// How connections of databases are pooled and limited. To add one: one line.
import {type Form, signalOf} from './forms.ts';

/** A limit of a pool that somebody set. */
export const poolLimits: readonly Form[] = [
	{
		name: 'a pool size',
		of: 'py',
		keywords: 'pool_size|max_overflow|POOL_SIZE',
		pattern: /\b(?:pool_size|max_overflow|SQLALCHEMY_POOL_SIZE|pool_max_size|max_pool_size)["']?\s*[=:]/,
	},
	{
		name: 'asyncpg pool',
		keywords: 'create_pool(|max_size=|ConnectionPool(',
		pattern: /(?:create_pool|ConnectionPool)\([^)]{0,200}(?:max_size|maxconn)|\bmax_size\s*=\s*\d/,
	},
	{name: 'psycopg2 pool', keywords: 'ConnectionPool(', pattern: /(?:Simple|Threaded)ConnectionPool\(\s*\d/},
	{name: 'Django pool', keywords: '"pool"|\'pool\'', pattern: /["']pool["']\s*:\s*(?:\{|True)/},
	{
		name: 'pool size in the address',
		keywords:
			'connection_limit=|Maximum Pool Size|Max Pool Size|MaxPoolSize|maxPoolSize|pool_max_conns|pool_size=|maximumPoolSize',
		pattern: /connection_limit=|[mM]ax(?:imum)?\s?[pP]ool\s?[sS]ize\s*[=:]|pool_max_conns=|maximumPoolSize=/,
	},
	{
		name: 'HikariCP',
		keywords: 'maximum-pool-size|maximumPoolSize|setMaximumPoolSize|MAXIMUM_POOL_SIZE',
		pattern: /maximum-?_?[pP]ool-?_?[sS]ize["']?\s*[:=(]|setMaximumPoolSize\(|MAXIMUM_POOL_SIZE/i,
	},
	{
		name: 'JVM pool',
		keywords: 'max-active|maxActive|max-size|maxTotal|setMaxTotal|initial-size|datasource.jdbc',
		pattern:
			/(?:max-active|maxActive|setMaxTotal|datasource.{0,40}max-size)["']?\s*[:=(]|^\s{4,12}max-size:\s*\d|pool:\s*\{?\s*max/,
	},
	{
		name: 'R2DBC pool',
		keywords: 'spring.r2dbc.pool|ConnectionPoolConfiguration',
		pattern: /r2dbc\.pool|ConnectionPoolConfiguration/,
	},
	{name: 'database/sql limits', of: 'go', keywords: 'SetMaxOpenConns('},
	{name: 'pop pool', of: 'go', keywords: 'IdlePool:'},
	{name: 'pgx pool limit', of: 'go', keywords: '.MaxConns', pattern: /\.MaxConns\s*=|MaxConns:/},
	{
		name: 'pool of a Node driver',
		of: 'js',
		keywords: 'max:|connectionLimit|poolSize|maxPoolSize|maxConnections|max_connections',
		pattern:
			/^\s*max:\s*(?:\d|\w{0,40}(?:[pP]ool|[oO]ptions|[cC]onfig|env|parseInt|Number))|\b(?:connectionLimit|poolSize|maxPoolSize|maxConnections|max_connections)\s*[:=]|\b(?:Pool|postgres|pgp|createPool)\([^)]{0,200}\bmax:\s*\w/,
	},
	{name: 'Sequelize or Knex pool', of: 'js', keywords: 'pool:', pattern: /\bpool:\s*(?:\{|$)/},
	{name: 'Active Record pool', keywords: 'pool:', pattern: /^\s{2,6}pool:\s*(?:<%|\d)/},
	{
		name: 'Rust pool',
		of: 'rs',
		keywords: '.max_connections(|max_size(',
		pattern: /\.max_connections\(|\.max_size\(\d|Pool::builder\(/,
	},
	{
		name: 'DbContext pool',
		keywords: 'AddDbContextPool',
		pattern: /AddDbContextPool\w{0,4}<?[^;]{0,200}poolSize|MaxPoolSize\s*=/,
	},
	{name: 'Ecto pool', of: 'ex', keywords: 'pool_size:', pattern: /pool_size:\s/},
	{name: 'Swoole or Octane pool', keywords: 'max_connections|min_connections', pattern: /['"]max_connections['"]\s*=>/},
];

/** A pooler before the database, with limits of its own. */
export const poolers: readonly Form[] = [
	{name: 'PgBouncer', keywords: 'pgbouncer'},
	{name: 'Pgpool', keywords: 'pgpool'},
	{name: 'PgCat', keywords: 'pgcat:|/pgcat'},
	{name: 'ProxySQL', keywords: 'proxysql'},
	{name: 'RDS Proxy', keywords: 'aws_db_proxy|AWS::RDS::DBProxy|.proxy.rds|DatabaseProxy('},
	{name: 'Prisma Accelerate', keywords: 'withAccelerate(|prisma://accelerate'},
	{name: 'Supavisor', keywords: 'pooler.supabase.com'},
	{name: 'Neon pooler', keywords: '-pooler.', pattern: /-pooler\.[\w.-]{1,60}neon\.tech/},
	{name: 'Hyperdrive', keywords: 'hyperdrive'},
];

/** A pool with the library's limits. */
export const defaultPools: readonly Form[] = [
	{
		name: 'SQLAlchemy',
		of: 'py',
		keywords: 'create_engine(|create_async_engine(|SQLAlchemy(',
		pattern: /\bcreate_(?:async_)?engine\(|=\s*SQLAlchemy\(/,
	},
	{
		name: 'pg Pool',
		of: 'js',
		keywords: 'new Pool(|pg.Pool(|createPool(|postgres(',
		pattern: /new (?:pg\.)?Pool\(|createPool\(|=\s*postgres\(/,
	},
	{name: 'Prisma', of: 'js', keywords: 'new PrismaClient', pattern: /new PrismaClient\b/},
	{
		name: 'TypeORM',
		of: 'js',
		keywords: 'new DataSource(|TypeOrmModule.forRoot',
		pattern: /new DataSource\(|TypeOrmModule\.forRoot/,
	},
	{name: 'Sequelize', of: 'js', keywords: 'new Sequelize(', pattern: /new Sequelize\(/},
	{
		name: 'Mongo driver',
		keywords: 'mongoose.connect(|new MongoClient|MongoClient(|mongo.Connect(',
		pattern: /mongoose\.connect\(|new MongoClient\(|\bMongoClient\(|mongo\.Connect\(/,
	},
	{
		name: 'database/sql',
		of: 'go',
		keywords: 'sql.Open(|sqlx.Open(|sqlx.Connect|gorm.Open(',
		pattern: /\bsqlx?\.(?:Open|Connect|MustConnect|OpenDB)\(|gorm\.Open\(/,
	},
	{
		name: 'pgx pool',
		of: 'go',
		keywords: 'pgxpool.New|pgxpool.Connect',
		pattern: /pgxpool\.(?:New\w{0,20}|Connect\w{0,10})\(/,
	},
	{
		name: 'Npgsql',
		of: 'net',
		keywords: 'NpgsqlDataSource|UseNpgsql|NpgsqlConnection|AddNpgsql',
		pattern: /NpgsqlDataSource|UseNpgsql\(|new NpgsqlConnection|AddNpgsql\w{1,30}[<(]/,
	},
	{
		name: 'ADO.NET',
		of: 'net',
		keywords: 'UseSqlServer|UseMySql|SqlConnection(|AddSqlServer',
		pattern: /UseSqlServer\(|UseMySql\(|new SqlConnection\(|AddSqlServer\w{0,30}[<(]/,
	},
	{
		name: 'AlloyDB engine',
		keywords: 'AlloyDBEngine|PostgresEngine',
		pattern: /(?:AlloyDB|Postgres)Engine\.(?:from|afrom)_/,
	},
	{
		name: 'Rust pool',
		of: 'rs',
		keywords: 'PgPool|MySqlPool|SqlitePool|deadpool|bb8::Pool|r2d2::Pool|Database::connect(',
		pattern: /\b(?:Pg|MySql|Sqlite)Pool(?:Options)?\b|deadpool_\w+::|bb8::Pool|r2d2::Pool|Database::connect\(/,
	},
	{name: 'Sequel', of: 'rb', keywords: 'Sequel.connect'},
];

/** A connection for each request: PHP without a pool, Django's default, a data source that is made in a method. */
export const barePools: readonly Form[] = [
	{
		name: 'PDO',
		of: 'php',
		keywords: 'new PDO(|new \\PDO(|mysqli',
		pattern: /new \\?PDO\(|new \\?mysqli\(|mysqli_connect\(/,
	},
	{
		name: 'a single connection',
		keywords:
			'psycopg2.connect(|psycopg.connect(|pymysql.connect(|MySQLdb.connect(|sqlite3.connect(|createConnection(|new Client(|pgx.Connect(',
		pattern:
			/\b(?:psycopg2?|pymysql|MySQLdb|sqlite3|asyncpg)\.connect\(|mysql2?\.createConnection\(|new (?:pg\.)?Client\(\s*\{?[^)]{0,80}(?:DATABASE|connectionString|postgres)|pgx\.Connect\(/,
	},
];

const options = {roles: ['source', 'config']} as const;
export const poolLimit = signalOf(poolLimits, options);
export const pooler = signalOf(poolers, options);
export const defaultPool = signalOf(defaultPools, {roles: ['source']});
export const barePool = signalOf(barePools, {roles: ['source']});
/** Persistent connections of Django: kept, not limited. */
export const keptConnections = signalOf(
	[
		{
			name: 'CONN_MAX_AGE',
			keywords: 'CONN_MAX_AGE|conn_max_age|ATTR_PERSISTENT',
			pattern: /CONN_MAX_AGE["']?\s*[=:]\s*(?!0)|conn_max_age\s*=\s*(?!0)|ATTR_PERSISTENT["']?\s*=>\s*(?:true|1|env)/,
		},
	],
	{roles: ['source', 'config']},
);
