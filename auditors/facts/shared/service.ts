import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {commandLineLibraries} from '../../lexicon/command-lines.ts';
import {type LibraryUse, librariesOf, packagesUsed} from '../../lexicon/library-use.ts';
import {once} from '../../lexicon/once.ts';
import {queueLibraries, queueWorker} from '../../lexicon/queues.ts';
import {routeDeclared, serverStart} from '../../lexicon/server-signals.ts';
import {type WebFramework, webFrameworks} from '../../lexicon/web-frameworks.ts';
import {isOwnedBy, npmFolders} from './browser-code.ts';
import {isBeside, pathsByHits, strongest} from './fact.ts';
import {publishingSigns, type RunningSign, runningSigns} from './publishing.ts';

/** Signals of `serviceOf`; a fact that calls it names them among its own. */
export const serviceSignals = {serverStart, routeDeclared, queueWorker} as const;

/** What serves, and why it is taken for the target's purpose or not. */
export type Service = {
	readonly isService: boolean;
	/** Frameworks by name, most used first. */
	readonly frameworks: readonly string[];
	/** Brokers and job runners whose work it takes. */
	readonly queues: readonly string[];
	readonly starts: readonly Evidence[];
	readonly routes: readonly Evidence[];
	readonly routeCount: number;
	/** It starts a server, but is published as a tool or library that nobody is seen to run. */
	readonly isToolWithServer: boolean;
	readonly publishing: readonly Evidence[];
	readonly running: readonly RunningSign[];
};

/** A program with several commands and hardly a server, whose image merely may listen (a site generator's preview). */
const isMostlyCommands = (
	seen: Observations,
	frameworks: readonly LibraryUse[],
	running: readonly RunningSign[],
): boolean => {
	const filesOf = (uses: readonly LibraryUse[]): number =>
		new Set(uses.flatMap(use => use.used.map(({path}) => path)).filter(path => !isBeside(path))).size;
	const commands = filesOf(packagesUsed(seen, commandLineLibraries));
	return commands >= minCommandFiles && commands > filesOf(frameworks) && running.every(sign => sign.isWeak);
};

const minCommandFiles = 3;
/** A command with a small server beside it has few routes; with that many, serving is what it is for. */
const routesOfService = 10;
/** Files by which a framework's own server starts, without a call in code. */
const entryFile =
	/(^|\/)(next\.config\.[cm]?[jt]s|nuxt\.config\.[jt]s|config\.ru|manage\.py|wsgi\.py|asgi\.py|artisan|public\/index\.php|web\/index\.php|bin\/console|svelte\.config\.js|react-router\.config\.ts|remix\.config\.js)$/;
/** Files that answer requests by their place: Next.js, SvelteKit, Nuxt, Remix. */
const routeFile =
	/(^|\/)(app\/(.*\/)?route\.[jt]sx?|pages\/api\/.+\.[jt]sx?|\+server\.[jt]s|\+page\.server\.[jt]s|server\/(api|routes)\/.+\.[jt]s|netlify\/functions\/.+|api\/\[\[?\.\.\..+\.[jt]s)$/;

const isOwn = (hit: Hit): boolean => hit.file.role === 'source' && !isBeside(hit.path);

const byUse = (a: {readonly used: readonly Evidence[]}, b: {readonly used: readonly Evidence[]}): number =>
	b.used.length - a.used.length;

/** Judges by entry points whether the target runs as a network service or takes work from a queue. */
export const serviceOf = once((seen: Observations): Service => {
	const folders = npmFolders(seen);
	const isServer = (hit: Hit): boolean => isOwn(hit) && !isOwnedBy(hit.path, folders.browser, folders);
	const starts = seen.hits(serverStart).filter(isServer);
	const routes = seen.hits(routeDeclared).filter(isServer);
	const frameworks = packagesUsed(seen, webFrameworks)
		// Bundled applications list all that they use for development.
		.filter(use => !use.isDevelopment || use.library.serves === 'full-stack')
		.filter(use => use.used.some(({path}) => !isBeside(path)))
		.sort(byUse);
	const queues = packagesUsed(seen, queueLibraries)
		.filter(use => !use.isDevelopment)
		.sort(byUse);
	const queued = new Set(queues.flatMap(use => use.used.map(({path}) => path)));
	// Browsers and threads have `new Worker` too.
	const workers = seen
		.hits(queueWorker)
		.filter(hit => isServer(hit) && (!/new Worker\(/.test(hit.text) || queued.has(hit.path)));
	const owned = seen.files.all.filter(
		file => (file.role === 'source' || file.role === 'config') && !isBeside(file.path),
	);
	const fullStack = frameworks.some(({library}) => library.serves === 'full-stack');
	// Nuxt and SvelteKit import by themselves.
	const isDeclared = librariesOf(seen, webFrameworks).some(({library}) => library.serves === 'full-stack');
	const entries = fullStack ? owned.filter(({path}) => entryFile.test(path)) : [];
	const routeFiles = isDeclared ? owned.filter(({path}) => routeFile.test(path)) : [];
	const takesWork =
		workers.length > 0 &&
		(queues.length > 0 || workers.some(hit => /HostedService|BackgroundService|@Scheduled/.test(hit.text)));
	const publishing = publishingSigns(seen);
	const running = runningSigns(seen);
	const serves = isServing({
		starts,
		routes,
		frameworks: frameworks.map(use => use.library),
		entries: entries.length,
		routeFiles: routeFiles.length,
	});
	const isToolWithServer =
		(serves || takesWork) &&
		routes.length + routeFiles.length < routesOfService &&
		((publishing.length > 0 && running.length === 0) || isMostlyCommands(seen, frameworks, running));
	return {
		isService: (serves || takesWork) && !isToolWithServer,
		frameworks: [...new Set(frameworks.map(use => use.library.name))],
		queues: takesWork ? queues.map(use => use.library.name) : [],
		starts: [...strongest(starts), ...entries.map(({path}) => at(path)), ...(takesWork ? strongest(workers) : [])],
		routes: [...strongest(routes), ...routeFiles.map(({path}) => at(path))],
		routeCount: routes.length + routeFiles.length,
		isToolWithServer,
		publishing,
		running,
	};
});

type Serving = {
	readonly starts: readonly Hit[];
	readonly routes: readonly Hit[];
	readonly frameworks: readonly WebFramework[];
	readonly entries: number;
	readonly routeFiles: number;
};

/** A start alone may be a helper; it takes a framework, a route, or two files that start servers. */
const isServing = ({starts, routes, frameworks, entries, routeFiles}: Serving): boolean => {
	if (starts.length > 0 && (frameworks.length > 0 || routes.length > 0)) return true;
	if (pathsByHits(starts).length >= 2) return true;
	if (routeFiles > 0) return true;
	return frameworks.length > 0 && (entries > 0 || routes.length >= 3);
};
