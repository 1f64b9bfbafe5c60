import {z} from 'zod';

/** Ids of packs, categories, criteria, checks, options and parameters. */
export const idSchema = z
	.string()
	.max(120)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by `-`');
