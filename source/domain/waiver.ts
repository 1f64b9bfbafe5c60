import {z} from 'zod';

/** A team's decision to go live although a check is not met: until a day, with a reason. It never raises the score. */
export const waiverSchema = z.strictObject({
	/** Id of the check. */
	check: z.string().min(1),
	/** The last day on which it is in force. */
	until: z.iso.date(),
	reason: z.string().trim().min(3),
});
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;
