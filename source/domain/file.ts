/** What a file is for. Only `source` and `config` (with `ci` for pipelines) can prove that a system does something. */
export const roles = ['source', 'test', 'docs', 'example', 'vendored', 'generated', 'config', 'ci', 'asset'] as const;
export type Role = (typeof roles)[number];

/** One file of the target, known from its name and place before it is read. */
export type FileEntry = {
	/** Relative to the target, `/` between folders, no leading `./`. */
	readonly path: string;
	/** Last part of the path, as it is. */
	readonly base: string;
	/** Folder part, `''` for the root. */
	readonly folder: string;
	/** Lower-case ending without the dot (`ts`, `yaml`), `''` when there is none. */
	readonly extension: string;
	/** Language by ending or name, lower case (`typescript`, `python`, `yaml`, `dockerfile`), or `''`. */
	readonly language: string;
	readonly role: Role;
	/** Tracked by git, or found by walking where there is no git. An ignored `.env` that lies there is not tracked. */
	readonly isTracked: boolean;
};

/** The files of a target by name, ending and folder. Checks ask it; they never glob or touch the disk. */
export type FileIndex = {
	/** All files, sorted by path. */
	readonly all: readonly FileEntry[];
	get(path: string): FileEntry | undefined;
	has(path: string): boolean;
	/** A folder that holds at least one file, at any depth. */
	hasFolder(path: string): boolean;
	/** Files with this base name, compared without case. */
	named(base: string): readonly FileEntry[];
	/** Files with one of these endings (lower case, no dot). */
	withExtension(...extensions: readonly string[]): readonly FileEntry[];
	/** Files below a folder, at any depth; `''` gives all. */
	under(folder: string): readonly FileEntry[];
};
