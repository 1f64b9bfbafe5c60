/** How much of a target one scan takes in. What goes over a limit is left out and named in the scan's warnings. */
export type Limits = {
	/** Files of the target. @default 300_000 */
	readonly maxFiles: number;
	/** Folders within folders. @default 64 */
	readonly maxDepth: number;
	/** A file's size; the rest of a larger one is not read. @unit bytes @default 1 MiB */
	readonly maxFileBytes: number;
	/** Texts that are kept for parsing, all together. @unit bytes @default 96 MiB */
	readonly maxKeptBytes: number;
	/** Reading as a whole; files not read by then are reported. @unit milliseconds @default 10 minutes */
	readonly maxReadMs: number;
	/** One file in a reading thread; one that takes longer is reported and left out. @unit milliseconds @default 20 seconds */
	readonly maxFileMs: number;
};

const mib = 1024 * 1024;

export const defaultLimits: Limits = {
	maxFiles: 300_000,
	maxDepth: 64,
	maxFileBytes: mib,
	maxKeptBytes: 96 * mib,
	maxReadMs: 10 * 60 * 1000,
	maxFileMs: 20 * 1000,
};
