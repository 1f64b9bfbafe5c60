import type {Evidence} from '../../../source/domain/evidence.ts';
import {at} from '../../../source/domain/place.ts';
import {type Engine, engines} from './engines.ts';

export type Aspect = 'host' | 'port' | 'user' | 'database';

/** Where settings expect a server. `engine` is unknown for `DB_…` variables without a driver. */
export type Claim = {
	readonly engine: Engine | undefined;
	readonly path: string;
	readonly parts: {
		readonly [aspect in Aspect]?: {readonly value: string; readonly key: string; readonly place: Evidence};
	};
};

/** One variable with its value. */
export type Setting = {readonly key: string; readonly value: string; readonly line: number};

const url =
	/^(jdbc:[a-z]{2,20}|[a-z][a-z\d]{1,20})(?:\+[\w]{1,20})?:\/\/(?:([^:@/\s]{0,80})(?::[^@/\s]{0,200})?@)?([\w.-]{1,120})(?::(\d{2,5}))?(?:\/([\w-]{1,80}))?/;
const variable =
	/^(?:[A-Z\d_]{1,60}_)??(DB|DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|MONGO|MONGODB|REDIS|VALKEY|RABBITMQ|AMQP|MSSQL|SQLSERVER|SMTP|MAIL)_?(HOST|HOSTNAME|SERVER|PORT|NAME|DATABASE|DB|DBNAME|USER|USERNAME|CONNECTION|DRIVER|DIALECT|ENGINE|TYPE)$/;

const aspectOf = (word: string): Aspect | 'driver' => {
	if (/^(HOST|HOSTNAME|SERVER)$/.test(word)) return 'host';
	if (word === 'PORT') return 'port';
	if (/^USER/.test(word)) return 'user';
	return /^(NAME|DATABASE|DB|DBNAME)$/.test(word) ? 'database' : 'driver';
};

/** Values that stand for something the reader fills in. */
const placeholder =
	/[<>${}*]|^(x{2,}|user|username|db_?user|password|pass|host|hostname|db_?name|database|dbname|name|changeme|change_me|changethis|todo|null|none|false|true|example)$|^(your|my|database|some|example|enter)[-_]|example\.(com|org)/i;

const isReal = (value: string | undefined): value is string =>
	value !== undefined && value !== '' && !placeholder.test(value);

const engineOfScheme = (scheme: string): Engine | undefined => engines.find(one => one.scheme.test(scheme))?.engine;
const engineOfDriver = (driver: string): Engine | undefined => {
	const word = driver
		.toLowerCase()
		.replace(/^pdo_/, '')
		.replace(/^pgsql$/, 'postgres');
	return engineOfScheme(word) ?? (/postgres/.test(word) ? 'postgres' : undefined);
};

/** A server in a connection string; undefined for other texts. */
export const claimInUrl = (
	text: string,
	{key, path, line}: {key: string; path: string; line: number},
): Claim | undefined => {
	const [, scheme = '', user, host, port, database] = url.exec(text.trim()) ?? [];
	const engine = engineOfScheme(scheme);
	if (engine === undefined) return undefined;
	const shown = text.replace(/:\/\/[^@/\s]{0,300}@/, '://…@');
	const part = (value: string | undefined) =>
		isReal(value) ? {value, key, place: at(path, line, `${key}=${shown}`)} : undefined;
	// The last part of a Redis or SMTP address is no database by name.
	const parts = {
		host: part(host),
		port: part(port),
		user: part(user),
		database: engine === 'redis' || engine === 'rabbitmq' ? undefined : part(database),
	};
	return {engine, path, parts: present(parts)};
};

const present = (parts: {readonly [aspect in Aspect]?: Claim['parts'][Aspect] | undefined}): Claim['parts'] =>
	// Entries without a value are dropped, the others keep their keys.
	Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Claim['parts'];

/** Servers that a set of variables names: connection strings, and groups like `DB_HOST` with `DB_PORT`. */
export const claimsIn = (settings: readonly Setting[], path: string): readonly Claim[] => {
	const urls = settings.flatMap(({key, value, line}) => claimInUrl(value, {key, path, line}) ?? []);
	const groups = new Map<string, {engine: Engine | undefined; parts: {[aspect in Aspect]?: Claim['parts'][Aspect]}}>();
	for (const {key, value, line} of settings) {
		const match = variable.exec(key);
		const [, word = '', what = ''] = match ?? [];
		if (match === null) continue;
		const name = key.slice(0, key.length - what.length);
		const known = groups.get(name) ?? {engine: engines.find(({prefix}) => prefix.test(word))?.engine, parts: {}};
		groups.set(name, known);
		const aspect = aspectOf(what);
		if (aspect === 'driver') known.engine ??= engineOfDriver(value);
		else if (isReal(value) && !/^[a-z+]{2,20}:\/\//.test(value))
			known.parts[aspect] ??= {value, key, place: at(path, line, `${key}=${value}`)};
	}
	return [...urls, ...[...groups.values()].map(({engine, parts}) => ({engine, path, parts: present(parts)}))];
};
