import type {Evidence} from '../../../../source/domain/evidence.ts';

/** One handler of requests with what stands around it. Texts are code without comments, for guards to be looked for in. */
export type Route = {
	readonly path: string;
	readonly line: number;
	/** `GET`, `POST`, … in upper case, or `ANY`. */
	readonly method: string;
	/** As written, without the prefixes of its groups; the handler's name where it has no path. */
	readonly url: string;
	/** Decorators, annotations, middleware and parameters of the route itself. */
	readonly own: string;
	/** Groups, classes and routers around it, in its own file. */
	readonly around: string;
	/** Guards of each place where its router is mounted; empty when it was not seen mounted. */
	readonly mounts: readonly string[];
	/** Body of the handler, where it was found. */
	readonly body: string;
	/** What its class gives to all handlers in it, which stands in `around` too. */
	readonly holder?: string;
	/** Name of a handler that stands elsewhere. */
	readonly handler?: string;
	/** Its class, where the route names it. */
	readonly handlerType?: string;
	/** Where the handler stands, when that is another file. */
	readonly handlerPath?: string;
};

/** A router, blueprint or function with routes is hung into another one. */
export type Mount = {
	/** The file that mounts. */
	readonly from: string;
	/** Names in the mounting expression, of imports or of functions that register routes. */
	readonly names: readonly string[];
	/** A path of a file that is loaded (`routes/api.php`). */
	readonly file?: string;
	readonly guards: string;
};

/** What was read out of one file. */
export type FileRoutes = {readonly routes: readonly Route[]; readonly mounts: readonly Mount[]};

/** `GET /orders`. */
export const nameOf = ({method, url}: Route): string => (method === 'ANY' ? url || '/' : `${method} ${url || '/'}`);

/** The route's declaration as evidence. */
export const placeOf = (route: Route): Evidence => ({
	path: route.path,
	line: route.line,
	excerpt: nameOf(route).slice(0, 120),
});
