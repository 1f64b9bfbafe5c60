// Routes of Python: decorators (FastAPI, Flask, Litestar, Sanic), URL lists (Django), class views, mounted routers.
import {argumentsOf, closeOf, lineCounter, literal} from './code-text.ts';
import {type HungRouter, hungRouters, outerGuards} from './python-mounts.ts';
import type {FileRoutes, Route} from './route.ts';

const decorator = /^([ \t]*)@(?:([\w.]{1,60})\.)?(get|post|put|patch|delete|route|api_route|websocket|head)\(/gm;
const router =
	/^[ \t]*(\w{1,60})(?:\s*:[^=\n]{1,60})?\s*=\s*(?:\w+\.)?(\w{0,40}(?:APIRouter|FastAPI|Blueprint|Flask|Litestar|Router|Sanic|NinjaAPI|Starlette))\(/gm;
const mountCall =
	/\b([\w.]{1,60})\.(include_router|register_blueprint|mount|add_api_route|add_url_rule|add_route|register|add_resource|before_request|middleware)\b(\()?/g;
const urlEntry = /\b(re_path|path|url)\(\s*([rf]?["'][^"'\n]*["'])\s*,/g;

/** An entry of a list of URLs. @unit characters */
const maxEntry = 2000;

/** From the first decorator of a function to the end of its body, which ends where something starts at its depth. */
const functionAt = (text: string, at: number, indent: number): {from: number; signature: number; to: number} => {
	let from = text.lastIndexOf('\n', at - 1) + 1;
	for (let steps = 0; steps < 12 && from > 0; steps++) {
		const before = text.lastIndexOf('\n', from - 2) + 1;
		if (!/^[ \t]*@/.test(text.slice(before, from))) break;
		from = before;
	}

	const rest = text.slice(at, at + 40_000);
	const def = /\b(?:def|class)\s+\w+/.exec(rest);
	if (def === null) return {from, signature: at, to: Math.min(text.length, at + 600)};
	const open = rest.indexOf('(', def.index);
	const signature = at + (open === -1 ? def.index : closeOf(rest, open));
	const next = new RegExp(`^[ \\t]{0,${indent}}(?:@|def |async def |class |[\\w]+\\s*=|if )`, 'm').exec(
		text.slice(signature + 1, at + 40_000),
	);
	return {from, signature, to: next === null ? Math.min(text.length, at + 40_000) : signature + 1 + next.index};
};

const methodOf = (verb: string, inner: string): string => {
	if (/^(get|post|put|patch|delete)$/.test(verb)) return verb.toUpperCase();
	const listed = /methods\s*=\s*[[({]([^\])}]*)/.exec(inner)?.[1];
	if (listed === undefined) return verb === 'route' ? 'GET' : 'ANY';
	return /POST|PUT|PATCH|DELETE/.exec(listed)?.[0] ?? 'GET';
};

/** The class around an offset, by the nearest head that stands less deep. */
const classAround = (text: string, at: number, indent: number): string | undefined => {
	if (indent === 0) return undefined;
	const start = text.lastIndexOf('\nclass ', at);
	if (start === -1 || /\n(?:def|async def|@?\w+\s*=) ?/.test(text.slice(start + 1, at))) return undefined;
	return /\nclass\s+(\w{1,80})/.exec(text.slice(start, start + 120))?.[1];
};

/**
 * Routes and mounts of one Python file.
 * @param text without comments
 * @param classText what a class and those it inherits from give to all their methods
 */
export const pythonRoutes = (path: string, text: string, classText: (name: string) => string): FileRoutes => {
	const lineOf = lineCounter(text);
	const routers = new Map(
		[...text.matchAll(router)].map(match => {
			const open = match.index + match[0].length - 1;
			const type = match[2] ?? '';
			const own = /^(?:API|Flask|Blue|FastAPI|Litestar|Router|Sanic|Ninja|Starlette)/.test(type) ? '' : classText(type);
			return [match[1] ?? '', `${text.slice(open, closeOf(text, open))}\n${own}`] as const;
		}),
	);
	const mounted: HungRouter[] = [];
	const before = new Map<string, string>();
	for (const match of [...text.matchAll(mountCall)].slice(0, 500)) {
		const [, receiver = '', verb = ''] = match;
		const open = match[3] === undefined ? -1 : match.index + match[0].length - 1;
		const inner = open === -1 ? '' : text.slice(open + 1, closeOf(text, open));
		if (verb === 'before_request' || verb === 'middleware') {
			const named = /^\w+$/.exec(inner)?.[0];
			const {signature, to} = functionAt(text, match.index, 0);
			before.set(receiver, `${before.get(receiver) ?? ''}\n${named ?? text.slice(signature, to)}`);
		} else if (verb === 'include_router' || verb === 'register_blueprint' || verb === 'mount') {
			const names = (argumentsOf(inner).find(part => !/^\w+\s*=|^["']/.test(part)) ?? '').split('.');
			const guards = `${inner.replace(/prefix\s*=[^,]*/, '').replace(/^[\w.]+/, '')}\n${routers.get(receiver) ?? ''}\n${before.get(receiver) ?? ''}`;
			mounted.push({receiver, names, guards});
		}
	}

	const outer = (name: string): readonly string[] => (routers.has(name) ? outerGuards(mounted, name) : []);
	const mounts = hungRouters(path, mounted, outer);

	const decorated = [...text.matchAll(decorator)].slice(0, 1000).flatMap((match): readonly Route[] => {
		const [whole, indent = '', receiver = '', verb = ''] = match;
		if (/(^|\.)(mock|patch|requests|httpx|responses|client|cache|pytest|session)$/.test(receiver)) return [];
		const open = match.index + whole.length - 1;
		const inner = text.slice(open + 1, closeOf(text, open));
		const {from, signature, to} = functionAt(text, match.index + indent.length, indent.length);
		const holder = classAround(text, match.index, indent.length);
		const shared = holder === undefined ? '' : classText(holder);
		const [first] = argumentsOf(inner);
		const url =
			literal(first) ??
			/["']([^"']*)["']/.exec(first ?? '')?.[1] ??
			/\b(?:path|rule)\s*=\s*["']([^"']*)/.exec(inner)?.[1];
		if (url === undefined) return [];
		return [
			{
				path,
				line: lineOf(match.index + indent.length),
				method: methodOf(verb, inner),
				url,
				own: text.slice(from, signature),
				around: `${routers.get(receiver) ?? ''}\n${before.get(receiver) ?? ''}\n${shared}`,
				mounts: outer(receiver),
				body: text.slice(signature, to),
				...(shared === '' ? {} : {holder: shared}),
			},
		];
	});
	return {routes: [...decorated, ...djangoRoutes(path, text, lineOf), ...resourceRoutes(path, text, lineOf)], mounts};
};

/** Classes that are given an address: Flask-RESTful, Falcon, views of Flask, handlers of Tornado and aiohttp. */
const resourceRoutes = (path: string, text: string, lineOf: (offset: number) => number): readonly Route[] =>
	[
		...text.matchAll(
			/\.add_(?:\w{0,20}resource|url_rule|route|api_route|api_websocket_route|get|post|put|patch|delete)\(/g,
		),
	]
		.slice(0, 1000)
		.flatMap(match => {
			const open = match.index + match[0].length - 1;
			const parts = argumentsOf(text.slice(open + 1, closeOf(text, open, maxEntry)));
			const url = literal(parts.find(part => /^[rf]?["']\//.test(part)));
			const view = parts.find(part => /view_func|\bas_view\b/.test(part)) ?? parts.find(part => /^[\w.]+$/.test(part));
			const handler = /(\w+)\.as_view|(?:=\s*)?(?:[\w.]*\.)?(\w+)$/.exec(view ?? '');
			const name = handler?.[1] ?? handler?.[2];
			if (url === undefined || name === undefined) return [];
			return [
				{
					path,
					line: lineOf(match.index),
					method: 'ANY',
					url,
					own: parts.slice(2).join(', '),
					around: '',
					mounts: [],
					body: '',
					handler: name,
				},
			];
		});

const djangoRoutes = (path: string, text: string, lineOf: (offset: number) => number): readonly Route[] => {
	if (!/\burlpatterns\b|\.register\(/.test(text)) return [];
	const entry = (at: number, url: string, given: string): readonly Route[] => {
		if (/^\(?\s*include\(|admin\.site|\.site\.urls|static\(|serve\b|RedirectView|TemplateView/.test(given)) return [];
		const handler = /(\w+)(?:\.as_view\b|\s*$|\s*,)/.exec(given.replace(/^(\w+\()+/, ''))?.[1];
		return [
			{
				path,
				line: lineOf(at),
				method: 'ANY',
				url: url === '' ? '/' : url,
				own: given.slice(0, 300),
				around: '',
				mounts: [],
				body: '',
				...(handler === undefined ? {} : {handler}),
			},
		];
	};
	const listed = [...text.matchAll(urlEntry)].slice(0, 1000).flatMap(match => {
		const open = text.indexOf('(', match.index);
		const parts = argumentsOf(text.slice(open + 1, closeOf(text, open, maxEntry)));
		return entry(match.index, literal(parts[0]) ?? '', parts[1] ?? '');
	});
	const registered = [...text.matchAll(/\.register\(\s*[rf]?["']([^"'\n]*)["']\s*,\s*([\w.]{1,80})/g)].flatMap(match =>
		entry(match.index, match[1] ?? '', match[2] ?? ''),
	);
	return [...listed, ...registered];
};
