import type {FileEntry} from '../file.ts';
import type {Compose} from './compose.ts';
import type {Dockerfile} from './dockerfile.ts';
import type {EnvFile} from './env-file.ts';
import type {KubernetesFile} from './kubernetes.ts';
import type {Lockfile, Manifest} from './manifest.ts';
import type {MarkdownDocument} from './markdown.ts';
import type {Pipeline} from './pipeline.ts';
import type {DataFile} from './structured.ts';
import type {TaskFile} from './task-file.ts';
import type {TerraformFile} from './terraform.ts';
import type {TestFile} from './test-file.ts';

/** A file with what was read out of it. */
export type Parsed<T> = {readonly file: FileEntry; readonly value: T};

/**
 * Parsed files by kind. A file that can't be parsed is left out here and named in the scan's warnings. Vendored and
 * generated files are left out of all kinds; test and example files are in, with their role, for checks to leave out.
 */
export type Artefacts = {
	readonly dockerfiles: readonly Parsed<Dockerfile>[];
	readonly composeFiles: readonly Parsed<Compose>[];
	readonly kubernetes: readonly Parsed<KubernetesFile>[];
	readonly terraform: readonly Parsed<TerraformFile>[];
	/** CI pipelines that their platform runs: a workflow in a sub-folder is not one. */
	readonly pipelines: readonly Parsed<Pipeline>[];
	/** Makefile, justfile, Taskfile, tox, nox, package.json scripts … */
	readonly taskFiles: readonly Parsed<TaskFile>[];
	readonly manifests: readonly Parsed<Manifest>[];
	readonly lockfiles: readonly Parsed<Lockfile>[];
	readonly envFiles: readonly Parsed<EnvFile>[];
	/** Markdown, reStructuredText, AsciiDoc and plain-text documents. */
	readonly documents: readonly Parsed<MarkdownDocument>[];
	/** Files of role test with their counted cases. */
	readonly testFiles: readonly Parsed<TestFile>[];
	/** Every YAML file (several documents a file), JSON and TOML file up to 1 MiB, as plain values with lines. */
	readonly yaml: readonly Parsed<DataFile>[];
	readonly json: readonly Parsed<DataFile>[];
	readonly toml: readonly Parsed<DataFile>[];
};
