import {z} from 'zod';
import {packFileSchema} from '../domain/pack-file.ts';

/** The JSON Schema of pack files for editors. `schemas/pack-1.json` holds it in the package. */
export const packJsonSchema = (): Record<string, unknown> => ({
	...z.toJSONSchema(packFileSchema, {target: 'draft-2020-12', io: 'input'}),
	title: 'klar pack, version 1',
	description: 'What is assessed and how it weighs: see docs/packs.md.',
});
