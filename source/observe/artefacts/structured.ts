import type {DataFile} from '../../domain/artefacts/structured.ts';
import type {FileEntry, FileIndex} from '../../domain/file.ts';
import {parseJson} from './json.ts';
import type {ArtefactReader} from './reader.ts';
import {parseToml} from './toml.ts';
import {parseYaml} from './yaml.ts';
import {again, isResourceSchema, parseYamlFile} from './yaml-file.ts';

export {parseJson, parseToml, parseYaml};

const jsonExtensions = new Set(['json', 'jsonc', 'webmanifest', 'code-workspace']);
const jsonNames = /^\.(eslintrc|babelrc|swcrc|prettierrc|jshintrc|stylelintrc|nycrc|releaserc|lintstagedrc|c8rc)$/;
/** Lockfiles and tools' records: large, written by machines, and read by readers of their own where at all. */
const machineWritten =
	/^(package-lock\.json|npm-shrinkwrap\.json|\.package-lock\.json|packages\.lock\.json|project\.assets\.json|deno\.lock|pnpm-lock\.ya?ml|pubspec\.lock|.*\.(ipynb|map|tfstate))$/;

const isMachineWritten = (file: FileEntry): boolean =>
	file.language === 'lockfile' || machineWritten.test(file.base.toLowerCase());

/** The folder of the Helm chart whose `templates/` folder holds a file; undefined for all other files. */
export const chartFolder = (file: FileEntry, files: FileIndex): string | undefined => {
	const folders = file.folder.split('/');
	for (let depth = folders.length - 1; depth >= 0; depth--) {
		if (folders[depth] !== 'templates') continue;
		const chart = folders.slice(0, depth).join('/');
		const prefix = chart === '' ? '' : `${chart}/`;
		if (files.has(`${prefix}Chart.yaml`) || files.has(`${prefix}Chart.yml`)) return chart;
	}
	return undefined;
};

/**
 * YAML files of one or several documents. Templates of Helm charts are not YAML before they are rendered, and schemas of
 * custom resources are left out for their size.
 */
export const yamlReader: ArtefactReader<DataFile> = {
	matches: file => (file.extension === 'yaml' || file.extension === 'yml') && !isMachineWritten(file),
	parse: (text, file, context) =>
		chartFolder(file, context.files) !== undefined || isResourceSchema(text)
			? undefined
			: parseYamlFile(text, file, context),
};

/** JSON files, with or without comments; no lockfiles. */
export const jsonReader: ArtefactReader<DataFile> = {
	matches: file =>
		(jsonExtensions.has(file.extension) || jsonNames.test(file.base.toLowerCase())) && !isMachineWritten(file),
	// `.eslintrc` and its like may be YAML as well.
	parse: (text, file, context) =>
		file.extension === '' && !/^\s*[{[/]/.test(text) ? undefined : parseJson(text, again(file.path, context.text)),
};

/** TOML files; no lockfiles. */
export const tomlReader: ArtefactReader<DataFile> = {
	matches: file => (file.extension === 'toml' || file.base === 'Pipfile') && !isMachineWritten(file),
	parse: text => parseToml(text),
};
