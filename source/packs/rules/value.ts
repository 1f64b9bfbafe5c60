import type {Parsed} from '../../domain/artefacts/index.ts';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import type {CheckContext} from '../../domain/check.ts';
import type {Evidence} from '../../domain/evidence.ts';
import {createGlob} from '../../domain/glob.ts';
import {at, count, list} from '../../domain/place.ts';
import type {Rule} from '../../domain/rule.ts';
import {byShare, fail, pass, unknown, type Verdict} from '../../domain/verdict.ts';
import {testsOf} from './compare.ts';
import type {CompiledRule} from './compiled.ts';
import {noneThere} from './where.ts';

type ValueRule = Extract<Rule, {readonly value: unknown}>;
type Key = string | number;
type Found = {readonly value: unknown; readonly evidence: Evidence};

/** The most values that one rule looks at, so that `*.*.*` over a huge file ends. */
const maxValues = 5000;

const keysOf = (path: ValueRule['value']): readonly Key[] => (typeof path === 'string' ? path.split('.') : path);

const children = (value: unknown, key: Key): readonly (readonly [Key, unknown])[] => {
	if (Array.isArray(value)) {
		if (key === '*') return [...value.entries()];
		const index = Number(key);
		return Number.isInteger(index) && index >= 0 && index < value.length ? [[index, value[index]]] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	if (key === '*') return Object.entries(value);
	return Object.hasOwn(value, key) ? [[String(key), Reflect.get(value, key)]] : [];
};

type At = {
	readonly keys: readonly Key[];
	readonly value: unknown /** It is one of all children. */;
	readonly isOneOfAll: boolean;
};

/** A child of `*` that has not what is asked of all of them: its value is missing, which is not to be overlooked. */
const missing = Symbol('missing');

const valuesAt = (root: unknown, keys: readonly Key[]): readonly At[] =>
	keys.reduce<readonly At[]>(
		(found, key) =>
			found
				.flatMap((one): readonly At[] => {
					if (one.value === missing) return [one];
					const next = children(one.value, key);
					const isOneOfAll = one.isOneOfAll || key === '*';
					if (next.length === 0 && one.isOneOfAll) return [{...one, value: missing}];
					return next.map(([name, value]) => ({keys: [...one.keys, name], value, isOneOfAll}));
				})
				.slice(0, maxValues),
		[{keys: [], value: root, isOneOfAll: false}],
	);

const shown = (value: unknown): string => {
	if (value === missing) return 'not set';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const findIn = ({file, value: data}: Parsed<DataFile>, keys: readonly Key[]): readonly Found[] =>
	data.documents.flatMap((document, n) =>
		valuesAt(document, keys).map(found => ({
			value: found.value,
			evidence: at(file.path, data.lineOf(found.keys, n), `${found.keys.join('.')}: ${shown(found.value)}`),
		})),
	);

const judge = (rule: ValueRule, isIn: (path: string) => boolean, {artefacts, files}: CheckContext): Verdict => {
	const name = `\`${keysOf(rule.value).join('.')}\``;
	const where = `\`${[rule.of].flat().join('`, `')}\``;
	const there = files.all.filter(({path}) => isIn(path));
	if (there.length === 0) return noneThere(rule.ifNone ?? 'fail', where);
	const data = [...artefacts.yaml, ...artefacts.json, ...artefacts.toml].filter(({file}) => isIn(file.path));
	if (data.length === 0)
		return unknown(
			`${list(
				there.map(({path}) => path),
				3,
			)} could not be read as YAML, JSON or TOML.`,
		);
	const all = data.flatMap(one => findIn(one, keysOf(rule.value)));
	const found = rule.exists === false ? all.filter(({value}) => value !== missing) : all;
	const inFiles = `in ${list(
		data.map(({file}) => file.path),
		3,
	)}`;
	if (rule.exists === false)
		return found.length === 0
			? pass(`${name} is not set ${inFiles}.`, [])
			: fail(
					`${name} is set ${inFiles}.`,
					found.map(({evidence}) => evidence),
				);
	if (found.length === 0)
		return fail(
			`${name} is not set ${inFiles}.`,
			data.slice(0, 3).map(({file}) => at(file.path)),
		);
	const tests = testsOf(rule);
	const told = tests.length === 0 ? 'set' : tests.map(test => test.told).join(' and ');
	const wrong = found.filter(({value}) => value === missing || !tests.every(test => test.holds(value)));
	if (wrong.length === 0)
		return pass(
			`${name} is ${told} ${inFiles}.`,
			found.map(({evidence}) => evidence),
		);
	const some = list(
		wrong.map(({value}) => `\`${shown(value)}\``),
		3,
	);
	return byShare(
		found.length - wrong.length,
		found.length,
		`${name} should be ${told}, and is ${some} in ${count(wrong.length, 'place')} of ${found.length}.`,
		wrong.map(({evidence}) => evidence),
	);
};

/** Holds values in data files against what they should be. */
export const valueRule = (rule: ValueRule): CompiledRule => {
	const isIn = createGlob(rule.of);
	return {signals: {}, judge: context => judge(rule, isIn, context)};
};
