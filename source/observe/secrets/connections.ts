import {entropy} from './entropy.ts';
import type {SecretMatch, SecretRule} from './match.ts';
import {isDefaultPassword, isPlaceholder} from './placeholder.ts';

const schemes =
	'postgres(?:ql)?|mysqlx?|mariadb|mongodb|rediss?|amqps?|smtps?|mssql|sqlserver|clickhouse|cassandra|neo4j|bolt|nats|ldaps?|ftps?|sftp|ssh|https?|couchbase|elastic(?:search)?|oracle|cockroachdb|snowflake|redshift|valkey|memcached|imaps?|mqtts?';
/** `scheme+driver://user:password@host`. */
const uri = new RegExp(
	`\\b(${schemes})(?:\\+\\w{1,20})?://([^\\s:@/"'\`<>]{0,100}):([^\\s@"'\`<>/]{1,200})@([^\\s/"'\`?,;<>)]{1,200})`,
	'gi',
);
/** `jdbc:postgresql://host/db?user=…&password=…`, `jdbc:sqlserver://host;user=…;password=…`. */
const jdbc =
	/\bjdbc:[a-z]{2,20}:(?:[a-z]{2,20}:)?(?:@|\/\/)([^\s/;?"'<>]{1,200})[/;?][^\s"'<>]{0,300}?(?<=[?&;])password=([^\s&;"'<>]{1,200})/gi;
/** `Server=…;Database=…;User Id=…;Password=…` (ADO.NET, ODBC, libpq with semicolons). */
const keyed =
	/\b(?:Server|Host|Data Source|Addr(?:ess)?|Endpoint)\s{0,3}=\s{0,3}([^;"'\n]{1,200});[^"'\n]{0,300}?\b(?:Password|Pwd)\s{0,3}=\s{0,3}([^;"'\n]{1,200})/gi;

/** Names that mean this machine, a neighbour in a compose file, or nobody. */
const localHost =
	/^(\[?::1\]?|localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.0\.2\.2|host\.docker\.internal|\(local\).*|\.(\\.*)?|\(localdb\).*|[^.]+|.*\.(local|localhost|test|invalid|example|localdomain|internal|cluster\.local|svc))$/i;
const noHost =
	/exa?mple|your|domain|hostname|host\.(com|name|tld)|placeholder|some|server\.(com|name)|site\.com|foo|bar\.|test|\{|\$|%|\*|</i;

const minStrong = 10;
const minEntropy = 3;

/** A password that was made rather than made up. */
const isStrong = (password: string): boolean =>
	password.length >= minStrong && /\d/.test(password) && entropy(password) >= minEntropy;

type Parts = {readonly kind: string; readonly user: string; readonly password: string; readonly host: string};

/** Nothing for templates, defaults and local addresses; weak where only the password's look speaks for it. */
const weigh = ({kind, user, password, host}: Parts, index: number): readonly SecretMatch[] => {
	const name = host.replace(/:\d+$/, '').replace(/^tcp:/i, '').replace(/,\d+$/, '').trim();
	if (isPlaceholder(password) || /[{}$*]|^:|\|\|/.test(password) || noHost.test(name)) return [];
	if (user.toLowerCase() === password.toLowerCase()) return [];
	const isLocal = localHost.test(name);
	const isWeb = kind.startsWith('http');
	if (!isStrong(password) && (isLocal || isWeb || isDefaultPassword(password))) return [];
	const match = {
		kind: isWeb ? 'URL with a password' : 'connection string with a password',
		value: password,
		index,
		form: 'connection' as const,
	};
	return [isLocal ? {...match, weakBecause: `it opens \`${name}\`, a local or internal address`} : match];
};

const places = (match: RegExpExecArray, part: string): number => match.index + match[0].lastIndexOf(part);

/** Passwords in URLs, JDBC and ADO.NET connection strings. Defaults of local development are no findings. */
export const findConnections: SecretRule = ({text}) => [
	...[...text.matchAll(uri)].flatMap(match => {
		const [, scheme = '', user = '', password = '', host = ''] = match;
		return weigh({kind: scheme.toLowerCase(), user, password, host}, match.index);
	}),
	...[...text.matchAll(jdbc)].flatMap(match => {
		const [, host = '', password = ''] = match;
		return weigh({kind: 'jdbc', user: '', password, host}, places(match, password));
	}),
	...[...text.matchAll(keyed)].flatMap(match => {
		const [, host = '', password = ''] = match;
		return weigh({kind: 'keyed', user: '', password: password.trim(), host}, places(match, password));
	}),
];
