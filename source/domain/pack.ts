import {z} from 'zod';
import {factIdSchema} from './fact.ts';
import {idSchema} from './id.ts';
import {planSchemas} from './plan.ts';
import {ruleSchema} from './rule.ts';
import {severities} from './severity.ts';

export const severitySchema = z.enum(severities);

const id = idSchema;

/** Effort of fixing something. @unit working days, [low, high] */
export const daysSchema = z
	.tuple([z.number().positive().max(1000), z.number().positive().max(1000)])
	.refine(([low, high]) => low <= high, 'low ≤ high');

/** A check's place in a pack: how it is decided and what its gap weighs. */
export const packCheckSchema = z.strictObject({
	id,
	/** What reports print, for example `SEC-1.1`. */
	code: z
		.string()
		.max(40)
		.regex(/^[A-Z]+-\d+(\.\d+)+$/, 'letters, `-`, numbers with dots: `SEC-1.1`'),
	/** `scan`: from the repository alone; `ask`: by a question; `both`: the scan first, the question for the rest. */
	by: z.enum(['scan', 'ask', 'both']),
	/** A fact that must hold, else the check is not applicable. */
	when: factIdSchema.optional(),
	severity: severitySchema,
	/** Effort of fixing it. @unit working days, [low, high] */
	days: daysSchema,
	/** Checks that should hold first; the roadmap respects them. */
	dependsOn: z.array(id).default([]),
	/**
	 * Checks without which this one can not hold: when a person says of one of them that it does not hold or does not
	 * apply, this one is settled likewise and not asked.
	 */
	needs: z.array(id).min(1).optional(),
	/** Decides it from the target, in place of an auditor of klar's own. */
	rule: ruleSchema.optional(),
	/** The check applies only where this holds. */
	onlyIf: ruleSchema.optional(),
	/** Where somebody claims that it holds: named in the reason, and never a proof. */
	claim: ruleSchema.optional(),
});
export type PackCheck = Readonly<z.infer<typeof packCheckSchema>>;

export const criterionSchema = z.strictObject({
	id,
	title: z.string().min(3).max(120),
	/** Share of the category. @unit percent; a category's criteria sum to 100 */
	weight: z.number().positive().max(100),
	checks: z.array(packCheckSchema).min(1),
});
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;

export const categorySchema = z.strictObject({
	id,
	code: z
		.string()
		.max(12)
		.regex(/^[A-Z]+$/, 'capital letters'),
	title: z.string().min(3).max(120),
	/** Share of the total. @unit percent; a pack's categories sum to 100 */
	weight: z.number().positive().max(100),
	/** Points that it has where the pack counts in points (`8 areas of 10`); its weight is its share of them. */
	points: z.number().positive().max(1000).optional(),
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
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers: `1.0.0`'),
	title: z.string().min(3).max(120),
	description: z.string().min(10),
	bands: bandsSchema.default({ready: 80, nearlyReady: 60}),
	categories: z.array(categorySchema).min(1),
	...planSchemas,
});
export type Pack = Readonly<z.infer<typeof packSchema>>;
