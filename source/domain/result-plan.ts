import {z} from 'zod';
import {targetSchema} from './plan.ts';

const range = z.object({low: z.number().min(0), high: z.number().min(0)});

/** What a result has for packs that ask for more than scores. */
export const planResultSchemas = {
	points: z
		.object({
			points: range,
			of: z.number(),
			categories: z.array(z.object({id: z.string(), title: z.string(), points: range, of: z.number()})),
		})
		.optional()
		.describe('where the pack counts in points'),
	kpis: z
		.array(
			z.object({
				id: z.string(),
				title: z.string(),
				unit: z.string().optional(),
				target: targetSchema,
				isMet: z.boolean().optional().describe('missing without a measurement'),
				values: z.array(z.object({at: z.string(), value: z.number(), source: z.string().optional()})),
			}),
		)
		.optional(),
	successCriteria: z
		.array(z.object({title: z.string(), state: z.enum(['met', 'open', 'not met', 'n/a']), checks: z.array(z.string())}))
		.optional(),
	nextReview: z.string().optional().describe('ISO date'),
};
