import type {Parsed} from '../domain/artefacts/index.ts';
import type {DataFile} from '../domain/artefacts/structured.ts';
import {type Measurement, measurementSchema} from '../domain/measurement.ts';

/** Where a target keeps what was measured of it. */
export const measurementsPath = '.klar/measurements.yaml';
const maxMeasurements = 10_000;

const rowsOf = (yaml: readonly Parsed<DataFile>[]) => {
	const data = yaml.find(({file}) => file.path === measurementsPath)?.value;
	const [rows] = data?.documents ?? [];
	if (data === undefined) return [];
	if (!Array.isArray(rows)) return [{line: 1, parsed: measurementSchema.safeParse(undefined)}];
	return rows
		.slice(0, maxMeasurements)
		.map((row: unknown, n) => ({line: data.lineOf([n]), parsed: measurementSchema.safeParse(row)}));
};

/** The measurements of a target, the oldest first. */
export const measurementsIn = (yaml: readonly Parsed<DataFile>[]): readonly Measurement[] =>
	rowsOf(yaml)
		.flatMap(({parsed, line}) => (parsed.success ? [{...parsed.data, line}] : []))
		.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** What has not the form of a measurement, as warnings. */
export const measurementProblems = (yaml: readonly Parsed<DataFile>[]): readonly string[] =>
	rowsOf(yaml).flatMap(({parsed, line}) =>
		parsed.success
			? []
			: [
					`${measurementsPath}:${line} is no measurement (\`at\`, \`values\`, \`source\`) and is left out: ${parsed.error.issues[0]?.message ?? 'wrong form'}`,
				],
	);
