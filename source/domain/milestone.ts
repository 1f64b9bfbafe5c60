import {z} from 'zod';

/** A frozen scorecard with a name and a date, for trends and comparison. */
export const milestoneSchema = z.object({
	name: z.string().min(1),
	at: z.iso.datetime(),
	score: z.object({low: z.number(), high: z.number(), proved: z.number(), coverage: z.number()}),
	categories: z.array(z.object({id: z.string(), low: z.number(), high: z.number()})),
});
export type Milestone = Readonly<z.infer<typeof milestoneSchema>>;
