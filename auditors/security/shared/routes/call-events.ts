// What a call in the code of routes is: it declares a route, sets a guard, opens a group. All patterns are bounded.
import {argumentsOf, closeOf, literal} from './code-text.ts';

/** A call on a router with its whole statement. */
export type RouterCall = {
	readonly offset: number;
	/** First variable of the chain: `app`, `this.app`, `$router`, `Route`. */
	readonly receiver: string;
	readonly verb: string;
	readonly open: number;
	readonly close: number;
	readonly parts: readonly string[];
	/** From the start of the chain to its end, the call's own arguments left out. */
	readonly chain: string;
};

const callPatterns: Readonly<Record<string, RegExp>> = {
	javascript:
		/\.(get|post|put|patch|delete|all|options|head|del|route|use|addHook|register|group|basePath|mount|decorate)(?:<[^()\n]{0,80}>)?\(/g,
	go: /\.(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any|Match|Handle|HandleFunc|HandlerFunc|Method|MethodFunc|Get|Post|Put|Patch|Delete|Use|Group|Route|With|Mount|Subrouter|PathPrefix)\(/g,
	csharp:
		/\.(MapGet|MapPost|MapPut|MapDelete|MapPatch|MapMethods|MapGrpcService<\w{1,60}>|MapHub<\w{1,60}>|MapGroup|Map[A-Z]\w{1,60}|RequireAuthorization)\(/g,
	php: /(?:::|->)(get|post|put|patch|delete|any|match|resource|apiResource|resources|apiResources|map|group|middleware|prefix|add|singleton|controller)\(/g,
	rust: /\.(route|nest|layer|route_layer|wrap|service|merge)\(|\bweb::(resource|scope)\(/g,
};

const family = (language: string): string =>
	['typescript', 'vue', 'svelte'].includes(language) ? 'javascript' : language;

/** The start of the chain that a call ends: back over `a.b(…).c` and over lines that go on with a dot. */
const chainStart = (text: string, at: number): number => {
	let from = at;
	for (let steps = 0; steps < 40 && from > 0; steps++) {
		const before = text.slice(Math.max(0, from - 200), from);
		const word = /[\w$\\]{1,80}$/.exec(before);
		if (word !== null) {
			from -= word[0].length;
			continue;
		}

		const sign = /(?:\.|\?\.|->|::|!)\s{0,80}$|\s{1,80}$/.exec(before);
		if (sign !== null && /[.>:!]/.test(sign[0])) {
			from -= sign[0].length;
			continue;
		}

		if (sign !== null && /^(\.|->|\?\.)/.test(text.slice(from, from + 2)) && /[\w)\]}]\s{1,80}$/.test(before)) {
			from -= sign[0].length;
			continue;
		}

		if (!/[)\]>]$/.test(before)) break;
		const open = openOf(text, from - 1);
		if (open === -1) break;
		from = open;
	}

	return from;
};

/** Where the bracket that closes at `close` opens, strings not looked at; bounded. */
const openOf = (text: string, close: number): number => {
	let depth = 0;
	for (let at = close; at >= Math.max(0, close - 4000); at--) {
		const sign = text[at] as string;
		if (')]}'.includes(sign)) depth++;
		else if ('([{'.includes(sign) && --depth === 0) return at;
	}

	return -1;
};

/** Where the chain after a call ends: `.RequireAuthorization()`, `->middleware('auth')`. */
const chainEnd = (text: string, close: number): number => {
	let end = close + 1;
	for (let steps = 0; steps < 12; steps++) {
		const next = /^\s{0,200}(?:\.|\?\.|->)\s{0,4}[\w$]{1,60}(?:<[^()\n]{0,80}>)?/.exec(text.slice(end, end + 400));
		if (next === null) break;
		end += next[0].length;
		if (text[end] === '(') end = closeOf(text, end) + 1;
	}

	return end;
};

/** A group may hold all routes of a file. @unit characters */
const maxGroup = 150_000;
/** Calls of one file. */
const maxCalls = 1500;
/** What may be read of one file, nested calls counted each time. @unit characters */
const maxScanned = 4_000_000;

/** The calls on routers of one text without comments, in their order. */
export const routerCalls = (text: string, language: string): readonly RouterCall[] => {
	const pattern = callPatterns[family(language)];
	if (pattern === undefined) return [];
	let budget = maxScanned;
	return [...text.matchAll(pattern)].slice(0, maxCalls).flatMap((match): readonly RouterCall[] => {
		// Calls inside calls inside calls are read again and again: a hostile file ends the reading.
		if (budget <= 0) return [];
		const open = match.index + match[0].length - 1;
		const verb = match[1] ?? match[2] ?? '';
		const close = closeOf(text, open, /^(?:group|route|scope|namespace)$/i.test(verb) ? maxGroup : undefined);
		budget -= close - open + 200;
		const from = match[0].startsWith('web::') ? match.index : chainStart(text, match.index);
		const head = text.slice(from, match.index);
		const receiver = /^[\w$\\]{1,60}(?:(?:\.|->)(?:[\w$]{1,60})(?=\.|->|$|\s))?/.exec(head)?.[0] ?? '';
		return [
			{
				offset: match.index,
				receiver: receiver.replace(/^.*\\/, ''),
				verb,
				open,
				close,
				parts: argumentsOf(text.slice(open + 1, close)),
				chain: `${head} ${text.slice(close + 1, chainEnd(text, close))}`,
			},
		];
	});
};

/** An argument that is a function written in place. */
export const isInline = (part: string): boolean =>
	/^(async\s)?\s*(function\b|func\s*\(|static\s+(fn|function)|fn\s*\(|delegate\b|move\s*\||\|)|^(async\s*)?(static\s+)?(?:[\w<>[\], ?]{0,120}\s)?(\([^()]{0,600}(?:\([^()]{0,200}\)[^()]{0,300}){0,3}\)|\w+)\s*(:[^=\n]{0,100})?=>/.test(
		part,
	);

/** The first string literal of an argument, with what stands before it. */
export const pathIn = (part: string | undefined): string | undefined =>
	literal(part) ?? literal(/["'`][^"'`\n]*["'`]\s*$/.exec(part ?? '')?.[0]);
