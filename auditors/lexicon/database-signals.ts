// What a database looks like outside manifests: images, connection strings, schema files. To add one: one word.
import type {Signal} from '../../source/domain/signal.ts';

/** Images of databases, by the last part of the image's name without its tag. */
export const databaseImage =
	/(?:^|\/)(postgres|postgresql|postgis|pgvector|timescaledb|mysql|mariadb|percona|mongo|mongodb|mssql|server|sqlserver|oracle-xe|cockroach|cassandra|scylla|clickhouse|clickhouse-server|neo4j|elasticsearch|opensearch|influxdb|dynamodb-local|couchdb|couchbase|surrealdb|yugabyte|qdrant|weaviate|milvus|chroma)(?=[:@]|$)/;

/** A connection string or JDBC URL of a database. The first group is the scheme. */
export const connectionString: Signal = {
	keywords: ['postgres', 'mysql', 'mariadb', 'mongodb', 'sqlserver', 'jdbc:', 'sqlite:', 'clickhouse', 'cockroachdb'],
	pattern:
		/\b(postgres(?:ql)?(?:\+\w{1,20})?|mysql(?:\+\w{1,20})?|mariadb(?:\+\w{1,20})?|mongodb(?:\+srv)?|sqlserver|cockroachdb|clickhouse|sqlite(?:\+\w{1,20})?|jdbc:(?:postgresql|mysql|mariadb|sqlserver|oracle|h2|hsqldb|sqlite)):/,
	roles: ['source', 'config', 'ci'],
};

/** A table is created. */
export const tableCreated: Signal = {
	keywords: ['create table'],
	pattern: /\bcreate table (?:if not exists )?["`[]?(?:\w{1,60}["`\]]?\.["`[]?)?(\w{1,80})/i,
	roles: ['source'],
	languages: ['sql', 'python', 'go', 'typescript', 'javascript', 'java', 'csharp', 'php', 'ruby', 'rust'],
};

/** Rows are written by SQL of one's own. */
export const rowsWritten: Signal = {
	keywords: ['insert into', 'insert or ', 'replace into', 'delete from'],
	pattern: /\b(?:insert (?:or \w{1,10} )?into|replace into|delete from)\s+["`[]?\w/i,
	roles: ['source'],
};

/** Rows of a hosted database are read or written over its API, or a function of it is called. */
export const hostedRows: Signal = {
	keywords: ['.from(', '.table(', '.rpc(', 'postgres_changes'],
	pattern: /(?<!Array|Buffer)\.(?:from|table|rpc)\(\s*(?:["'`]\w|[a-zA-Z_]\w{0,40}[,)]|$)|postgres_changes/,
	roles: ['source'],
	maxPerFile: 1,
};

/** A provider block of Terraform or CloudFormation names a managed database. */
export const managedDatabase =
	/^(aws_(db_instance|rds_cluster|dynamodb_table|docdb_cluster|neptune_cluster|redshift_cluster)|google_(sql_database_instance|spanner_instance|alloydb_cluster|firestore_database|bigtable_instance)|azurerm_(postgresql|mysql|mssql|mariadb|cosmosdb)\w*|digitalocean_database_cluster|mongodbatlas_cluster|neon_project|supabase_project)$/;

/** A driver that needs no package: PHP's PDO and mysqli, WordPress, DynamoDB by boto3. */
export const nativeDatabaseCall: Signal = {
	keywords: ['new PDO', 'new \\PDO', 'mysqli', 'pg_connect', '$wpdb', 'dynamodb', 'SQLite3('],
	pattern:
		/new \\?PDO\(|new \\?mysqli\(|\bmysqli_connect\(|\bpg_connect\(|\$wpdb->|(?:resource|client)\(\s*["']dynamodb["']|new \\?SQLite3\(/,
	roles: ['source'],
};
