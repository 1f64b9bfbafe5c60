import {z} from 'zod';
import {type Evidence, evidenceSchema} from './evidence.ts';

export const factIds = [
	'uses-llm',
	'has-agents',
	'is-service',
	'is-deployed',
	'has-database',
	'has-cache',
	'is-multi-tenant',
	'handles-personal-data',
	'on-kubernetes',
	'has-containers',
	'has-frontend',
	'calls-remote',
] as const;
export const factIdSchema = z.enum(factIds);
export type FactId = z.infer<typeof factIdSchema>;

export const factSchema = z.object({value: z.boolean(), reason: z.string(), evidence: z.array(evidenceSchema)});
/** What the scan learned about the target that decides which checks apply. */
export type Fact = {readonly value: boolean; readonly reason: string; readonly evidence: readonly Evidence[]};
export type Facts = Readonly<Record<FactId, Fact>>;
