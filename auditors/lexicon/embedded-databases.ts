// Databases that live in the process or in a file, so that nothing has to be started. To add one: its form in a line.
import type {Signal} from '../../source/domain/signal.ts';

/** Each way in which code and manifests take one into use; its name alone, in a list of databases, is no use. */
const forms: readonly RegExp[] = [
	/(?:\bfrom|\bimport|\brequire|\buse)\b[\s(]{1,4}["']?[\w./@:-]{0,80}sqlite/,
	/["'\s][\w.-]{1,60}\/[\w./-]{0,60}sqlite3?(?:\/v\d+)?["'\s]/,
	/"[\w@/-]{0,40}sqlite\w{0,10}"\s*:\s*"[\d^~*>=<v]/,
	/^\s*["']?(?:aiosqlite|rusqlite|sqlite3)\b["']?\s*(?:[=~><,[]|$)/,
	/\bgem\s+["']sqlite3/,
	/\bsqlite3?(?:\+\w{1,20})?:(?:\/\/|file|memory|:memory|[\w./-]{1,80}\.db)/,
	/jdbc:sqlite|db\.backends\.sqlite3|\bUse[sS]qlite\(|\bsqlite3\.connect\(|Sqlite(?:Core)?"\s+Version/,
	/(?:\b|_)(?:connection|adapter|dialect|client|provider|engine|database_type|db_type)["']?\s{0,4}(?:[:=]|=>|,)\s{0,4}["']?(?:better-)?sqlite/,
	/features\s*=\s*\[[^\]]{0,200}"sqlite/,
	/[jr]2?dbc:h2:|hsqldb|com\.h2database|bbolt|duckdb|libsql/,
];

export const embedded: Signal = {
	keywords: ['sqlite', 'dbc:h2:', 'hsqldb', 'com.h2database', 'bbolt', 'duckdb', 'libsql'],
	pattern: new RegExp(forms.map(({source}) => `(?:${source})`).join('|'), 'i'),
	roles: ['source', 'config'],
	paths: /^(?!.{0,200}(\.gitignore|\.dockerignore|\.tsbuildinfo)$)/,
	maxPerFile: 1,
};
