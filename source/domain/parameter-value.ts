import {z} from 'zod';
import {idSchema} from './id.ts';

const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
/** A cell of a table. */
export const cellSchema = z.union([scalar, z.array(scalar).max(100)]);

/** A value of a parameter: one, a list, or rows of a table. */
export const parameterValueSchema = z.union([
	scalar,
	z.array(z.union([scalar, z.record(idSchema, cellSchema)])).max(100),
]);
export type ParameterValue = z.infer<typeof parameterValueSchema>;

/** Values by the id of their parameter. */
export const parameterValuesSchema = z.record(idSchema, parameterValueSchema);
export type ParameterValues = Readonly<z.infer<typeof parameterValuesSchema>>;
