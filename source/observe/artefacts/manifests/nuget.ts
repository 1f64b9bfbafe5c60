import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {lineFinder} from '../lines.ts';
import {readXml, xmlList} from '../parse-xml.ts';
import {foldersUpFrom, joinPath} from '../paths.ts';
import type {ArtefactReader, ReadContext} from '../reader.ts';
import {isRecord, recordOf, textOf} from '../values.ts';
import {declare, dependency, distinct} from './declare.ts';

/** Projects of .NET, with central versions of `Directory.Packages.props`; and `packages.config`. */
export const nugetManifest: ArtefactReader<Manifest> = {
	matches: file =>
		['csproj', 'fsproj', 'vbproj'].includes(file.extension) || file.base.toLowerCase() === 'packages.config',
	parse: (text, file, context) => {
		const root = recordOf(readXml(text));
		if (isRecord(root.packages)) return readPackagesConfig(text, root.packages);
		return isRecord(root.Project) ? readProject(text, file, {project: root.Project, context}) : undefined;
	},
};

/** The value of a property of a project, from its property groups; the last one without a condition wins. */
const property = (project: Readonly<Record<string, unknown>>, name: string): string | undefined =>
	xmlList(project.PropertyGroup)
		.flatMap(group => xmlList(recordOf(group)[name]))
		.map(value => textOf(value) ?? textOf(recordOf(value)['#text']))
		.findLast(value => value !== undefined);

const items = (
	project: Readonly<Record<string, unknown>>,
	name: string,
): readonly Readonly<Record<string, unknown>>[] =>
	xmlList(project.ItemGroup).flatMap(group => xmlList(recordOf(group)[name]).map(recordOf));

const readProject = (
	text: string,
	file: FileEntry,
	{project, context}: {readonly project: Readonly<Record<string, unknown>>; readonly context: ReadContext},
): Manifest => {
	const sdk = textOf(project['@Sdk']) ?? textOf(recordOf(project.Sdk)['@Name']) ?? '';
	const stem = file.base.replace(/\.\w+$/, '');
	const references = items(project, 'PackageReference');
	const isTest =
		property(project, 'IsTestProject') === 'true' ||
		file.role === 'test' ||
		/^MSTest\.Sdk/i.test(sdk) ||
		references.some(reference =>
			/^(?:Microsoft\.NET\.Test\.Sdk|xunit|NUnit|MSTest)\b/i.test(textOf(reference['@Include']) ?? ''),
		);
	const lines = attributeLines(text);
	const central = centralVersions(file, context);
	const dependencies: Dependency[] = [];
	for (const reference of references) {
		const name = textOf(reference['@Include']);
		if (name === undefined || name === '') continue;
		const version = textOf(reference['@Version']) ?? textOf(reference.Version);
		const assets = textOf(reference['@PrivateAssets']) ?? textOf(reference.PrivateAssets);
		dependencies.push(
			dependency({
				name: name.toLowerCase(),
				version: version === undefined ? central.get(name.toLowerCase()) : withProperties(version, project),
				isDevelopment: isTest || assets?.toLowerCase() === 'all',
				line: lines(name),
			}),
		);
	}
	const outputType = property(project, 'OutputType')?.toLowerCase() ?? '';
	const isProgram =
		/^(?:win)?exe$/.test(outputType) || /\.Sdk\.(?:Web|Worker|BlazorWebAssembly)\b|Aspire\.AppHost/i.test(sdk);
	const name = property(project, 'PackageId') ?? property(project, 'AssemblyName');
	return declare('nuget', {
		name: name === undefined || name.includes('$(') ? stem : name,
		version: property(project, 'Version') ?? property(project, 'VersionPrefix'),
		license: property(project, 'PackageLicenseExpression'),
		dependencies: distinct(dependencies),
		executables: isProgram && !isTest ? [stem] : [],
		isPrivate: isTest || property(project, 'IsPackable') === 'false',
		raw: project,
	});
};

const attribute = /\b(?:Include|id)\s*=\s*"([^"\n]{1,200})"/g;

/** Gives the line on which an item names something. */
const attributeLines = (text: string): ((name: string) => number) => {
	const lineOf = lineFinder(text);
	const offsets = new Map<string, number>();
	for (const match of text.matchAll(attribute))
		if (!offsets.has(match[1] ?? '')) offsets.set(match[1] ?? '', match.index);
	return name => lineOf(offsets.get(name) ?? 0);
};

const centralVersions = (file: FileEntry, context: ReadContext): ReadonlyMap<string, string> => {
	for (const folder of foldersUpFrom(file.folder)) {
		const text = context.text(joinPath(folder, 'Directory.Packages.props') ?? '');
		if (text === undefined) continue;
		try {
			const project = recordOf(recordOf(readXml(text)).Project);
			return new Map(
				items(project, 'PackageVersion').map(item => [
					(textOf(item['@Include']) ?? '').toLowerCase(),
					withProperties(textOf(item['@Version']) ?? '', project),
				]),
			);
		} catch {
			// Without the central versions the project is still readable: its dependencies have no version then.
			return new Map();
		}
	}
	return new Map();
};

/** `$(Name)` filled from the properties of the same file. */
const withProperties = (value: string, project: Readonly<Record<string, unknown>>): string =>
	value.replace(/\$\((\w{1,80})\)/g, (whole, name: string) => property(project, name) ?? whole);

const readPackagesConfig = (text: string, packages: Readonly<Record<string, unknown>>): Manifest => {
	const lines = attributeLines(text);
	return declare('nuget', {
		dependencies: distinct(
			xmlList(packages.package)
				.map(recordOf)
				.map(item => {
					const name = textOf(item['@id']) ?? '';
					const isDevelopment = textOf(item['@developmentDependency']) === 'true';
					return dependency({
						name: name.toLowerCase(),
						version: textOf(item['@version']),
						isDevelopment,
						line: lines(name),
					});
				})
				.filter(found => found.name !== ''),
		),
	});
};
