import {z} from 'zod';

/**
 * A place that a verdict rests on. `path` is relative to the target with `/` between folders, or a link (`https://…`)
 * when a person named one; `line` is 1-based; `excerpt` is at most 160 characters, printable, with secrets masked.
 */
export const evidenceSchema = z.object({
	path: z.string().min(1),
	line: z.number().int().positive().optional(),
	excerpt: z.string().max(200).optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
