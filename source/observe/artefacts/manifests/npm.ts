import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {joinPath} from '../paths.ts';
import type {ArtefactReader, ReadContext} from '../reader.ts';
import {parseJson, parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {declare, dependency, distinct, tableDependencies} from './declare.ts';

const dependencyTables = ['dependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** `package.json`, with the members of `pnpm-workspace.yaml` or `lerna.json` beside it; and `deno.json`. */
export const npmManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'package.json' || /^deno\.jsonc?$/.test(file.base),
	parse: (text, file, context) => (file.base === 'package.json' ? readPackage(text, file, context) : readDeno(text)),
};

const readPackage = (text: string, file: FileEntry, context: ReadContext): Manifest | undefined => {
	const data = parseJson(text);
	const raw = data.documents[0];
	if (!isRecord(raw)) return undefined;
	const dependencies = distinct([
		...dependencyTables.flatMap(table => tableDependencies(data, [table])),
		...tableDependencies(data, ['devDependencies'], {isDevelopment: true}),
	]);
	const workspaces = [
		...textsOf(listOf(raw.workspaces)),
		...textsOf(listOf(recordOf(raw.workspaces).packages)),
		...siblingMembers(file.folder, context),
	];
	const name = textOf(raw.name);
	// `{"type": "module"}` alone in a folder of built files only tells Node how to load them.
	if (name === undefined && dependencies.length === 0 && workspaces.length === 0 && !isRecord(raw.scripts))
		return undefined;
	return declare('npm', {
		name,
		version: textOf(raw.version),
		license: textOf(raw.license) ?? textOf(recordOf(raw.license).type),
		dependencies,
		executables:
			typeof raw.bin === 'string' ? [name?.replace(/^@[^/]*\//, '') ?? raw.bin] : Object.keys(recordOf(raw.bin)),
		workspaces: [...new Set(workspaces)],
		isPrivate: raw.private === true,
		raw,
	});
};

/** Workspace members that stand in a file beside `package.json`. A broken one leaves the package readable. */
const siblingMembers = (folder: string, context: ReadContext): readonly string[] => {
	const read = (name: string, parse: (text: string) => unknown): unknown => {
		const text = context.text(joinPath(folder, name) ?? name);
		if (text === undefined) return undefined;
		try {
			return recordOf(parse(text)).packages;
		} catch {
			// The file itself is read as YAML or JSON elsewhere, where its error becomes a warning.
			return undefined;
		}
	};
	return [
		...textsOf(listOf(read('pnpm-workspace.yaml', text => parseYaml(text).documents[0]))),
		...textsOf(listOf(read('lerna.json', text => parseJson(text).documents[0]))),
	];
};

const denoSpecifier = /^(?:npm|jsr):\/?(@[^/@]+\/[^/@]+|[^/@]+)(?:@([^/]*))?/;

const readDeno = (text: string): Manifest | undefined => {
	const data = parseJson(text);
	const raw = data.documents[0];
	if (!isRecord(raw)) return undefined;
	const dependencies: Dependency[] = [];
	for (const [key, value] of entriesOf(raw.imports)) {
		const [, name, version] = denoSpecifier.exec(textOf(value) ?? '') ?? [];
		if (name !== undefined) dependencies.push(dependency({name, version, line: data.lineOf(['imports', key])}));
	}
	return declare('npm', {
		name: textOf(raw.name),
		version: textOf(raw.version),
		license: textOf(raw.license),
		dependencies: distinct(dependencies),
		workspaces: textsOf(listOf(raw.workspace)),
		isPrivate: raw.name === undefined,
		raw,
	});
};
