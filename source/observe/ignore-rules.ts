import createIgnore, {type Ignore} from 'ignore';

/**
 * Rules that are longer, or hold more wildcards, are left out: a rule becomes an expression, which a long one would make too
 * large to be built and many wildcards too slow to be tried. No person writes such rules.
 */
const limits = {length: 1000, wildcards: 4} as const;

const isBounded = (line: string): boolean =>
	line.length <= limits.length && (line.match(/\*+|\?+|\[/g)?.length ?? 0) <= limits.wildcards;

/** The rules of a .gitignore. @param options of the package `ignore` */
export const ignoreRules = (text: string, options: Parameters<typeof createIgnore>[0] = {}): Ignore =>
	createIgnore(options).add(text.split('\n').filter(isBounded));
