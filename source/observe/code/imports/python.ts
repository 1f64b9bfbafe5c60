import type {FileEntry, FileIndex} from '../../../domain/file.ts';
import {foldersUpFrom, joinPath} from '../../artefacts/paths.ts';
import {broken, external, type Resolution, type ResolveContext, type Resolver, remember} from './resolver.ts';

/** Folders beside the code's folder under which packages lie by custom. */
const sourceFolders = ['', 'src', 'lib', 'python', 'app', 'backend'];
const slashed = (module: string): string => module.replaceAll('.', '/');
const under = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** Which file is found first, where several could be the module of a path. */
const forms = [/\/__init__\.py$/, /\.py$/, /\.pyi$/, /\/__init__\.pyi$/];

/** Paths without an ending → the files that they mean as modules. */
const pythonModules = (files: FileIndex): ReadonlyMap<string, string> => {
	const modules = new Map<string, string>();
	for (const form of forms) {
		for (const {path} of files.withExtension('py', 'pyi')) {
			const module = form.test(path) ? path.replace(form, '') : undefined;
			if (module !== undefined && !modules.has(module)) modules.set(module, path);
		}
	}

	return modules;
};

/** Python modules: relative dots, and packages in any folder above a file or in its `src`. */
export const createPythonResolver = (context: ResolveContext): Resolver => {
	const {files, isBuilt} = context;
	const dependencies = new Set(
		context.manifests
			.filter(({value}) => value.ecosystem === 'python')
			.flatMap(({value}) => value.dependencies.map(({name}) => name.toLowerCase().replaceAll('-', '_'))),
	);
	const modules = pythonModules(files);
	const moduleAt = (path: string): string | undefined => modules.get(path);
	const isModule = (path: string): boolean => moduleAt(path) !== undefined || files.hasFolder(path);

	/** Folders from which absolute names are tried, nearest first. */
	const rootsOf = remember((folder: string): readonly string[] =>
		foldersUpFrom(folder).flatMap(up =>
			sourceFolders.map(name => (name === '' ? up : under(up, name))).filter(root => files.hasFolder(root)),
		),
	);
	const rootsByTop = remember((key: string): string | undefined => {
		const [folder = '', top = ''] = key.split('\n');
		return rootsOf(folder).find(root => moduleAt(under(root, top)) !== undefined);
	});
	const rootOf = (folder: string, top: string): string | undefined => rootsByTop(`${folder}\n${top}`);

	/** Where `from module import names` leads: the module, and each name that is a module in it. */
	const within = (
		base: string,
		specifier: string,
		names: readonly string[],
		mayBreak: boolean,
	): readonly Resolution[] => {
		const module = moduleAt(base);
		const submodules = names.flatMap(name => {
			const resolved = moduleAt(under(base, name));
			const joined = specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`;
			return resolved === undefined ? [] : [{specifier: joined, resolved, isBroken: false}];
		});
		if (module !== undefined) return [{specifier, resolved: module, isBroken: false}, ...submodules];
		if (submodules.length > 0) return submodules;
		const isBroken = mayBreak && !files.hasFolder(base) && !isBuilt(`${base}.py`);
		return isBroken ? broken(specifier) : external(specifier);
	};

	const relative = (
		from: FileEntry,
		specifier: string,
		names: readonly string[],
		mayBreak: boolean,
	): readonly Resolution[] => {
		const dots = /^\.+/.exec(specifier)?.[0].length ?? 0;
		const base = joinPath(from.folder, `${'../'.repeat(dots - 1)}${slashed(specifier.slice(dots))}`);
		return base === undefined ? external(specifier) : within(base, specifier, names, mayBreak);
	};

	return (from, {kind, specifier, names}) => {
		const mayBreak = kind === 'import';
		if (specifier.startsWith('.') && kind !== 'hint') return relative(from, specifier, names, mayBreak);
		const [top = ''] = specifier.split('.');
		const root = rootOf(from.folder, top);
		if (root === undefined) {
			// A folder without __init__.py may be a package too, when the module is there.
			const loose = rootsOf(from.folder).find(each => moduleAt(under(each, slashed(specifier))) !== undefined);
			const name =
				loose === undefined
					? rootsOf(from.folder).find(each =>
							names.some(
								name =>
									isModule(under(each, slashed(specifier))) &&
									moduleAt(under(each, `${slashed(specifier)}/${name}`)) !== undefined,
							),
						)
					: loose;
			return name === undefined
				? external(specifier)
				: within(under(name, slashed(specifier)), specifier, names, false);
		}

		const base = under(root, slashed(specifier));
		if (kind === 'hint') return hint(base, specifier);
		// A package of the registry may share its name with a folder of the target.
		const isOwn = files.has(under(root, `${top}/__init__.py`)) && !dependencies.has(top.toLowerCase());
		const isPackage = specifier.includes('.');
		return within(base, specifier, names, mayBreak && isOwn && isPackage);
	};

	/** `app.main.app` as text: the longest beginning that is a module. */
	function hint(base: string, specifier: string): readonly Resolution[] {
		const resolved = moduleAt(base) ?? moduleAt(base.slice(0, base.lastIndexOf('/')));
		return [{specifier, isBroken: false, ...(resolved === undefined ? {} : {resolved})}];
	}
};
