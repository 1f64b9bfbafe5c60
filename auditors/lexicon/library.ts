// A library is one entry of a lexicon: `{name, npm, python, …, imports, symbols}`. Names are separated by blanks.

/** A library as manifests and code name it. Values are names separated by blanks; a name that ends in `*` is a prefix. */
export type Library = {
	/** As people call it. */
	readonly name: string;
	readonly npm?: string;
	/** Lower case. */
	readonly python?: string;
	readonly go?: string;
	readonly cargo?: string;
	/** `group:artifact`; Gradle's are looked up here too. */
	readonly maven?: string;
	/** Lower case. */
	readonly nuget?: string;
	readonly rubygems?: string;
	readonly composer?: string;
	/**
	 * What code imports where that differs from the package's name: Java packages, .NET and PHP namespaces, Python modules.
	 * npm, go and cargo names are imported as they are, python and cargo ones with `_` for `-`.
	 */
	readonly imports?: string;
	/** Packages below `imports` that are another library: `org.hibernate.validator` has nothing to do with a database. */
	readonly besides?: string;
	/** Names by which code uses it without an import (Ruby, PHP facades, .NET global usings). They count when it is declared. */
	readonly symbols?: string;
};

/** Registries that a library may name. */
export const registries = ['npm', 'python', 'go', 'cargo', 'maven', 'nuget', 'rubygems', 'composer'] as const;
export type Registry = (typeof registries)[number];

const known = new Map<string, readonly string[]>();

/** Words of a lexicon's line. Each line is asked for again and again; its words are made once. */
export const words = (line: string | undefined): readonly string[] => {
	if (line === undefined) return [];
	const made = known.get(line) ?? line.split(' ').filter(word => word !== '');
	known.set(line, made);
	return made;
};
