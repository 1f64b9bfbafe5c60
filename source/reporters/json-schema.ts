import {z} from 'zod';
import {resultSchema} from '../domain/result.ts';

/** The published JSON Schema (draft 2020-12) of what `--json` prints. `schemas/assessment-1.json` holds it in the package. */
export const publishedSchema = (): Record<string, unknown> => ({
	...z.toJSONSchema(resultSchema, {target: 'draft-2020-12', io: 'output'}),
	title: 'klar assessment, version 1',
	description: 'What `klar scan --json` and `klar scorecard --json` print.',
});
