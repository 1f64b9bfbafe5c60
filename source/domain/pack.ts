import {z} from 'zod';
import {factIdSchema} from './fact.ts';

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by `-`');

/** A check's place in a pack: how it is decided and what its gap weighs. */
export const packCheckSchema = z.strictObject({
	id,
	/** What reports print, for example `SEC-1.1`. */
	code: z.string().regex(/^[A-Z]+-\d+\.\d+$/),
	/** `scan`: from the repository alone; `ask`: by a question; `both`: the scan first, the question for the rest. */
	by: z.enum(['scan', 'ask', 'both']),
	/** A fact that must hold, else the check is not applicable. */
	when: factIdSchema.optional(),
	severity: severitySchema,
	/** Effort of fixing it. @unit working days, [low, high] */
	days: z.tuple([z.number().positive(), z.number().positive()]).refine(([low, high]) => low <= high, 'low ≤ high'),
	/** Checks that should hold first; the roadmap respects them. */
	dependsOn: z.array(id).default([]),
	/**
	 * Checks without which this one can not hold: when a person says of one of them that it does not hold or does not
	 * apply, this one is settled likewise and not asked.
	 */
	needs: z.array(id).min(1).optional(),
});
export type PackCheck = Readonly<z.infer<typeof packCheckSchema>>;

export const criterionSchema = z.strictObject({
	id,
	title: z.string().min(3),
	/** Share of the category. @unit percent; a category's criteria sum to 100 */
	weight: z.number().positive().max(100),
	checks: z.array(packCheckSchema).min(1),
});
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;

export const categorySchema = z.strictObject({
	id,
	code: z.string().regex(/^[A-Z]+$/),
	title: z.string().min(3),
	/** Share of the total. @unit percent; a pack's categories sum to 100 */
	weight: z.number().positive().max(100),
	when: factIdSchema.optional(),
	criteria: z.array(criterionSchema).min(1),
});
export type Category = Readonly<z.infer<typeof categorySchema>>;

/** Borders of the bands: above `ready` is ready, from `nearlyReady` on nearly ready, below significant work left. */
export const bandsSchema = z.strictObject({
	ready: z.number().min(0).max(100).default(80),
	nearlyReady: z.number().min(0).max(100).default(60),
});
export type Bands = Readonly<z.infer<typeof bandsSchema>>;

/** What is assessed and how it weighs. Data only: it can never run code. */
export const packSchema = z.strictObject({
	id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	title: z.string().min(3),
	description: z.string().min(10),
	bands: bandsSchema.default({ready: 80, nearlyReady: 60}),
	categories: z.array(categorySchema).min(1),
});
export type Pack = Readonly<z.infer<typeof packSchema>>;

/** A check of a pack with the category and criterion it stands in. */
export type PlacedCheck = {readonly check: PackCheck; readonly criterion: Criterion; readonly category: Category};

/** All checks of a pack in the pack's order. */
export const placedChecks = (pack: Pack): readonly PlacedCheck[] =>
	pack.categories.flatMap(category =>
		category.criteria.flatMap(criterion => criterion.checks.map(check => ({check, criterion, category}))),
	);
