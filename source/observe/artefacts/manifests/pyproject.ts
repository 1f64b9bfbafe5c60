import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {parseToml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {declare, distinct, tableDependencies} from './declare.ts';
import {distributionName, isDevelopmentGroup, requirement} from './requirement.ts';

/** Reads `pyproject.toml`: PEP 621 and 735, Poetry, uv and PDM. Undefined when it only configures tools. */
export const readPyproject = (text: string): Manifest | undefined => {
	const data = parseToml(text);
	const raw = recordOf(data.documents[0]);
	const project = recordOf(raw.project);
	const tool = recordOf(raw.tool);
	const poetry = recordOf(tool.poetry);
	const uv = recordOf(tool.uv);
	const groups = recordOf(raw['dependency-groups']);
	const isPackage = [raw.project, tool.poetry, raw['dependency-groups'], uv.workspace, uv['dev-dependencies']].some(
		isRecord,
	);
	if (!isPackage && raw['build-system'] === undefined && !Array.isArray(uv['dev-dependencies'])) return undefined;
	return declare('python', {
		name: textOf(project.name) ?? textOf(poetry.name),
		version: textOf(project.version) ?? textOf(poetry.version),
		license: textOf(project.license) ?? textOf(recordOf(project.license).text) ?? textOf(poetry.license),
		dependencies: distinct([
			...requirements(data, text, ['project', 'dependencies']),
			...Object.keys(recordOf(project['optional-dependencies'])).flatMap(extra =>
				requirements(data, text, ['project', 'optional-dependencies', extra], isDevelopmentGroup(extra)),
			),
			...Object.keys(groups).flatMap(group => requirements(data, text, ['dependency-groups', group], true)),
			...requirements(data, text, ['tool', 'uv', 'dev-dependencies'], true),
			...Object.keys(recordOf(recordOf(tool.pdm)['dev-dependencies'])).flatMap(group =>
				requirements(data, text, ['tool', 'pdm', 'dev-dependencies', group], true),
			),
			...poetryDependencies(data, poetry),
		]),
		executables: [
			...Object.keys(recordOf(project.scripts)),
			...Object.keys(recordOf(project['gui-scripts'])),
			...Object.keys(recordOf(recordOf(project['entry-points']).console_scripts)),
			...Object.keys(recordOf(poetry.scripts)),
		],
		workspaces: textsOf(listOf(recordOf(uv.workspace).members)),
		isPrivate:
			uv.package === false ||
			poetry['package-mode'] === false ||
			textsOf(listOf(project.classifiers)).some(classifier => classifier.startsWith('Private ::')),
		raw,
	});
};

/** Dependencies of a list of PEP 508 texts at a path; each line is the first below the key that has the text. */
const requirements = (
	data: DataFile,
	text: string,
	path: readonly string[],
	isDevelopment = false,
): readonly Dependency[] => {
	const value = path.reduce<unknown>((outer, key) => recordOf(outer)[key], data.documents[0]);
	if (!Array.isArray(value)) return [];
	const lines = text.split('\n');
	let line = data.lineOf(path);
	const found: Dependency[] = [];
	for (const item of textsOf(listOf(value))) {
		for (let at = line; at <= Math.min(lines.length, line + 200); at++) {
			if (!lines[at - 1]?.includes(item)) continue;
			line = at;
			break;
		}
		const one = requirement(item, {line, isDevelopment});
		if (one !== undefined) found.push(one);
	}
	return found;
};

const poetryDependencies = (data: DataFile, poetry: Readonly<Record<string, unknown>>): readonly Dependency[] => {
	const options = (isDevelopment: boolean) => ({isDevelopment, ignore: new Set(['python'])});
	return [
		...tableDependencies(data, ['tool', 'poetry', 'dependencies'], options(false)),
		...tableDependencies(data, ['tool', 'poetry', 'dev-dependencies'], options(true)),
		...entriesOf(poetry.group).flatMap(([group]) =>
			tableDependencies(data, ['tool', 'poetry', 'group', group, 'dependencies'], options(isDevelopmentGroup(group))),
		),
	].map(found => ({...found, name: distributionName(found.name)}));
};
