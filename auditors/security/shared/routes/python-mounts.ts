// Routers of Python that hang on other routers of the same file: `api.include_router(inner, dependencies=[…])`.
import type {Mount} from './route.ts';

/** A router that a file hangs on one of its variables. */
export type HungRouter = {
	readonly receiver: string;
	readonly names: readonly string[];
	/** What the call and its receiver say about who may come in. */
	readonly guards: string;
};

const maxDepth = 3;
/** Places where one router hangs: each is followed outwards, so few are enough. */
const maxPlaces = 4;

/** What guards a router from outside, through the routers of its file on which it hangs: one text a place. */
export const outerGuards = (mounted: readonly HungRouter[], name: string, depth = 0): readonly string[] =>
	mounted
		.filter(({receiver, names}) => names.length === 1 && names[0] === name && receiver !== name)
		.slice(0, maxPlaces)
		.flatMap(({receiver, guards}) => {
			const further = depth < maxDepth ? outerGuards(mounted, receiver, depth + 1) : [];
			return (further.length === 0 ? [''] : further).map(more => `${guards}\n${more}`);
		})
		.slice(0, maxPlaces);

/** The routers that a file hangs, each with the guards of all that stands around it. */
export const hungRouters = (
	path: string,
	mounted: readonly HungRouter[],
	outer: (name: string) => readonly string[],
): readonly Mount[] => {
	const around = new Map<string, readonly string[]>();
	return mounted.flatMap(({receiver, names, guards}) => {
		const places = around.get(receiver) ?? outer(receiver);
		around.set(receiver, places);
		return (places.length === 0 ? [''] : places).map(more => ({from: path, names, guards: `${guards}\n${more}`}));
	});
};
