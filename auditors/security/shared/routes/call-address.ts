// The address and the method that a call declares on a router.
import {pathIn, type RouterCall} from './call-events.ts';
import {literal} from './code-text.ts';

const clientReceiver =
	/(^|\.)(axios|https?|fetch\w*|\w*client|request|supertest|agent|\$http|params|searchParams|headers?|Header|cache|redis|cookies?|session|localStorage|map|store|config|i18n|query|form\w*|urls?)$/i;
const httpVerbs = /^(get|post|put|patch|delete|del|all|any|options|head|match|map)$/i;
/** Verbs that hang more than one method. */
export const registering =
	/^(HandleFunc|Handle|HandlerFunc|Method|MethodFunc|resource|resources|apiResource|apiResources|singleton)$/;

const methodNamed = (verb: string, url: string): string => {
	const inPath = /^([A-Z]+) \//.exec(url)?.[1];
	if (inPath !== undefined) return inPath;
	const name = verb.replace(/^Map/, '').toUpperCase();
	return /^(GET|POST|PUT|PATCH|DELETE)$/.test(name) ? name : name === 'DEL' ? 'DELETE' : 'ANY';
};

/** `.Methods(http.MethodPost)`, `.Methods("GET")`. */
const methodChained = (chain: string): string | undefined =>
	/\.(?:Methods|methods)\([^)]{0,60}?(Get|Post|Put|Patch|Delete)/i.exec(chain)?.[1]?.toUpperCase();

/** `GET`, `POST`, … in upper case, or `ANY`. @param url as `urlOf` gives it */
export const methodOf = ({verb, chain}: RouterCall, url: string): string =>
	methodChained(chain) ?? methodNamed(verb, url);

/** Go: a constant of the same file that holds an address: `RouteItem = RouteCollection + "/{id}"`. */
const constantIn = (text: string, part: string | undefined): string | undefined => {
	const name = /^(?:\w{1,60}\.\w{1,60}\s?\+\s?)?([A-Za-z_]\w{2,60})$/.exec(part?.trim() ?? '')?.[1];
	if (name === undefined || !text.includes(name)) return undefined;
	return new RegExp(
		`\\b${name}\\s{1,40}(?:string\\s{1,4})?=\\s{1,4}(?:[\\w.]{1,60}\\s?\\+\\s?)?"(/[^"\\n]{0,160})"`,
	).exec(text)?.[1];
};

/** The address that a call declares; undefined where it declares none. @param text of its file */
export const urlOf = (call: RouterCall, language: string, text: string): string | undefined => {
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
