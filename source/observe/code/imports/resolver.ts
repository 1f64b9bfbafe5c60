import type {Parsed} from '../../../domain/artefacts/index.ts';
import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry, FileIndex} from '../../../domain/file.ts';
import type {SourceSummary, WrittenImport} from '../summary.ts';

/** What resolving imports may look at. */
export type ResolveContext = {
	readonly files: FileIndex;
	readonly manifests: readonly Parsed<Manifest>[];
	readonly summaries: ReadonlyMap<string, SourceSummary>;
	/** The text of a file that was kept (configuration and manifests are). */
	text(path: string): string | undefined;
	/** The path is one that the target ignores or that a build makes, so that its absence tells nothing. */
	isBuilt(path: string): boolean;
};

/** What an import leads to. */
export type Resolution = {
	/** As written, or with a name that turned out to be a module: `app.core` and `config` give `app.core.config`. */
	readonly specifier: string;
	readonly resolved?: string;
	readonly isBroken: boolean;
};

/** Resolves the imports of one language. Gives one resolution for most imports, several where one names several modules. */
export type Resolver = (from: FileEntry, written: WrittenImport) => readonly Resolution[];

export const external = (specifier: string): readonly Resolution[] => [{specifier, isBroken: false}];

export const found = (specifier: string, resolved: string): readonly Resolution[] => [
	{specifier, resolved, isBroken: false},
];

export const broken = (specifier: string): readonly Resolution[] => [{specifier, isBroken: true}];

/** The first of some paths that is a file. */
export const firstFile = (files: FileIndex, paths: Iterable<string | undefined>): string | undefined => {
	for (const path of paths) if (path !== undefined && files.has(path)) return path;
	return undefined;
};

/** Remembers a function's values by its text argument. */
export const remember = <T>(make: (key: string) => T): ((key: string) => T) => {
	const known = new Map<string, T>();
	return key => {
		if (!known.has(key)) known.set(key, make(key));
		// The line above stored it.
		return known.get(key) as T;
	};
};
