import {z} from 'zod';
import {scanSchema} from './assessment.ts';
import {evidenceSchema} from './evidence.ts';
import {factIdSchema, factSchema} from './fact.ts';
import {severitySchema} from './pack.ts';
import {planResultSchemas} from './result-plan.ts';
import {resultReportSchema} from './result-report.ts';
import {statusSchema} from './verdict-schema.ts';
import {foundWaiverSchema, waiverStateNames} from './waiver.ts';

/** Name and version of the form that `--json` prints. A change that breaks readers raises the number. */
export const resultSchemaId = 'klar/assessment@1';

const points = z.number().min(0).max(100);
const range = z.object({low: points, high: points});
const group = {
	id: z.string(),
	title: z.string(),
	weight: z.number().describe('percent of the level above, before checks that do not apply leave it'),
	score: range.optional().describe('missing when nothing in it applies'),
	proved: points.optional(),
	coverage: z.number().min(0).max(1).optional(),
};

/** What `klar scan --json` and `klar scorecard --json` print. */
export const resultSchema = z.object({
	schema: z.literal(resultSchemaId),
	klar: z.object({version: z.string()}),
	assessment: z.string().optional().describe('id of the saved assessment; missing for `klar scan`'),
	target: z.object({
		path: z.string(),
		commit: z.string().optional(),
		component: z.string().optional().describe('where it is about one component alone'),
	}),
	pack: z.object({id: z.string(), version: z.string()}),
	scannedAt: z.string().optional(),
	facts: z.partialRecord(factIdSchema, factSchema),
	score: z.object({
		low: points.describe('the score: open checks count as 0'),
		high: points.describe('open checks count as 100'),
		proved: points.describe('only what files show or an answer with evidence backs'),
		withWaivers: points,
		coverage: z.number().min(0).max(1),
		band: z.enum(['ready', 'nearly-ready', 'significant-work-left']),
		bestBand: z.enum(['ready', 'nearly-ready', 'significant-work-left']),
		decision: z.enum(['GO', 'CONDITIONAL GO', 'NO-GO']),
		bestDecision: z.enum(['GO', 'CONDITIONAL GO', 'NO-GO']),
	}),
	categories: z.array(
		z.object({
			...group,
			code: z.string(),
			error: z.string().optional(),
			criteria: z.array(z.object({...group, checks: z.array(z.string())})),
		}),
	),
	checks: z.array(
		z.object({
			id: z.string(),
			code: z.string(),
			title: z.string(),
			category: z.string(),
			criterion: z.string(),
			severity: severitySchema,
			status: statusSchema,
			score: points,
			reason: z.string(),
			decidedBy: z.enum(['scan', 'answer', 'override']),
			isProved: z.boolean(),
			isWaived: z.boolean(),
			reopened: z.string().optional().describe('why an answer that was given no longer counts'),
			evidence: z.array(evidenceSchema),
		}),
	),
	gaps: z.array(
		z.object({
			checkId: z.string(),
			code: z.string(),
			title: z.string(),
			category: z.string(),
			severity: severitySchema,
			priority: z.enum(['P0', 'P1', 'P2', 'P3']),
			reason: z.string(),
			impact: z.string(),
			recommendation: z.string(),
			days: z.tuple([z.number(), z.number()]),
			dependsOn: z.array(z.string()),
			stakeholder: z.string(),
			evidence: z.array(evidenceSchema),
			gain: z.number(),
			isWaived: z.boolean(),
			alsoCloses: z.array(z.string()).optional().describe('other checks that the same work closes'),
		}),
	),
	...planResultSchemas,
	waivers: z
		.array(foundWaiverSchema.extend({state: z.enum(waiverStateNames)}))
		.optional()
		.describe('of `.klar/waivers.yaml`; only a used one marks a check, and none raises low or proved'),
	report: resultReportSchema.optional().describe('the plan; only `klar report --format json` has it'),
	auditors: scanSchema.shape.auditors,
	warnings: z.array(z.string()),
});
export type Result = Readonly<z.infer<typeof resultSchema>>;
