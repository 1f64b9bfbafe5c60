// What guards the calls on the routers of one file: middleware before them, groups and functions around them.
import {isInline, pathIn, type RouterCall} from './call-events.ts';
import {type Binding, bindingAt, scopeEnd} from './route-groups.ts';
import {wrapsAround, wrapsOf} from './wrapped-routers.ts';

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
export const withoutRouters = (text: string): string =>
	text.replace(
		/\b\w{0,60}(router|routes?|controllers?|module|plugin|handlers?)\b(?!\.\w*(require|guard|protect))/gi,
		' ',
	);

/** The arguments that are no functions written in place. */
export const plainParts = (parts: readonly string[]): string => parts.filter(part => !isInline(part)).join(', ');

/** What stands around a call that declares an address, as text in which guards are looked for. */
export type Around = (call: RouterCall, url: string) => string;

/** @param calls of the file, in their order */
export const guardsOf = (text: string, calls: readonly RouterCall[], language: string): Around => {
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
	return (call, url) => {
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
};
