// Go: `root.Handle("/v1/", api.NewHandler(store))` hangs a router with routes of its own below an address.
import type {Observations} from '../../../../source/domain/observations.ts';
import {spanOf} from './mounts.ts';
import type {Route} from './route.ts';

type Seen = Pick<Observations, 'code' | 'text'>;

/** What a variable of the same file was made by: `reader := reader.NewHandler(store)`. */
const makerOf = (text: string, name: string): string => {
	const at = text.lastIndexOf(`${name} := `);
	return at === -1 ? '' : (text.slice(at + name.length + 4, at + 200 + name.length).split('\n', 1)[0] ?? '');
};

/** Routes without those that stand for a whole router, whose own routes are known. */
export const withoutSubtrees = (routes: readonly Route[], seen: Seen): readonly Route[] => {
	const linesOf = Map.groupBy(routes, ({path}) => path);
	const holdsRoutes = (name: string, route: Route): boolean =>
		seen.code.definitionsOf(name).some(({path, line}) => {
			if (!path.endsWith('.go') || !linesOf.has(path)) return false;
			const {from, to} = spanOf(seen, path, line);
			return (linesOf.get(path) ?? []).some(other => other !== route && from <= other.line && other.line <= to);
		});
	return routes.filter(route => {
		if (!route.path.endsWith('.go') || !route.url.endsWith('/') || route.method !== 'ANY' || route.body !== '')
			return true;
		const text = seen.text(route.path) ?? '';
		const made = route.handler === undefined ? '' : makerOf(text, route.handler);
		const declared = text.split('\n')[route.line - 1] ?? '';
		const names = [...`${declared} ${made}`.matchAll(/\b([A-Za-z_]\w{2,60})\(/g)].map(([, name = '']) => name);
		return !names.some(name => holdsRoutes(name, route));
	});
};
