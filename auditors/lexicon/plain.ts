// Safe steps through parsed YAML, JSON and TOML, whose values come from outside.

/** A mapping from outside, its values not yet tested. */
export type Plain = Readonly<Record<string, unknown>>;

/** The value where it is a mapping, else an empty one. */
export const record = (value: unknown): Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};

/** The value where it is a list, else an empty one. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string, number or boolean as text; undefined for all else. */
export const scalar = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** The value at a path of keys and indices; undefined where a part of it is missing. */
export const dig = (value: unknown, ...path: readonly (string | number)[]): unknown =>
	path.reduce<unknown>((inner, key) => (typeof key === 'number' ? items(inner)[key] : record(inner)[key]), value);

/** A scalar or a list of scalars as texts: commands and arguments come in both forms. */
export const texts = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : [value]).flatMap(item => scalar(item) ?? []);
