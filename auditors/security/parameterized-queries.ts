import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, count, list, none, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {databaseLibraries} from '../lexicon/databases.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {queryCall, sqlText} from '../lexicon/sql-text.ts';
import {type Query, queriesOf} from './shared/sql/built-queries.ts';

const describe = ({path, line, inputs}: Query): string =>
	`${path}:${line} (${list(
		inputs.map(input => input.slice(0, 40)),
		2,
	)})`;
const evidenceOf = (queries: readonly Query[]): readonly Evidence[] => {
	const first = [...new Map(queries.toReversed().map(query => [query.path, query])).values()].toReversed();
	return [...first, ...queries.filter(query => !first.includes(query))].map(({path, line, text}) =>
		at(path, line, text),
	);
};

/** One place of each file, files with most queries first. */
const strongest = (hits: readonly Hit[]): readonly Evidence[] =>
	[...Map.groupBy(hits, ({path}) => path).values()]
		.sort((a, b) => b.length - a.length)
		.flatMap(([hit]) => (hit === undefined ? [] : [place(hit)]));

/** SQL goes through an ORM or bound parameters; no query is built from strings with input. */
export const parameterizedQueries = defineCheck({
	id: 'parameterized-queries',
	signals: {sqlText, queryCall},
	decide: seen => {
		const queries = queriesOf(seen, seen.found.sqlText);
		const built = queries.filter(({inputs}) => inputs.length > 0);
		const reachable = built.filter(({isOperators, isDead}) => !isOperators && !isDead);
		const libraries = packagesUsed(seen, databaseLibraries).filter(({isDevelopment}) => !isDevelopment);
		const mappers = libraries.filter(({library}) => library.kind === 'mapper' || library.kind === 'service');
		const users = libraries.flatMap(({used}) => used);
		const known = new Set(users.map(({path}) => path));
		const calls = strongest(
			seen.found.queryCall.filter(({path, text}) => known.has(path) || /supabase|prisma|db\b/i.test(text)),
		);
		if (reachable.length > 0)
			return fail(
				`${count(reachable.length, 'query', 'queries')} ${reachable.length === 1 ? 'is' : 'are'} put together from strings with input: ${list(reachable.map(describe), 3)}`,
				[...evidenceOf(reachable), ...evidenceOf(built)],
			);
		if (built.length > 0)
			return partial(
				`only operators or code that nothing calls reach ${count(built.length, 'query', 'queries')} put together from strings with input: ${list(built.map(describe), 3)}`,
				evidenceOf(built),
				70,
			);
		const names = list([...new Set(mappers.map(({library}) => library.name))], 3);
		const own = queries.filter(({isOperators}) => !isOperators);
		if (own.length > 0)
			return pass(
				`${none(own.length, {noun: 'query written as SQL', nouns: 'queries written as SQL', one: 'has input in its text'})}${mappers.length > 0 ? `; the rest goes through ${names}` : ''}`,
				[...evidenceOf(own).slice(0, 6), ...calls],
			);
		if (mappers.length > 0)
			return pass(`no SQL with input outside the mapper: values are bound by default of ${names}`, [
				...calls,
				...users,
			]);
		if (libraries.length > 0)
			return pass(
				`no query is put together from strings; the data goes through ${list([...new Set(libraries.map(({library}) => library.name))], 3)}`,
				[...calls, ...users],
			);
		return unknown('no query and no database library was found in the code');
	},
});
