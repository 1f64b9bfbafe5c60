// Routes that files and names declare: Next.js, SvelteKit, Remix and React Router, tRPC, Rails controllers, gRPC methods.
import {closeOf, lineCounter} from './code-text.ts';
import type {FileRoutes, Route} from './route.ts';

const handlerFile = /(^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$|(^|\/)\+server\.[jt]s$/;
const pagesApi = /(^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/;
/** Nitro asks for a handler made by one of its makers; servers of other kinds have such folders too. */
const nitroFile = /(^|\/)server\/(api|routes)\/.*\.[jt]s$/;
const nitroHandler = /\bdefine[A-Z]\w{0,40}Handler\b|[eE]ventHandler\b/;
const remixFile = /(^|\/)routes\/.*\.[jt]sx?$|(^|\/)app\/.*\.route\.[jt]sx?$/;
const exported = /^export\s+(?:async\s+)?(?:function|const)\s+(GET|POST|PUT|PATCH|DELETE|loader|action)\b/gm;
const procedure = /\b(\w{0,60}[pP]rocedure)\b(?=\s*\.|\s*$|\()/gm;

const base = {mounts: [], around: ''} as const;
const addressOf = (path: string): string =>
	path
		.replace(/^.*?(?=(app|pages\/api|routes|server)\/)/, '/')
		.replace(/^\/(app|pages|server)(?=\/)/, '')
		.replace(/(\/(route|index|\+server))?\.[cm]?[jt]sx?$/, '')
		.replace(/\/\([\w-]+\)/g, '') || '/';

const exportRoutes = (path: string, text: string): readonly Route[] => {
	const lineOf = lineCounter(text);
	const starts = [...text.matchAll(exported)];
	return starts.map((match, index) => {
		const to = starts[index + 1]?.index ?? text.length;
		const verb = match[1] ?? '';
		const isLoader = verb === 'loader' || verb === 'action';
		const open = text.indexOf('(', match.index);
		return {
			...base,
			path,
			line: lineOf(match.index),
			method: isLoader ? (verb === 'action' ? 'POST' : 'GET') : verb,
			url: addressOf(path),
			own: text.slice(match.index, Math.min(to, open === -1 ? to : closeOf(text, open))),
			body: text.slice(match.index, to),
		};
	});
};

const trpcRoutes = (path: string, text: string): readonly Route[] => {
	const lineOf = lineCounter(text);
	const starts = [...text.matchAll(procedure)].filter(match =>
		/[\w$"']\s*:\s*$/.test(text.slice(Math.max(0, match.index - 100), match.index)),
	);
	return starts.slice(0, 500).flatMap((match, index) => {
		const part = text.slice(match.index, Math.min(starts[index + 1]?.index ?? text.length, match.index + 20_000));
		const kind = /\.(query|mutation|subscription)\(/.exec(part);
		if (kind === null) return [];
		const name = /([\w$]+)["']?\s*:\s*$/.exec(text.slice(Math.max(0, match.index - 100), match.index))?.[1] ?? '';
		return [
			{
				...base,
				path,
				line: lineOf(match.index),
				method: kind[1] === 'mutation' ? 'POST' : 'GET',
				url: name,
				own: part.slice(0, kind.index),
				body: part.slice(kind.index),
			},
		];
	});
};

const railsRoutes = (path: string, text: string): readonly Route[] => {
	const head = /class\s+([\w:]+Controller)\s*<\s*([\w:]+)/.exec(text);
	if (head === null || /^(ActionController|ApplicationController$)/.test(head[2] ?? '') === false) {
		if (head === null) return [];
	}

	if (/^ApplicationController$/.test(head[1] ?? '') || /\/concerns\//.test(path)) return [];
	const lineOf = lineCounter(text);
	const own = text.slice(0, /^[ \t]*private\b/m.exec(text)?.index ?? text.length);
	return [...own.matchAll(/^[ \t]*def\s+(index|show|create|update|destroy|edit|new)\b/gm)].map(match => ({
		...base,
		path,
		line: lineOf(match.index + 1),
		method: /create/.test(match[1] ?? '')
			? 'POST'
			: /update/.test(match[1] ?? '')
				? 'PUT'
				: /destroy/.test(match[1] ?? '')
					? 'DELETE'
					: 'GET',
		url: `${head[1]}#${match[1]}`,
		around: `< ${head[2]}\n${own.slice(0, /^[ \t]*def\s/m.exec(own)?.index ?? 0)}`,
		own: '',
		body: text.slice(match.index, match.index + 2000).split(/^[ \t]*end[ \t]*$/m)[0] ?? '',
	}));
};

/** Methods of a protobuf service. */
export const protoRoutes = (path: string, text: string): readonly Route[] => {
	const lineOf = lineCounter(text);
	return [...text.matchAll(/^[ \t]*rpc\s+(\w+)\s*\(/gm)].map(match => ({
		...base,
		path,
		line: lineOf(match.index + match[0].search(/\S/)),
		method: 'ANY',
		url: match[1] ?? '',
		own: '',
		body: '',
		handler: match[1] ?? '',
	}));
};

/** Routes of one file. @param text without comments */
export const fileRoutes = (path: string, text: string, language: string): FileRoutes => {
	if (language === 'ruby') return {routes: /controller\.rb$/.test(path) ? railsRoutes(path, text) : [], mounts: []};
	if (!/script$|^svelte$|^vue$/.test(language)) return {routes: [], mounts: []};
	const trpc = /[pP]rocedure\b/.test(text) ? trpcRoutes(path, text) : [];
	if (handlerFile.test(path)) return {routes: [...exportRoutes(path, text), ...trpc], mounts: []};
	const isPage =
		(pagesApi.test(path) && /export default|defineEventHandler/.test(text)) ||
		(nitroFile.test(path) && nitroHandler.test(text));
	if (isPage) {
		const at = Math.max(0, text.search(/export default|defineEventHandler/));
		const whole: Route = {
			...base,
			path,
			line: lineCounter(text)(at),
			method: 'ANY',
			url: addressOf(path),
			own: '',
			body: text.replace(/^import[^;]*?from[^\n]*$/gm, ''),
		};
		return {routes: [whole, ...trpc], mounts: []};
	}

	const remix = remixFile.test(path) && /(react-router|@remix-run)/.test(text) ? exportRoutes(path, text) : [];
	return {routes: [...remix, ...trpc], mounts: []};
};
