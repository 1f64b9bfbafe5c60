// Which npm packages of a target run in browsers only. Two tables of libraries and the marks of a static build tell.
import type {Observations} from '../../source/domain/observations.ts';
import {frontendLibraries} from './frontend.ts';
import {words} from './library.ts';
import {once} from './once.ts';
import {webFrameworks} from './web-frameworks.ts';

const frontendPackages = new Set(frontendLibraries.flatMap(library => words(library.npm)));
const serverPackages = new Set(webFrameworks.flatMap(library => words(library.npm)));
/** Frameworks that can serve, and can be built into files that any server hands out. */
const fullStack = new Set(
	webFrameworks.filter(({serves}) => serves === 'full-stack').flatMap(library => words(library.npm)),
);

const configFile = /^(?:nuxt|next|astro|svelte|react-router|app)\.config\.[cm]?[jt]s$/;
/** A setting by which such a framework writes files and serves nothing. */
const staticSetting =
	/\bssr:\s*false\b|\btarget:\s*["'`]static["'`]|\boutput:\s*[^,\n]{0,40}["'`](?:export|static)["'`]|adapter-static/;
/** The image or task that builds it only generates files. */
const generates = /\b(?:nuxi?|nuxt)\s+generate\b|\b(?:yarn|pnpm|bun|npm)(?:\s+run)?\s+generate\b/;
/** Folders and files of such a framework that answer requests. */
const answering = /(?:^|\/)(?:server\/(?:api|routes|middleware)\/|pages\/api\/|app\/.*route\.[jt]s$|\+server\.[jt]s$)/;

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

const isStatic = (folder: string, names: readonly string[], {artefacts, files, text}: Seen): boolean => {
	const own = files.under(folder).filter(({role}) => role === 'source' || role === 'config');
	if (own.some(({path}) => answering.test(path))) return false;
	if (names.includes('@sveltejs/adapter-static')) return true;
	const configs = own.filter(file => file.folder === folder && configFile.test(file.base));
	if (configs.some(({path}) => staticSetting.test(text(path) ?? ''))) return true;
	return (
		names.includes('nuxt') &&
		artefacts.dockerfiles.some(({value}) =>
			value.stages.some(stage =>
				stage.instructions.some(one => one.keyword === 'RUN' && generates.test(one.arguments)),
			),
		)
	);
};

/** Folders of packages that declare a front-end library and nothing that serves, or are built into files only. */
export const browserFolders = once(
	(seen: Seen): ReadonlySet<string> =>
		new Set(
			seen.artefacts.manifests
				.filter(({file, value}) => value.ecosystem === 'npm' && file.base === 'package.json')
				.flatMap(({file, value}) => {
					const names = value.dependencies.map(({name}) => name);
					const serving = names.filter(name => serverPackages.has(name));
					const isFrontend = names.some(name => frontendPackages.has(name) || fullStack.has(name));
					const isBrowser =
						isFrontend &&
						(serving.length === 0 ||
							(serving.every(name => fullStack.has(name)) && isStatic(file.folder, names, seen)));
					return isBrowser ? [file.folder] : [];
				}),
		),
);
