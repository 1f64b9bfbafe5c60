import {z} from 'zod';
import type {Parsed} from '../domain/artefacts/index.ts';
import type {DataFile} from '../domain/artefacts/structured.ts';

/** Where a target keeps what was measured of it. */
export const measurementsPath = '.klar/measurements.yaml';
const maxMeasurements = 10_000;

const measurementSchema = z.object({
	at: z.string().refine(text => !Number.isNaN(Date.parse(text)), 'a date, or a date with a time'),
	/** Where it was measured: a link or a path. */
	source: z.string().min(1).max(500).optional(),
	/** By the id of the KPI. */
	values: z.record(z.string(), z.number()),
});

/** Values measured at one time, with the line where they are written. */
export type Measurement = Readonly<z.infer<typeof measurementSchema>> & {readonly path: string; readonly line: number};

/** The measurements of a target, the oldest first. What has not the form is left out; `klar pack validate` tells it. */
export const measurementsIn = (yaml: readonly Parsed<DataFile>[]): readonly Measurement[] => {
	const data = yaml.find(({file}) => file.path === measurementsPath);
	const [rows] = data?.value.documents ?? [];
	if (data === undefined || !Array.isArray(rows)) return [];
	return rows
		.slice(0, maxMeasurements)
		.flatMap((row, n) => {
			const parsed = measurementSchema.safeParse(row);
			if (!parsed.success) return [];
			return [{...parsed.data, path: measurementsPath, line: data.value.lineOf([n])}];
		})
		.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
};
