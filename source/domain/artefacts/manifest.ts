export const ecosystems = [
	'npm',
	'python',
	'go',
	'cargo',
	'maven',
	'gradle',
	'nuget',
	'rubygems',
	'composer',
	'pub',
	'swift',
	'hex',
] as const;
export type Ecosystem = (typeof ecosystems)[number];

export type Dependency = {
	/** As the registry names it, lower case for python and nuget; `group:artifact` for maven and gradle. */
	readonly name: string;
	/** Version or range as written, where the manifest has one. */
	readonly version?: string;
	readonly isDevelopment: boolean;
	readonly line: number;
};

/** What a package manifest declares (package.json, pyproject.toml, requirements*.txt, go.mod, Cargo.toml, pom.xml, build.gradle, *.csproj, Gemfile, composer.json …). */
export type Manifest = {
	readonly ecosystem: Ecosystem;
	readonly name?: string;
	readonly version?: string;
	readonly dependencies: readonly Dependency[];
	/** Commands or functions that it publishes to run (`bin`, `[project.scripts]`, `package main`, `OutputType` Exe). */
	readonly executables: readonly string[];
	/** Folders or globs of workspace members, as written. */
	readonly workspaces: readonly string[];
	/** Marked not to be published. */
	readonly isPrivate: boolean;
	readonly license?: string;
	/** Plain value for npm, composer, pyproject and cargo, for what is not listed above. */
	readonly raw: Readonly<Record<string, unknown>>;
};

export type Lockfile = {
	readonly ecosystem: Ecosystem /** `package-lock.json`, `pnpm-lock.yaml` … */;
	readonly format: string;
};
