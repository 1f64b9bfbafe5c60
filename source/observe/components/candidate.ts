import type {Parsed} from '../../domain/artefacts/index.ts';
import type {Manifest} from '../../domain/artefacts/manifest.ts';
import type {Evidence} from '../../domain/evidence.ts';
import type {FileEntry} from '../../domain/file.ts';

/** A folder that may be a component, with what speaks for it. */
export type Candidate = {
	readonly folder: string;
	readonly manifests: readonly Parsed<Manifest>[];
	/** Source files of its own: in no other candidate's folder below it. */
	readonly sources: readonly FileEntry[];
	readonly dockerfiles: readonly string[];
	/** Compose builds it and runs the result. */
	readonly composeServices: readonly Evidence[];
	/** Kubernetes runs an image of its name. */
	readonly workloads: readonly Evidence[];
	/** Files that deploy it to a platform: `fly.toml`, `vercel.json`, `serverless.yml`. */
	readonly platformFiles: readonly string[];
};

/** The path with a slash at its end, so that it can begin a path of a file in it. */
export const prefixOf = (folder: string): string => (folder === '' ? '' : `${folder}/`);

/** A path lies in a folder or below it. */
export const isUnder = (path: string, folder: string): boolean =>
	folder === '' || path === folder || path.startsWith(`${folder}/`);
