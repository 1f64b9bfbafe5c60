import {z} from 'zod';

/** Name and version of the form of an exported assessment. */
export const exportSchemaId = 'klar/export@1';

/** One assessment as a file, to take to another machine. The assessment is checked when its form is up to date. */
export const exportSchema = z.object({
	schema: z.literal(exportSchemaId),
	klar: z.object({version: z.string()}),
	exportedAt: z.iso.datetime(),
	/** SHA-256 of the assessment as compact JSON, which tells damage and is no signature. */
	digest: z.string().regex(/^[0-9a-f]{64}$/),
	assessment: z.record(z.string(), z.unknown()),
});
export type Exported = Readonly<z.infer<typeof exportSchema>>;
