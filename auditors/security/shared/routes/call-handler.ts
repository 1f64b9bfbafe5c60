// Who handles a route that is registered by a call.
import {registering} from './call-address.ts';
import {isInline, type RouterCall} from './call-events.ts';
import type {Route} from './route.ts';

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

/** The handler of a route and what stands before it among the arguments. */
export type Handling = Pick<Route, 'handler' | 'handlerType'> & {
	/** The argument that handles; undefined where the call has none. */
	readonly last: string | undefined;
	/** It is wrapped into a call: `can(getOrder)`. */
	readonly isWrapped: boolean;
	/** Functions written in place. */
	readonly inline: string;
	/** Arguments between the address and the handler. */
	readonly middle: readonly string[];
};

export const handlingOf = ({parts, verb}: RouterCall, language: string): Handling => {
	// Endpoints of ASP.NET may name their handler before the address: `group.MapPut(Update, "{id}")`.
	const isFirst = language === 'csharp' && /^[A-Z]\w{1,80}$/.test(parts[0] ?? '');
	const last = isFirst ? parts[0] : parts.at(-1);
	const inline = parts.filter(isInline).join('\n');
	const isWrapped = last !== undefined && !isInline(last) && /\(/.test(last) && !/^\[/.test(last);
	const middle = parts.slice(1, isWrapped ? undefined : -1).filter(part => !isInline(part));
	const service = /^Map(?:GrpcService|Hub)<(\w+)>/.exec(verb)?.[1];
	// `Route::post('me', LoginController::class)` calls `__invoke`; a resource has all methods of its controller.
	const type = /(\w+)::class/.exec(last ?? '')?.[1] ?? /(\w+Controller)@/.exec(last ?? '')?.[1];
	const isWhole = language === 'php' && /^[\w\\]+::class$/.test((last ?? '').trim());
	const whole = registering.test(verb) ? type : '__invoke';
	const handler = service ?? (inline === '' ? (isWhole ? whole : handlerName(last)) : undefined);
	return {
		last,
		isWrapped,
		inline,
		middle,
		...(handler === undefined ? {} : {handler}),
		...(type === undefined ? {} : {handlerType: type}),
	};
};
