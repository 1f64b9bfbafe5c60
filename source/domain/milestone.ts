import {z} from 'zod';
import {statusSchema} from './verdict-schema.ts';

/** A frozen scorecard with a name and a date, for trends and comparison. */
export const milestoneSchema = z.object({
	name: z.string().min(1),
	at: z.iso.datetime(),
	score: z.object({low: z.number(), high: z.number(), proved: z.number(), coverage: z.number()}),
	categories: z.array(z.object({id: z.string(), low: z.number(), high: z.number()})),
	decision: z.enum(['GO', 'CONDITIONAL GO', 'NO-GO']).optional(),
	/** Commit that was scanned. */
	commit: z.string().optional(),
	/** By check id, so that two milestones can be compared check by check. */
	checks: z.record(z.string(), z.object({status: statusSchema, score: z.number()})).optional(),
});
export type Milestone = Readonly<z.infer<typeof milestoneSchema>>;
