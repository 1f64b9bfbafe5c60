import type {DataFile} from './structured.ts';

export type ComposeService = {
	readonly name: string;
	readonly line: number;
	readonly image?: string;
	/** Folder that is built and its Dockerfile, both relative to the target, where the service is built from inside it. */
	readonly build?: {readonly folder: string; readonly dockerfile: string; readonly target?: string};
	/** Published ports: host (undefined when chosen by Docker) and container, defaults of `${VAR:-n}` filled in. */
	readonly ports: readonly {readonly host?: string; readonly container: string; readonly line: number}[];
	/** Values as written, `${VAR:-default}` too; undefined where it is passed through from outside. */
	readonly environment: readonly {readonly key: string; readonly value: string | undefined; readonly line: number}[];
	/** Relative to the target; those outside it are left out. */
	readonly envFiles: readonly string[];
	readonly dependsOn: readonly string[];
	readonly hasHealthcheck: boolean;
	readonly replicas?: number;
	/** The service's mapping as parsed, `extends` and merge keys resolved, for what is not listed above. */
	readonly raw: Readonly<Record<string, unknown>>;
};

export type Compose = {readonly services: readonly ComposeService[]; readonly data: DataFile};
