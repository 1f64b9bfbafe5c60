import {z} from 'zod';
import {notApplicableReasons} from './not-applicable-reason.ts';

const text = z.string().trim().min(1).nullish();

/** What stands of one check in a file of answers. */
export const entrySchema = z.strictObject({
	/** Id of an option, `confirm`, `override` or `not-applicable`; nothing leaves the check open. */
	answer: text,
	/** Of an override. */
	score: z.number().int().min(0).max(100).nullish(),
	/** Why, where the scan is contradicted or the check does not apply. */
	because: text,
	/** Of `not-applicable`. @default other */
	reason: z.enum(notApplicableReasons).nullish(),
	note: text,
	/** `path`, `path:line` or an https:// link. */
	evidence: z.union([z.string(), z.array(z.string())]).nullish(),
	owner: text,
	/** @default today */
	answeredOn: z.iso.date().nullish(),
	/** Stamp of the answer that was saved when the file was written, by which a later one is noticed. */
	base: text,
});
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** The name and version of the form. */
export const answersFileId = 'answers@1';

/** Answers of an interview that was prepared, or that one owner was handed: check id or code → answer. */
export const answersFileSchema = z.strictObject({
	klar: z.literal(answersFileId).optional(),
	/** Id of the assessment that it was written from. */
	assessment: text,
	/** For whom it was written: the owner of every answer that names no other. */
	owner: text,
	answers: z.record(z.string(), z.union([z.string(), entrySchema]).nullable()),
});
export type AnswersFile = Readonly<z.infer<typeof answersFileSchema>>;
