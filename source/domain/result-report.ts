import {z} from 'zod';
import {stakeholderSchema} from './card.ts';
import {severitySchema} from './pack.ts';

const points = z.number().min(0).max(100);
const range = z.object({low: points, high: points});
const ids = z.array(z.string());
const span = z.tuple([z.number(), z.number()]).describe('[low, high]');
const day = z.iso.date();
const priority = z.enum(['P0', 'P1', 'P2', 'P3']);
const decision = z.enum(['GO', 'CONDITIONAL GO', 'NO-GO']);

const plannedGap = z.object({
	checkId: z.string(),
	code: z.string(),
	days: span.describe('working days of one person; the schedule takes the high end'),
	person: z.number().int().min(1),
	from: z.number().describe('working days since the start of the roadmap'),
	to: z.number(),
	startsOn: day,
	endsOn: day,
	after: ids.describe('gaps that must be closed before'),
	neededBy: z.string().optional().describe('the check for which it is done in a more urgent phase than its own'),
	isCritical: z.boolean().describe('it sets the end of the roadmap'),
});

const phase = z.object({
	priority,
	days: span,
	cost: span.optional(),
	startsOn: day,
	endsOn: day,
	weeksToEnd: z.number().int(),
	deliverables: z.array(z.string()),
	gaps: z.array(plannedGap),
	atEnd: z
		.object({on: day, score: range, proved: points, decision})
		.describe('when this phase and those before it are done, and nothing else has changed'),
});

const blockers = z.object({
	critical: ids.describe('critical checks that fail'),
	openCritical: ids,
	auditors: ids.describe('gaps of auditors that failed'),
	missingPoints: points.describe('how far the score lies below the border of a GO'),
});

const path = z.object({
	gaps: ids.describe('to close, dependencies included'),
	open: ids.describe('open checks that must turn out to be met, or be made so'),
	days: span,
	openDays: span,
	reached: z.object({score: points, decision}),
	isCheapest: z.boolean(),
	lowerBound: z.number(),
});

/** What `klar report --format json` adds to a result: the plan and who does what. */
export const resultReportSchema = z.object({
	plan: z.object({team: z.number().int(), start: day, dayRate: z.number().optional(), currency: z.string().optional()}),
	roadmap: z.object({
		days: span,
		cost: span.optional(),
		startsOn: day,
		endsOn: day,
		length: span.describe('working days of the team, with the low and the high end of each effort'),
		weeks: span,
		lowerBound: z.number().describe('no schedule of these gaps for this team is shorter; working days'),
		criticalPath: ids,
		circular: ids.describe('gaps that wait for one another in a circle, begun without waiting'),
		phases: z.array(phase),
	}),
	open: z.array(
		z.object({
			checkId: z.string(),
			code: z.string(),
			title: z.string(),
			category: z.string(),
			severity: severitySchema,
			priority,
			reason: z.string(),
			question: z.string().optional(),
			recommendation: z.string(),
			stakeholder: stakeholderSchema,
			days: span.describe('if it turns out not to be met'),
			gain: z.number(),
		}),
	),
	blockers,
	cheapestPath: path.optional().describe('the least work to a GO; missing when closing everything would not reach it'),
	conditionalPath: path.optional().describe('the least work to a CONDITIONAL GO, where the decision is a NO-GO'),
	quickWins: z.array(z.object({checkId: z.string(), code: z.string(), pointsPerDay: z.number()})),
	stakeholders: z.array(
		z.object({
			stakeholder: stakeholderSchema,
			gaps: ids,
			days: span,
			open: ids,
			first: z.array(
				z.object({
					kind: z.enum(['close', 'settle']),
					checkId: z.string(),
					code: z.string(),
					priority,
					title: z.string(),
					text: z.string(),
					days: span,
				}),
			),
		}),
	),
	goLive: z.array(
		z.object({
			categoryId: z.string(),
			criterionId: z.string(),
			title: z.string(),
			readiness: z.enum(['ready', 'acceptable', 'weak', 'open', 'blocker', 'not-applicable']),
			score: range.optional(),
			proved: points.optional(),
			withWaivers: points.optional(),
			failing: ids.describe('codes of checks'),
			partial: ids,
			open: ids,
		}),
	),
	whatIf: z
		.object({
			fixed: ids.describe('ids of gaps and open checks that count as met'),
			score: range,
			proved: points,
			withWaivers: points,
			decision,
			bestDecision: decision,
			closedDays: span,
			leftDays: span,
			gapsLeft: z.number().int(),
			weeksLeft: span,
			endsOn: day,
		})
		.optional()
		.describe('how it would stand; only `klar gaps --fix` has it'),
});
export type ResultReport = z.infer<typeof resultReportSchema>;
