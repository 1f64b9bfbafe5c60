/** How a command ended. Only main.ts writes it out. */
export type Outcome = {
	/** The result, for stdout. */
	readonly stdout?: string;
	/** Remarks, for stderr. */
	readonly stderr?: string;
	readonly exitCode: number;
};

/** The exit codes of klar, as documented in `--help`. */
export const exitCodes = {done: 0, thresholdMissed: 1, badInput: 2, auditorFailed: 3, interrupted: 130} as const;
