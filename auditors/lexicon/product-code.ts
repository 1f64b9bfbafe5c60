// Which code is the product's, and which stands beside it or runs in browsers only.
import type {Component} from '../../source/domain/component.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {browserFolders} from './browser-packages.ts';
import {once} from './once.ts';

const besideProduct =
	/^dev\/|(^|\/)(scripts?|dev[-_]?scripts|buildSrc|hack|extras?|contrib|bench(mark)?s?|misc|\.devcontainer|\.storybook|storybook|stories|codemods?|skills)\/|[-_.]bench(mark)?s?\.\w{1,4}$|(^|\/)(build\.rs$|(testenv|testutils?)\/)|(^|\/)(gen|generate|generator|codegen)\/main\.go$|(^|\/)(?:cypress|playwright|vitest|jest|karma|wdio)\.config\.[cm]?[jt]s$/i;

/** Rails loads classes from there as from `app/`. */
const autoloaded = /^extras\/[\w/]{1,100}\.rb$/;

/** Code beside the product: build and release scripts, benchmarks, contributed tools. It establishes nothing. */
export const isBesideProduct = (path: string): boolean => besideProduct.test(path) && !autoloaded.test(path);

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

/** Where server-side frameworks keep what browsers load. */
const assetFolder =
	/(^|\/)(resources\/(js|ts|assets)|wwwroot|static\/(js|ts|scripts)|assets\/(js|ts|javascripts)|public\/(js|assets)|app\/javascript)\//;
const scriptFile = /\.([cm]?[jt]sx?|vue|svelte|astro)$/;

/** Tells files that only browsers run: the nearest package.json above them is that of a front end alone. */
export const browserCode = once(
	(seen: Pick<Observations, 'artefacts' | 'files' | 'text'>): ((path: string) => boolean) => {
		const folders = seen.artefacts.manifests
			.filter(({file, value}) => value.ecosystem === 'npm' && file.base === 'package.json')
			.map(({file}) => file.folder)
			.sort((a, b) => b.length - a.length);
		const browser = browserFolders(seen);
		return path => {
			if (!scriptFile.test(path)) return false;
			if (assetFolder.test(path)) return true;
			const nearest = folders.find(folder => isIn(path, folder));
			return nearest !== undefined && browser.has(nearest);
		};
	},
);

/** The first hit of each file, files with most hits first. */
export const firstPerFile = (hits: readonly Hit[]): readonly Hit[] =>
	[...Map.groupBy(hits, hit => hit.path).values()]
		.sort((a, b) => b.length - a.length)
		.flatMap(([first]) => first ?? []);

/** Places, each line once. */
export const distinctPlaces = (places: readonly Evidence[]): readonly Evidence[] => [
	...new Map(places.map(one => [`${one.path}:${one.line}`, one] as const)).values(),
];
