import type {FileIndex} from '../../../domain/file.ts';
import {folderOf, foldersUpFrom} from '../../artefacts/paths.ts';
import {ignoreRules} from '../../ignore-rules.ts';
import {remember} from './resolver.ts';

/** Folders and names that builds and generators write: they need not lie in the repository. */
const builtPath =
	/(^|\/)(generated|__generated__|gen|dist|build|out|lib-esm|target|node_modules|vendor|proto|protos|protobuf|pb|\.next|\.nuxt|\.svelte-kit|\.contentlayer|\.velite|\.astro|\.wxt|\.prisma|\+types|styled-system|paraglide|codegen|wasm|pkg)(\/|$)|(\$types|_pb2?|_pb2_grpc|_grpc_pb|\.pb|\.gen|\.generated|-generated|_generated|\.graphql|routeTree\.gen|_version|version|parsetab)(\.\w+)*$|\.(css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|mp[34]|wav|webm|pdf|txt|md|mdx|html?|glsl|vert|frag|wasm|node|graphql|gql|proto|ya?ml|toml|csv|xml|hbs|ejs|sql)$/i;

/**
 * Tells whether a path that is missing may be made by a build, be an asset, or be ignored by the target's .gitignore.
 * @param text the texts of .gitignore files, by path
 */
export const createIsBuilt = (files: FileIndex, text: (path: string) => string | undefined) => {
	const rulesOf = remember(folder => {
		const source = text(folder === '' ? '.gitignore' : `${folder}/.gitignore`);
		return source === undefined ? undefined : ignoreRules(source, {allowRelativePaths: true});
	});
	const withRules = new Set(files.named('.gitignore').map(file => file.folder));
	return (path: string): boolean => {
		if (builtPath.test(path)) return true;
		return foldersUpFrom(folderOf(path)).some(folder => {
			if (!withRules.has(folder)) return false;
			const relative = folder === '' ? path : path.slice(folder.length + 1);
			return relative !== '' && (rulesOf(folder)?.ignores(relative) ?? false);
		});
	};
};
