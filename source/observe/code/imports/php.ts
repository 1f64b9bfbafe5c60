import {joinPath} from '../../artefacts/paths.ts';
import {listOf, recordOf, textsOf} from '../../artefacts/values.ts';
import {broken, external, found, type Resolution, type ResolveContext, type Resolver} from './resolver.ts';

/** PHP: PSR-4 prefixes of composer.json for classes, and paths of includes. */
export const createPhpResolver = ({files, manifests, summaries, isBuilt}: ResolveContext): Resolver => {
	const prefixes = manifests
		.filter(({value}) => value.ecosystem === 'composer')
		.flatMap(({value, file}) =>
			['autoload', 'autoload-dev'].flatMap(key =>
				Object.entries(recordOf(recordOf(value.raw[key])['psr-4'])).map(([prefix, folders]) => ({
					prefix,
					folders: textsOf(typeof folders === 'string' ? [folders] : listOf(folders)).flatMap(
						folder => joinPath(file.folder, folder) ?? [],
					),
				})),
			),
		)
		.sort((a, b) => b.prefix.length - a.prefix.length);
	const phpSummaries = [...summaries.values()].filter(summary => summary.language === 'php');
	/** Some file defines it, wherever that file lies: class maps, and several classes in a file. */
	const isDefined = (name: string): boolean =>
		phpSummaries.some(({definitions}) => definitions.startsWith(`${name}\n`) || definitions.includes(`\n${name}\n`));

	const include = (folder: string, specifier: string): readonly Resolution[] => {
		const path = joinPath(folder, specifier);
		const file = [path, joinPath('', specifier)].find(each => each !== undefined && files.has(each));
		if (file !== undefined) return found(specifier, file);
		const isCertain = path !== undefined && /^\.\.?\//.test(specifier) && specifier.endsWith('.php');
		return isCertain && !isBuilt(path) ? broken(specifier) : external(specifier);
	};

	return ({folder}, {kind, specifier}) => {
		if (kind === 'include') return include(folder, specifier);
		const own = prefixes.find(({prefix}) => specifier.startsWith(prefix));
		if (own === undefined) return external(specifier);
		const rest = specifier.slice(own.prefix.length).replaceAll('\\', '/');
		const paths = own.folders.map(root => [root, rest].filter(part => part !== '').join('/'));
		const file = paths.map(path => `${path}.php`).find(path => files.has(path));
		if (file !== undefined) return found(specifier, file);
		const isKnown =
			paths.some(path => files.hasFolder(path) || isBuilt(`${path}.php`)) ||
			isDefined(specifier.split('\\').at(-1) ?? '');
		return isKnown || own.prefix === '' ? external(specifier) : broken(specifier);
	};
};
