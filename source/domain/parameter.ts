import {z} from 'zod';
import {idSchema} from './id.ts';
import {cellSchema, parameterValueSchema, parameterValuesSchema} from './parameter-value.ts';

/** `.klar/parameters.yaml`: the values for each pack, by its id. */
export const parametersFileSchema = z.record(idSchema, parameterValuesSchema);

const common = {
	id: idSchema,
	/** What is asked: `Which agent teams are there?` */
	title: z.string().min(3).max(160),
	help: z.string().min(3).max(500).optional().describe('one or two sentences more, where the title does not say all'),
	/** Without a default the value must be given: the wizard asks for it, and `klar scan` says what to write where. */
	default: parameterValueSchema.optional(),
	/** Asked by the wizard although it has a default. @default false */
	ask: z.boolean().optional(),
};

/** Something that a pack leaves open: a threshold, a folder, the teams. Written as `${id}` where it is used. */
export const parameterSchema = z.discriminatedUnion('kind', [
	z.strictObject({...common, kind: z.literal('text')}),
	z.strictObject({
		...common,
		kind: z.literal('number'),
		unit: z.string().max(20).optional(),
		min: z.number().optional(),
		max: z.number().optional(),
	}),
	z.strictObject({...common, kind: z.literal('yes-no')}),
	z.strictObject({...common, kind: z.literal('date')}),
	z.strictObject({...common, kind: z.literal('choice'), options: z.array(z.string().min(1).max(90)).min(2).max(20)}),
	z.strictObject({...common, kind: z.literal('list')}),
	z.strictObject({
		...common,
		kind: z.literal('table'),
		columns: z
			.array(
				z.strictObject({
					id: idSchema,
					title: z.string().min(2).max(120),
					kind: z.enum(['text', 'number', 'list']).default('text'),
					default: cellSchema.optional(),
				}),
			)
			.min(1)
			.max(12),
	}),
]);
export type Parameter = Readonly<z.infer<typeof parameterSchema>>;
