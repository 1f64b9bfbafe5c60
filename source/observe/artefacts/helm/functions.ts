import {stringify} from 'yaml';
import {isRecord} from '../values.ts';

/** What can't be known without a cluster, a release or more of Helm than is read here. */
export const unknownValue: unique symbol = Symbol('unknown');

/** Values larger than this are not printed: aliases in values files could make them huge. */
const maxPrintedNodes = 5000;
const maxText = 100_000;

/** False for nothing, false, zero, and empty texts, lists and maps, as in Go templates. */
export const isTruthy = (value: unknown): boolean => {
	if (Array.isArray(value)) return value.length > 0;
	if (isRecord(value)) return Object.keys(value).length > 0;
	return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
};

/** Plain data of a size that can be printed, without unknown parts. */
const isPrintable = (root: unknown): boolean => {
	const open = [root];
	let nodes = 0;
	for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
		if (++nodes > maxPrintedNodes || value === unknownValue) return false;
		if (Array.isArray(value)) open.push(...value.slice(0, maxPrintedNodes));
		else if (isRecord(value)) open.push(...Object.values(value).slice(0, maxPrintedNodes));
	}
	return true;
};

/** A value as a template prints it; undefined where nothing sensible can be printed. */
export const printed = (value: unknown): string | undefined => {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return undefined;
};

const text = (value: unknown): string => printed(value) ?? (isPrintable(value) ? (JSON.stringify(value) ?? '') : '');
const number = (value: unknown): number => Math.trunc(Number(text(value))) || 0;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Joins texts, unless that would be huge. */
const joined = (parts: readonly string[], separator: string): unknown =>
	parts.length * separator.length > maxText ? unknownValue : parts.join(separator);

const indent = (width: number, value: string): string => {
	const blanks = ' '.repeat(Math.min(Math.max(width, 0), 100));
	return value
		.split('\n')
		.map(line => blanks + line)
		.join('\n');
};

const toYaml = (value: unknown): unknown => {
	if (!isPrintable(value)) return unknownValue;
	if (value === undefined) return 'null';
	return stringify(value, {lineWidth: 0, aliasDuplicateObjects: false}).trimEnd();
};

