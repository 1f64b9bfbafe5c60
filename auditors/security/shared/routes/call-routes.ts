// Routes that are registered by calls: Express, Fastify, Hono, Gin, Echo, chi, net/http, Laravel, Slim, minimal APIs, Axum.
import {methodOf, urlOf} from './call-address.ts';
import {type RouterCall, routerCalls} from './call-events.ts';
import {type Around, guardsOf, withoutRouters} from './call-guards.ts';
import {type Handling, handlingOf} from './call-handler.ts';
import {functionMounts, mountOf} from './call-mounts.ts';
import {lineCounter} from './code-text.ts';
import type {FileRoutes, Mount, Route} from './route.ts';

const serverLibrary =
	/\b(express|fastify|hono|koa|restify|polka|elysia|hapi|FastifyInstance|FastifyPlugin\w*)\b|\bRouter\(/i;
const ownSyntax = new Set(['go', 'csharp', 'php', 'rust']);

/** Go: an address that ends in a slash may stand for a router that a function makes. */
const madeRouter = (from: string, {last, isWrapped}: Handling, around: string): Mount | undefined =>
	isWrapped && last !== undefined
		? {
				from,
				names: [...last.matchAll(/([A-Za-z_]\w{2,60})\(/g)].map(([, name = '']) => name),
				guards: `${withoutRouters(last)}\n${around}`,
			}
		: undefined;

/** Routes and mounts of one file. @param text without comments */
export const callRoutes = (path: string, text: string, language: string): FileRoutes => {
	const isScript = !ownSyntax.has(language);
	if (isScript && !serverLibrary.test(text)) return {routes: [], mounts: []};
	const calls = routerCalls(text, language);
	const lineOf = lineCounter(text);
	const around: Around = guardsOf(text, calls, language);
	const routes: Route[] = [];
	const mounts: Mount[] = [];
	const addRoute = (call: RouterCall, url: string): void => {
		const handling = handlingOf(call, language);
		const {middle, inline, handler, handlerType} = handling;
		routes.push({
			path,
			line: lineOf(call.offset),
			method: methodOf(call, url),
			url: url.replace(/^[A-Z]+ /, ''),
			own: withoutRouters(`${middle.join(', ')} ${call.chain} ${call.verb === 'route' ? call.parts.join(',') : ''}`),
			around: around(call, url),
			mounts: [],
			body: inline,
			...(handler === undefined ? {} : {handler}),
			...(handlerType === undefined ? {} : {handlerType}),
		});
		const made = language === 'go' && url.endsWith('/') ? madeRouter(path, handling, around(call, url)) : undefined;
		if (made !== undefined) mounts.push(made);
	};

	for (const call of calls) {
		const url = urlOf(call, language, text);
		if (url !== undefined) {
			addRoute(call, url);
			continue;
		}
		const mount = mountOf(path, call, {language, isScript, around});
		if (mount !== undefined) mounts.push(mount);
	}

	return {routes, mounts: [...mounts, ...functionMounts(path, text, language, {calls, around})]};
};
