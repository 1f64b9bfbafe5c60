import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {joinPath} from '../paths.ts';
import type {ArtefactReader, ReadContext} from '../reader.ts';
import {parseToml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {declare, distinct, tableDependencies} from './declare.ts';

const tables = [
	{key: 'dependencies', isDevelopment: false},
	{key: 'dev-dependencies', isDevelopment: true},
	{key: 'build-dependencies', isDevelopment: true},
] as const;

/** `Cargo.toml` of a package, a workspace, or both. */
export const cargoManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'Cargo.toml',
	parse: (text, file, context) => {
		const data = parseToml(text);
		const raw = recordOf(data.documents[0]);
		const pack = recordOf(raw.package);
		const workspace = recordOf(raw.workspace);
		if (!isRecord(raw.package) && !isRecord(raw.workspace)) return undefined;
		const dependencies: readonly Dependency[] = tables.flatMap(({key, isDevelopment}) => [
			...tableDependencies(data, [key], {isDevelopment}),
			...entriesOf(raw.target).flatMap(([target]) => tableDependencies(data, ['target', target, key], {isDevelopment})),
		]);
		const inherited = recordOf(workspace.package);
		return declare('cargo', {
			name: textOf(pack.name),
			version: textOf(pack.version) ?? textOf(inherited.version),
			license: textOf(pack.license) ?? textOf(inherited.license),
			dependencies: distinct(dependencies),
			executables: isRecord(raw.package) ? binariesOf(raw, file, context) : [],
			workspaces: textsOf(listOf(workspace.members)),
			isPrivate: pack.publish === false || !isRecord(raw.package),
			raw,
		});
	},
};

/** Declared binaries, and those that Cargo finds by itself: `src/main.rs` and `src/bin/*.rs`. */
const binariesOf = (
	raw: Readonly<Record<string, unknown>>,
	file: FileEntry,
	context: ReadContext,
): readonly string[] => {
	const declared = listOf(raw.bin).map(bin => textOf(recordOf(bin).name));
	const main = joinPath(file.folder, 'src/main.rs') ?? '';
	const folder = joinPath(file.folder, 'src/bin') ?? '';
	const found = context.files
		.under(folder)
		.filter(entry => entry.extension === 'rs' && (entry.folder === folder || entry.base === 'main.rs'))
		.map(entry => (entry.folder === folder ? entry.base.slice(0, -3) : entry.folder.split('/').at(-1)));
	const names = [...declared, ...found, context.files.has(main) ? textOf(recordOf(raw.package).name) : undefined];
	return [...new Set(names.filter(name => name !== undefined))];
};
