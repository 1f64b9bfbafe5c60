/** A kind of server that settings point to. */
export type Engine = 'postgres' | 'mysql' | 'mongodb' | 'redis' | 'rabbitmq' | 'sqlserver' | 'smtp' | 'clickhouse';

/** What is known of an engine: its images, schemes, prefixes of variables, and port. To add one: one entry. */
export const engines: readonly {
	readonly engine: Engine;
	/** Last part of an image's name. */
	readonly image: RegExp;
	readonly scheme: RegExp;
	/** Beginnings of variables that speak of it. */
	readonly prefix: RegExp;
	readonly port: string;
	/** Variables of the image that name the database and the user. */
	readonly database: RegExp;
	readonly user: RegExp;
}[] = [
	{
		engine: 'postgres',
		image: /^(postgres|postgresql|postgis|pgvector|timescaledb)(-|$)/,
		scheme: /^(postgres|postgresql|jdbc:postgresql)$/,
		prefix: /^(POSTGRES|POSTGRESQL|PG)$/,
		port: '5432',
		database: /^POSTGRES(QL)?_(DB|DATABASE)$/,
		user: /^POSTGRES(QL)?_USER(NAME)?$/,
	},
	{
		engine: 'mysql',
		image: /^(mysql|mariadb|percona|mysql-server)$/,
		scheme: /^(mysql|mysql2|mariadb|jdbc:mysql|jdbc:mariadb)$/,
		prefix: /^(MYSQL|MARIADB)$/,
		port: '3306',
		database: /^(MYSQL|MARIADB)_DATABASE$/,
		user: /^(MYSQL|MARIADB)_USER$/,
	},
	{
		engine: 'mongodb',
		image: /^(mongo|mongodb)$/,
		scheme: /^mongodb$/,
		prefix: /^(MONGO|MONGODB)$/,
		port: '27017',
		database: /^MONGO_INITDB_DATABASE$/,
		user: /^MONGO_INITDB_ROOT_USERNAME$/,
	},
	{
		engine: 'redis',
		image: /^(redis|valkey|redis-stack|keydb|dragonfly)(-|$)/,
		scheme: /^(redis|rediss)$/,
		prefix: /^(REDIS|VALKEY)$/,
		port: '6379',
		database: /^$/,
		user: /^$/,
	},
	{
		engine: 'rabbitmq',
		image: /^rabbitmq$/,
		scheme: /^(amqp|amqps)$/,
		prefix: /^(RABBITMQ|AMQP)$/,
		port: '5672',
		database: /^$/,
		user: /^RABBITMQ_DEFAULT_USER$/,
	},
	{
		engine: 'sqlserver',
		image: /^(server|mssql|azure-sql-edge)$/,
		scheme: /^(sqlserver|mssql|jdbc:sqlserver)$/,
		prefix: /^(MSSQL|SQLSERVER)$/,
		port: '1433',
		database: /^$/,
		user: /^$/,
	},
	{
		engine: 'smtp',
		image: /^(mailhog|mailpit|maildev|mailcatcher|inbucket|smtp4dev)$/,
		scheme: /^smtp$/,
		prefix: /^(SMTP|MAIL)$/,
		port: '1025',
		database: /^$/,
		user: /^$/,
	},
	{
		engine: 'clickhouse',
		image: /^clickhouse(-server)?$/,
		scheme: /^clickhouse$/,
		prefix: /^CLICKHOUSE$/,
		port: '9000',
		database: /^CLICKHOUSE_DB$/,
		user: /^CLICKHOUSE_USER$/,
	},
];

/** Engines of data, which `DB_` and `DATABASE_` mean when they say no more. */
export const isDatabase = (engine: Engine): boolean => /^(postgres|mysql|mongodb|sqlserver)$/.test(engine);
