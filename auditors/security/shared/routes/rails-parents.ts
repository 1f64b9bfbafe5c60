// What controllers of Rails inherit: `class Mod::ReportsController < Mod::ModController` with a filter in the parent.
import type {Observations} from '../../../../source/domain/observations.ts';
import {withoutComments} from './code-text.ts';
import type {Route} from './route.ts';

type Seen = Pick<Observations, 'files' | 'text'>;
type Head = {readonly parent: string; readonly filters: string};

const maxDepth = 4;
const classHead = /class\s+([\w:]{1,120}Controller)\s*<\s*([\w:]{1,120})/;

/** The lines before the first method: filters, concerns, rescues. */
const headsOf = ({files, text}: Seen): ReadonlyMap<string, Head> =>
	new Map(
		files.all.flatMap(({path, role}) => {
			if (role !== 'source' || !path.endsWith('controller.rb')) return [];
			const code = withoutComments(text(path) ?? '', 'ruby');
			const found = classHead.exec(code);
			if (found === null) return [];
			const end = /^[ \t]*(def|private)\b/m.exec(code)?.index ?? code.length;
			return [[found[1] ?? '', {parent: found[2] ?? '', filters: code.slice(found.index, end)}] as const];
		}),
	);

/** Adds to each route of a controller the filters of the controllers that it inherits from, the base of all left out. */
export const withParents = (routes: readonly Route[], seen: Seen): readonly Route[] => {
	if (!routes.some(({path}) => path.endsWith('.rb'))) return routes;
	const heads = headsOf(seen);
	const inherited = (name: string, depth: number): string => {
		const head = heads.get(name);
		// What the base of all controllers sets is judged as a guard of the whole application.
		if (head === undefined || depth > maxDepth || name === 'ApplicationController') return '';
		return `${head.filters}\n${inherited(head.parent, depth + 1)}`;
	};
	return routes.map(route => {
		const parent = route.path.endsWith('.rb') ? /^< ([\w:]+)/.exec(route.around)?.[1] : undefined;
		const added = parent === undefined ? '' : inherited(parent, 0);
		return added === '' ? route : {...route, around: `${route.around}\n${added}`};
	});
};
