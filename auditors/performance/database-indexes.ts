import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {changeSetIndex} from '../lexicon/indexes.ts';
import {distinctPlaces, firstPerFile} from '../lexicon/product-code.ts';
import {declaredIndexes, sqlIndexes, type TableIndexes, tableSignals, tablesOf} from './shared/tables.ts';

/** From this share of the tables on, those without are found by their primary keys. */
const enough = 0.5;

/** Files in which tables are described apart from their models. */
const schemaPath =
	/(^|\/)(migrations?|migrate|alembic|versions|models?|entit(y|ies)|schemas?|db|database|domain|changelog)(\/|\.)|EntityConfiguration|Configurations?\/|Context\.cs$|(Entity|Model|Schema)\.\w{1,4}$/i;

const files = (hits: readonly Hit[]): string => list([...new Set(hits.map(({path}) => path))], 3);

/** Indexes are declared for the tables that are looked up. */
export const databaseIndexes = defineCheck({
	id: 'database-indexes',
	signals: {...tableSignals, changeSetIndex},
	decide(seen) {
		const {sql, models} = tablesOf(seen);
		const tablePaths = new Set([...sql, ...models].map(({table}) => table.path));
		const loose = [
			...sqlIndexes(seen),
			...declaredIndexes(seen).filter(hit => tablePaths.has(hit.path) || schemaPath.test(hit.path)),
		];
		const tables: readonly TableIndexes[] = 2 * sql.length >= models.length ? sql : models;
		const indexed = tables.filter(({indexes}) => indexes.length > 0);
		const places = distinctPlaces(
			[...indexed.flatMap(({indexes}) => indexes.slice(0, 2)), ...firstPerFile(loose)].map(place),
		);
		const bare = tables.flatMap(({bareKeys, indexes}) => (indexes.length === 0 ? bareKeys : []));
		const lacking = tables.filter(({indexes}) => indexes.length === 0);
		const lackingPlaces = distinctPlaces([...bare, ...lacking.map(({table}) => table)].map(place));
		if (tables.length === 0 && loose.length === 0) return unknown('no table is declared in SQL, models or migrations');
		const changes = seen.found.changeSetIndex;
		if (changes.length > 0 && changes.length >= tables.length * enough)
			return pass(
				`${count(changes.length, 'index or key', 'indexes and keys')} for ${count(Math.max(tables.length, 1), 'table')} in the change sets of ${files(changes)}`,
				distinctPlaces([...firstPerFile(changes).slice(0, 6).map(place), ...places.slice(0, 4)]),
			);
		if (loose.length === 0) {
			return fail(
				`${count(tables.length, 'table')} and no index beyond primary keys: ${files(tables.map(({table}) => table))}`,
				lackingPlaces,
			);
		}

		// Indexes in files of their own, such as EF Core's configurations, belong to no table that the scan can name.
		const indexedShare =
			tables.length === 0
				? 1
				: Math.max(indexed.length, Math.min(tables.length, firstPerFile(loose).length)) / tables.length;
		const isCovered =
			tables.length === 0 || (bare.length === 0 ? indexedShare >= enough / 2 : indexed.length >= tables.length * 0.6);
		if (isCovered) {
			return pass(
				`${count(loose.length, 'index', 'indexes')} for ${count(Math.max(tables.length, 1), 'table')} in ${files(loose)}`,
				places,
			);
		}

		return partial(
			bare.length > 0
				? `${some(lacking.length, tables.length, {noun: 'table', one: 'has', many: 'have'})} no index beyond the primary key, and ${count(bare.length, 'column that points to another table has', 'columns that point to other tables have')} none: ${bare
						.slice(0, 3)
						.map(hit => `${hit.path}:${hit.line}`)
						.join(', ')}`
				: `only ${some(indexed.length, tables.length, {noun: 'table', one: 'has', many: 'have'})} an index beyond the primary key: ${files(loose)}`,
			distinctPlaces([...places.slice(0, 6), ...lackingPlaces]),
			Math.max(10, (100 * indexed.length) / Math.max(1, tables.length)),
		);
	},
});
