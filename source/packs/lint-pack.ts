import path from 'node:path';
import type {PackCheck} from '../domain/pack.ts';
import type {Finding} from './finding.ts';
import {checksOf, findingAt, type Placed, type PlacedPackCheck, type ResolvedSource} from './places.ts';
import {noSuch} from './resolve/extend.ts';

/** What stands more than once under the same name, each time after the first. */
export const duplicates = <T>(
	placed: readonly Placed<T>[],
	key: string,
	nameOf: (value: T) => string,
	what: string,
): readonly Finding[] => {
	const first = new Map<string, Placed<T>>();
	return placed.flatMap(one => {
		const name = nameOf(one.value);
		const before = first.get(name);
		if (before === undefined) {
			first.set(name, one);
			return [];
		}
		const line = before.source.at([...before.keys, key])?.line;
		const where = `${path.basename(before.source.path)}${line === undefined ? '' : `, line ${line}`}`;
		return [findingAt(one, 'duplicate', `the ${what} \`${name}\` is taken already (${where})`, key)];
	});
};

const codeFindings = (checks: readonly PlacedPackCheck[]): readonly Finding[] =>
	checks.flatMap(check => {
		const {value, category} = check;
		if (value.code.startsWith(`${category.code}-`)) return [];
		const message = `the code \`${value.code}\` does not begin with the code of its category, \`${category.code}-\``;
		return [findingAt(check, 'code', message, 'code')];
	});

const unknownIds = (checks: readonly PlacedPackCheck[]): readonly Finding[] => {
	const known = new Set(checks.map(({value}) => value.id));
	return checks.flatMap(check =>
		(['dependsOn', 'needs'] as const).flatMap(key =>
			(check.value[key] ?? []).flatMap((id, n) =>
				known.has(id) ? [] : [findingAt(check, 'unknown-id', noSuch('the pack has no check', id, [...known]), key, n)],
			),
		),
	);
};

const dependenciesOf = (check: PackCheck | undefined): readonly string[] => [
	...(check?.dependsOn ?? []),
	...(check?.needs ?? []),
];

/** Each cycle of dependencies once, at its first check in the pack's order. Without recursion, for any length. */
const cycles = (checks: readonly PlacedPackCheck[]): readonly Finding[] => {
	const byId = new Map(checks.map(check => [check.value.id, check]));
	const finished = new Set<string>();
	const findings: Finding[] = [];
	for (const start of checks) {
		const trail: {readonly id: string; readonly open: string[]}[] = [];
		const enter = (id: string): void => void trail.push({id, open: [...dependenciesOf(byId.get(id)?.value)]});
		if (!finished.has(start.value.id)) enter(start.value.id);
		for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
			const next = top.open.shift();
			const before = trail.findIndex(({id}) => id === next);
			if (next === undefined) finished.add(trail.pop()?.id ?? '');
			else if (before >= 0) {
				const names = [...trail.slice(before).map(({id}) => id), next].map(id => `\`${id}\``);
				const place = byId.get(next);
				if (place) findings.push(findingAt(place, 'cycle', `checks depend on each other: ${names.join(' → ')}`));
			} else if (!finished.has(next)) enter(next);
		}
	}
	return findings;
};

/** What is wrong with a pack in itself, beside what was found when it was put together. */
export const lintPack = ({source, resolved}: ResolvedSource): readonly Finding[] => {
	const {pack, written, problems} = resolved;
	const whole = {source, keys: []};
	const categories = written.map(({id, keys}, n) => ({
		value: {id, code: pack.categories[n]?.code ?? ''},
		source,
		keys,
	}));
	const checks = checksOf({source, resolved});
	const base = path.basename(source.path).replace(/\.ya?ml$/, '');
	return [
		...problems.map(({keys, rule, message, level}) => ({
			...findingAt({source, keys}, rule, message),
			...(level === undefined ? {} : {level}),
		})),
		...(pack.id === base ? [] : [findingAt(whole, 'form', `the id \`${pack.id}\` is not the name of the file`, 'id')]),
		...(pack.bands.nearlyReady < pack.bands.ready
			? []
			: [findingAt(whole, 'bands', 'the border `nearlyReady` does not lie below `ready`', 'bands')]),
		...duplicates(categories, 'id', ({id}) => id, 'category id'),
		...duplicates(categories, 'code', ({code}) => code, 'category code'),
		...written.flatMap(({criteria}) =>
			duplicates(
				criteria.map(({id, keys}) => ({value: {id}, source, keys})),
				'id',
				({id}) => id,
				'criterion id',
			),
		),
		...duplicates(checks, 'id', ({id}) => id, 'check id'),
		...duplicates(checks, 'code', ({code}) => code, 'check code'),
		...codeFindings(checks),
		...unknownIds(checks),
		...cycles(checks),
	];
};
