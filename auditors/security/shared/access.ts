// Which routes ask for a known caller. Authentication judges all of them, authorization those behind it.
import type {Manifest} from '../../../source/domain/artefacts/manifest.ts';
import type {CheckContext} from '../../../source/domain/check.ts';
import type {Component} from '../../../source/domain/component.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {
	globalGuards,
	guardPrimitive,
	guardsAround,
	guardsInBody,
	openAddress,
	openedInBody,
	openedOnPurpose,
} from '../../lexicon/auth-guards.ts';
import {classText, levelOf, mentions, ownGuards, wrapGuardFinder} from './guards.ts';
import {routeSignals, routesOf} from './routes/index.ts';
import {groupExpander} from './routes/kernel.ts';
import type {Route} from './routes/route.ts';

/** What the checks of access look for. */
export const accessSignals = {...routeSignals, ...globalGuards, guardPrimitive} as const;
export type AccessSeen = CheckContext<typeof accessSignals>;

export type Guarded = {
	readonly route: Route;
	/** `global` closes everything unless it is opened; `undefined` is a route without any guard. */
	readonly level: 'global' | 'group' | 'route' | 'body' | undefined;
	/** Open by its address or on purpose. */
	readonly isOpen: boolean;
};

export type Access = {
	readonly routes: readonly Guarded[];
	/** Places that close a whole application. */
	readonly globals: readonly Hit[];
	/** A gateway before the service asks for the caller. */
	readonly edge: readonly Hit[];
};

const componentOf = (seen: AccessSeen, path: string) =>
	seen.components
		.filter(({folder}) => folder !== '' && path.startsWith(`${folder}/`))
		.toSorted((one, other) => other.folder.length - one.folder.length)[0];

/** Projects of the same build that a build file of Gradle names. */
const projectsOf = ({raw}: Manifest): readonly string[] =>
	Array.isArray(raw.projects) ? raw.projects.filter(name => typeof name === 'string') : [];

