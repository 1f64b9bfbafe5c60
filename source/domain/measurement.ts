import {z} from 'zod';

/** Values that were measured at one time, as `.klar/measurements.yaml` of a target has them. */
export const measurementSchema = z.object({
	at: z
		.string()
		.max(40)
		.refine(text => !Number.isNaN(Date.parse(text)), 'a date, or a date with a time'),
	/** Where it was measured: a link or a path. Without it a value is shown, and proves nothing. */
	source: z.string().min(1).max(500).optional(),
	/** By the id of the KPI. */
	values: z.record(z.string().max(120), z.number()),
	/** Line in the file of measurements. */
	line: z.number().int().positive().optional(),
});
export type Measurement = Readonly<z.infer<typeof measurementSchema>>;
