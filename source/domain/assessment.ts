import {z} from 'zod';
import {answerSchema} from './answer.ts';
import {assessmentSchemaVersion} from './assessment-version.ts';
import {evidenceSchema} from './evidence.ts';
import {factIdSchema, factSchema} from './fact.ts';
import {measurementSchema} from './measurement.ts';
import {milestoneSchema} from './milestone.ts';
import {parameterValuesSchema} from './parameter-value.ts';
import {verdictSchema} from './verdict-schema.ts';
import {foundWaiverSchema} from './waiver.ts';

/** What one scan found. */
export const scanSchema = z.object({
	at: z.iso.datetime(),
	/** Commit of the target, where it is a git work tree. */
	commit: z.string().optional(),
	counts: z.object({files: z.number().int(), bytes: z.number(), ms: z.number()}),
	facts: z.partialRecord(factIdSchema, factSchema),
	/** By check id. */
	verdicts: z.record(z.string(), verdictSchema),
	auditors: z.array(z.object({id: z.string(), ms: z.number(), error: z.string().optional()})),
	warnings: z.array(z.string()),
	/** The waivers of the target on that day. */
	waivers: z.array(foundWaiverSchema).optional(),
	/** What was measured for the KPIs of the pack, the oldest first. */
	measurements: z.array(measurementSchema).optional(),
	/** The component that was scanned, where it was one alone. */
	component: z.string().optional(),
});
export type Scan = Readonly<z.infer<typeof scanSchema>>;

/** Note, evidence and owner of a check that has no answer yet; they move into the answer. */
export const draftSchema = answerSchema.pick({note: true, owner: true}).extend({
	evidence: z.array(evidenceSchema).optional(),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** One sitting or several about one target with one pack: what is saved and resumed. */
export const assessmentSchema = z.object({
	schemaVersion: z.literal(assessmentSchemaVersion),
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** Absolute path of the target, its folder's name, and the component where it is about one alone. */
	target: z.object({path: z.string(), name: z.string(), component: z.string().optional()}),
	pack: z.object({
		id: z.string(),
		version: z.string(),
		/** Absolute path of a pack that does not ship with klar, and a digest of what it came to. */
		file: z.string().optional(),
		digest: z.string().optional(),
	}),
	/** What the person said of the pack's parameters. */
	parameters: parameterValuesSchema.optional(),
	createdAt: z.iso.datetime(),
	updatedAt: z.iso.datetime(),
	scan: scanSchema.optional(),
	/** By check id. */
	answers: z.record(z.string(), answerSchema),
	/** Checks that the person put off. */
	skipped: z.array(z.string()).default([]),
	/** Check id → who was asked to answer it. */
	assigned: z.record(z.string(), z.string()).default({}),
	/** By check id: what was written of a check before it was answered. */
	drafts: z.record(z.string(), draftSchema).optional(),
	/** The check that was on the screen last, where resuming goes on. */
	cursor: z.string().optional(),
	milestones: z.array(milestoneSchema).default([]),
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;
