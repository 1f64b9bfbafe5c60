// Which guard stands before a route. Authentication and authorization ask the same routes with other words.
import type {CodeIndex} from '../../../source/domain/code-index.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {spanOf} from './routes/mounts.ts';
import type {Route} from './routes/route.ts';
import {wrapMark} from './routes/wrapped-routers.ts';

type Seen = Pick<Observations, 'code' | 'files' | 'text'>;

/** Names that handlers and framework hooks bear tell nothing. */
const plainName =
	/^(get|post|put|patch|delete|head|options|handler|handle|main|index|default|middleware|login|signin|logout|register|create|update|list|run|call|execute|invoke|process|data|error|response|request|user|session|token|setup|init|app|router|api|config|client|fetch\w*|component|page|layout|\w{1,4})$/i;
const maxNames = 150;

/** The function in whose span a line stands. */
const functionAround = (code: CodeIndex, path: string, line: number): string | undefined => {
	let best: {name: string; line: number} | undefined;
	for (const definition of code.definitionsIn(path))
		if (definition.line <= line && (best === undefined || definition.line > best.line)) best = definition;
	return best?.name;
};

/**
 * Names of own functions that do what a hit shows, and of the functions that call those: `getServerProfile` calls
 * `auth.getUser()`.
 * @param hits inside the functions
 */
export const ownGuards = (seen: Seen, hits: readonly Hit[]): ReadonlySet<string> => {
	const named = hits.flatMap(({path, line}) => functionAround(seen.code, path, line) ?? []);
	const first = new Set(named.filter(name => !plainName.test(name)).slice(0, maxNames));
	const second = [...first].slice(0, 40).flatMap(name =>
		seen.code
			.filesMentioning(name)
			.slice(0, 30)
			.flatMap(path => {
				const lines = (seen.text(path) ?? '').split('\n');
				return lines.flatMap((text, index) =>
					text.includes(`${name}(`) ? (functionAround(seen.code, path, index + 1) ?? []) : [],
				);
			}),
	);
	return new Set([...first, ...second.filter(name => !plainName.test(name)).slice(0, maxNames)]);
};

/** A text names one of the functions. */
export const mentions = (text: string, names: ReadonlySet<string>): boolean => {
	for (const [word] of text.matchAll(/[A-Za-z_$][\w$]{4,80}/g)) if (names.has(word)) return true;
	return false;
};

/**
 * Middleware around a router is a guard where the file that makes it refuses unknown callers: `newSession(store).handle(mux)`.
 * What was found is remembered for as long as the function is.
 */
export const wrapGuardFinder = ({code, text}: Seen): ((around: string) => boolean) => {
	const known = new Map<string, boolean>();
	const isGuard = (name: string): boolean => {
		const found = code.definitionsOf(name).filter(({path}) => path.endsWith('.go'));
		return found.length <= maxMakers && found.some(({path}) => refusesCaller.test(text(path) ?? ''));
	};
	return around =>
		around.split('\n').some(line => {
			if (!line.startsWith(wrapMark)) return false;
			const isKnown = known.get(line);
			if (isKnown !== undefined) return isKnown;
			const names = [...line.slice(wrapMark.length).matchAll(/[A-Za-z_]\w{4,80}/g)].map(([name]) => name);
			const answer = names.some(name => !plainName.test(name) && isGuard(name));
			known.set(line, answer);
			return answer;
		});
};

/** A name that more files define tells nothing of which is meant. */
const maxMakers = 3;
/** The request goes no further for a caller who is not known. */
const refusesCaller =
	/StatusUnauthorized|http\.Error\([^\n]{0,120}\b401\b|!\s?(?:\w{1,40}\.)?[iI]s(?:Authenticated|LoggedIn)\(/;

/** Bodies that a dispatcher in a class has: a controller whose constructor sets the middleware (Laravel). */
export const classText = ({code, text}: Seen, route: Route): string => {
	if (route.handlerPath === undefined) return '';
	const lines = (text(route.handlerPath) ?? '').split('\n');
	const start = code.definitionsIn(route.handlerPath).find(({name}) => name === '__construct')?.line;
	if (start === undefined) return '';
	const {to} = spanOf({code}, route.handlerPath, start);
	return lines
		.slice(start - 1, Math.min(to, start + 30))
		.filter(line => /middleware/.test(line))
		.join('\n');
};

/** Where a test holds for a route: around all its mounts or its groups, on itself, or in its handler. */
export const levelOf = (
	route: Route,
	{around, body}: {readonly around: (text: string) => boolean; readonly body: (text: string) => boolean},
): 'group' | 'route' | 'body' | undefined => {
	if (around(route.around) || (route.mounts.length > 0 && route.mounts.every(around))) return 'group';
	if (around(route.own)) return 'route';
	return body(route.body) ? 'body' : undefined;
};
