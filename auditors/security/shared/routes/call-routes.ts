// Routes that are registered by calls: Express, Fastify, Hono, Gin, Echo, chi, net/http, Laravel, Slim, minimal APIs, Axum.
import {isInline, pathIn, type RouterCall, routerCalls} from './call-events.ts';
import {lineCounter, literal} from './code-text.ts';
import type {FileRoutes, Mount, Route} from './route.ts';
import {type Binding, bindingAt, scopeEnd} from './route-groups.ts';
import {wrapsAround, wrapsOf} from './wrapped-routers.ts';

const serverLibrary =
	/\b(express|fastify|hono|koa|restify|polka|elysia|hapi|FastifyInstance|FastifyPlugin\w*)\b|\bRouter\(/i;
const clientReceiver =
	/(^|\.)(axios|https?|fetch\w*|\w*client|request|supertest|agent|\$http|params|searchParams|headers?|Header|cache|redis|cookies?|session|localStorage|map|store|config|i18n|query|form\w*|urls?)$/i;
const httpVerbs = /^(get|post|put|patch|delete|del|all|any|options|head|match|map)$/i;
const registering =
	/^(HandleFunc|Handle|HandlerFunc|Method|MethodFunc|resource|resources|apiResource|apiResources|singleton)$/;
const groupVerbs = /^(group|Group|MapGroup|basePath|With|PathPrefix|Subrouter|Route|scope|prefix)$/;
const guardVerbs = /^(use|Use|addHook|layer|route_layer|wrap|middleware|add)$/;

/** Guards that one route is shown with, the nearest. */
const maxGuards = 30;
/** @unit characters */
const maxAround = 20_000;

type Guard = {
	readonly call: RouterCall;
	readonly prefix: string;
	readonly text: string;
	readonly group: Binding | undefined;
};
type Range = {readonly from: number; readonly to: number; readonly receiver: string; readonly head: string};

/** Names of routers look like guards (`authRouter`); they are none. */
const withoutRouters = (text: string): string =>
	text.replace(
		/\b\w{0,60}(router|routes?|controllers?|module|plugin|handlers?)\b(?!\.\w*(require|guard|protect))/gi,
		' ',
	);

/** The arguments that are no functions written in place. */
const plainParts = (parts: readonly string[]): string => parts.filter(part => !isInline(part)).join(', ');

const methodOf = (verb: string, url: string): string => {
	const inPath = /^([A-Z]+) \//.exec(url)?.[1];
	if (inPath !== undefined) return inPath;
	const name = verb.replace(/^Map/, '').toUpperCase();
	return /^(GET|POST|PUT|PATCH|DELETE)$/.test(name) ? name : name === 'DEL' ? 'DELETE' : 'ANY';
};

/** `.Methods(http.MethodPost)`, `.Methods("GET")`. */
const chainedMethod = (chain: string): string | undefined =>
	/\.(?:Methods|methods)\([^)]{0,60}?(Get|Post|Put|Patch|Delete)/i.exec(chain)?.[1]?.toUpperCase();

/** Go: a constant of the same file that holds an address: `RouteItem = RouteCollection + "/{id}"`. */
const constantIn = (text: string, part: string | undefined): string | undefined => {
	const name = /^(?:\w{1,60}\.\w{1,60}\s?\+\s?)?([A-Za-z_]\w{2,60})$/.exec(part?.trim() ?? '')?.[1];
	if (name === undefined || !text.includes(name)) return undefined;
	return new RegExp(
		`\\b${name}\\s{1,40}(?:string\\s{1,4})?=\\s{1,4}(?:[\\w.]{1,60}\\s?\\+\\s?)?"(/[^"\\n]{0,160})"`,
	).exec(text)?.[1];
};

/** The address that a call declares; undefined where it declares none. @param text of its file */
const urlOf = (call: RouterCall, language: string, text: string): string | undefined => {
	const {verb, parts, receiver} = call;
	if (language === 'csharp') {
		if (/^Map(Grpc|Hub)/.test(verb)) return /<(\w+)>/.exec(verb)?.[1];
		// A wrapper of the program's own hands on the address and the handler that it is given.
		if (parts.length === 2 && parts.every(part => /^[a-z]\w{0,40}$/.test(part))) return undefined;
		return /^Map(Get|Post|Put|Delete|Patch|Methods)$/.test(verb)
			? (pathIn(parts[0]) ?? pathIn(parts[1]) ?? '/')
			: undefined;
	}

	if (language === 'rust') return verb === 'route' || verb === 'resource' ? pathIn(parts[0]) : undefined;
	if (language === 'php') {
		// `app('session')->put('start', …)` asks the container for something else.
		if (/^\\?(?:app|session|cache|config|request)\(/.test(call.chain)) return undefined;
		const isRouter = /^(Route|\$?(app|router|group|r|routes|route|api|this->\w*[rR]out\w*))$/.test(receiver);
		if (!isRouter || !(httpVerbs.test(verb) || registering.test(verb))) return undefined;
		return pathIn(parts[0]) ?? pathIn(parts[1]);
	}

	if (clientReceiver.test(receiver) && !/^http$/.test(receiver)) return undefined;
	if (language === 'go') {
		if (parts.length < 2 || !(httpVerbs.test(verb) || registering.test(verb))) return undefined;
		// `doublestar.Match(pattern, name)` compares paths; routers take methods, a path and a handler.
		if (verb === 'Match' && parts.length < 3) return undefined;
		const isMethodFirst =
			/^(Method|MethodFunc|Match|HandlerFunc)$/.test(verb) || (verb === 'Handle' && parts.length > 2);
		const given = parts[isMethodFirst ? 1 : 0];
		const url = pathIn(given) ?? constantIn(text, given);
		if (url === undefined) return undefined;
		return /^([A-Z]+ )?\/|^$/.test(url) || /^[A-Z]+$/.test(verb) || registering.test(verb) ? url : undefined;
	}

	const url = pathIn(parts[0]);
	if (verb === 'route') {
		const inObject = /\b(?:url|path):\s*["'`]([^"'`]*)/.exec(parts[0] ?? '')?.[1];
		return parts.length === 1 ? (inObject ?? url) : undefined;
	}

	if (!httpVerbs.test(verb) || url === undefined || parts.length < 2) return undefined;
	if (/^(\/|\*|$)/.test(url)) return url;
	// koa-router: a route may have a name before its address, and an address without a slash: `"documents.list"`.
	if (!/(?:^|\.)\w{0,40}[rR]outer$/.test(receiver)) return undefined;
	const named = literal(parts[1]);
	if (named?.startsWith('/')) return parts.length > 2 ? named : undefined;
	return /^[a-z]\w{0,60}\.[a-z][\w.]{0,60}$/i.test(url) ? `/${url}` : undefined;
};

const handlerName = (part: string | undefined): string | undefined => {
	if (part === undefined || isInline(part)) return undefined;
	const inArray = /::class,\s*['"](\w+)['"]/.exec(part)?.[1] ?? /@(\w+)['"]/.exec(part)?.[1];
	if (inArray !== undefined) return inArray;
	const inVerb = /^(?:\w+::)?(?:get|post|put|patch|delete|any)\((?:[\w:]*::)?(\w+)\)/.exec(part)?.[1];
	// `can(withId(app.GetOrder), "orders:get")`: what is wrapped comes first.
	const wrapped = /^(?:[\w$.]{1,60}\(\s*){1,4}(?:[\w$]{1,60}\.){0,3}([A-Za-z_$][\w$]{2,60})\s*\)?\s*,/.exec(part)?.[1];
	if (wrapped !== undefined) return wrapped;
	return inVerb ?? /([\w$]+)(?:\.bind\([^)]*\))?\s*$/.exec(part)?.[1] ?? /\(([\w.]*?)(\w+)\)\s*$/.exec(part)?.[2];
};

/** Routes and mounts of one file. @param text without comments */
export const callRoutes = (path: string, text: string, language: string): FileRoutes => {
	const isScript = !['go', 'csharp', 'php', 'rust'].includes(language);
	if (isScript && !serverLibrary.test(text)) return {routes: [], mounts: []};
	const calls = routerCalls(text, language);
	const lineOf = lineCounter(text);
	const bindings: Binding[] = [];
	const boundAt = (name: string, offset: number): Binding | undefined => bindingAt(bindings, name, offset);
	const guards: Guard[] = [];
	const ranges: Range[] = [];
	for (const call of calls) {
		if (groupVerbs.test(call.verb) || /^(register|route|nest)$/.test(call.verb)) {
			if (call.parts.some(isInline))
				ranges.push({
					from: call.open,
					to: call.close,
					receiver: call.receiver,
					head: `${call.chain} ${plainParts(call.parts)}`,
				});
			const before = text.slice(Math.max(0, call.offset - 300), call.offset);
			const name = /([\w$]{1,60})\s*:?=\s*(?:await\s+)?[\w$.>()"'/:{}-]{1,200}$/.exec(before)?.[1];
			if (name !== undefined)
				bindings.push({
					name,
					offset: call.offset,
					end: scopeEnd(text, call.offset),
					receiver: call.receiver,
					parent: boundAt(call.receiver, call.offset),
					text: `${plainParts(call.parts)} ${call.chain}`,
				});
		}

		// ASP.NET: `group.RequireAuthorization();` as a statement of its own closes all that is mapped on it.
		if (call.verb === 'RequireAuthorization' && /^[\w$.]{1,60}\s*$/.test(call.chain))
			guards.push({
				call,
				group: boundAt(call.receiver, call.offset),
				prefix: '',
				text: `RequireAuthorization(${call.parts.join(', ').slice(0, 200)})`,
			});
		// `g.Group("/x").Use(auth).POST(…)` guards its own chain only, which is part of the route's text.
		if (guardVerbs.test(call.verb) && !/\.(Group|With|Route|group|PathPrefix|MapGroup)\(/.test(call.chain)) {
			const prefix = /^["'`]/.test(call.parts[0] ?? '') ? (pathIn(call.parts[0]) ?? '') : '';
			guards.push({
				call,
				group: boundAt(call.receiver, call.offset),
				prefix: /^\/?\**$/.test(prefix) || !prefix.startsWith('/') ? '' : prefix.replace(/\/?\*+$/, ''),
				text: withoutRouters(call.parts.join(', ').slice(0, 3000)),
			});
		}
	}

	const wraps = language === 'go' && calls.length > 0 ? wrapsOf(text) : [];
	const around = (call: RouterCall, url: string): string => {
		const enclosing = ranges.filter(({from, to}) => from < call.offset && call.offset < to);
		const names = [call.receiver, ...enclosing.map(({receiver}) => receiver)];
		const groups = new Set<Binding>();
		const roots = new Set(names.filter(name => boundAt(name, call.offset) === undefined));
		for (const name of names) {
			let group = boundAt(name, call.offset);
			for (; group !== undefined && groups.size < 20 && !groups.has(group); group = group.parent) {
				groups.add(group);
				if (group.parent === undefined) roots.add(group.receiver);
			}
		}

		const holdsFor = ({call: guard, group}: Guard): boolean =>
			group === undefined ? roots.has(guard.receiver) : groups.has(group);
		const set = guards.filter(guard => {
			if (guard.call === call || !holdsFor(guard) || !url.startsWith(guard.prefix)) return false;
			const inner = ranges.filter(({from, to}) => from < guard.call.offset && guard.call.offset < to);
			// A layer of Axum holds for the routes before it; a chain of calls has one receiver.
			const isBefore = language === 'rust' || guard.call.offset < call.offset;
			return isBefore && inner.every(range => enclosing.includes(range));
		});
		return [
			...enclosing.map(({head}) => withoutRouters(head)),
			...[...groups].map(group => withoutRouters(group.text)),
			...set.slice(-maxGuards).map(guard => guard.text),
			...wrapsAround(wraps, text, call),
		]
			.join('\n')
			.slice(0, maxAround);
	};

	const routes: Route[] = [];
	const mounts: Mount[] = [];
	for (const call of calls) {
		const url = urlOf(call, language, text);
		if (url !== undefined) {
			// Endpoints of ASP.NET may name their handler before the address: `group.MapPut(Update, "{id}")`.
			const isFirst = language === 'csharp' && /^[A-Z]\w{1,80}$/.test(call.parts[0] ?? '');
			const last = isFirst ? call.parts[0] : call.parts.at(-1);
			const inline = call.parts.filter(isInline).join('\n');
			const isWrapped = last !== undefined && !isInline(last) && /\(/.test(last) && !/^\[/.test(last);
			const middle = call.parts.slice(1, isWrapped ? undefined : -1).filter(part => !isInline(part));
			const service = /^Map(?:GrpcService|Hub)<(\w+)>/.exec(call.verb)?.[1];
			// `Route::post('me', LoginController::class)` calls `__invoke`; a resource has all methods of its controller.
			const type = /(\w+)::class/.exec(last ?? '')?.[1] ?? /(\w+Controller)@/.exec(last ?? '')?.[1];
			const isWhole = language === 'php' && /^[\w\\]+::class$/.test((last ?? '').trim());
			const whole = registering.test(call.verb) ? type : '__invoke';
			const handler = service ?? (inline === '' ? (isWhole ? whole : handlerName(last)) : undefined);
			routes.push({
				path,
				line: lineOf(call.offset),
				method: chainedMethod(call.chain) ?? methodOf(call.verb, url),
				url: url.replace(/^[A-Z]+ /, ''),
				own: withoutRouters(`${middle.join(', ')} ${call.chain} ${call.verb === 'route' ? call.parts.join(',') : ''}`),
				around: around(call, url),
				mounts: [],
				body: inline,
				...(handler === undefined ? {} : {handler}),
				...(type === undefined ? {} : {handlerType: type}),
			});
			// Go: an address that ends in a slash may stand for a router that a function makes.
			if (language === 'go' && isWrapped && url.endsWith('/') && last !== undefined)
				mounts.push({
					from: path,
					names: [...last.matchAll(/([A-Za-z_]\w{2,60})\(/g)].map(([, name = '']) => name),
					guards: `${withoutRouters(last)}\n${around(call, url)}`,
				});
			continue;
		}

		const given = call.parts.join(', ').slice(0, 2000);
		const isMount = isScript
			? /^(use|register|route|mount)$/.test(call.verb)
			: /^(Mount|Handle|nest|merge|service|group|Map[A-Z]\w+)$/.test(call.verb);
		if (!isMount) continue;
		const names =
			language === 'csharp'
				? [call.verb]
				: [...given.replace(/(["'`])[^"'`\n]*\1/g, ' ').matchAll(/[A-Za-z_$][\w$]*/g)].map(([name]) => name);
		const file = /([\w/.-]*routes\/[\w/.-]+\.php)/.exec(given)?.[1];
		const prefix = pathIn(call.parts[0]) ?? '';
		mounts.push({
			from: path,
			names,
			guards: `${withoutRouters(`${plainParts(call.parts)} ${call.chain}`)}\n${around(call, prefix)}`,
			...(file === undefined ? {} : {file: file.replace(/^.*?(?=routes\/)/, '')}),
		});
	}

	return {routes, mounts: [...mounts, ...functionMounts(path, text, language, {calls, around})]};
};

/** Functions that get a router handed over (`orders.Register(api)`), and files that are required inside a group. */
const functionMounts = (
	path: string,
	text: string,
	language: string,
	{calls, around}: {calls: readonly RouterCall[]; around: (call: RouterCall, url: string) => string},
): readonly Mount[] => {
	const [sample] = calls;
	if (sample === undefined && language !== 'php') return [];
	const pattern =
		language === 'php'
			? /(?:require|include|loadRoutesFrom|base_path)(?:_once)?\b[^;\n]{0,80}?(routes\/[\w/.-]+\.php)/g
			: /(?<![\w.])(?:await\s+)?(?:[\w$]{1,60}\.){0,2}([A-Za-z_$][\w$]{2,60})\(\s*([\w$.]{1,60}(?:\.Group\([^)\n]{0,200}\))?)\s*[,)]/g;
	const routers = new Set(calls.map(({receiver}) => receiver));
	return [...text.matchAll(pattern)].slice(0, 500).flatMap(match => {
		const at: RouterCall = {
			offset: match.index,
			receiver: language === 'php' ? 'Route' : (match[2] ?? '').replace(/\..*$/, ''),
			verb: '',
			open: 0,
			close: 0,
			parts: [],
			chain: '',
		};
		if (language !== 'php' && !routers.has(at.receiver)) return [];
		const guards = `${withoutRouters(match[2] ?? '')}\n${around(at, '')}`;
		return language === 'php'
			? [{from: path, names: [], file: match[1] ?? '', guards}]
			: [{from: path, names: [match[1] ?? ''], guards}];
	});
};
