/** One instruction with its whole arguments, continuation lines joined. */
export type DockerInstruction = {readonly keyword: string; readonly arguments: string; readonly line: number};

/** One `FROM` with what follows it. */
export type DockerStage = {
	/** As written after FROM, without platform and name: `node:20-alpine`, `${BASE}`, `builder`. Build arguments with defaults are filled in. */
	readonly base: string;
	/** Name after AS, lower case. */
	readonly name?: string;
	readonly line: number;
	/** The base is a stage of the same file. */
	readonly parent?: DockerStage;
	readonly instructions: readonly DockerInstruction[];
};

export type Dockerfile = {
	readonly stages: readonly DockerStage[];
	/** The stage that is shipped: the last one, unless it is a test or development stage by name. */
	readonly finalStage: DockerStage | undefined;
};
