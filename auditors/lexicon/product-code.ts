// Which code is the product's, and which stands beside it or runs in browsers only.
import type {Component} from '../../source/domain/component.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {frontendLibraries} from './frontend.ts';
import {words} from './library.ts';
import {once} from './once.ts';
import {webFrameworks} from './web-frameworks.ts';

const besideProduct =
	/^dev\/|(^|\/)(scripts?|hack|extras?|contrib|bench(mark)?s?|misc|\.devcontainer|\.storybook|storybook|stories|codemods?|skills)\//i;

/** Code beside the product: build and release scripts, benchmarks, contributed tools. It establishes nothing. */
export const isBesideProduct = (path: string): boolean => besideProduct.test(path);

/** Hits in the product's own files. */
export const ownHits = (hits: readonly Hit[]): readonly Hit[] => hits.filter(hit => !isBesideProduct(hit.path));

const isIn = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

const byFolder = new WeakMap<readonly Component[], ReadonlyMap<string, Component>>();

/** Components by folder; the first of those that share one. */
const foldersOf = (components: readonly Component[]): ReadonlyMap<string, Component> => {
	const known =
		byFolder.get(components) ?? new Map(components.toReversed().map(component => [component.folder, component]));
	byFolder.set(components, known);
	return known;
};

/** The component whose folder is the deepest above a file. */
export const componentOf = (components: readonly Component[], path: string): Component | undefined => {
	const folders = foldersOf(components);
	let at = path;
	while (at !== '') {
		at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
		const component = folders.get(at);
		if (component !== undefined) return component;
	}

	return undefined;
};

const frontendPackages = new Set(frontendLibraries.flatMap(library => words(library.npm)));
const serverPackages = new Set(webFrameworks.flatMap(library => words(library.npm)));
/** Where server-side frameworks keep what browsers load. */
const assetFolder =
	/(^|\/)(resources\/(js|ts|assets)|wwwroot|static\/(js|ts|scripts)|assets\/(js|ts|javascripts)|public\/(js|assets)|app\/javascript)\//;
const scriptFile = /\.([cm]?[jt]sx?|vue|svelte|astro)$/;

/** Tells files that only browsers run: their package.json declares a front-end library and no server framework. */
export const browserCode = once(({artefacts}: Pick<Observations, 'artefacts'>): ((path: string) => boolean) => {
	const packages = artefacts.manifests
		.filter(({file, value}) => value.ecosystem === 'npm' && file.base === 'package.json')
		.map(({file, value}) => {
			const names = value.dependencies.map(({name}) => name);
			return {
				folder: file.folder,
				isBrowser: names.some(name => frontendPackages.has(name)) && !names.some(name => serverPackages.has(name)),
			};
		})
		.sort((a, b) => b.folder.length - a.folder.length);
	return path =>
		scriptFile.test(path) &&
		(assetFolder.test(path) || packages.find(({folder}) => isIn(path, folder))?.isBrowser === true);
});

/** The first hit of each file, files with most hits first. */
export const firstPerFile = (hits: readonly Hit[]): readonly Hit[] =>
	[...Map.groupBy(hits, hit => hit.path).values()]
		.sort((a, b) => b.length - a.length)
		.flatMap(([first]) => first ?? []);

/** Places, each line once. */
export const distinctPlaces = (places: readonly Evidence[]): readonly Evidence[] => [
	...new Map(places.map(one => [`${one.path}:${one.line}`, one] as const)).values(),
];
