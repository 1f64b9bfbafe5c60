import type {Observations} from '../../../source/domain/observations.ts';
import {browserFolders} from '../../lexicon/browser-packages.ts';
import {once} from '../../lexicon/once.ts';

/** Generators of documentation sites: such a site is no front end of the product. */
const documentationSites =
	/^(@docusaurus\/core|nextra|vitepress|vuepress|@astrojs\/starlight|fumadocs-(core|ui|mdx)|mintlify|gatsby-theme-docz|@11ty\/eleventy|hexo)$/;

/** Folders of npm packages, by what runs their code. */
export type NpmFolders = {
	/** Code that only browsers run: a front-end library is declared and no server framework. */
	readonly browser: readonly string[];
	/** Sites that document the product. */
	readonly documentation: readonly string[];
	/** All folders with a package.json. */
	readonly all: readonly string[];
};

/** Finds them from the package.json files. */
export const npmFolders = once((seen: Pick<Observations, 'artefacts' | 'files' | 'text'>): NpmFolders => {
	const packages = seen.artefacts.manifests
		.filter(({file, value}) => value.ecosystem === 'npm' && file.base === 'package.json')
		.map(({file, value}) => ({folder: file.folder, names: value.dependencies.map(dependency => dependency.name)}));
	const foldersWhere = (test: (names: readonly string[]) => boolean): readonly string[] =>
		packages.filter(({names}) => test(names)).map(({folder}) => folder);
	return {
		browser: [...browserFolders(seen)],
		documentation: foldersWhere(names => names.some(name => documentationSites.test(name))),
		all: packages.map(({folder}) => folder),
	};
});

const isIn = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

const scriptFile = /\.([cm]?[jt]sx?|vue|svelte|astro)$/;

/** The file is a script, and the nearest package.json above it is one of these folders. */
export const isOwnedBy = (path: string, folders: readonly string[], {all}: NpmFolders): boolean => {
	if (!scriptFile.test(path)) return false;
	const nearest = all.filter(folder => isIn(path, folder)).sort((a, b) => b.length - a.length)[0];
	return nearest !== undefined && folders.includes(nearest);
};
