// What is SQL in a program's strings, and what may be put into it. To add a form: one word.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** A string that is a statement from its start: a verb and the word that has to follow it. */
export const statement =
	/^\s*(?:\(\s*)?(?:SELECT\s[\s\S]{0,4000}?\bFROM\s|SELECT\s+(?:set_config|pg_\w+)\(|INSERT\s+(?:IGNORE\s+|OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+[^\n]{1,120}?\s+SET\s|DELETE\s+FROM\s|WITH\s+(?:RECURSIVE\s+)?\w+\s+AS\s*\(|MERGE\s+INTO\s|(?:CREATE|ALTER|DROP|TRUNCATE)\s+(?:TABLE|DATABASE|SCHEMA|USER|ROLE|INDEX|VIEW|POLICY)\s|CALL\s+\w+\(|(?:COPY|GRANT|REVOKE)\s+\w+\s+(?:FROM|TO|ON)\s)/i;

/** A part of a statement that goes on from another string. */
export const statementPart =
	/^\s*(?:WHERE|AND|OR|ORDER\s+BY|GROUP\s+BY|HAVING|LEFT\s+JOIN|INNER\s+JOIN|JOIN|VALUES|SET|LIMIT|FROM)\s[\s\S]*(?:=|\bLIKE\b|\bIN\b|<|>|\bBETWEEN\b)/;

/** A call that takes SQL as text, right before the string. */
export const rawCall =
	/(?:(?:\b|\bor)(?:[wW]here|[hH]aving|[oO]rderBy|[sS]elect|[gG]roupBy|join)Raw|DB::(?:raw|select|statement|unprepared|insert|update|delete)|\.raw|\.Raw|\bRawSQL|\bliteral|\.extra|createQuery|createNativeQuery|createSQLQuery|\$queryRawUnsafe|\$executeRawUnsafe|FromSqlRaw|ExecuteSqlRaw\w*|find_by_sql|sql\.raw|\.[wW]here|\.having|\.order|->whereRaw|->query|->exec|mysqli_query|pg_query|->createQuery|\bsql\.unsafe|\.unsafe)\(\s*(?:\w{1,20}\s*,\s*)?(?:fmt\.Sprintf\(\s*|String\.format\(\s*|sprintf\(\s*|f|\$|\$@|@\$)?$/;
/** Text that compares or sorts, as such a call takes it. */
export const condition = /(?:[=<>]|\bLIKE\b|\bIN\b|\bBETWEEN\b|\bASC\b|\bDESC\b|\bSELECT\b|\bMATCH\b|\bFROM\b)/i;

/** A template tag or a call before the string that binds what is put into it. */
export const bindingTag =
	/(?:\bsql(?:\.\w{1,20})?(?:<[^>\n]{0,200}>)?|\bSQL|\bPrisma\.sql|\$queryRaw(?:<[^>\n]{0,200}>)?|\$executeRaw(?:<[^>\n]{0,200}>)?|\bsql\w{0,12}|\bgql|\bpgp?\.\w+|\bknex\.raw|\btx|\bdb|\bclient\.sql|\bconn|\bcyphers?|\bstyled\.\w+|\bcss|\bhtml)$|(?:FromSqlInterpolated|ExecuteSqlInterpolated\w*|FromSql|ExecuteSqlAsync|ExecuteSql|SqlQuery(?:<[\w.]{1,80}>)?)\(\s*\$?@?$/;
/** A message, not a query. */
export const messageCall =
	/\b(?:log\w*|logger|print\w*|console|throw|raise|Error|Exception|panic|fatal|warn\w*|info|debug|fail\w*|echo|message|description|summary|title|label|prompt|format_exc|describe|it|test|assert\w*|expect|errors?\.(?:New|Wrapf?|Errorf))\b[\w.:>-]*\(?\s*(?:[^()"'`\n]{0,60},\s*)?[frb$@]{0,2}$|\b(?:message|description|summary|title|label|prompt|help|text|comment|doc|error|msg)\s*[:=]\s*[frb$@]{0,2}$/i;

/** Names of parts of SQL that code puts together from its own constants and placeholders, and of table and column names. */
export const fragmentName =
	/(where|condition|clause|placeholder|columns?|cols?|fields?|table|schema|database|dbname|order|sort|direction|sql|query|queries|join|filter|select|from|limit|offset|prefix|suffix|interval|index|alias|cte|with|expr|predicate|search_?condition|binding|param(eter)?s?_?(list|names|str)|view|constraint|sequence|trigger|function|type|engine|partition|cluster|returning|values_?(clause|list|str|sql|placeholders)|set_?(clause|str|parts?)|assignments|updates|keys|qmarks|marks|statement|stmt|names?_list|granularity|bucket|aggregat|group|settings|final|lock|union|window|having|fragment|part|snippet|comparator|operator|op|unit|dialect|now|timestamp_?fn|role|owner|extension|collat|charset|version|migration|dimension|measure|metric|selection|projection|having|distinct|hint|tablename|tbl|class|kind|relation|model|entity|attr|property|key_?col|key_?name|metadata|quoted|escaped|safe|sanitized|validated|allowed|whitelist)\w{0,20}$/i;
/** What makes a value safe: a number, a quoting function, the name of a placeholder, a list of question marks. */
export const madeSafe =
	/\b(?:int|float|Number|parseInt|parseFloat|intval|floatval|BigInt|toInteger|Math\.\w+|len|count|sizeof|bool|str_repeat|quote\w*|escape\w*|esc_\w+|absint|sanitize\w*|pg_escape\w*|mysqli_real_escape_string|real_escape_string|identifier|Identifier|quote_ident\w*|quoteIdentifier|ident|literal|QuoteIdentifier|quoteName|quoteName|qn|wrapTable|getTable\w*|tableName|table_name|placeholders?|make_?placeholders|Literal|bindparam|bind|unnest|Prisma\.\w+|sql\.\w+|join|repeat|implode|map|fill|date|strftime|toISOString|now|time|uuid\w*)\s*\(|\.(?:length|size|count|Count|Length|sql|tableName|table_name|db_table|__tablename__|to_sql|toSQL|Table\w*|table\w*|prefix)$|\bquote|^\d+$|^["'][^"']*["']$|^[A-Z][A-Z0-9_]+$|::[A-Z_]+$|\.[A-Z][A-Z0-9_]+$|\bself::|\bstatic::|\b(?:config\w*|settings|conf|options|env)\b(?:\.|\[|->|\()|\$wpdb->|\?\s*(["'][^"']*["']|`[^`]*`|)\s*.{0,80}:\s*(["'][^"']*["']|`[^`]*`)|&&\s*["'`]/;
/** Input by its name: what a request, a user or a caller gives. */
export const inputName =
	/^\$?_(GET|POST|REQUEST|COOKIE)|\b(req|request|params|args|body|payload|input|ctx\.(query|params|request)|request|form|queryParams?|searchParams|user_?input)\b|(?:^|[._>$\s])(?:user|customer|account|tenant|org(anization)?|workspace|project|team|item|product|order|session|client|member)_?(id|Id|ID|name|Name)?$|\w(_id|Id|ID|_name|Name|[eE]mail|[tT]oken|[sS]lug|[pP]assword|[uU]sername|[tT]erm|[sS]earch|[kK]eyword)$|^\$?(id|name|email|term|search|keyword|q|slug|username|password|token|value|val|text|title|city|state|date|code)$/;

/** A call that reads the request. */
export const requestCall =
	/\b(FormValue|PostFormValue|URL\.Query\(\)\.Get|getParameter|QueryParam|Param|Query|args\.get|form\.get|GET\.get|POST\.get|query_params\.get|cookies?\.get|->input|->get|->query|->post|params\.fetch)\(/;

/** Where only an operator gets: migrations, scripts, commands of an administrator, seeds. */
export const operatorPath =
	/(^|\/)(migrations?|migrate|scripts?|bin|tools?|hack|seeds?|seeders?|seeding|alembic|management\/commands|console\/commands|commands|cli|cmd\/\w*(migrat|admin|seed)\w*|maintenance|backfills?|backgroundmigrations?|background-migrations|setup|install(er|ation)?|upgrades?|updates?|etl|dev|devtools|benchmarks?|schema|database\/(migrations|seeds)|init|initdb|bootstrap|jobs\/maintenance)(\/|\.|-)|(^|\/)\w*(migrat|seed|setup|install|schema|upgrade|backfill|bootstrap|init_?db|create_?(db|tables?))\w*\.[a-z]+$/i;

/** Files in which SQL stands as text are kept. */
export const sqlText: Signal = {
	keywords: [
		'select ',
		'select\n',
		'insert into',
		'update ',
		'delete from',
		'drop table',
		'alter table',
		'truncate ',
		'create table',
		'where ',
		'Raw(',
		'.raw(',
		'order by',
		'createQuery(',
	],
	pattern:
		/\bSELECT\s.{0,200}\bFROM\b|["'`(]\s*(SELECT|select)\b|^\s*(SELECT|select)\b|\bINSERT\s+INTO\b|\bUPDATE\s+\S{1,80}\s+SET\b|\bDELETE\s+FROM\b|\b(DROP|ALTER|TRUNCATE|CREATE)\s+(TABLE|DATABASE|SCHEMA|USER)\b|["'`\s](WHERE|where)\s.{0,100}[=<>]|[rR]aw\(|createQuery\(|["'`]\s*(ORDER BY|order by)/i,
	roles: ['source'],
	languages: programs,
	keepsText: true,
	maxPerFile: 10,
};

/** Queries through mappers and bound calls: what a pass is shown by. */
export const queryCall: Signal = {
	keywords: [
		'.select(',
		'select(',
		'.findMany(',
		'.findUnique(',
		'.findFirst(',
		'.findOne(',
		'.where(',
		'.filter(',
		'.query(',
		'.execute(',
		'.Query',
		'.Exec',
		'.from(',
		'.rpc(',
		'SaveChanges',
		'Repository',
		'DbContext',
		'CreateCommand',
		'->where',
		'::where',
		'objects.',
		'.Find(',
		'.First(',
		'.Create(',
	],
	pattern:
		/\b(session|db|conn|cursor|tx|prisma|supabase\w*|knex|pool|client|repo\w*|em|entityManager|orm)\b[\w.()]{0,40}\.(exec|execute|scalars?|query|select|find\w*|from|rpc|get|add|insert|create|update|delete|Where|Find|First|Create|Save|Delete|Query\w*|Exec\w*|Raw)\(|^\s*\.(from|select|eq)\(|\bselect\(\w|\.objects\.\w+\(|SaveChanges|DbContext\b|extends (Jpa|Crud|PagingAndSorting|Reactive\w*)?Repository|->where\(|::(where|query|find)\(|CreateCommand\(|\.findMany\(|\.findUnique\(/,
	roles: ['source'],
	languages: programs,
	maxPerFile: 40,
};
