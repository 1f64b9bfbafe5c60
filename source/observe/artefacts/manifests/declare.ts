import type {Dependency, Ecosystem, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {entriesOf, optional, recordOf, textOf} from '../values.ts';

/** A manifest from what its reader found; what it leaves out is empty. */
export const declare = (
	ecosystem: Ecosystem,
	found: Partial<{[key in keyof Omit<Manifest, 'ecosystem'>]: Manifest[key] | undefined}>,
): Manifest => ({
	ecosystem,
	...optional('name', found.name),
	...optional('version', found.version),
	...optional('license', found.license),
	dependencies: found.dependencies ?? [],
	executables: found.executables ?? [],
	workspaces: found.workspaces ?? [],
	isPrivate: found.isPrivate ?? false,
	raw: found.raw ?? {},
});

/** One dependency; an empty version counts as none. */
export const dependency = (options: {
	readonly name: string;
	readonly version?: string | undefined;
	readonly isDevelopment?: boolean;
	readonly line: number;
}): Dependency => ({
	name: options.name,
	...optional('version', options.version === '' ? undefined : options.version),
	isDevelopment: options.isDevelopment ?? false,
	line: options.line,
});

/** Dependencies of a table `name → version`, or `name → {version}`, at a path of a data file. */
export const tableDependencies = (
	data: DataFile,
	path: readonly string[],
	options: {readonly isDevelopment?: boolean; readonly ignore?: ReadonlySet<string>} = {},
): readonly Dependency[] => {
	const table = path.reduce<unknown>((value, key) => recordOf(value)[key], data.documents[0]);
	return entriesOf(table)
		.filter(([name]) => !options.ignore?.has(name))
		.map(([name, value]) =>
			dependency({
				name,
				version: textOf(value) ?? textOf(recordOf(value).version),
				isDevelopment: options.isDevelopment ?? false,
				line: data.lineOf([...path, name]),
			}),
		);
};

/** The first dependency of each name, development ones only where no other has the name. */
export const distinct = (dependencies: readonly Dependency[]): readonly Dependency[] => {
	const byName = new Map<string, Dependency>();
	for (const found of dependencies) {
		const known = byName.get(found.name);
		if (known === undefined || (known.isDevelopment && !found.isDevelopment)) byName.set(found.name, found);
	}
	return [...byName.values()];
};
