// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of packs are written so
import {z} from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const title = z.string().min(3).max(160);

/** What a KPI must reach. Exactly one of them. */
export const targetSchema = z
	.strictObject({
		above: z.number().optional(),
		below: z.number().optional(),
		atLeast: z.number().optional(),
		atMost: z.number().optional(),
	})
	.refine(target => Object.keys(target).length === 1, 'needs exactly one of `above`, `below`, `atLeast`, `atMost`');
export type Target = Readonly<z.infer<typeof targetSchema>>;

/** A number that is followed over time; its values stand in `.klar/measurements.yaml` of the target. */
export const kpiSchema = z.strictObject({
	id,
	title,
	unit: z.string().max(20).optional().describe('printed behind the number: %, ms, tests'),
	target: targetSchema,
	validDays: z.number().int().min(1).max(3650).optional().describe('how long a measurement counts. Default: for ever'),
});
export type Kpi = Readonly<z.infer<typeof kpiSchema>>;

/** A phase of the way to production, as the pack plans it. */
export const phaseSchema = z.strictObject({
	id,
	title,
	goal: z.string().min(3).max(300),
	weeks: z.number().positive().max(104),
	steps: z
		.array(
			z.strictObject({
				title,
				when: z.string().max(40).optional().describe('as people say it: Week 1, day 1-2'),
				days: z.number().positive().max(260).optional(),
				checks: z.array(id).default([]).describe('checks that it makes hold'),
			}),
		)
		.default([]),
	checks: z.array(id).default([]).describe('checks that hold when the phase is done, beside those of its steps'),
	deliverable: z.string().min(3).max(300),
});
export type Phase = Readonly<z.infer<typeof phaseSchema>>;

/** Something that must be so for the launch; it is met when all of its checks hold. */
export const successCriterionSchema = z.strictObject({title, checks: z.array(id).min(1)});
export type SuccessCriterion = Readonly<z.infer<typeof successCriterionSchema>>;

/** What a pack says of the way to production. All of it may be missing. */
export const planSchemas = {
	kpis: z.array(kpiSchema).max(100).optional(),
	phases: z.array(phaseSchema).max(30).optional(),
	successCriteria: z.array(successCriterionSchema).max(60).optional(),
	/** Checks to begin with, whatever their gain. */
	quickWins: z.array(id).max(30).optional(),
	/** What the roadmap reckons with when the person has no preferences. */
	cost: z
		.strictObject({
			dayRate: z.number().min(0).optional(),
			currency: z.string().min(1).max(8).optional(),
			teamSize: z.number().int().min(1).max(1000).optional(),
		})
		.optional(),
	/** When to look again: so many days after the assessment began, or after a day that a parameter gives. */
	review: z
		.strictObject({
			afterDays: z.number().int().min(1).max(3650),
			from: z.iso
				.date()
				.optional()
				.describe('the day to count from, mostly `${a-parameter}`. Default: the day of the scan'),
		})
		.optional(),
};
