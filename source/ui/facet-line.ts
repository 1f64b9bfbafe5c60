import {type Facet, type Facets, facetNames} from '../assessment/facets.ts';
import type {Pack} from '../domain/pack.ts';
import {cutLine, type Line, muted, span} from './text.ts';
import type {Symbols} from './theme.ts';

/** The facets with the key of each and the value in force: `1 status ✖ fail   2 severity all   3 category all`. */
export const facetLine = (
	facets: Facets,
	{pack, width, symbols}: {readonly pack: Pack; readonly width: number; readonly symbols: Symbols},
): Line => {
	const shown = (facet: Facet): string => {
		const {status, category} = facets;
		if (facet === 'status' && status !== undefined) return `${symbols.status[status]} ${status}`;
		if (facet === 'category') return pack.categories.find(({id}) => id === category)?.code ?? 'all';
		return facets[facet] ?? 'all';
	};
	return cutLine(
		facetNames.flatMap((facet, index): Line => {
			const isOn = facets[facet] !== undefined;
			return [
				span(`${index === 0 ? '' : '   '}${index + 1} `, 'accent'),
				muted(`${facet} `),
				span(shown(facet), isOn ? 'accent' : 'muted', isOn),
			];
		}),
		width,
	);
};
