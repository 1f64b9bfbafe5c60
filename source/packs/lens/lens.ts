import {z} from 'zod';

// A custom lens of the AWS Well-Architected Tool, as its format specification (schema 2021-11-01) has it. Only what a pack
// can use is read, and unknown keys are left.

const resource = z.object({displayText: z.string().optional(), url: z.string().optional()});

const choiceSchema = z.object({
	id: z.string().min(1).max(128),
	title: z.string().min(1).max(500),
	description: z.string().optional(),
	helpfulResource: resource.optional(),
	improvementPlan: resource.optional(),
});

export const riskSchema = z.enum(['HIGH_RISK', 'MEDIUM_RISK', 'NO_RISK']);
export type Risk = z.infer<typeof riskSchema>;

const questionSchema = z.object({
	id: z.string().min(1).max(128),
	title: z.string().min(3).max(1000),
	description: z.string().optional(),
	helpfulResource: resource.optional(),
	choices: z.array(choiceSchema).min(1).max(30),
	riskRules: z
		.array(z.object({condition: z.string().max(4000), risk: riskSchema}))
		.min(1)
		.max(30),
});
export type LensQuestion = Readonly<z.infer<typeof questionSchema>>;

export const lensSchema = z.object({
	schemaVersion: z.literal('2021-11-01'),
	name: z.string().min(3).max(200),
	description: z.string().optional(),
	pillars: z
		.array(
			z.object({
				id: z.string().min(1).max(128),
				name: z.string().min(1).max(200),
				questions: z.array(questionSchema).min(1).max(60),
			}),
		)
		.min(1)
		.max(20),
});
export type Lens = Readonly<z.infer<typeof lensSchema>>;
