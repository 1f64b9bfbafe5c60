import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {formsIn} from '../../lexicon/forms.ts';
import {
	declaredIndex,
	foreignKey,
	indexForms,
	modelForms,
	modelTable,
	sqlIndex,
	sqlTable,
} from '../../lexicon/indexes.ts';

/** Signals of `tablesOf`; a check that calls it names them among its own. */
export const tableSignals = {sqlTable, sqlIndex, modelTable, declaredIndex, foreignKey} as const;

/** A table with what is declared for its look-ups. */
export type TableIndexes = {
	readonly name: string;
	readonly table: Hit;
	readonly indexes: readonly Hit[];
	/** Columns that point to other tables and are declared without an index. */
	readonly bareKeys: readonly Hit[];
};

/** Migrations of a mapper repeat its models; a schema in SQL stands for itself. */
const isOwn = (hit: Hit): boolean => hit.file.role === 'source' || hit.file.role === 'config';

/** An engine or mapper that indexes foreign keys by itself. */
const indexesKeys = /\b(?:ENGINE\s*=\s*InnoDB|AUTO_INCREMENT)\b|models\.ForeignKey|->foreign|DbSet</i;

/** Indexes in SQL. The short form inside of a table, `KEY name (…)`, is common in other languages: it counts beside a table. */
export const sqlIndexes = (seen: Observations): readonly Hit[] => {
	const paths = new Set(seen.hits(sqlTable).map(({path}) => path));
	return seen.hits(sqlIndex).filter(hit => isOwn(hit) && (paths.has(hit.path) || /\bcreate\b/i.test(hit.text)));
};

/** Indexes of mappers and migrations, in the words of the file's language. */
export const declaredIndexes = (seen: Observations): readonly Hit[] =>
	seen.hits(declaredIndex).filter(hit => isOwn(hit) && formsIn(indexForms, hit).length > 0);

/** The last hit of a list that stands before a line of the same file. */
const ownerOf = (tables: readonly Hit[], hit: Hit): Hit | undefined =>
	tables.findLast(table => table.path === hit.path && table.line <= hit.line);

/** Tables of SQL files by name, over all migrations. */
const sqlTables = (seen: Observations): readonly TableIndexes[] => {
	const tables = seen.hits(sqlTable).filter(isOwn);
	const indexes = sqlIndexes(seen);
	const keys = seen.hits(foreignKey).filter(hit => isOwn(hit) && hit.file.language === 'sql');
	const nameOf = (hit: Hit): string => (hit.groups.slice(1).findLast(group => group !== undefined) ?? '').toLowerCase();
	const byName = Map.groupBy(tables, nameOf);
	return [...byName].flatMap(([name, definitions]) => {
		const [table] = definitions;
		if (table === undefined || name === '') return [];
		const own = indexes.filter(hit => {
			const of = nameOf(hit);
			return of === '' ? definitions.includes(ownerOf(tables, hit) ?? hit) : of === name;
		});
		const bareKeys = keys.filter(
			hit => definitions.includes(ownerOf(tables, hit) ?? hit) && !indexesKeys.test(hit.text),
		);
		return [{name, table, indexes: own, bareKeys}];
	});
};

const isMigration = (path: string): boolean => /(^|\/)(migrations?|versions|migrate|changelog)\//i.test(path);

/** Tables of models, each with what stands up to the next table of its file. */
const modelTables = (seen: Observations): readonly TableIndexes[] => {
	const all = seen.hits(modelTable).filter(hit => isOwn(hit) && formsIn(modelForms, hit).length > 0);
	const models = all.filter(hit => !isMigration(hit.path));
	// Laravel and Rails declare tables in migrations only.
	const tables = models.length > 0 ? models : all;
	const tablePaths = new Set(tables.map(({path}) => path));
	const indexes = declaredIndexes(seen).filter(hit => tablePaths.has(hit.path));
	const keys = seen
		.hits(foreignKey)
		.filter(hit => isOwn(hit) && tablePaths.has(hit.path) && hit.file.language !== 'sql');
	return tables.map((table, position) => {
		const next = tables[position + 1];
		const previous = tables[position - 1];
		// Base classes stand before their table.
		const from = previous?.path === table.path ? previous.line : 0;
		const to = next?.path === table.path ? next.line : Number.POSITIVE_INFINITY;
		const isIn = (hit: Hit): boolean => hit.path === table.path && hit.line >= table.line && hit.line < to;
		const isBase = (hit: Hit): boolean =>
			hit.path === table.path && hit.line >= from && hit.line < table.line && from === 0;
		const own = indexes.filter(hit => isIn(hit) || isBase(hit));
		const bareKeys = keys.filter(
			hit =>
				isIn(hit) &&
				!indexesKeys.test(hit.text) &&
				!indexes.some(index => index.path === hit.path && Math.abs(index.line - hit.line) <= 1),
		);
		return {name: `${table.text.slice(0, 60)}`, table, indexes: own, bareKeys};
	});
};

/** All tables that the target declares: in SQL where it has any, else in models. */
export const tablesOf = (
	seen: Observations,
): {readonly sql: readonly TableIndexes[]; readonly models: readonly TableIndexes[]} => ({
	sql: sqlTables(seen),
	models: modelTables(seen),
});
