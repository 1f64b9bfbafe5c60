// All routes of a target with what guards them.
import type {Observations} from '../../../../source/domain/observations.ts';
import type {Signal} from '../../../../source/domain/signal.ts';
import {programs} from '../../../lexicon/languages.ts';
import {annotationRoutes} from './annotation-routes.ts';
import {callRoutes} from './call-routes.ts';
import {withoutComments} from './code-text.ts';
import {fileRoutes, protoRoutes} from './file-routes.ts';
import {createHandlers} from './handlers.ts';
import {mountsOf} from './mounts.ts';
import {classReader} from './python-classes.ts';
import {pythonRoutes} from './python-routes.ts';
import {withParents} from './rails-parents.ts';
import type {FileRoutes, Mount, Route} from './route.ts';
import {withoutSubtrees} from './subtrees.ts';

/** Files in which routes or handlers may stand are kept whole. Checks that ask for routes take this among their signals. */
export const routeSignals = {
	routeFiles: {
		keywords: [
			'.get(',
			'.post(',
			'.put(',
			'.delete(',
			'.patch(',
			'.route(',
			'.use(',
			'.register',
			'.GET(',
			'.POST(',
			'.PUT(',
			'.DELETE(',
			'.Get(',
			'.Post(',
			'.Group(',
			'HandleFunc(',
			'.Handle(',
			'Mapping(',
			'@Controller',
			'@Resolver',
			'@Path',
			'@Get(',
			'@Post(',
			'@GET',
			'MapGet(',
			'MapPost(',
			'MapGroup(',
			'.Map',
			'ControllerBase',
			'[Http',
			'Route::',
			'#[Route',
			'#[get',
			'#[post',
			'urlpatterns',
			'APIRouter(',
			'Blueprint(',
			'include_router',
			'export async function',
			'export function',
			'export const',
			'export default',
			'procedure',
			'Controller',
			'web::',
			'middlewareGroups',
			'_resource(',
			'add_url_rule',
			'add_route',
			'.add_',
		],
		roles: ['source', 'config'],
		languages: programs,
		maxPerFile: 1,
		keepsText: true,
		pattern:
			/\.(get|post|put|delete|patch|route|use|group|register\w*|with|any|add|map\w*|handle\w*|nest|mount)\(|mapping\(|@(rest)?controller|@resolver|@path|@get|@post|controller|\[http|route|urlpatterns|blueprint|export (async |default |const )?(function|const|default|GET|POST|loader|action)|procedure|web::|middlewareGroups|\.add_\w+\(/i,
	},
	handlerFiles: {
		keywords: [
			'gin.Context',
			'echo.Context',
			'http.ResponseWriter',
			'fiber.Ctx',
			'request',
			'ViewSet',
			'Resource)',
			'Handler)',
			'Controller)',
			'APIView',
			'View)',
			'Context)',
			'ServerCallContext',
		],
		pattern:
			/gin\.Context|echo\.Context|http\.ResponseWriter|fiber\.Ctx|def \w+\((self, )?request|ViewSet|View\)|class \w+\([\w., ]*(?:Resource|Handler|Controller)\)|\$request|HttpRequest|\breq\b.{0,60}\bres\b|ServerCallContext|context\.Context|ctx\b/,
		roles: ['source'],
		languages: programs,
		maxPerFile: 1,
		keepsText: true,
	},
	protoFiles: {
		keywords: ['service '],
		pattern: /^\s*service\s+\w+/,
		languages: ['protobuf'],
		maxPerFile: 1,
		keepsText: true,
	},
} as const satisfies Readonly<Record<string, Signal>>;

type Seen = Pick<Observations, 'files' | 'code' | 'text'>;

/** Folders with an interface for browsers only, stories and scripts hold no routes of a server. */
const beside = /(^|\/)(stories|storybook|\.storybook|migrations|seeds?|locales?|i18n|bench(marks?)?)\//i;

const startsServer = /\.listen\(|createServer\(|\bserve\(/;

type File = {readonly path: string; readonly language: string};

const readFile = (seen: Seen, {path, language}: File, classText: (name: string) => string): FileRoutes => {
	const raw = seen.text(path);
	if (raw === undefined) return {routes: [], mounts: []};
	const text = withoutComments(raw, language);
	if (language === 'python') return pythonRoutes(path, text, classText);
	const called = callRoutes(path, text, language);
	// A router that no entry point imports is mounted nowhere.
	const isOrphan =
		/script$/.test(language) && seen.code.isReachable(path) === false && seen.code.importersOf(path).length === 0;
	const all = [
		isOrphan && !startsServer.test(text) ? {routes: [], mounts: []} : called,
		annotationRoutes(path, text, language),
		fileRoutes(path, text, language),
	];
	return {routes: all.flatMap(({routes}) => routes), mounts: all.flatMap(({mounts}) => mounts)};
};

/**
 * The routes that the target's own code declares, each with its guards and its handler's body. Routers that no entry
 * point imports are left out. Where no HTTP route is found, the methods of its protobuf services.
 */
export const routesOf = (seen: Seen): readonly Route[] => {
	const known = memo.get(seen.code);
	if (known !== undefined) return known;
	const routes: Route[] = [];
	const mounts: Mount[] = [];
	const classText = classReader(seen);
	for (const {path, language, role} of seen.files.all) {
		if ((role !== 'source' && role !== 'config') || beside.test(path) || !programs.includes(language)) continue;
		const read = readFile(seen, {path, language}, classText);
		if (read.routes.length === 0 && read.mounts.length === 0) continue;
		routes.push(...read.routes);
		mounts.push(...read.mounts);
	}

	const http = routes.length > 0 ? withMethods(routes, seen) : protoOf(seen);
	const mounted = withoutSubtrees(mountsOf(seen, mounts, http), seen);
	const complete = createHandlers(seen)(withParents(mounted, seen));
	memo.set(seen.code, complete);
	return complete;
};

/** A mount of a gateway stands for the methods of the services behind it: `/api/v1/*` of grpc-gateway or Connect. */
const withMethods = (routes: readonly Route[], seen: Seen): readonly Route[] => {
	const gateways = routes.filter(
		({url, body, own}) => /\*\w*$/.test(url) || /\b(?:connect|gw\w*|grpc\w*|gateway)\b/i.test(`${own} ${body}`),
	);
	const methods = gateways.length === 0 ? [] : protoOf(seen);
	return methods.length > routes.length ? [...routes.filter(route => !gateways.includes(route)), ...methods] : routes;
};

/** Methods of the protobuf services of the target, each name once. */
export const protoOf = (seen: Seen): readonly Route[] => {
	const found = seen.files
		.withExtension('proto')
		.filter(({path, role}) => role === 'source' && !/grpc\/health|google\//.test(path))
		.flatMap(({path}) => protoRoutes(path, withoutComments(seen.text(path) ?? '', 'protobuf')));
	return [...new Map(found.toReversed().map(route => [route.url, route])).values()].toReversed();
};

/** Several checks of one scan ask for the same routes; nothing but speed depends on it. */
const memo = new WeakMap<object, readonly Route[]>();
