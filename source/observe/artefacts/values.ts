/** A mapping from outside, its values not yet tested. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is PlainRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value where it is a mapping, else an empty one. */
export const recordOf = (value: unknown): PlainRecord => (isRecord(value) ? value : {});

/** The value where it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A scalar as text: strings as they are, numbers and booleans printed; undefined for all else. */
export const textOf = (value: unknown): string | undefined => {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	return undefined;
};

/** A scalar or a list of scalars as a list of texts. */
export const textsOf = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : [value]).map(textOf).filter(text => text !== undefined);

/** Own entries of a mapping; none for anything else. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(recordOf(value));

/** An object with one key where the value is there, else an empty one: for optional properties. */
export const optional = <K extends string, V>(key: K, value: V | undefined): {readonly [k in K]?: V} =>
	// A computed key widens to string; the object has this one key and no other.
	value === undefined ? {} : ({[key]: value} as {readonly [k in K]?: V});
