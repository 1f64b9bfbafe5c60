import {type ParseError, parse} from 'jsonc-parser';
import {folderOf, foldersUpFrom, joinPath} from '../../artefacts/paths.ts';
import {isRecord, listOf, recordOf, textOf, textsOf} from '../../artefacts/values.ts';
import {type ResolveContext, remember} from './resolver.ts';

/** What a path alias of a folder means: `@/*` → folders, relative to the target. */
export type Alias = {
	/** Before and after the `*`; `after` is undefined for an alias without one. */
	readonly before: string;
	readonly after: string | undefined;
	readonly targets: readonly string[];
};

export type PathRules = {
	readonly aliases: readonly Alias[];
	/** Folder from which bare names are tried; undefined without baseUrl. */
	readonly baseUrl: string | undefined;
};

const maxExtends = 6;
/** JSON deeper than this is not read: the parser recurses. */
const maxDepth = 100;
const maxAliases = 500;
const configNames = [
	'tsconfig.json',
	'jsconfig.json',
	'tsconfig.base.json',
	'tsconfig.app.json',
	'tsconfig.web.json',
	'tsconfig.node.json',
];

const depthOf = (text: string): number => {
	let depth = 0;
	let deepest = 0;
	for (const sign of text) {
		if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
		else if (sign === '}' || sign === ']') depth--;
	}

	return deepest;
};

const readConfig = (text: string | undefined): Readonly<Record<string, unknown>> => {
	if (text === undefined || depthOf(text) > maxDepth) return {};
	const errors: ParseError[] = [];
	const value: unknown = parse(text, errors, {allowTrailingComma: true});
	return isRecord(value) ? value : {};
};

const aliasOf = (pattern: string, targets: readonly string[]): Alias => {
	const star = pattern.indexOf('*');
	return star === -1
		? {before: pattern, after: undefined, targets}
		: {before: pattern.slice(0, star), after: pattern.slice(star + 1), targets};
};

/** `'@': path.resolve(__dirname, './src')` and `{find: '@', replacement: …'src'}` in a bundler's configuration. */
const bundlerAlias = /['"]?(@[\w-]*|~|\$\w+|#\w*)['"]?\s{0,4}:\s{0,4}[^\n'"]{0,80}['"](\.{0,2}\/?[\w./-]{0,80})['"]/g;
const bundlerNames = [
	'vite.config.ts',
	'vite.config.js',
	'vite.config.mts',
	'vite.config.mjs',
	'vitest.config.ts',
	'webpack.config.js',
	'svelte.config.js',
	'nuxt.config.ts',
	'electron.vite.config.ts',
];

const bundlerAliases = (folder: string, text: string): readonly Alias[] =>
	[...text.matchAll(bundlerAlias)].slice(0, maxAliases).flatMap(match => {
		const target = joinPath(folder, match[2] ?? '');
		return target === undefined ? [] : [aliasOf(`${match[1]}/*`, [`${target}/*`]), aliasOf(match[1] ?? '', [target])];
	});

/** Reads path aliases of TypeScript and of bundlers, per folder; what stands nearest to a file counts. */
export const createPathRules = ({files, text}: Pick<ResolveContext, 'files' | 'text'>) => {
	const fromConfig = (path: string, left: number): PathRules => {
		const config = readConfig(text(path));
		const folder = folderOf(path);
		const options = recordOf(config.compilerOptions);
		const written = textOf(options.baseUrl);
		const baseUrl = written === undefined ? undefined : joinPath(folder, written);
		const paths = Object.entries(recordOf(options.paths)).slice(0, maxAliases);
		const aliases = paths.map(([pattern, targets]) =>
			aliasOf(
				pattern,
				textsOf(listOf(targets)).flatMap(target => joinPath(baseUrl ?? folder, target) ?? []),
			),
		);
		if (aliases.length > 0 || left === 0) return {aliases, baseUrl};
		const parents = Array.isArray(config.extends) ? textsOf(config.extends) : textsOf([config.extends]);
		for (const parent of parents) {
			const at = parent.startsWith('.') ? joinPath(folder, parent) : undefined;
			const file =
				at === undefined ? undefined : [at, `${at}.json`, `${at}/tsconfig.json`].find(each => files.has(each));
			const inherited = file === undefined ? undefined : fromConfig(file, left - 1);
			if (inherited !== undefined && (inherited.aliases.length > 0 || inherited.baseUrl !== undefined)) {
				return {aliases: inherited.aliases, baseUrl: baseUrl ?? inherited.baseUrl};
			}
		}

		return {aliases, baseUrl};
	};

	const inFolder = remember((folder: string): PathRules => {
		const under = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
		const configs = configNames
			.map(under)
			.filter(path => files.has(path))
			.map(path => fromConfig(path, maxExtends));
		const bundlers = bundlerNames.map(under).flatMap(path => bundlerAliases(folder, text(path) ?? ''));
		const kit = files.has(under('svelte.config.js'))
			? [aliasOf('$lib/*', [under('src/lib/*')]), aliasOf('$lib', [under('src/lib')])]
			: [];
		return {
			aliases: [...configs.flatMap(config => config.aliases), ...bundlers, ...kit],
			baseUrl: configs.find(config => config.baseUrl !== undefined)?.baseUrl,
		};
	});

	/** The rules of all folders above a file, nearest first. */
	return remember((folder: string): readonly PathRules[] =>
		foldersUpFrom(folder)
			.map(inFolder)
			.filter(rules => rules.aliases.length > 0 || rules.baseUrl !== undefined),
	);
};

/** What an alias makes of a specifier; empty when it is about others. */
export const applyAlias = ({before, after, targets}: Alias, specifier: string): readonly string[] => {
	if (after === undefined) return specifier === before ? targets : [];
	if (!specifier.startsWith(before) || !specifier.endsWith(after) || specifier.length < before.length + after.length)
		return [];
	const star = specifier.slice(before.length, specifier.length - after.length);
	// A function as replacement: `$` in a specifier means nothing special.
	return targets.map(target => target.replace('*', () => star));
};
