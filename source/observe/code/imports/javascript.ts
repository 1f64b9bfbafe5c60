import {folderOf, joinPath} from '../../artefacts/paths.ts';
import {moduleFile} from './javascript-files.ts';
import {ownPackages, packageFile, packageNameOf} from './npm-packages.ts';
import {broken, external, found, type Resolution, type ResolveContext, type Resolver} from './resolver.ts';
import {applyAlias, createPathRules} from './tsconfig.ts';

/** `?raw`, `?url`, `?worker` of bundlers, and a loader's prefix `raw-loader!`. */
const cleaned = (specifier: string): string => specifier.replace(/(?<=.)[?#].*$/, '').replace(/^.*!/, '');

/** JavaScript and TypeScript: relative paths, aliases of tsconfig and bundlers, and packages of the target. */
export const createJavascriptResolver = (context: ResolveContext): Resolver => {
	const {files, isBuilt} = context;
	const rulesOf = createPathRules(context);
	const packages = ownPackages(context);

	const relative = (folder: string, specifier: string): readonly Resolution[] => {
		const path = joinPath(folder, cleaned(specifier));
		// Above the target's root nothing is known.
		if (path === undefined) return external(specifier);
		const file = moduleFile(files, path);
		if (file !== undefined) return found(specifier, file);
		// A specifier `./routes/*.ts` is a glob, and one with `${` is made while running.
		return /[*$]/.test(specifier) || isBuilt(path) || cleaned(specifier) === ''
			? external(specifier)
			: broken(specifier);
	};

	const aliased = (folder: string, specifier: string): readonly Resolution[] | undefined => {
		for (const {aliases, baseUrl} of rulesOf(folder)) {
			for (const alias of aliases) {
				const targets = applyAlias(alias, cleaned(specifier));
				const file = targets.map(target => moduleFile(files, target)).find(path => path !== undefined);
				if (file !== undefined) return found(specifier, file);
				// A pattern that catches everything says nothing of whose module it is.
				const isOwn =
					targets.length > 0 &&
					alias.before !== '' &&
					targets.every(target => files.hasFolder(folderOf(alias.targets[0] ?? '')) && !isBuilt(target));
				if (isOwn && /[@~#$]/.test(alias.before[0] ?? '') && !isScopedPackage(specifier, alias.before))
					return broken(specifier);
			}

			const file =
				baseUrl === undefined ? undefined : moduleFile(files, `${baseUrl}/${cleaned(specifier)}`.replace(/^\//, ''));
			if (file !== undefined) return found(specifier, file);
		}

		return undefined;
	};

	return ({folder}, {kind, specifier}) => {
		const resolutions = /^\.{1,2}(\/|$)/.test(specifier)
			? relative(folder, specifier)
			: (aliased(folder, specifier) ?? named(folder, specifier));
		return kind === 'hint' ? resolutions.map(each => ({...each, isBroken: false})) : resolutions;
	};

	function named(folder: string, specifier: string): readonly Resolution[] {
		const own = packages.get(packageNameOf(specifier));
		if (own !== undefined) return found(specifier, packageFile(files, own, specifier));
		if (specifier.startsWith('/')) {
			const file = moduleFile(files, specifier.slice(1));
			return file === undefined ? external(specifier) : found(specifier, file);
		}

		// `~/x` and `@/x` mean the nearest application's root by a framework's default.
		const rest = /^[@~]\/(.+)$/.exec(cleaned(specifier))?.[1];
		for (let up = folder; rest !== undefined; up = folderOf(up)) {
			for (const root of [up, `${up}/src`, `${up}/app`]) {
				const file = moduleFile(files, `${root}/${rest}`.replace(/^\//, ''));
				if (file !== undefined) return found(specifier, file);
			}

			if (up === '') break;
		}

		return external(specifier);
	}
};

/** An alias `@scope/*` shares its form with packages of that scope in a registry. */
const isScopedPackage = (specifier: string, before: string): boolean =>
	/^@[\w-]+\//.test(specifier) && before !== '@/' && before.startsWith('@');
