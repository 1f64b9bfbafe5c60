import type {Finding} from './finding.ts';
import {duplicates} from './lint-pack.ts';
import {findingAt, type ResolvedSource, warningAt} from './places.ts';

/** The names that `${…}` and `each` use anywhere in a file. */
const usedNames = (file: unknown): ReadonlySet<string> => {
	const text = JSON.stringify(file);
	return new Set([
		...[...text.matchAll(/\$\{([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name),
		...[...text.matchAll(/"each":"[a-z0-9-]+ in ([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name),
	]);
};

/** What is wrong with parameters and KPIs: names taken twice, and what nothing uses. */
export const lintParameters = ({source, resolved}: ResolvedSource): readonly Finding[] => {
	const {parameters = [], kpis = []} = source.value;
	const used = usedNames(source.value);
	const placed = parameters.map((value, n) => ({value, source, keys: ['parameters', n]}));
	const placedKpis = kpis.map((value, n) => ({value, source, keys: ['kpis', n]}));
	const judged = new Set(
		[...JSON.stringify(resolved.written).matchAll(/"kpi":"([a-z0-9-]+)"/g)].map(([, id = '']) => id),
	);
	return [
		...duplicates(placed, 'id', ({id}) => id, 'parameter'),
		...duplicates(placedKpis, 'id', ({id}) => id, 'KPI'),
		...placed
			// A parameter that the pack below has too only gets another default here.
			.filter(({value}) => !used.has(value.id) && source.value.extends === undefined)
			.map(one => warningAt(one, 'unused', `nothing uses the parameter \`${one.value.id}\``, 'id')),
		...placedKpis
			.filter(({value}) => !judged.has(value.id))
			.map(one =>
				warningAt(
					one,
					'unused',
					`no check has the rule \`{kpi: ${one.value.id}}\`: the KPI is shown, and decides nothing`,
					'id',
				),
			),
		...placed.flatMap(one =>
			(one.value.kind === 'list' || one.value.kind === 'table') &&
			Array.isArray(one.value.default) &&
			one.value.default.length === 0
				? [
						findingAt(
							one,
							'never',
							`\`${one.value.id}\` is empty by default: what is repeated over it is not there`,
							'default',
						),
					].map(finding => ({...finding, level: 'warning' as const}))
				: [],
		),
	];
};
