import {z} from 'zod';
import {evidenceSchema} from './evidence.ts';
import {statuses} from './verdict.ts';

export const statusSchema = z.enum(statuses);

export const verdictSchema = z.object({
	status: statusSchema,
	/** 100 for pass, 1-99 for partial, 0 for fail, unknown and n/a. */
	score: z.number().min(0).max(100),
	/** One sentence that a person can act on: counts and names, never "pattern not found". */
	reason: z.string().min(1),
	evidence: z.array(evidenceSchema),
});
