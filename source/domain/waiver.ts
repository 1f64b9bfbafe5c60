import {z} from 'zod';
import {globSchema} from './glob-schema.ts';

/** A team's decision to go live although a check is not met: until a day, with a reason. It never raises the score. */
export const waiverSchema = z.strictObject({
	/** Id or code of the check. */
	check: z.string().min(1).max(120),
	/** It counts only where all evidence lies under these paths. @default the whole target */
	paths: z.array(globSchema).min(1).max(50).optional(),
	reason: z.string().trim().min(3).max(1000),
	/** Who says so. */
	approver: z.string().trim().min(2).max(120),
	/** The last day on which it is in force. */
	until: z.iso.date(),
});
/** `.klar/waivers.yaml` */
export const waiversFileSchema = z.array(waiverSchema).max(500);

/**
 * How a waiver stands on a day: it marks a check that is not met; its day is over, so that what it stood over is open
 * again; the pack has no such check; the check is met or does not apply; some of the evidence lies elsewhere.
 */
export const waiverStateNames = ['used', 'expired', 'no-such-check', 'not-needed', 'other-places'] as const;
export type WaiverState = (typeof waiverStateNames)[number];

/** As a scan found it. */
export const foundWaiverSchema = waiverSchema.extend({
	/** Line in the file of waivers. */
	line: z.number().int().positive().optional(),
});
export type Waiver = Readonly<z.infer<typeof foundWaiverSchema>>;
