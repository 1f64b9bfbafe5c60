import {parseToml} from '../structured.ts';
import {entriesOf, listOf, optional, recordOf, textOf, textsOf} from '../values.ts';

/** One library of a version catalogue. */
export type CatalogLibrary = {readonly name: string; readonly version?: string};

/** A version catalogue, asked by the accessors that build files write (`spring.boot`, `bundles.web`). */
export type Catalog = {
	libraries(accessor: string): readonly CatalogLibrary[];
	plugin(accessor: string): string | undefined;
};

/** Reads `libs.versions.toml`; a broken one has no libraries. */
export const readCatalog = (text: string): Catalog => {
	const raw = parsed(text);
	const versions = recordOf(raw.versions);
	const libraries = new Map(
		entriesOf(raw.libraries).map(([alias, value]) => [accessorOf(alias), libraryOf(value, versions)] as const),
	);
	const bundles = new Map(
		entriesOf(raw.bundles).map(([alias, value]) => [accessorOf(alias), textsOf(listOf(value))] as const),
	);
	const plugins = new Map(
		entriesOf(raw.plugins).map(([alias, value]) => [
			accessorOf(alias),
			textOf(recordOf(value).id) ?? textOf(value)?.split(':', 1)[0],
		]),
	);
	const named = (accessor: string): readonly CatalogLibrary[] => {
		const library = libraries.get(accessorOf(accessor));
		return library === undefined ? [] : [library];
	};
	return {
		libraries: accessor =>
			accessor.startsWith('bundles.')
				? (bundles.get(accessorOf(accessor.slice('bundles.'.length))) ?? []).flatMap(named)
				: named(accessor),
		plugin: accessor => plugins.get(accessorOf(accessor)),
	};
};

const parsed = (text: string): Readonly<Record<string, unknown>> => {
	try {
		return recordOf(parseToml(text).documents[0]);
	} catch {
		// The catalogue is read as TOML elsewhere, where its error becomes a warning.
		return {};
	}
};

/** Gradle turns `-` and `_` of an alias into dots. */
const accessorOf = (alias: string): string => alias.replace(/[-_]/g, '.');

const libraryOf = (value: unknown, versions: Readonly<Record<string, unknown>>): CatalogLibrary | undefined => {
	const short = textOf(value);
	if (short !== undefined) {
		const [group = '', artifact = '', version] = short.split(':');
		return {name: `${group}:${artifact}`, ...optional('version', version)};
	}
	const {module, group, name, version} = recordOf(value);
	const reference = textOf(recordOf(version).ref);
	const found = textOf(version) ?? (reference === undefined ? undefined : textOf(versions[reference]));
	const full = textOf(module) ?? `${textOf(group) ?? ''}:${textOf(name) ?? ''}`;
	return full === ':' ? undefined : {name: full, ...optional('version', found)};
};
