import type {Parameter} from '../../domain/parameter.ts';
import type {ParameterValue, ParameterValues} from '../../domain/parameter-value.ts';
import {didYouMean} from '../did-you-mean.ts';
import type {Scope} from './template.ts';

const isDate = (value: unknown): boolean =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

type Table = Extract<Parameter, {kind: 'table'}>;

const rowProblem = (parameter: Table, row: unknown, n: number): string | undefined => {
	const where = `row ${n + 1} of \`${parameter.id}\``;
	if (typeof row !== 'object' || row === null || Array.isArray(row)) return `${where} is not a row with columns`;
	const known = parameter.columns.map(({id}) => id);
	for (const key of Object.keys(row)) {
		if (!known.includes(key)) return `${where} has no column \`${key}\`${didYouMean(key, known)}`;
	}
	for (const column of parameter.columns) {
		const value: unknown = Object.hasOwn(row, column.id) ? Reflect.get(row, column.id) : column.default;
		if (value === undefined) return `${where} has no \`${column.id}\``;
		if (column.kind === 'list' ? !Array.isArray(value) : !isScalar(value))
			return `\`${column.id}\` in ${where} is not ${column.kind === 'list' ? 'a list' : 'one value'}`;
		if (column.kind === 'number' && typeof value !== 'number') return `\`${column.id}\` in ${where} is not a number`;
	}
	return undefined;
};

/** Why a value is none for a parameter; undefined when it is one. */
export const valueProblem = (parameter: Parameter, value: ParameterValue): string | undefined => {
	const not = (what: string): string => `the value of \`${parameter.id}\` is not ${what}`;
	switch (parameter.kind) {
		case 'text':
			return isScalar(value) ? undefined : not('a text');
		case 'number':
			if (typeof value !== 'number') return not('a number');
			if (value < (parameter.min ?? -Infinity)) return not(`${parameter.min} or more`);
			return value > (parameter.max ?? Infinity) ? not(`${parameter.max} or less`) : undefined;
		case 'yes-no':
			return typeof value === 'boolean' ? undefined : not('`true` or `false`');
		case 'date':
			return isDate(value) ? undefined : not('a date like `2026-11-21`');
		case 'choice':
			return parameter.options.includes(String(value)) ? undefined : not(`one of ${parameter.options.join(', ')}`);
		case 'list':
			return Array.isArray(value) && value.every(isScalar) ? undefined : not('a list');
		case 'table': {
			if (!Array.isArray(value)) return not('a list of rows');
			return value.map((row, n) => rowProblem(parameter, row, n)).find(problem => problem !== undefined);
		}
	}
};

const withDefaults = (parameter: Parameter, value: ParameterValue): ParameterValue => {
	if (parameter.kind !== 'table' || !Array.isArray(value)) return value;
	const defaults = Object.fromEntries(
		parameter.columns.flatMap(column => (column.default === undefined ? [] : [[column.id, column.default] as const])),
	);
	return value.map(row => (typeof row === 'object' ? {...defaults, ...row} : row));
};

/** The values of a pack's parameters, and what is missing or wrong. */
export type Settled = {
	readonly scope: Scope;
	readonly values: ParameterValues;
	readonly missing: readonly Parameter[];
	/** Those whose value is none. */
	readonly broken: readonly Parameter[];
	readonly problems: readonly string[];
};

/** Settles parameters by what was given, the strongest last, over their defaults. */
export const settle = (parameters: readonly Parameter[], ...given: readonly ParameterValues[]): Settled => {
	const all: ParameterValues = Object.assign({}, ...given);
	const known = parameters.map(({id}) => id);
	const strange = Object.keys(all).filter(id => !known.includes(id));
	const values: Record<string, ParameterValue> = {};
	const missing: Parameter[] = [];
	const broken: Parameter[] = [];
	const problems = strange.map(id => `the pack has no parameter \`${id}\`${didYouMean(id, known)}`);
	for (const parameter of parameters) {
		const value = Object.hasOwn(all, parameter.id) ? all[parameter.id] : parameter.default;
		if (value === undefined) {
			missing.push(parameter);
			continue;
		}
		const problem = valueProblem(parameter, value);
		if (problem === undefined) values[parameter.id] = withDefaults(parameter, value);
		else {
			problems.push(problem);
			broken.push(parameter);
		}
	}
	return {
		scope: new Map(Object.entries(values).map(([id, value]) => [id, {value}])),
		values,
		missing,
		broken,
		problems,
	};
};

const standIns: Readonly<Record<Parameter['kind'], ParameterValue>> = {
	text: 'unknown',
	number: 0,
	'yes-no': false,
	date: '2000-01-01',
	choice: 'unknown',
	list: [],
	table: [],
};

/** What stands for a value that is not known yet. */
export const stoodIn = (missing: readonly Parameter[]): Scope =>
	new Map(missing.map(({id, kind}) => [id, {value: standIns[kind]}]));
