import {foldersUpFrom} from '../../artefacts/paths.ts';
import type {ResolveContext} from '../imports/resolver.ts';
import {createPackageOf, findEntryPoints, tracedLanguages} from './entry-points.ts';

/**
 * Which files an entry point imports, over any number of steps.
 * @param targetsOf the files of the target that a file imports
 */
export const createReachability = (context: ResolveContext, targetsOf: (path: string) => readonly string[]) => {
	const {files} = context;
	const entries = findEntryPoints(context);
	const goFiles = Map.groupBy(files.withExtension('go'), file => file.folder);

	/** What comes along with a file: its Go package, and the packages above a Python module. */
	const companions = (path: string): readonly string[] => {
		const file = files.get(path);
		if (file?.language === 'go')
			return (goFiles.get(file.folder) ?? []).filter(each => each.role !== 'test').map(each => each.path);
		if (file?.language === 'python') {
			return foldersUpFrom(file.folder)
				.map(folder => (folder === '' ? '__init__.py' : `${folder}/__init__.py`))
				.filter(each => files.has(each));
		}

		return [];
	};

	const reached = new Set<string>(entries);
	// A set is walked in the order of adding, what is added meanwhile included.
	for (const path of reached) {
		for (const target of [...targetsOf(path), ...companions(path)]) {
			if (files.get(target)?.role !== 'test') reached.add(target);
		}
	}

	const packageOf = createPackageOf(context);
	const packagesWithEntry = new Set([...entries].map(path => packageOf(files.get(path)?.folder ?? '').folder));
	// Examples are not read: what a program that is made of one imports isn't known.
	const packagesOfExamples = new Set(
		[...entries]
			.map(path => files.get(path))
			.filter(file => file?.role === 'example' && file.language === 'go')
			.map(file => packageOf(file?.folder ?? '').folder),
	);
	return (path: string): boolean | undefined => {
		const file = files.get(path);
		if (file?.role !== 'source' || !tracedLanguages.has(file.language)) return undefined;
		if (reached.has(path)) return true;
		// Declarations of types are there for the compiler, and a package without any known entry tells nothing.
		if (file.path.endsWith('.d.ts') || file.path.endsWith('.pyi')) return undefined;
		const own = packageOf(file.folder).folder;
		if (file.language === 'go' && packagesOfExamples.has(own)) return undefined;
		return packagesWithEntry.has(own) ? false : undefined;
	};
};
