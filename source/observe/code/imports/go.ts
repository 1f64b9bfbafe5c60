import {broken, external, found, type ResolveContext, type Resolver, remember} from './resolver.ts';

/** Go: a module's path and the folder below it; the first file of the folder stands for the package. */
export const createGoResolver = ({files, manifests, isBuilt}: ResolveContext): Resolver => {
	const modules = manifests
		.filter(({value, file}) => value.ecosystem === 'go' && value.name !== undefined && file.base === 'go.mod')
		.map(({value, file}) => ({path: value.name ?? '', folder: file.folder}))
		.sort((a, b) => b.path.length - a.path.length);
	const goFiles = Map.groupBy(files.withExtension('go'), file => file.folder);
	const packageFile = remember((folder: string): string | undefined => {
		const inFolder = goFiles.get(folder) ?? [];
		return (inFolder.find(file => file.role === 'source') ?? inFolder.find(file => file.role !== 'test') ?? inFolder[0])
			?.path;
	});
	return (_from, {specifier}) => {
		const module = modules.find(({path}) => specifier === path || specifier.startsWith(`${path}/`));
		if (module === undefined) return external(specifier);
		const rest = specifier.slice(module.path.length + 1);
		const folder = [module.folder, rest].filter(part => part !== '').join('/');
		const file = packageFile(folder);
		if (file !== undefined) return found(specifier, file);
		return isBuilt(`${folder}/x.go`) || /(mock|fake|gen|client|api|apis)/.test(folder)
			? external(specifier)
			: broken(specifier);
	};
};
