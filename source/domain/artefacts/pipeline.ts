export type PipelineStep = {
	readonly name?: string;
	/** Shell text, several lines possible. */
	readonly run?: string;
	/** Action, orb, task, template or plug-in with its version: `actions/checkout@v4`. */
	readonly uses?: string;
	/** Inputs of `uses`, as text. */
	readonly with: Readonly<Record<string, string>>;
	readonly line: number;
	/** Folder where it runs, relative to the target, `''` for the root. */
	readonly folder: string;
	/** Its failure does not fail the job. */
	readonly mayFail: boolean;
	/** It never runs (`if: false`, `when: never`). */
	readonly isDisabled: boolean;
};

export type PipelineJob = {
	readonly id: string;
	readonly name?: string;
	readonly line: number;
	readonly steps: readonly PipelineStep[];
	/** Deployment environment that the job names. */
	readonly environment?: string;
	readonly mayFail: boolean;
	readonly isDisabled: boolean;
};

/** When a pipeline runs. */
export type PipelineTrigger = {
	/** `push`, `pull_request`, `merge_request`, `schedule`, `manual`, `tag`, `release`, `called` or the platform's own word. */
	readonly event: string;
	/** Branches it is limited to, as written; empty for all. */
	readonly branches: readonly string[];
	/** It runs only when some paths change. */
	readonly hasPathFilter: boolean;
};

export const pipelinePlatforms = [
	'github-actions',
	'gitlab-ci',
	'circleci',
	'azure-pipelines',
	'jenkins',
	'travis',
	'buildkite',
	'drone',
	'bitbucket',
	'cloud-build',
	'tekton',
	'other',
] as const;

/** A CI pipeline file, whatever its platform. */
export type Pipeline = {
	readonly platform: (typeof pipelinePlatforms)[number];
	readonly name: string;
	readonly triggers: readonly PipelineTrigger[];
	readonly jobs: readonly PipelineJob[];
};
