import type {ParameterValue} from '../../domain/parameter-value.ts';
import {didYouMean} from '../did-you-mean.ts';

/** A value with its number in the list that it comes from. */
export type Scoped = {readonly value: ParameterValue | Readonly<Record<string, ParameterValue>>; readonly n?: number};
/** What `${name}` may stand for. */
export type Scope = ReadonlyMap<string, Scoped>;

// `${` in front of a `$` is an escape; names of shell variables and expressions of pipelines have other forms.
const placeholder = /\$(\$\{)|\$\{([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\}/g;
const whole = /^\$\{([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\}$/;

/** A name that no parameter has. */
export class UnknownName extends Error {}

/** The value of a name, or of a column or the number of a row; undefined when there is none. */
export const lookUp = (scope: Scope, name: string, column?: string): ParameterValue | undefined => {
	const scoped = scope.get(name);
	if (scoped === undefined) return undefined;
	const {value, n} = scoped;
	if (column === undefined) return isRow(value) ? undefined : value;
	if (column === 'n') return n;
	return isRow(value) && Object.hasOwn(value, column) ? value[column] : undefined;
};

const isRow = (value: Scoped['value']): value is Readonly<Record<string, ParameterValue>> =>
	typeof value === 'object' && !Array.isArray(value);

const plain = (value: ParameterValue): string => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

/** Words of an id made of any text: `Agent Svea` → `agent-svea`. */
export const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/æ/g, 'ae')
		.replace(/ø/g, 'o')
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');

const unknown = (scope: Scope, name: string): UnknownName =>
	new UnknownName(`there is no parameter \`${name}\`${didYouMean(name.split('.')[0] ?? name, scope.keys())}`);

type Filling = {
	/** What becomes of a name that is no parameter. @default it stays */
	readonly onUnknown?: 'throw' | 'keep';
	readonly shown?: (value: ParameterValue) => string;
};

/** Puts values in place of `${…}`. @throws UnknownName where asked to */
export const fillText = (text: string, scope: Scope, {onUnknown = 'keep', shown = plain}: Filling = {}): string =>
	text.replace(placeholder, (all: string, escaped?: string, name?: string, column?: string) => {
		if (escaped !== undefined) return escaped;
		const value = lookUp(scope, name ?? '', column);
		if (value !== undefined) return shown(value);
		if (onUnknown === 'throw') throw unknown(scope, all.slice(2, -1));
		return all;
	});

/** An id: values become words. @throws UnknownName */
export const fillId = (text: string, scope: Scope): string =>
	fillText(text, scope, {onUnknown: 'throw', shown: value => slug(plain(value))});

/** Puts values in place of `${…}` in every text of plain data; one that is the whole text keeps its type. @throws UnknownName */
export const fillData = <T>(data: T, scope: Scope): T => {
	const fill = (value: unknown): unknown => {
		if (typeof value === 'string') {
			const [, name, column] = whole.exec(value) ?? [];
			const typed = name === undefined ? undefined : lookUp(scope, name, column);
			return typed ?? fillText(value, scope, {onUnknown: 'throw'});
		}
		if (Array.isArray(value)) return value.map(fill);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
	};
	// The same shape comes out; what a placeholder became is parsed by the strict schema afterwards.
	return fill(data) as T;
};
