import {createHash} from 'node:crypto';
import {z} from 'zod';

/** What somebody did. */
export const accessActions = ['ran', 'viewed', 'exported', 'changed', 'deleted'] as const;
export type AccessAction = (typeof accessActions)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the access log. */
export const entrySchema = z.strictObject({
	/** 1 for the first line, then one more each. */
	n: z.number().int().positive(),
	at: z.iso.datetime(),
	user: z.string(),
	host: z.string(),
	/** Version of klar. */
	klar: z.string(),
	action: z.enum(accessActions),
	/** The command: `scan`, `report`. */
	command: z.string(),
	/** The assessment's id, or the folder that was scanned. */
	subject: z.string(),
	/** What went out, and where to: `sarif to shop.sarif`. */
	detail: z.string().optional(),
	/** The file that tells where the log ends was gone when this was written, so lines before it may be missing. */
	isAfterLostEnd: z.literal(true).optional(),
	/** The hash of the line before; of nothing for the first. */
	previous: sha256,
	/** Of all of the above. */
	hash: sha256,
});
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** What the hash of an entry is made of. */
export type Unhashed = Omit<Entry, 'hash'>;

/** What stands before the first line. */
export const beginning = '0'.repeat(64);

/** The hash of an entry, over its values in one fixed order, so that it hangs on nothing but what they say. */
export const hashOf = (entry: Unhashed): string => {
	const {n, at, user, host, klar, action, command, subject, detail = null, isAfterLostEnd = false, previous} = entry;
	const values = [n, at, user, host, klar, action, command, subject, detail, isAfterLostEnd, previous];
	return createHash('sha256').update(JSON.stringify(values)).digest('hex');
};

/** An entry as its line. */
export const lineOf = (entry: Unhashed): string => `${JSON.stringify({...entry, hash: hashOf(entry)})}\n`;

/** Where a log ends: what verification compares, and what can be kept elsewhere as `12:ab34…`. */
export const endSchema = z.strictObject({n: z.number().int().nonnegative(), hash: sha256});
export type End = Readonly<z.infer<typeof endSchema>>;
