import type {FileEntry} from '../../../domain/file.ts';
import {foldersUpFrom} from '../../artefacts/paths.ts';
import {packageEntries} from '../imports/npm-packages.ts';
import type {ResolveContext} from '../imports/resolver.ts';
import {isRouted, isStart} from './framework-routes.ts';
import {mentionedPrograms} from './mentions.ts';

/** Languages in which what nothing imports is not run, so that imports tell what is reachable. */
export const tracedLanguages: ReadonlySet<string> = new Set([
	'typescript',
	'javascript',
	'vue',
	'svelte',
	'astro',
	'python',
	'go',
	'rust',
]);

const scriptLanguages: ReadonlySet<string> = new Set(['shell', 'powershell', 'batch']);

type Package = {readonly folder: string; readonly name: string; readonly dependencies: ReadonlySet<string>};

/** Finds a file's package: that of the nearest manifest above it. */
export const createPackageOf = ({manifests}: Pick<ResolveContext, 'manifests'>) => {
	const byFolder = new Map<string, Package>();
	for (const {file, value} of manifests) {
		const known = byFolder.get(file.folder);
		const names = value.dependencies.map(({name}) => name);
		byFolder.set(file.folder, {
			folder: file.folder,
			name: value.name ?? known?.name ?? '',
			dependencies: new Set([...(known?.dependencies ?? []), ...names]),
		});
	}

	return (folder: string): Package =>
		foldersUpFrom(folder)
			.map(up => byFolder.get(up))
			.find(found => found !== undefined) ?? {folder: '', name: '', dependencies: new Set()};
};

/** The package's own `__init__.py`, by which others import it: `name`, `src/name`, with `-` as `_`. */
const isPythonRoot = (path: string, name: string): boolean => {
	const module = name.toLowerCase().replaceAll(/[-.]/g, '_');
	return (
		module !== '' &&
		new RegExp(`^(src/|lib/|python/)?${module.replace(/[^\w]/g, '')}/__init__\\.py$`).test(path.toLowerCase())
	);
};

/** Files from which a program of the target starts, or which others load by name, place or custom. Tests are none. */
export const findEntryPoints = (context: ResolveContext): ReadonlySet<string> => {
	const {files, manifests, summaries, text} = context;
	const packageOf = createPackageOf(context);
	const entries = new Set(mentionedPrograms(files, text));
	for (const {value, file} of manifests) {
		if (value.ecosystem === 'npm')
			for (const path of packageEntries(files, {folder: file.folder, raw: value.raw})) entries.add(path);
	}

	const isGoModule = (folder: string): boolean => files.has(folder === '' ? 'go.mod' : `${folder}/go.mod`);
	const isEntry = (file: FileEntry): boolean => {
		const own = packageOf(file.folder);
		const path = own.folder === '' ? file.path : file.path.slice(own.folder.length + 1);
		const summary = summaries.get(file.path);
		if (/^entry\t|\nentry\t/.test(summary?.imports ?? '') || scriptLanguages.has(file.language)) return true;
		// The package at a module's root is what others import by the module's name.
		if (file.language === 'go')
			return /(^|\n)main\n/.test(summary?.definitions ?? '') || (isGoModule(own.folder) && !path.includes('/'));
		if (file.language === 'rust')
			return (
				/(^|\/)(src\/(main|lib)|src\/bin\/[^/]+|build)\.rs$/.test(file.path) ||
				/(^|\/)src\/bin\/[^/]+\/main\.rs$/.test(file.path)
			);
		return (
			isStart(path, file) ||
			isRouted(path, own.dependencies) ||
			(file.language === 'python' && isPythonRoot(path, own.name))
		);
	};

	for (const file of files.all) {
		if (file.role === 'config' && tracedLanguages.has(file.language)) entries.add(file.path);
		else if (file.role === 'source' && isEntry(file)) entries.add(file.path);
	}

	return new Set([...entries].filter(path => files.get(path)?.role !== 'test'));
};