const format = (template: string, values: readonly unknown[]): string => {
	let next = 0;
	return template.replace(/%([-+# 0-9.]{0,8})([a-zA-Z%])/g, (_, _flags: string, verb: string) => {
		if (verb === '%') return '%';
		const value = text(values[next++]);
		return verb === 'q' ? JSON.stringify(value) : value;
	});
};

const compare = (a: unknown, b: unknown): number => {
	const [left, right] = [Number(text(a)), Number(text(b))];
	return Number.isNaN(left) || Number.isNaN(right) ? text(a).localeCompare(text(b)) : left - right;
};

const same = (a: unknown, b: unknown): boolean =>
	a === b || (a !== undefined && b !== undefined && text(a) === text(b));

const dictionary = (args: readonly unknown[]): Readonly<Record<string, unknown>> =>
	Object.fromEntries(args.flatMap((key, index) => (index % 2 === 0 ? [[text(key), args[index + 1]]] : [])));

const own = (from: unknown, key: string): unknown =>
	isRecord(from) && Object.hasOwn(from, key) ? from[key] : undefined;

type TemplateFunction = (...args: readonly unknown[]) => unknown;

/** The pure functions of Go templates and Sprig that charts use most; all others give unknown. */
const functions: Readonly<Record<string, TemplateFunction>> = {
	not: value => !isTruthy(value),
	empty: value => !isTruthy(value),
	eq: (a, ...others) => others.some(other => same(a, other)),
	ne: (a, b) => !same(a, b),
	lt: (a, b) => compare(a, b) < 0,
	le: (a, b) => compare(a, b) <= 0,
	gt: (a, b) => compare(a, b) > 0,
	ge: (a, b) => compare(a, b) >= 0,
	default: (fallback, value) => (isTruthy(value) ? value : fallback),
	coalesce: (...values) => values.find(isTruthy),
	ternary: (yes, no, condition) => (isTruthy(condition) ? yes : no),
	required: (_message, value) => value,
	quote: (...values) => values.map(value => JSON.stringify(text(value))).join(' '),
	squote: value => `'${text(value)}'`,
	toString: (value: unknown) => text(value),
	int: number,
	int64: number,
	atoi: number,
	float64: value => Number(text(value)) || 0,
	add: (...values) => values.reduce<number>((sum, value) => sum + number(value), 0),
	sub: (a, b) => number(a) - number(b),
	mul: (...values) => values.reduce<number>((product, value) => product * number(value), 1),
	max: (...values) => Math.max(...values.map(number)),
	min: (...values) => Math.min(...values.map(number)),
	print: (...values) => values.map(text).join(''),
	printf: (template, ...values) => format(text(template), values),
	trunc: (length, value) => text(value).slice(0, Math.max(0, number(length))),
	trim: value => text(value).trim(),
	trimSuffix: (suffix, value) =>
		text(value).endsWith(text(suffix)) && text(suffix) !== ''
			? text(value).slice(0, -text(suffix).length)
			: text(value),
	trimPrefix: (prefix, value) =>
		text(value).startsWith(text(prefix)) ? text(value).slice(text(prefix).length) : text(value),
	trimAll: (characters, value) => {
		const cut = new Set(text(characters));
		const kept = [...text(value)];
		while (kept.length > 0 && cut.has(kept[0] ?? '')) kept.shift();
		while (kept.length > 0 && cut.has(kept.at(-1) ?? '')) kept.pop();
		return kept.join('');
	},
	lower: value => text(value).toLowerCase(),
	upper: value => text(value).toUpperCase(),
	replace: (from, to, value) => (text(from) === '' ? text(value) : joined(text(value).split(text(from)), text(to))),
	contains: (part, value) => text(value).includes(text(part)),
	hasPrefix: (prefix, value) => text(value).startsWith(text(prefix)),
	hasSuffix: (suffix, value) => text(value).endsWith(text(suffix)),
	join: (separator, values) => joined(list(values).map(text), text(separator)),
	indent: (width, value) => indent(number(width), text(value)),
	nindent: (width, value) => `\n${indent(number(width), text(value))}`,
	toYaml,
	toJson: value => (isPrintable(value) ? (JSON.stringify(value) ?? 'null') : unknownValue),
	list: (...values) => values,
	dict: (...args) => dictionary(args),
	get: (from, key) => own(from, text(key)),
	hasKey: (from, key) => isRecord(from) && Object.hasOwn(from, text(key)),
	keys: from => (isRecord(from) ? Object.keys(from).sort() : []),
	has: (item, values) => list(values).some(value => same(value, item)),
	first: values => list(values)[0],
	last: values => list(values).at(-1),
	len: value =>
		isRecord(value) ? Object.keys(value).length : typeof value === 'string' ? value.length : list(value).length,
	until: count => Array.from({length: Math.min(Math.max(number(count), 0), 50)}, (_, index) => index),
	index: (from, ...keys) =>
		keys.reduce<unknown>((value, key) => (Array.isArray(value) ? value[number(key)] : own(value, text(key))), from),
	omit: (from, ...keys) =>
		isRecord(from) ? Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key))) : {},
	pick: (from, ...keys) =>
		isRecord(from) ? Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) : {},
	kindIs: (kind, value) => {
		if (Array.isArray(value)) return kind === 'slice';
		if (isRecord(value)) return kind === 'map';
		if (typeof value === 'number') return kind === 'float64' || kind === 'int';
		return kind === (typeof value === 'boolean' ? 'bool' : typeof value === 'string' ? 'string' : 'invalid');
	},
	// A present-day cluster: at least any version that a chart asks for.
	semverCompare: constraint => /^\s*>/.test(text(constraint)),
	// As `helm template` does, which sees no cluster.
	lookup: () => ({}),
};

/** Functions that choose or collect: what they choose may still be known. */
const takesUnknown: ReadonlySet<string> = new Set(['default', 'coalesce', 'ternary', 'list', 'dict']);

/** Calls a function; unknown where it is not known here, where an argument is unknown, and where the result is huge. */
export const callFunction = (name: string, args: readonly unknown[]): unknown => {
	const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
	if (called === undefined || (args.includes(unknownValue) && !takesUnknown.has(name))) return unknownValue;
	const result = called(...args);
	return typeof result === 'string' && result.length > maxText ? unknownValue : result;
};
