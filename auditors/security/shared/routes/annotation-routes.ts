// Routes that annotations declare: Spring, JAX-RS, Micronaut, NestJS, ASP.NET controllers, Symfony attributes, Actix, Rocket.
import {closeOf, lineCounter} from './code-text.ts';
import type {FileRoutes, Route} from './route.ts';

const routeMarks: Readonly<Record<string, RegExp>> = {
	java: /@(Get|Post|Put|Delete|Patch|Request)Mapping\b|@(GET|POST|PUT|DELETE|PATCH)\b|@(Get|Post|Put|Delete|Patch)\b(?!\w)/g,
	kotlin:
		/@(Get|Post|Put|Delete|Patch|Request)Mapping\b|@(GET|POST|PUT|DELETE|PATCH)\b|@(Get|Post|Put|Delete|Patch)\b(?!\w)/g,
	typescript: /@(Get|Post|Put|Delete|Patch|All|Sse|MessagePattern|SubscribeMessage|Query|Mutation)\(/g,
	csharp: /\[Http(Get|Post|Put|Delete|Patch)\b/g,
	php: /#\[(?:\w+\\)*(Route|Get|Post|Put|Delete|Patch)\(/g,
	rust: /#\[(?:\w+::)?(get|post|put|delete|patch|route)\(/g,
};

const classHead = /\b(?:class|interface|impl)\s+([A-Za-z_]\w*)/g;
const clientMark = /@(FeignClient|RegisterRestClient|HttpExchange|Client)\b|interface\s+\w+Client\b/;
/** Retrofit's annotations bear the names of JAX-RS's, on calls of someone else's routes. */
const clientImport = /\bimport retrofit2?\.http\./;
/** A file with such marks declares routes only when it is a controller. */
const controllers: Readonly<Record<string, RegExp>> = {
	java: /@(Rest)?Controller\b|@Path\b/,
	kotlin: /@(Rest)?Controller\b|@Path\b/,
	typescript: /@(Controller|Resolver|WebSocketGateway|RestController|JsonController)\b/,
	csharp: /Controller\b/,
	php: /./,
	rust: /./,
};

/** Where the block of annotations starts that ends at an offset: after the last `;`, `{` or `}` that stands outside brackets. */
const blockStart = (text: string, at: number): number => {
	let depth = 0;
	for (let from = at - 1; from >= Math.max(0, at - 3000); from--) {
		const sign = text[from] as string;
		if (sign === ')' || sign === ']') depth++;
		else if (sign === '(' || sign === '[') depth = Math.max(0, depth - 1);
		else if (depth === 0 && (sign === ';' || sign === '{' || sign === '}')) return from + 1;
	}

	return Math.max(0, at - 3000);
};

type Head = {readonly at: number; readonly text: string; readonly to: number};

/** Classes with their annotations and what they extend. */
const headsOf = (text: string): readonly Head[] =>
	[...text.matchAll(classHead)].slice(0, 200).map(match => {
		const open = text.indexOf('{', match.index);
		const end = open === -1 ? text.length : open;
		return {
			at: match.index,
			text: text.slice(blockStart(text, match.index), Math.min(end, match.index + 600)),
			to: open === -1 ? text.length : closeOf(text, open, 400_000),
		};
	});

/** Routes of one file. @param text without comments */
export const annotationRoutes = (path: string, text: string, language: string): FileRoutes => {
	const pattern = routeMarks[language];
	if (pattern === undefined || controllers[language]?.test(text) !== true || clientImport.test(text))
		return {routes: [], mounts: []};
	const heads = headsOf(text);
	// In controllers `@Query()` marks a parameter.
	const isResolver = /@Resolver\b/.test(text);
	const lineOf = lineCounter(text);
	const routes = [...text.matchAll(pattern)].slice(0, 1000).flatMap((match): readonly Route[] => {
		const method = (match[1] ?? match[2] ?? match[3] ?? 'ANY').toUpperCase();
		if (language === 'typescript' && /^(QUERY|MUTATION)$/.test(method) && !isResolver) return [];
		const after = text.slice(match.index + match[0].length, match.index + match[0].length + 300);
		const written = /^\(?[^"'`)\n]{0,60}["'`]([^"'`\n]*)["'`]/.exec(after)?.[1] ?? '';
		const around = heads.filter(({at, to}) => at < match.index && match.index < to);
		// A mark before the class itself is its prefix.
		if (
			heads.some(
				({at, text: head}) =>
					at > match.index && at - match.index < head.length + 3000 && isBefore(text, match.index, at),
			)
		)
			return [];
		if (around.some(({text: head}) => clientMark.test(head))) return [];
		const from = blockStart(text, match.index);
		const open = bodyOpen(text, match.index);
		const close = open === -1 ? Math.min(text.length, match.index + 600) : closeOf(text, open);
		return [
			{
				path,
				line: lineOf(match.index),
				method: methodOf(method, after),
				url: written === '' ? urlOfClass(around.at(-1)?.text) : written,
				own: text.slice(from, open === -1 ? close : open),
				around: around.map(({text: head}) => head).join('\n'),
				mounts: [],
				body: open === -1 ? '' : text.slice(open, close),
			},
		];
	});
	return {routes, mounts: []};
};

const plainMethod = /^(GET|POST|PUT|DELETE|PATCH)$/;

/** `@RequestMapping(method = RequestMethod.POST)` and `#[Route(methods: ['GET', 'POST'])]` name it among their arguments. */
const methodOf = (mark: string, after: string): string => {
	if (plainMethod.test(mark)) return mark;
	if (mark === 'MUTATION') return 'POST';
	const given = /\bmethods?\s*[:=]\s*\[?\{?([^\])}\n]{0,80})/.exec(after.split(/\)\s*\n|\)\]/)[0] ?? '')?.[1] ?? '';
	return (
		/\b(POST|PUT|PATCH|DELETE|GET)\b/.exec(given.replace(/\bGET\b(?=.*\b(POST|PUT|PATCH|DELETE)\b)/, ''))?.[1] ?? 'ANY'
	);
};

const urlOfClass = (head: string | undefined): string =>
	/@(?:RequestMapping|Path|Controller|Resolver)\([^"'`)\n]{0,60}["'`]([^"'`\n]*)/.exec(head ?? '')?.[1] ??
	/class\s+(\w+)/.exec(head ?? '')?.[1] ??
	'/';

/** Only annotations and modifiers stand between a mark and a class. */
const isBefore = (text: string, mark: number, head: number): boolean => !/[;{}]\s*\n/.test(text.slice(mark, head));

/** The brace that opens the body of the method after an annotation; -1 for one without. */
const bodyOpen = (text: string, from: number): number => {
	for (let at = from; at < Math.min(text.length, from + 4000); at++) {
		const sign = text[at] as string;
		if (sign === '(' || sign === '[') at = closeOf(text, at);
		else if (sign === '{') return at;
		else if (sign === ';') return -1;
	}

	return -1;
};
