export type EnvEntry = {
	readonly key: string;
	/** Without quotes; a commented-out entry (`# KEY=value`) has isCommented. */
	readonly value: string;
	readonly line: number;
	readonly isCommented: boolean;
};

export type EnvFile = {
	readonly entries: readonly EnvEntry[];
	/** An example, sample or template by its name; else a file that is read as it is. */
	readonly isTemplate: boolean;
};
