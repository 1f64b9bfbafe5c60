import {z} from 'zod';
import {evidenceSchema} from './evidence.ts';
import {notApplicableReasons} from './not-applicable-reason.ts';

const isoDate = z.iso.date();

/** What the person chose: an option of the question, the scan's verdict, an override of it, or that it does not apply. */
export const choiceSchema = z.discriminatedUnion('kind', [
	z.strictObject({kind: z.literal('option'), option: z.string().min(1)}),
	z.strictObject({kind: z.literal('confirm')}),
	z.strictObject({
		kind: z.literal('override'),
		/** What holds in truth, 0-100, against what the scan says. */
		score: z.number().int().min(0).max(100),
		justification: z.string().trim().min(3),
	}),
	z.strictObject({
		kind: z.literal('not-applicable'),
		reason: z.enum(notApplicableReasons),
		justification: z.string().trim().min(3),
	}),
]);
export type Choice = Readonly<z.infer<typeof choiceSchema>>;

/** What a person said of one check. */
export const answerSchema = z.strictObject({
	choice: choiceSchema,
	note: z.string().optional(),
	/** Places and links that back it. An answer without any never counts as proved. */
	evidence: z.array(evidenceSchema).default([]),
	/** Who knows or who is to find out. */
	owner: z.string().optional(),
	answeredOn: isoDate,
	/** The day until which it holds; from the day after the check is open again. */
	holdsUntil: isoDate,
	/** Digest of the scan's verdict and evidence that it was given for; when that changes, the answer reopens. */
	evidenceDigest: z.string().optional(),
});
export type Answer = Readonly<z.infer<typeof answerSchema>>;
