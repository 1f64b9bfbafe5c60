import {z} from 'zod';

/** What klar remembers of the person from one assessment to the next. All of it may be absent. */
export const preferencesSchema = z.object({
	/** Offered as the owner of answers. */
	name: z.string().trim().min(1).optional(),
	/** People who work on the roadmap at once. */
	teamSize: z.number().int().min(1).max(1000).optional(),
	/** What one person costs. @unit currency a day */
	dayRate: z.number().min(0).optional(),
	/** Printed behind amounts, for example `EUR`. */
	currency: z.string().trim().min(1).max(8).optional(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;
