import {z} from 'zod';

/** Who acts on a gap of this check. */
export const stakeholders = ['leadership', 'development', 'operations', 'security', 'product'] as const;
export const stakeholderSchema = z.enum(stakeholders);
export type Stakeholder = z.infer<typeof stakeholderSchema>;

/** One possible answer of a guided question. */
export const optionSchema = z.strictObject({
	/** Stable for ever: saved answers name it. Kebab case. */
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** What the person chooses, at most 90 characters, so that it fits a line of 100 columns. */
	label: z.string().min(2).max(90),
	/** 0-100: 0 fail, 100 pass, between partial. */
	score: z.number().int().min(0).max(100),
});
export type Option = Readonly<z.infer<typeof optionSchema>>;

/** What is asked for a check that files can't settle. */
export const questionSchema = z.strictObject({
	text: z.string().min(10).max(200).endsWith('?'),
	/** From worst to best; the best scores 100 and the worst 0. Up to 5, or the 11 points of a scale from 0 to 10. */
	options: z.array(optionSchema).min(2).max(11),
	/** Which evidence to name: a document, a link, a date, a log. One sentence. */
	evidence: z.string().min(10).max(200),
	/** How long an answer holds. @unit months */
	validMonths: z.number().int().min(1).max(36),
});
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** The wording of one check: what a person reads of it. Weights and severities stand in packs. */
export const cardSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** A proposition that is true or false, at most 80 characters, without a full stop. */
	title: z.string().min(8).max(80),
	/** What the check means and what earns a pass, a part, nothing. Markdown, 1-4 sentences. */
	meaning: z.string().min(40),
	/** Why it matters in production: what happens to whom without it. Markdown, 1-4 sentences. */
	why: z.string().min(40),
	/** How to fix it: first step, then a concrete example in a fenced block. Markdown. */
	fix: z.string().min(60),
	/** What the gap does to users or the team, one sentence for reports. */
	impact: z.string().min(20).max(240),
	/** What to do, one imperative sentence for reports. */
	recommendation: z.string().min(15).max(240),
	stakeholder: stakeholderSchema,
	question: questionSchema.optional(),
});
export type Card = Readonly<z.infer<typeof cardSchema>>;

/** Cards by the id of their check. */
export type Cards = ReadonlyMap<string, Card>;