/** The component of a path names another one in its manifests, of which Gradle may have several. */
const uses = (seen: AccessSeen, path: string, library: Component): boolean => {
	const folder = componentOf(seen, path)?.folder;
	const names = [library.name, library.folder.replace(/^.*\//, '')];
	return seen.artefacts.manifests
		.filter(({file}) => file.folder === folder)
		.flatMap(({value}) => [...value.dependencies.map(({name}) => name), ...projectsOf(value)])
		.some(name => names.some(own => name === own || name.endsWith(`:${own}`)));
};

/** A guard of the whole application holds for what lies in its component, what uses it as a library, and its own libraries. */
const isBelow = (seen: AccessSeen, hit: Hit, route: Route): boolean => {
	if (!sameFamily(hit, route)) return false;
	// An interceptor stands before methods of a service, not before other handlers.
	if (/nterceptor/.test(hit.text) && !/\.proto$/.test(route.path) && !/\*$/.test(route.url)) return false;
	// A rule of Symfony for `^/api` closes what lies below that address only.
	if (/path:\s{0,4}['"]?\^\/api/.test(hit.text) && !/^\/?api(?:[/{.]|$)/.test(route.url)) return false;
	if (/\.apply\(/.test(hit.text)) return isApplied(seen, hit, route);
	const component = componentOf(seen, hit.path);
	if (component === undefined || route.path.startsWith(`${component.folder}/`)) return true;
	const library = componentOf(seen, route.path);
	return uses(seen, route.path, component) || (library !== undefined && uses(seen, hit.path, library));
};

/** NestJS: `consumer.apply(AuthMiddleware).forRoutes(…)` of a module names controllers, addresses or all. */
const isApplied = (seen: AccessSeen, hit: Hit, route: Route): boolean => {
	const lines = (seen.text(hit.path) ?? '')
		.split('\n')
		.slice(hit.line - 1, hit.line + 30)
		.join('\n');
	const given = /forRoutes\(([\s\S]*?)\)\s*;/.exec(lines)?.[1] ?? '';
	if (/['"]\/?\*/.test(given)) return true;
	const folder = hit.path.replace(/[^/]*$/, '');
	const controller = /class\s+(\w+)/.exec(route.around)?.[1];
	if (controller !== undefined && new RegExp(`\\b${controller}\\b`).test(given)) return true;
	if (!route.path.startsWith(folder)) return false;
	const prefix = /@Controller\(\s*["'`]([^"'`]*)/.exec(route.around)?.[1] ?? '';
	const url = `${prefix}/${route.url === prefix ? '' : route.url}`.replaceAll(/\/+/g, '/').replaceAll(/^\/|\/$/g, '');
	return [...given.matchAll(/path:\s*["'`]([^"'`]*)["'`](?:,\s*method:\s*RequestMethod\.(\w+))?/g)].some(
		([, path = '', method]) =>
			path.replaceAll(/^\/|\/$/g, '') === url && (method === undefined || method === 'ALL' || method === route.method),
	);
};

const families = [
	/\.([cm]?[jt]sx?)$/,
	/\.py$/,
	/\.(java|kt|groovy)$/,
	/\.(cs|razor)$/,
	/\.rb$/,
	/\.php$/,
	/\.go$/,
	/\.rs$/,
];
const sameFamily = (hit: Hit, route: Route): boolean => {
	if (/\.(ya?ml|properties|toml|xml)$/.test(hit.path)) return true;
	return families.some(family => family.test(hit.path) && family.test(route.path));
};

/** A chain of Spring closes what is left only when it says so; with `permitAll` it opens. */
const closesSpring = (seen: AccessSeen, hit: Hit): boolean => {
	const lines = (seen.text(hit.path) ?? '').split('\n');
	const here = lines.slice(hit.line - 1, hit.line + 3).join(' ');
	const after = here.slice(Math.max(0, here.search(/any(Request|Exchange)|Matchers/)));
	return /^[^;]{0,120}?\.?\s*(authenticated|hasRole|hasAnyRole|hasAuthority|hasAnyAuthority|access|denyAll|fullyAuthenticated)\b/.test(
		after.replace(/^[^)]*\)?\)?/, '').split(/any(Request|Exchange)|Matchers\(/)[0] ?? '',
	);
};

/** A middleware of Next.js closes the API when its matcher does not leave it out. */
const closesNext = (seen: AccessSeen, hit: Hit): boolean => {
	const text = seen.text(hit.path) ?? '';
	const matcher = /matcher:\s*([\s\S]{0,600}?)\n\s*}/.exec(text)?.[1] ?? '';
	const isRefusing = /redirect\(|401|protect|withAuth|as middleware|next-auth\/middleware|authMiddleware/.test(text);
	return (
		isRefusing &&
		!/\(\?!\(?\s*api\b|\?!api|\|api[|)/]/.test(matcher) &&
		!/publicRoutes:\s*\[\s*["']\/\(\.\*\)/.test(text)
	);
};

const globalsOf = (seen: AccessSeen): readonly Hit[] => {
	const {found} = seen;
	const guards = found.nest.filter(({path}) => {
		const text = seen.text(path) ?? '';
		return /(useClass|useExisting|useGlobalGuards\(\s*(new)?)[^\n,)]{0,60}(?!Throttler)\b\w*(Auth|Jwt|Session|Role|Permission|Token)\w*/.test(
			text,
		);
	});
	return [
		...found.django,
		...guards,
		...found.spring.filter(hit => closesSpring(seen, hit)),
		...found.quarkus.filter(({path, text}) => /quarkus|deny-un|intercept/.test(text) && !/test/.test(path)),
		...found.aspnet,
		...found.symfony,
		...found.rails,
		...found.next.filter(hit => closesNext(seen, hit)),
		...found.applied,
		// The one of Starlette finds out who calls, and refuses nobody.
		...found.wrapped
			.filter(
				({text}) =>
					!/\bAuthenticationMiddleware\b/.test(text) || seen.code.definitionsOf('AuthenticationMiddleware').length > 0,
			)
			.filter(({text}) => !/CORS|Session/i.test(text.replace(/auth\w*/gi, ''))),
	];
};

/** All routes with the guard before each. */
export const accessOf = (seen: AccessSeen): Access => {
	const globals = globalsOf(seen);
	const own = ownGuards(seen, seen.found.guardPrimitive);
	const withGroups = groupExpander(seen);
	const wrapGuards = wrapGuardFinder(seen);
	const tests = {
		around: (text: string) =>
			guardsAround(withGroups(text).replace(/\w*\.Optional\b/g, '')) || mentions(text, own) || wrapGuards(text),
		body: (text: string) => guardsInBody(text) || mentions(text, own),
	};
	const routes = routesOf(seen).map((route): Guarded => {
		const marks = `${route.own}\n${route.around}`;
		const level = levelOf(route, tests) ?? (tests.around(classText(seen, route)) ? 'route' : undefined);
		const isGlobal = globals.some(hit => isBelow(seen, hit, route));
		return {
			route,
			level: isGlobal && !openedOnPurpose.test(marks) ? 'global' : level,
			isOpen:
				openedOnPurpose.test(marks) ||
				openedInBody.test(route.body) ||
				(openAddress.test(route.url) && (level === undefined || !/POST|PUT|DELETE/.test(route.method))) ||
				openAddress.test(route.url),
		};
	});
	// A guard on the side of a caller closes no route here.
	const closing = globals.filter(hit => routes.length === 0 || routes.some(({route}) => isBelow(seen, hit, route)));
	return {routes, globals: closing, edge: seen.found.edge};
};
